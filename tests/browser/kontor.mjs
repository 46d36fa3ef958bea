// Starts Kontor with the demo's firm and a browser to look at it; both end with the test.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The modules are installed beside the build, not into the sources.
const modules = createRequire(join(process.env.LOFTE_BROWSER_MODULES, 'package.json'));
const { chromium } = modules('playwright-core');
export const axePath = modules.resolve('axe-core/axe.min.js');

export const today = '2026-11-20';

export async function openKontor(...more) {
  const folder = mkdtempSync(join(tmpdir(), 'kontor-browser-'));
  const args = ['demo', '--as-of', today, '--book', join(folder, 'firm'), ...more];
  const process_ = spawn(process.env.LOFTE_KONTOR, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((found, failed) => {
    let said = '';
    process_.stdout.on('data', (piece) => {
      said += piece;
      const line = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (line) found(line[0]);
    });
    process_.on('exit', (code) => failed(new Error(`kontor ended with ${code}: ${said}`)));
  });
  return {
    address,
    folder,
    async close() {
      const gone = new Promise((resolve) => process_.on('exit', resolve));
      process_.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.LOFTE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
           '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

// A tab that fails the test where the page itself complains.
export async function openPage(browser, kontor, options = {}) {
  const context = await browser.newContext({ baseURL: kontor.address, locale: 'en-GB', ...options });
  context.setDefaultTimeout(15000);
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') page.complaints.push(message.text());
  });
  return page;
}

export const pages = [
  ['today', '/today'], ['week', '/week'], ['customers', '/customers'],
  ['customer', '/customer?id=10008'], ['call', '/call?q=10008'], ['handover', '/handover?id=10008'],
  ['late', '/late'], ['promises', '/promises'], ['insight', '/insight'], ['invoices', '/invoices'],
  ['invoice', '/invoice?customer=10018'], ['payment', '/payment'], ['credit', '/credit?invoice=F1001'],
  ['complaint', '/complaint?id=C1'], ['people', '/people?customer=10009'],
  ['settings', '/settings?customer=10008'], ['import', '/import'],
  ['plugins', '/plugins'], ['plugin', '/plugin?id=late-payer'], ['backtest', '/backtest']];
