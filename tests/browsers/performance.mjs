// SPDX-License-Identifier: MIT
// node tests/browsers/performance.mjs: the file's size, the time to usable on a CPU slowed 4 times, and from an answer to what it changes, on this CPU and on
// the slowed one, in Chromium.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { startEngine } from './engines.mjs';
import { screens } from './screens.mjs';
import { fileAddress, host, pageFile } from './site.mjs';

const SLOWER = 4;
const RUNS = 9;
const OFFICIAL = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };

const middle = (figures) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
const say = (what, figures) => console.log(`${what.padEnd(58)} ${middle(figures).toFixed(1).padStart(8)} ms (${Math.min(...figures).toFixed(1)} … ${Math.max(...figures).toFixed(1)}, ${figures.length} runs)`);

const page = readFileSync(pageFile);
console.log(`hotro.html ${page.length} bytes, ${gzipSync(page, { level: 9 }).length} with gzip`);

const engine = await startEngine('chromium');
const site = await host();
try {
  /* Usable: the first screen is drawn and answers, from the moment of navigation. */
  const usable = async (address) => {
    const figures = [];
    for (let run = 0; run < RUNS; run += 1) {
      const visit = await engine.open(address, {
        width: 360, height: 740,
        prepare: async ({ inner }) => {
          await inner.emulateCPUThrottling(SLOWER);
          await inner.evaluateOnNewDocument(() => {
            new MutationObserver((_, observer) => {
              if (!document.documentElement.hasAttribute('data-ready')) return;
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => {
                window.usableAt = performance.now();
              }));
            }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
          });
        },
      });
      await visit.until(() => window.usableAt > 0);
      figures.push(await visit.evaluate(() => window.usableAt));
      await visit.close();
    }
    return figures;
  };
  say('time to usable, from a file', await usable(fileAddress));
  say('time to usable, from a server', await usable(site.address));

  /* From the click to the end of the work that it causes (the new screen stands in the document and is laid out), and to the frame shown. */
  const answered = async (bring, selector, slower) => {
    const work = [];
    const frame = [];
    const visit = await engine.open(fileAddress, { width: 360, height: 740 });
    for (let run = 0; run < RUNS; run += 1) {
      await bring(visit);
      await visit.page.inner.emulateCPUThrottling(slower);
      await new Promise((done) => setTimeout(done, 300));
      const [inWork, toFrame] = await visit.evaluate((it) => new Promise((done) => {
        const element = document.querySelector(it);
        let until;
        /* Asked for first, so that what the page draws after this frame comes after it. */
        requestAnimationFrame(() => setTimeout(() => done([until, performance.now() - from])));
        const from = performance.now();
        element.click();
        document.body.getBoundingClientRect();
        until = performance.now() - from;
      }), selector);
      work.push(inWork);
      frame.push(toFrame);
      await visit.page.inner.emulateCPUThrottling(1);
    }
    await visit.close();
    return { work, frame };
  };
  const question = async (visit) => {
    await screens['a question, a choice'](visit, 'vi');
    await visit.evaluate(() => document.querySelector('[name=agency]').click());
  };
  const oneBefore = (then) => async (visit) => {
    const state = { language: 'vi', place: { screen: 'question', fact: 'agency', then }, depth: 1, run: 0, last: null, topics: ['all'], answers: OFFICIAL, skipped: ['degree', 'it_field', 'sent_for_training', 'graduated_on', 'central_funding', 'priority_group'], parameters: [], trial: {}, withhold: false, opened: null };
    await visit.evaluate((it) => window.history.replaceState(it, ''), state);
    await visit.reload();
  };
  for (const [what, bring, selector] of [
    ['an answer to the next question and its range', question, 'main form [type=submit]'],
    ['a changed answer to the result', oneBefore('result'), 'main form [type=submit]'],
    ['the check to the result', (visit) => screens.check(visit, 'vi'), 'main > p.buttons button'],
  ]) {
    for (const slower of [1, SLOWER]) {
      const { work, frame } = await answered(bring, selector, slower);
      say(`${what}: work, ${slower}x`, work);
      say(`${what}: frame shown, ${slower}x`, frame);
    }
  }

  const visit = await engine.open(fileAddress);
  await visit.page.inner.emulateCPUThrottling(SLOWER);
  say('the core: one assessment of a complete case', await visit.evaluate((text, runs) => Array.from({ length: runs }, () => {
    const from = performance.now();
    for (let count = 0; count < 100; count += 1) window.hotro.assessText(text);
    return (performance.now() - from) / 100;
  }), JSON.stringify(OFFICIAL), RUNS));
  say('the core: the empty case', await visit.evaluate((runs) => Array.from({ length: runs }, () => {
    const from = performance.now();
    for (let count = 0; count < 20; count += 1) window.hotro.assessText('{}');
    return (performance.now() - from) / 20;
  }), RUNS));
} finally {
  await engine.close();
  await site.stop();
}
