// What the page does beside links and forms; every form works without it.
'use strict';
document.documentElement.classList.add('scripted');

document.addEventListener('change', (event) => {
  if (event.target.matches('[data-send]')) event.target.form.submit();
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) window.print();
});

// One key to where one types: "/" finds a customer, "k" writes a contact down.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, select, textarea')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  for (const field of document.querySelectorAll('[data-key]')) {
    if (field.dataset.key !== event.key) continue;
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: 'center' });
    return;
  }
});

// A job's progress, asked for until it ends.
const job = document.querySelector('[data-job]');
if (job) {
  const look = async () => {
    try {
      const state = await (await fetch('/job')).json();
      if (!state.running) return location.reload();
      job.querySelector('[data-phase]').textContent = state.phase;
      job.querySelector('[data-count]').textContent =
        state.total ? `${state.done} / ${state.total}` : state.done;
      const bar = job.querySelector('progress');
      if (state.most) {
        bar.max = Number(state.most);
        bar.value = Number(state.value);
      }
    } catch (error) {
      // Kontor may be busy or gone; the next look will tell.
    }
    setTimeout(look, 400);
  };
  setTimeout(look, 250);
}
