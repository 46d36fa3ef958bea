// An owner's day at Kontor's page, as a person goes through it.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, openKontor, openPage, today } from './kontor.mjs';

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

// A click that leads to a page, and that page.
const go = (button) => Promise.all([page.waitForEvent('load'), button.click()]);
const said = () => page.locator('.said').first().innerText();

test('the address opens on Today, with something to do, why, and what to say', async () => {
  await page.goto('/');
  assert.match(page.url(), /\/today$/);
  assert.equal(await page.locator('h1').innerText(), 'Today');
  const first = page.locator('ol.cards .card').first();
  assert.ok((await first.locator('h3').innerText()).length > 2);
  assert.ok((await first.locator('.say li').first().innerText()).length > 10);
  assert.ok(await first.locator('.why li').count() > 0);
});

test('a call is written down and stands in the timeline', async () => {
  await page.goto('/customer?id=10001');
  await page.fill('#summary', 'Talked about the winter order');
  await go(page.locator('#log button.first'));
  assert.match(await said(), /contact is written down/);
  assert.match(await page.locator('#timeline li').first().innerText(), /Talked about the winter order/);
});

test('a promise of ours is added, and kept', async () => {
  await page.goto('/customer?id=10002');
  await page.locator('summary', { hasText: 'New promise' }).click();
  await page.fill('#what', 'Send the drawings');
  await page.fill('#due', '2026-11-27');
  await go(page.getByRole('button', { name: 'Write down the promise' }));
  assert.match(await said(), /due 27 Nov 2026/);
  await page.goto('/promises');
  const ours = page.locator('.promise', { hasText: 'Send the drawings' });
  assert.match(await ours.innerText(), /Ålesund Båtservice/);
  await go(ours.getByRole('button', { name: 'It is kept' }));
  await page.goto('/promises?part=kept');
  assert.equal(await page.locator('.promise', { hasText: 'Send the drawings' }).count(), 1);
});

test('before an invoice is saved the preview tells of the hold and of what is open', async () => {
  await page.goto('/invoice?customer=10018');
  await page.fill('#amount', '1250,50');
  await go(page.getByRole('button', { name: 'Look first' }));
  const preview = await page.locator('.preview').innerText();
  assert.match(preview, /Odottaa uutta tilausnumeroa/);
  assert.match(preview, /EUR/);
  await go(page.getByRole('button', { name: 'Save' }));
  assert.match(await said(), /Invoice F\d+ to Järvi & Pojat Oy is saved/);
  assert.match(await page.locator('tbody').first().innerText(), /1,250\.50/);
});

test('a file is imported, and importing it again changes nothing', async () => {
  const file = join(kontor.folder, 'receivables.csv');
  writeFileSync(file, 'customer_id,customer_name,invoice_id,issue_date,due_date,amount,currency\n' +
    'X1,Vik Import AS,X-100,2026-10-01,2026-10-15,4500.00,NOK\n' +
    'X1,Vik Import AS,X-101,2026-11-10,2026-11-24,800.00,NOK\n');
  for (const expected of [/facts are new/, /were known already/]) {
    await page.goto('/import');
    await page.setInputFiles('#file', file);
    await go(page.getByRole('button', { name: 'Import' }));
    await page.locator('.said', { hasText: 'known already' }).waitFor();
    assert.match(await said(), expected);
  }
  await page.goto('/customers?q=VIK%20IMPORT');
  assert.match(await page.locator('tbody').innerText(), /Vik Import AS/);
  await page.goto('/invoices?q=vik');
  assert.equal(await page.locator('tbody tr').count(), 2);
});

test('a file that is wrong is refused with the place', async () => {
  const file = join(kontor.folder, 'wrong.csv');
  writeFileSync(file, 'customer_id,invoice_id,issue_date,amount,currency\nX2,X-200,2026-13-01,10.00,NOK\n');
  await page.goto('/import');
  await page.setInputFiles('#file', file);
  await go(page.getByRole('button', { name: 'Import' }));
  await page.locator('.said.trouble').waitFor();
  assert.match(await said(), /line 2/);
});

test('a gentle reminder is edited under the tone check, sent, and gone', async () => {
  await page.goto('/late');
  const payer = page.locator('.payer', { has: page.locator('.draft a.button') }).first();
  const name = await payer.locator('h2').innerText();
  await go(payer.locator('.draft a.button'));
  const letter = await page.inputValue('#body');
  await page.fill('#body', letter + '\nPAY AT ONCE!!');
  await go(page.getByRole('button', { name: 'Check the words' }));
  assert.match(await page.locator('[role=alert]').innerText(), /harder than you mean/);
  await go(page.getByRole('button', { name: 'Mark as sent' }));
  assert.equal(await page.locator('[role=alert]').count(), 1, 'hard words do not go out unasked');
  await page.fill('#body', letter);
  await go(page.getByRole('button', { name: 'Mark as sent' }));
  assert.match(await said(), new RegExp(`sent to ${name}`));
  const after = page.locator('.payer', { hasText: name });
  assert.equal(await after.locator('.draft').count(), 0);
  assert.match(await after.locator('.silences').innerText(), /\S/);
});

