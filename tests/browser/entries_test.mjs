// What an owner enters beside invoices and payments: each with an answer, and a way back.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { openBrowser, openKontor, openPage } from './kontor.mjs';

let kontor, browser, page;
before(async () => {
  kontor = await openKontor();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await kontor?.close();
});
beforeEach(async () => { page = await openPage(browser, kontor); });
afterEach(async () => {
  const complaints = page.complaints;
  await page.context().close();
  assert.deepEqual(complaints, []);
});

const go = (button) => Promise.all([page.waitForEvent('load'), button.click()]);
// Amounts are written with spaces that do not break.
const plain = (words) => words.replaceAll('\u00a0', ' ');
const said = async () => plain(await page.locator('.said').first().innerText());
// A form that was refused answers with 400, which the browser notes down.
const refused = async (button) => {
  await go(button);
  page.complaints = page.complaints.filter((one) => !one.includes('status of 400'));
  return page.locator('[role=alert]').first().innerText();
};
const row = (number) => page.locator('tbody tr', { has: page.locator('th', { hasText: number }) });
const cell = async (number, name) => plain(await row(number).locator(`[data-name="${name}"]`).innerText());
const undo = () => go(page.getByRole('button', { name: 'Undo' }));

// An invoice of 1,000.00 that nobody else in this file touches.
async function anInvoice(customer) {
  await page.goto(`/invoice?customer=${customer}`);
  await page.fill('#amount', '1000');
  await go(page.getByRole('button', { name: 'Save' }));
  return (await said()).match(/F\d+/)[0];
}

test('a part of an invoice is credited, seen before, and taken back', async () => {
  const number = await anInvoice('10003');
  await go(row(number).getByRole('link', { name: 'Credit' }));
  await page.getByLabel('A part of it').check();
  await page.fill('#amount', '250,50');
  await page.selectOption('#reason', 'GOODWILL');
  await go(page.getByRole('button', { name: 'Look first' }));
  assert.match(await page.locator('.preview').innerText(), /Open with us, before and after/);
  assert.equal(await page.inputValue('#amount'), '250,50');
  await go(page.getByRole('button', { name: 'Save' }));
  assert.match(await said(), /Credit note CN\d+, NOK 250\.50/);
  assert.equal(await cell(number, 'Open'), 'NOK 749.50');
  await undo();
  assert.match(await said(), /Taken back/);
  await page.goto('/customer?id=10003');
  assert.equal(await cell(number, 'Open'), 'NOK 1,000.00');
});

test('a whole invoice is credited, and nothing is left to credit', async () => {
  const number = await anInvoice('10007');
  await page.goto(`/credit?invoice=${number}`);
  await go(page.getByRole('button', { name: 'Save' }));
  assert.equal(await cell(number, 'Open'), '');
  await page.goto(`/credit?invoice=${number}`);
  assert.match(await refused(page.getByRole('button', { name: 'Save' })), new RegExp(`${number}.*credited already`));
});

test('what is wrong is said with field and value, and what was typed stays', async () => {
  const number = await anInvoice('10003');
  await page.goto(`/credit?invoice=${number}`);
  await page.getByLabel('A part of it').check();
  for (const [typed, words] of [['12x', /Amount: "12x" is no amount/], ['1000.01', /Amount: "1000.01" is more than can be credited/]]) {
    await page.fill('#amount', typed);
    assert.match(await refused(page.getByRole('button', { name: 'Save' })), words);
    assert.equal(await page.inputValue('#amount'), typed);
    assert.equal(await page.getAttribute('#amount', 'aria-invalid'), 'true');
  }
  await page.goto(`/payment?invoice=${number}`);
  await page.fill('#amount', '1500');
  assert.match(await refused(page.getByRole('button', { name: 'Save' })), /"1500" is more than is open/);
});

