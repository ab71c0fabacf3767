// Opens the gallery in Chromium, at the width of a phone and of a desk, and holds it against the rules of axe: a violation
// that is serious or critical, or a page wider than its window, ends in exit code 1. `--pictures` keeps pictures beside the page.
// Needs Chromium: TOCSIN_CHROMIUM, else /usr/bin/chromium.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium } from 'playwright-core';

const WIDTHS = { phone: 390, desk: 1280 };
const folder = join(process.cwd(), 'out-tsc/gallery');
const page = join(folder, 'index.html');
const executablePath = process.env['TOCSIN_CHROMIUM'] ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.error(
    `No Chromium at ${executablePath}. Install one (Debian: apt-get install chromium), or set TOCSIN_CHROMIUM.`,
  );
  process.exit(2);
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.argv.includes('--pictures');

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let found = 0;
try {
  for (const [name, width] of Object.entries(WIDTHS)) found += await audit(name, width);
} finally {
  await browser.close();
}
console.log(found === 0 ? 'gallery: no serious violation' : `gallery: ${found} violations`);
process.exitCode = found === 0 ? 0 : 1;

async function audit(name, width) {
  const tab = await (
    await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true })
  ).newPage();
  await tab.goto(pathToFileURL(page).href);
  if (pictures) await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: false });
  await tab.evaluate(axe);
  let violations = 0;
  for (const [at, story] of (await tab.$$('main > section')).entries()) {
    await story.evaluate((section) => {
      for (const details of document.querySelectorAll('details')) details.open = section.contains(details);
    });
    const results = await story.evaluate((section) =>
      globalThis.axe.run(section, { resultTypes: ['violations'] }),
    );
    for (const { id, impact, help, nodes } of results.violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      violations += 1;
      console.error(
        `${name}, incident ${at + 1}: ${id} (${impact}): ${help}: ${nodes[0].html.slice(0, 200)} (${nodes.length} places)`,
      );
    }
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) {
      violations += 1;
      console.error(`${name}, incident ${at + 1}: the page is ${wide} pixels wider than the window`);
    }
    if (pictures) await story.screenshot({ path: join(folder, `${name}-${at + 1}.png`) });
  }
  return violations;
}
