// SPDX-License-Identifier: MIT
// Every screen, both languages, 320, 768 and 1280 px, light, dark and forced colors, in Chromium: axe finds nothing, text has a contrast of
// 7:1, targets have 44 px, nothing scrolls sideways, what is in another language says so.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startEngine } from './engines.mjs';
import { at, screens } from './screens.mjs';
import { fileAddress } from './site.mjs';
import { temporaryFolder } from './waiting.mjs';

const axeSource = readFileSync(createRequire(fileURLToPath(new URL('../../../web/package.json', import.meta.url))).resolve('axe-core/axe.min.js'), 'utf8');

const WIDTHS = [320, 768, 1280];
const LOOKS = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colors': [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: 'dark' }],
};

/* Rules of axe that look at colors. The others find the same whatever the colors are. */
const OF_COLOR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/* In the page: what axe finds, its stricter rules switched on too; or its rules named. */
async function axeFindings(named) {
  window.axe.configure({ checks: [{ id: 'color-contrast-enhanced', options: { contrastRatio: { normal: { expected: 7 }, large: { expected: 7 } } } }] });
  const stricter = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };
  const { violations } = await window.axe.run(document, {
    resultTypes: ['violations'], iframes: false, preload: false, ...(named === null ? { rules: stricter } : { runOnly: { type: 'rule', values: named } }),
  });
  return violations.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.html.replace(/<!--.*?-->/g, '').slice(0, 120)} (${node.any.concat(node.all, node.none).map((check) => check.message).join('; ').slice(0, 200)})`));
}

/* In the page: targets below 44 px. A link within a sentence is as high as its line. */
function smallTargets() {
  const LEAST = 44;
  const box = (it) => {
    const boxes = [it, ...(/^(radio|checkbox)$/.test(it.type ?? '') ? it.labels : [])].map((one) => one.getBoundingClientRect());
    return { width: Math.max(...boxes.map((one) => one.right)) - Math.min(...boxes.map((one) => one.left)), height: Math.max(...boxes.map((one) => one.bottom)) - Math.min(...boxes.map((one) => one.top)) };
  };
  const inSentence = (it) => it.localName === 'a' && getComputedStyle(it).display === 'inline' && it.parentElement.textContent.trim() !== it.textContent.trim();
  return [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
    .filter((it) => it.getClientRects().length > 0 && !it.matches('.skip') && !inSentence(it))
    .filter((it) => box(it).height < LEAST || box(it).width < LEAST)
    .map((it) => `${it.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120)} ${Math.round(box(it).width)} × ${Math.round(box(it).height)}`);
}

/* In the page: what is wider than the window, or scrolls sideways by itself. A table of amounts by period may, in a box of its own that has a name and takes
   the focus, as WCAG's reflow lets data. */
function sideways() {
  const OF_DATA = '[role=region][aria-label][tabindex="0"]';
  const wide = document.documentElement.scrollWidth > window.innerWidth ? [`the page: ${document.documentElement.scrollWidth} px`] : [];
  const over = [...document.querySelectorAll('body *')].filter((it) => it.getClientRects().length > 0 && !it.closest('svg, .skip, .offscreen') && !it.closest(`${OF_DATA} table`) && !/^(select|option|input|textarea)$/.test(it.localName)
    && getComputedStyle(it).position !== 'absolute' && it.getBoundingClientRect().right > window.innerWidth + 1);
  const scrolling = [...document.querySelectorAll('body *')].filter((it) => !(it.matches(OF_DATA) && it.firstElementChild.localName === 'table') && it.scrollWidth > it.clientWidth + 1 && /(auto|scroll)/.test(getComputedStyle(it).overflowX));
  return [...wide, ...[...over, ...scrolling].map((it) => it.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120))];
}

/* In the page: Vietnamese words that a screen reader would read as English. Names stay what they are: places, the currency, where a clause
   stands ("khoản 4 Điều 6") and numbers of instruments; the core's verdict quotes its clause within a sentence, and what is asked of a list the values
   that its header is in the language of. */
function otherLanguage() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let it = walker.nextNode(); it !== null; it = walker.nextNode()) {
    const parent = it.parentElement;
    if (parent.closest('script, style, noscript, [aria-hidden=true], .verdicts .lines, .writing .lines') !== null || parent.getClientRects().length === 0) continue;
    const language = parent.closest('[lang]').lang;
    const text = it.data.replace(/Giả Định|đồng|khoản|Điều|NĐ-CP|NQ-HĐND/g, '');
    if (language === 'en' && /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text)) found.push(it.data.trim().slice(0, 100));
    if (language === 'vi' && / (the|and|of|is) /.test(text)) found.push(it.data.trim().slice(0, 100));
  }
  return found;
}

let engine;
let visit;
before(async () => {
  engine = await startEngine('chromium');
});
after(() => engine?.close());

async function looks(media) {
  const session = (visit.session ??= await visit.page.inner.createCDPSession());
  await session.send('Emulation.setEmulatedMedia', { media: 'screen', features: media });
}

test('errors of a list: an id stays whole where a third of the table holds it, a longer one breaks; nothing goes sideways', async () => {
  visit ??= await engine.open(fileAddress);
  const ids = ['CB/00/41', 'CB-17', `A${'0'.repeat(60)}`];
  const file = join(temporaryFolder(), 'ids.csv');
  writeFileSync(file, `id,agency\n${ids.map((id) => `${id},nowhere\n`).join('')}`);
  for (const width of [320, 360, 1100]) {
    await visit.page.inner.setViewport({ width, height: 900 });
    await screens.staff(visit, 'vi');
    await visit.upload('#list-file', [file]);
    await visit.click('Tính danh sách', 'button');
    await visit.until(() => document.querySelector('.writing') !== null && document.querySelector('progress') === null);
    await visit.clickAt('#names-start');
    await visit.until(() => document.querySelector('.errors') !== null);
    const lines = await visit.evaluate(() => [...document.querySelectorAll('.errors td:nth-child(2)')].map((it) => {
      const range = document.createRange();
      range.selectNodeContents(it);
      return new Set([...range.getClientRects()].filter((one) => one.width > 0).map((one) => Math.round(one.top))).size;
    }));
    assert.deepEqual(lines.slice(0, 2), [1, 1], `${width} px`);
    assert.ok(lines[2] > 1, `${width} px`);
    assert.deepEqual(await visit.evaluate(sideways), [], `${width} px`);
  }
});

test('the first answers of every question are on the first screen of a small phone', async () => {
  visit ??= await engine.open(fileAddress);
  await visit.page.inner.setViewport({ width: 360, height: 740 });
  const below = [];
  for (const fact of await visit.evaluate(() => window.hotro.rules().facts.map((it) => it.id))) {
    await at({ screen: 'question', fact }, { topics: ['all'], answers: { attracted: true } })(visit, 'vi');
    const bottoms = await visit.evaluate(() => {
      const radios = [...document.querySelectorAll('main form [type=radio]')].slice(0, 2);
      return [...radios, document.querySelector('main form input')].map((it) => it.getBoundingClientRect().bottom);
    });
    if (bottoms.length === 0 || Math.max(...bottoms) > 740) below.push(`${fact}: ${bottoms}`);
  }
  assert.deepEqual(below, []);
});

for (const language of ['vi', 'en'])
  for (const [name, bring] of Object.entries(screens))
    test(`${language}: ${name}`, async () => {
      visit ??= await engine.open(fileAddress);
      await visit.page.inner.setViewport({ width: 1280, height: 900 });
      await bring(visit, language);
      assert.equal(await visit.evaluate(() => document.documentElement.lang), language);
      await visit.evaluate(axeSource);
      const found = new Set();
      const note = (list, where) => list.forEach((it) => found.add(`${where}: ${it}`));
      note(await visit.evaluate(otherLanguage), 'language');
      for (const width of WIDTHS) {
        await visit.page.inner.setViewport({ width, height: 900 });
        note(await visit.evaluate(sideways), `${width} px, sideways`);
        note(await visit.evaluate(smallTargets), `${width} px, target`);
        for (const [look, media] of Object.entries(LOOKS)) {
          await looks(media);
          note(await visit.evaluate(axeFindings, look === 'light' ? null : OF_COLOR), `${width} px, ${look}, axe`);
        }
        await looks([]);
      }
      assert.deepEqual([...found], []);
    });
