// A plugin that fails, as the owner sees it: which, how often, for whom; quarantine, and back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, openKontor, openPage } from './kontor.mjs';

let kontor, browser, page;
before(async () => {
  // It fails for the customer that is called "throws".
  kontor = await openKontor('--dev-plugins', process.env.LOFTE_FAILING_PLUGINS);
  browser = await openBrowser();
  page = await openPage(browser, kontor);
});
after(async () => {
  await browser?.close();
  await kontor?.close();
});

const go = (button) => Promise.all([page.waitForEvent('load'), button.click()]);
const gentle = () => page.locator('.plugin', { has: page.locator('h2', { hasText: 'Gentle' }) });

test('a plugin that fails is said first, with how often, for whom and its own words', async () => {
  await page.goto('/plugins');
  assert.equal(await gentle().locator('.illness').count(), 0);
  assert.match(await page.locator('main').innerText(), /Plugins under development are allowed from/);
  const file = join(kontor.folder, 'throws.csv');
  writeFileSync(file, 'customer_id,customer_name,invoice_id,issue_date,due_date,amount,currency\n' +
    'throws,Storm AS,S-1,2026-09-01,2026-09-15,4500.00,NOK\n');
  await page.goto('/import');
  await page.setInputFiles('#file', file);
  await go(page.getByRole('button', { name: 'Import' }));
  await page.locator('.said', { hasText: 'known already' }).waitFor();
  await page.goto('/plugins');
  const first = page.locator('.plugin').first();
  assert.match(await first.locator('h2').innerText(), /Gentle/);
  assert.match(await first.locator('.illness').innerText(), /Failed once\.[^]*throws: .*as told/);
  await go(first.locator('.illness a'));
  assert.equal(await page.locator('h1').innerText(), 'Storm AS', 'the facts are not touched');
});

test('it goes into quarantine, is restored, and begins with a clean sheet', async () => {
  for (let i = 0; i < 10; ++i) {
    await page.goto('/customer?id=throws');
    await page.fill('#summary', `Call ${i}`);
    await go(page.locator('#log button.first'));
  }
  await page.goto('/plugins');
  assert.match(await gentle().locator('.state').innerText(), /in quarantine/);
  assert.match(await gentle().locator('.illness').innerText(), /Failed 10 times[^]*no longer advises/);
  await go(gentle().getByRole('button', { name: 'Restore' }));
  assert.match(await gentle().locator('.state').innerText(), /advises this book/);
  assert.deepEqual(page.complaints, []);
});
