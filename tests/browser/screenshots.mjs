// A picture of every page: desktop and phone, light and dark. ./dev screenshots [FOLDER]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, openKontor, openPage, pages } from './kontor.mjs';

const folder = process.argv[2] ?? '.build/screenshots';
const only = process.argv.slice(3);
mkdirSync(folder, { recursive: true });
const kontor = await openKontor();
const browser = await openBrowser();
const screens = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
for (const [screen, viewport] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await openPage(browser, kontor, { viewport, colorScheme });
    if (screen === 'desktop' && colorScheme === 'light') {
      // The look back of the demo takes a moment; its result stays for the pictures.
      await page.goto('/backtest');
      await page.locator('button.first').click();
      await page.locator('tbody tr').first().waitFor({ timeout: 120000 });
    }
    for (const [name, address] of pages) {
      if (only.length > 0 && !only.includes(name)) continue;
      await page.goto(address);
      await page.screenshot({ path: join(folder, `${name}-${screen}-${colorScheme}.png`), fullPage: screen === 'phone' });
    }
    await page.context().close();
  }
}
await browser.close();
await kontor.close();
console.log(`The pictures are in ${folder}.`);