test('who pays vanishes from the late payers', async () => {
  await page.goto('/late');
  const name = 'Vik Import AS';
  assert.equal(await page.locator('.payer h2', { hasText: name }).count(), 1);
  await page.goto('/payment?invoice=X-100');
  await go(page.getByRole('button', { name: 'Look first' }));
  assert.match(await page.locator('.preview').innerText(), /Gone with it/);
  await go(page.getByRole('button', { name: 'Save' }));
  assert.match(await said(), /4,500\.00/);
  await page.goto('/late');
  assert.equal(await page.locator('.payer h2', { hasText: name }).count(), 0);
});

test('advice that was dismissed stays dismissed, until it is taken back', async () => {
  await page.goto('/today?all=1');
  const card = page.locator('.waits .card').first();
  const title = await card.locator('.what').innerText();
  const name = await card.locator('h3').innerText();
  const shown = () => page.locator('.card', { hasText: name }).locator('.what', { hasText: title }).count();
  assert.equal(await shown(), 1);
  await go(card.getByRole('button', { name: 'Not relevant' }));
  assert.match(await said(), /not relevant/);
  assert.equal(await shown(), 0);
  await page.goto('/today?all=1');
  assert.equal(await shown(), 0);
  await page.goto('/customers');
  await page.goto('/today?all=1');
  assert.equal(await shown(), 0);
});

test('an answer is taken back with one click', async () => {
  await page.goto('/today');
  const card = page.locator('ol.cards .card').first();
  const title = await card.locator('.what').innerText();
  await go(card.getByRole('button', { name: 'Tomorrow' }));
  assert.match(await said(), /Comes back 23 Nov 2026/, 'the next day of work, not Saturday');
  assert.equal(await page.locator('ol.cards .what', { hasText: title }).count(), 0);
  await go(page.getByRole('button', { name: 'Undo' }));
  assert.equal(await page.locator('.what', { hasText: title }).count(), 1);
});

test('the language is switched and stays', async () => {
  await page.goto('/today');
  for (const [code, word] of [['sv', 'Sena betalare'], ['da', 'Sene betalere'], ['fi', 'Lupaukset'],
                              ['nb', 'Uken'], ['en', 'Late payers']]) {
    await Promise.all([page.waitForEvent('load'), page.selectOption('#language', code)]);
    assert.equal(await page.getAttribute('html', 'lang'), code);
    assert.match(await page.locator('.side nav').innerText(), new RegExp(word));
  }
  await Promise.all([page.waitForEvent('load'), page.selectOption('#language', 'sv')]);
  await page.goto('/late');
  assert.equal(await page.locator('h1').innerText(), 'Sena betalare');
});

test('the whole way goes without a mouse', async () => {
  await page.goto('/today');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
  await page.keyboard.press('/');
  await page.keyboard.type('fjordbak');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/call?q=fjordbak');
  assert.equal(await page.locator('h1').innerText(), 'Fjordbakeriet AS');
  await page.keyboard.press('k');
  await page.keyboard.type('Asked for a new price list');
  await page.keyboard.press('Enter');
  await page.locator('.said').waitFor();
  assert.match(await said(), /written down/);
  assert.match(await page.locator('#timeline').innerText(), /Asked for a new price list/);
});

test('the day goes into a calendar, the promises into a file', async () => {
  const calendar = await (await page.request.get('/today.ics')).text();
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar, new RegExp(`DTSTART;VALUE=DATE:${today.replaceAll('-', '')}`));
  for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const promises = await (await page.request.get('/promises.json')).json();
  assert.ok(promises.some((one) => one.direction === 'ours' && one.state === 'not_kept'));
  const csv = await (await page.request.get('/promises.csv')).text();
  assert.equal(csv.trim().split('\r\n').length, promises.length + 1);
});

test('a setting is changed by a form made of its schema, and put back', async () => {
  await page.goto('/plugin?id=late-payer');
  assert.equal(await page.getAttribute('[id="set-patience"]', 'max'), '50');
  await page.fill('[id="set-patience"]', '20');
  await go(page.getByRole('button', { name: 'Save' }));
  assert.match(await said(), /One setting is changed/);
  assert.equal(await page.inputValue('[id="set-patience"]'), '20');
  await go(page.getByRole('button', { name: 'Back to the default' }));
  assert.equal(await page.inputValue('[id="set-patience"]'), '10');
});

test('a plugin is switched off, and on again', async () => {
  await page.goto('/plugins');
  const retention = page.locator('.plugin', { hasText: 'retention' });
  await go(retention.getByRole('button', { name: 'Switch off' }));
  assert.match(await retention.locator('.state').innerText(), /switched off/);
  await go(page.getByRole('button', { name: 'Undo' }));
  assert.match(await retention.locator('.state').innerText(), /advises/);
});

test('a year is looked back on, beside a fixed ladder', async () => {
  await page.goto('/backtest');
  await go(page.getByRole('button', { name: 'Look back' }));
  await page.locator('tbody tr', { hasText: 'Letters about paid invoices' }).waitFor({ timeout: 60000 });
  const paid = await page.locator('tbody tr', { hasText: 'Letters about paid invoices' }).locator('td').allInnerTexts();
  assert.deepEqual(paid, ['0', '0']);
});
