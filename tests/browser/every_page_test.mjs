// Every page, in each light: nothing that keeps anybody out, nothing wider than a phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axePath, openBrowser, openKontor, openPage, pages } from './kontor.mjs';

let kontor, browser;
before(async () => {
  kontor = await openKontor();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await kontor?.close();
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds no serious fault on any page, ${colorScheme}`, async () => {
    const page = await openPage(browser, kontor, { colorScheme, bypassCSP: true });
    for (const [name, address] of pages) {
      await page.goto(address);
      await page.addScriptTag({ path: axePath });
      const found = await page.evaluate(() => window.axe.run());
      const serious = found.violations
        .filter((one) => one.impact === 'serious' || one.impact === 'critical')
        .map((one) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html).join(' | ')}`);
      assert.deepEqual(serious, [], `${name}, ${colorScheme}`);
    }
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('no page is wider than a phone', async () => {
  const page = await openPage(browser, kontor, { viewport: { width: 360, height: 740 } });
  for (const [name, address] of pages) {
    await page.goto(address);
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= room, `${name} is ${wide} wide on a screen of ${room}`);
  }
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('no page in any language shows a name of a text instead of the text', async () => {
  const context = await browser.newContext({ baseURL: kontor.address });
  const page = await context.newPage();
  for (const language of ['en', 'sv', 'da', 'nb', 'fi']) {
    await context.addCookies([{ name: 'kontor_language', value: language, url: kontor.address }]);
    for (const [name, address] of pages) {
      await page.goto(address);
      const words = await page.locator('body').innerText();
      const bare = words.match(/\b(nav|said|trouble|insight|kind|step|tier|plugin|provides|permission|late|promises|backtest|week)\.[a-z_]+/);
      assert.equal(bare, null, `${name} in ${language}: ${bare}`);
      assert.ok(!words.includes('{{') && !words.includes('undefined'), `${name} in ${language}`);
    }
  }
  await context.close();
});