test('a payment entered by mistake is taken back', async () => {
  const number = await anInvoice('10003');
  await page.goto(`/payment?invoice=${number}`);
  await go(page.getByRole('button', { name: 'Save' }));
  assert.equal(await cell(number, 'Open'), '');
  await undo();
  await page.goto('/customer?id=10003');
  assert.equal(await cell(number, 'Open'), 'NOK 1,000.00');
});

test('a complaint is entered, holds reminders, and is answered', async () => {
  await page.goto('/customer?id=10008');
  await go(page.getByRole('link', { name: 'New complaint' }));
  await page.fill('#text', 'The chain came without its lock');
  await page.fill('#owner', 'Anne');
  assert.match(await refused(page.getByRole('button', { name: 'It is resolved' })), /What was done about it: Write what was done/);
  assert.equal(await page.inputValue('#text'), 'The chain came without its lock');
  await go(page.getByRole('button', { name: 'Save' }));
  assert.match(await said(), /complaint is written down/);
  assert.match(await page.locator('#complaints').innerText(), /without its lock/);
  await page.goto('/late');
  const payer = page.locator('.payer', { has: page.locator('h2', { hasText: 'Verkstedet på Løkka' }) });
  assert.match(await payer.locator('.silences').innerText(), /complaint/i);

  await page.goto('/customer?id=10008');
  await go(page.locator('#complaints').getByRole('link', { name: 'Answer it' }));
  await page.fill('#cause', 'Packed in two boxes');
  await page.fill('#remedy', 'Sent the lock the same day');
  await go(page.getByRole('button', { name: 'It is resolved' }));
  assert.match(await page.locator('#complaints').innerText(), /resolved 20 Nov 2026/);
  await undo();
  await page.goto('/customer?id=10008');
  assert.doesNotMatch(await page.locator('#complaints').innerText(), /resolved/);
});

test('people at a customer are added, changed, leave, and say how to be contacted', async () => {
  await page.goto('/customer?id=10011');
  await go(page.getByRole('link', { name: 'People, and how they want to be contacted' }));
  await page.locator('summary', { hasText: 'New person' }).click();
  const fresh = page.locator('#new-person');
  await fresh.getByLabel('First name').fill('Tove');
  await fresh.getByLabel('E-mail').fill('tove at akerlunds');
  assert.match(await refused(fresh.getByRole('button', { name: 'Add' })), /E-mail: "tove at akerlunds" is no e-mail address/);
  assert.equal(await fresh.getByLabel('First name').inputValue(), 'Tove');
  await fresh.getByLabel('E-mail').fill('tove@akerlunds.example');
  await fresh.getByLabel('Role').fill('Purchasing');
  await fresh.getByLabel('Letters go to this person').check();
  await go(fresh.getByRole('button', { name: 'Add' }));
  const tove = page.locator('.person', { hasText: 'Tove' });
  assert.match(await tove.innerText(), /receives our letters/);
  assert.equal(await page.locator('.person', { hasText: 'receives our letters' }).count(), 1, 'one at a time');

  await page.selectOption('#wish-phone', 'OBJECTS');
  await go(page.locator('section', { hasText: 'How they want to be contacted' }).getByRole('button', { name: 'Save' }));
  await page.goto('/customer?id=10011');
  assert.match(await page.locator('.facts').innerText(), /Telephone: not at all/);
  assert.match(await page.locator('#people').innerText(), /Tove\s+Purchasing/);
  await page.goto('/customers?q=tove');
  assert.match(await page.locator('tbody').innerText(), /Åkerlunds Bygg AB/);

  await page.goto('/people?customer=10011');
  await tove.locator('summary').click();
  await go(tove.getByRole('button', { name: 'Has left' }));
  assert.match(await tove.innerText(), /has left/);
  await undo();
  assert.doesNotMatch(await tove.innerText(), /has left/);
});

