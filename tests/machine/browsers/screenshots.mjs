// SPDX-License-Identifier: MIT
// node tests/machine/browsers/screenshots.mjs [ENGINE]: every screen at 360 and 1280 px, light and dark, and the printed result, into build/screenshots/.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEngine } from './engines.mjs';
import { screens } from './screens.mjs';
import { fileAddress } from './site.mjs';

const folder = fileURLToPath(new URL('../../../build/screenshots/', import.meta.url));
const name = process.argv[2] ?? 'chromium';
const WIDTHS = [360, 1280];
/* Chromium draws no more in one picture. */
const HEIGHT_MOST = 16_000;

mkdirSync(folder, { recursive: true });
const engine = await startEngine(name);
try {
  const isChromium = name === 'chromium';
  for (const width of WIDTHS) {
    const visit = await engine.open(fileAddress, { width, height: 800 });
    for (const [title, bring] of Object.entries(screens)) {
      const file = join(folder, `${name}-${width}-${title.replace(/[^a-z]+/g, '-')}`);
      await bring(visit, 'vi');
      await visit.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))));
      const height = Math.min(await visit.evaluate(() => document.documentElement.scrollHeight), HEIGHT_MOST);
      const whole = isChromium ? { clip: { x: 0, y: 0, width, height }, captureBeyondViewport: true } : undefined;
      writeFileSync(`${file}.png`, await visit.screenshot(whole));
      if (!isChromium) continue;
      await visit.page.inner.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      writeFileSync(`${file}-dark.png`, await visit.screenshot(whole));
      await visit.page.inner.emulateMediaFeatures([]);
      if (width !== WIDTHS[0] || !title.startsWith('result')) continue;
      writeFileSync(`${file}.pdf`, await visit.page.inner.pdf({ preferCSSPageSize: true }));
      execFileSync('pdftoppm', ['-r', '90', '-png', `${file}.pdf`, `${file}-print`]);
    }
    await visit.close();
  }
} finally {
  await engine.close();
}
console.log(folder);
