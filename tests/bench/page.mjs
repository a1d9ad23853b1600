// SPDX-License-Identifier: MIT
// node tests/bench/page.mjs: the file's size; on a phone (360×740, a CPU slowed 4 times, a slow network, a server with gzip) the time to the
// first paint and to the screen that answers; from an answer to the frame that shows it. In Chromium.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { startEngine } from '../machine/browsers/engines.mjs';
import { at } from '../machine/browsers/screens.mjs';
import { fileAddress, pageFile } from '../machine/browsers/site.mjs';

const SLOWER = 4;
const RUNS = Number(process.env.HOTRO_RUNS ?? 9);
/* Bits and milliseconds, as the browser's own tools count them: each answer of the server comes that much later. */
const NETWORKS = { '400 kbit/s, 400 ms': [400_000, 400], '1.6 Mbit/s, 150 ms': [1_600_000, 150], 'no limit': [0, 0] };
const OFFICIAL = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };

const middle = (figures) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
const say = (what, figures) => console.log(`${what.padEnd(66)} ${middle(figures).toFixed(1).padStart(8)} ms (${Math.min(...figures).toFixed(1)} … ${Math.max(...figures).toFixed(1)}, ${figures.length} runs)`);

const page = readFileSync(pageFile);
const packed = gzipSync(page, { level: 9 });
console.log(`hotro.html ${page.length} bytes, ${packed.length} with gzip`);
const server = createServer((request, response) => {
  const isPage = request.url === '/hotro.html';
  response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
  response.end(isPage ? packed : gzipSync(''));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}/hotro.html`;

/* In the page, before anything of it: when its first screen answers, and the frame after that is shown. */
function watchForUsable() {
  new MutationObserver((_, observer) => {
    if (!document.documentElement.hasAttribute('data-ready')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => {
      window.usableAt = performance.now();
    }));
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
}

const engine = await startEngine('chromium');
try {
  for (const [name, [bits, latency]] of Object.entries(NETWORKS)) {
    const [painted, usable] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      const visit = await engine.open(address, {
        width: 360, height: 740,
        prepare: async ({ inner }) => {
          const session = await inner.createCDPSession();
          await session.send('Network.enable');
          await session.send('Network.setCacheDisabled', { cacheDisabled: true });
          const rate = bits === 0 ? -1 : bits / 8;
          await session.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: rate, uploadThroughput: rate });
          await inner.emulateCPUThrottling(SLOWER);
          await inner.evaluateOnNewDocument(watchForUsable);
        },
      });
      await visit.until(() => window.usableAt > 0 && performance.getEntriesByName('first-contentful-paint').length > 0);
      const [first, at] = await visit.evaluate(() => [performance.getEntriesByName('first-contentful-paint')[0].startTime, window.usableAt]);
      painted.push(first);
      usable.push(at);
      await visit.close();
    }
    say(`first paint, ${name}, ${SLOWER}x`, painted);
    say(`usable, ${name}, ${SLOWER}x`, usable);
  }

  /* From the click to the end of the work that it causes (the new screen stands in the document and is laid out), and to the frame shown. */
  const answered = async (bring, selector, slower) => {
    const work = [];
    const frame = [];
    const visit = await engine.open(fileAddress, { width: 360, height: 740 });
    for (let run = 0; run < RUNS; run += 1) {
      await bring(visit, 'vi');
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
  const skipped = ['degree', 'it_field', 'sent_for_training', 'graduated_on', 'central_funding', 'priority_group'];
  const asks = { topics: ['all'], answers: { ...OFFICIAL, duty_to: 'ongoing', interruptions: [], attracted: false }, skipped };
  for (const [what, bring, selector] of [
    ['an answer to the next question and its range', at({ screen: 'question', fact: 'agency' }, { ...asks, answers: { agency: OFFICIAL.agency } }),
      'main form [type=submit]'],
    ['a changed answer to the result', at({ screen: 'question', fact: 'agency', then: 'result' }, asks), 'main form [type=submit]'],
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
  server.close();
  server.closeAllConnections();
}