test('wishes are put back as they were', async () => {
  await page.goto('/people?customer=10009');
  assert.equal(await page.inputValue('#wish-sms'), 'OBJECTS');
  await page.selectOption('#wish-sms', 'PREFERS');
  await go(page.locator('section', { hasText: 'How they want to be contacted' }).getByRole('button', { name: 'Save' }));
  assert.equal(await page.inputValue('#wish-sms'), 'PREFERS');
  await undo();
  assert.equal(await page.inputValue('#wish-sms'), 'OBJECTS');
  assert.equal(await page.inputValue('#wish-email'), 'PREFERS');
});

test('a setting of one customer holds for them alone, over the book’s, and goes back to the usual', async () => {
  const patience = '[id="set-patience"]';
  await page.goto('/plugin?id=late-payer');
  await page.fill(patience, '12');
  await go(page.getByRole('button', { name: 'Save' }));
  await page.goto('/customer?id=10002');
  await go(page.locator('main').getByRole('link', { name: 'Settings' }));
  assert.equal(await page.inputValue(patience), '12', 'as in the book');
  await page.fill(patience, '30');
  await go(page.getByRole('button', { name: 'Save' }));
  assert.equal(await page.inputValue(patience), '30');
  assert.match(await page.locator('.setting.own').innerText(), /Usually 12\./);
  await page.goto('/settings?customer=10003&id=late-payer');
  assert.equal(await page.inputValue(patience), '12', 'another customer');
  await page.goto('/settings?customer=10002&id=late-payer');
  await go(page.getByRole('button', { name: 'Back to the usual' }));
  assert.equal(await page.inputValue(patience), '12');
  await undo();
  assert.equal(await page.inputValue(patience), '30');
});

test('a setting that the schema refuses is said with its value', async () => {
  await page.goto('/settings?customer=10004&id=late-payer');
  // As a browser without the schema's bounds would send it.
  await page.evaluate(() => document.querySelector('[id="set-patience"]').removeAttribute('max'));
  await page.fill('[id="set-patience"]', '5000');
  assert.match(await refused(page.getByRole('button', { name: 'Save' })), /5000/);
  await page.goto('/settings?customer=10004&id=late-payer');
  assert.notEqual(await page.inputValue('[id="set-patience"]'), '5000');
});

test('a letter’s fee is seen before it is sent, can be let go, and is booked with it', async () => {
  await page.goto('/plugin?id=late-payer');
  await page.fill('[id="set-charges_from_step"]', '2');
  await page.fill('[id="set-fee_reminders"]', '5');
  await page.fill('[id="set-fee_after_days"]', '0');
  await go(page.getByRole('button', { name: 'Save' }));
  // The book is renewed while nobody waits for it.
  const withFee = async () => {
    for (let i = 0; i < 60; ++i) {
      await page.goto('/late');
      for (const address of await page.locator('.draft a.button').evaluateAll((all) => all.map((one) => one.getAttribute('href')))) {
        await page.goto(address);
        if (await page.locator('input[name=charge]').count() > 0) return true;
      }
    }
    return false;
  };
  assert.ok(await withFee(), 'some letter proposes a fee');
  const letter = await page.inputValue('#body');
  await page.locator('input[name=charge]').first().uncheck();
  await go(page.getByRole('button', { name: 'Mark as sent' }));
  assert.match(await page.locator('[role=alert]').first().innerText(), /still asks for it/, 'not sent like this');
  assert.equal(await page.inputValue('#body'), letter);

  const customer = await page.inputValue('input[name=customer]');
  const open = async () => {
    await page.goto(`/customer?id=${customer}`);
    return page.locator('.facts dd').first().innerText();
  };
  const address = page.url();
  const before = await open();
  assert.ok(await withFee());
  await go(page.getByRole('button', { name: 'Mark as sent' }));
  assert.match(await said(), /booked with it: \d/, address);
  assert.notEqual(await open(), before, 'the fee is owed');
  assert.match(await page.locator('#timeline').innerText(), /Fee/);
  await page.goto('/late');
});
