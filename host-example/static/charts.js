// Draws each canvas that carries its figures in data-chart, in the page's own colours.
'use strict';
(() => {
  const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // Amounts come in minor units, shares in thousandths, days in tenths.
  const scale = (figures) =>
    figures.unit === 'permille' ? 1000
    : figures.unit === 'tenths' ? 10
    : 10 ** figures.decimals;
  const written = (figures) => {
    if (figures.unit === 'permille') {
      return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
    }
    if (figures.unit.length === 3) {
      return new Intl.NumberFormat(language, {
        style: 'currency', currency: figures.unit, currencyDisplay: 'code', maximumFractionDigits: 0 });
    }
    return new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  };

  // One accent in steps, from what is fine to what is not.
  const shades = (count) => {
    const accent = colour('--accent');
    if (count === 1) return [accent];
    if (count === 2) return [accent, colour('--muted')];
    if (count === 3) {
      return [accent, `color-mix(in srgb, ${accent} 45%, ${colour('--surface')})`, colour('--muted')];
    }
    return [`color-mix(in srgb, ${accent} 28%, ${colour('--surface')})`,
            `color-mix(in srgb, ${accent} 60%, ${colour('--surface')})`, accent,
            `color-mix(in srgb, ${colour('--late')} 60%, ${colour('--surface')})`, colour('--late')];
  };

  // A canvas knows no color-mix: let the browser work it out.
  const plain = (wanted) => {
    const probe = document.createElement('span');
    probe.style.color = wanted;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };

  const draw = (canvas) => {
    const figures = JSON.parse(canvas.dataset.chart);
    const form = written(figures);
    const by = scale(figures);
    const colours = shades(figures.series.length).map(plain);
    const stacked = figures.type === 'stacked';
    const line = figures.type === 'line';
    return new Chart(canvas, {
      type: line ? 'line' : 'bar',
      data: {
        labels: figures.labels,
        datasets: figures.series.map((one, i) => ({
          label: one.name,
          data: one.values.map((value) => (value === null ? null : value / by)),
          backgroundColor: colours[i],
          borderColor: colours[i],
          borderWidth: line ? 2 : 0,
          borderRadius: stacked ? 0 : 3,
          pointRadius: 2.5,
          tension: 0,
          maxBarThickness: 46,
        })),
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        interaction: { mode: 'index', intersect: false },
        plugins: {
          legend: { display: figures.series.length > 1, position: 'bottom', align: 'start',
                    labels: { boxWidth: 12, boxHeight: 12, color: colour('--muted') } },
          tooltip: { callbacks: { label: (item) => `${item.dataset.label}  ${form.format(item.parsed.y)}` } },
        },
        scales: {
          x: { stacked, grid: { display: false }, ticks: { color: colour('--muted'), maxRotation: 0, autoSkipPadding: 12 } },
          y: { stacked, beginAtZero: true, border: { display: false }, grid: { color: colour('--line'), drawBorder: false },
               ticks: { color: colour('--muted'), maxTicksLimit: 5, ...(figures.unit === '' && { precision: 0 }), callback: (value) => form.format(value) } },
        },
      },
    });
  };

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  for (const canvas of document.querySelectorAll('canvas[data-chart]')) draw(canvas);
})();
