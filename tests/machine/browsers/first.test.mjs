// SPDX-License-Identifier: MIT
// The first screen, which stands in the file: painted before the program is there, and taken over by it with what was done meanwhile. And the
// page where no program can run. In Chromium and Firefox: WebKit's driver waits for the whole file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before, describe } from 'node:test';
import { words } from './applicant.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { fileAddress, host, pageFile } from './site.mjs';
import { pause, untilTrue } from './waiting.mjs';

const PAGE = readFileSync(pageFile, 'utf8');
/* Up to the program: what has come when the first screen is painted. */
const CUT = PAGE.indexOf('<script', PAGE.indexOf('<div id="page">'));

for (const name of ENGINES.filter((it) => it !== 'webkit'))
  describe(`${name}: the first screen`, () => {
    let engine;
    let site;
    let visit;
    /** The rest of the file comes. */
    let rest;
    before(async () => {
      engine = await startEngine(name);
      site = await host();
      site.stands = (path, response) => {
        /* No worker keeps the page: each time the file comes anew. */
        if (path !== '/hotro.html') return void response.writeHead(404).end() ?? true;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.write(PAGE.slice(0, CUT));
        rest = () => response.end(PAGE.slice(CUT));
        return true;
      };
    });
    after(async () => {
      await engine?.close();
      await site?.stop();
    });
    const seen = (test, ...args) => untilTrue(() => visit.evaluate(test, ...args).catch(() => false), 10_000, String(test));
    const begins = async (address = site.address) => {
      await visit?.close();
      visit = await engine.blank({ width: 360, height: 740 });
      visit.coming = visit.page.go(address);
      await seen(() => document.querySelector('#topic-all') !== null);
      assert.equal(await visit.evaluate(() => document.documentElement.hasAttribute('data-started')), false);
    };
    const comes = async () => {
      rest();
      await visit.coming;
      await visit.ready();
    };
    const shown = () => visit.evaluate(() => [document.querySelector('#page').innerText.replace(/\s+/g, ' ').trim(), Math.round(document.querySelector('[value=steps]').getBoundingClientRect().bottom)]);

    test(`${name}: says what the program then says, at the same place, and "Bắt đầu" is seen on a small phone`, async () => {
      await begins();
      const [text, bottom] = await shown();
      assert.match(text, new RegExp(`${words.vi.title}.*${words.vi.start}`));
      assert.ok(bottom <= 740, `${bottom} px`);
      await comes();
      assert.deepEqual(await shown(), [text, bottom]);
    });

    test(`${name}: what is ticked and typed, and where the focus is, stays`, async () => {
      await begins();
      await visit.evaluate(() => {
        document.getElementById('open-code').closest('details').open = true;
        document.getElementById('open-code').value = '1DPTS';
        document.getElementById('topic-1').click();
        document.getElementById('topic-1').focus();
      });
      await comes();
      assert.deepEqual(await visit.evaluate(() => [
        [...document.querySelectorAll('[name=topic]:checked')].map((it) => it.id), document.activeElement.id, document.getElementById('open-code').value,
        document.getElementById('open-code').closest('details').open,
      ]), [['topic-1'], 'topic-1', '1DPTS', true]);
    });

    test(`${name}: "Bắt đầu" pressed before the program is there begins as soon as it is, with what was ticked`, async () => {
      await begins();
      await visit.evaluate(() => {
        document.getElementById('topic-1').click();
        document.querySelector('[value=steps]').click();
      });
      await pause(50);
      assert.equal(await visit.evaluate(() => location.hash + location.search), '');
      await comes();
      await visit.until(() => document.querySelector('main').className !== 'at-start');
      await visit.until(() => window.history.state.topics.join() === 'graduated_on');
    });

    test(`${name}: the other language pressed before the program is there comes with it`, async () => {
      await begins();
      await visit.evaluate(() => document.querySelector('header button[lang]').click());
      await comes();
      await visit.untilHeading(words.en.title);
    });

    test(`${name}: is not seen where one comes back to another screen, nor with a code`, async () => {
      const hidden = () => getComputedStyle(document.querySelector('main')).visibility === 'hidden';
      await begins(`${site.address}#1DPTS-9JTZN-00000-V0`);
      assert.ok(await visit.evaluate(hidden));
      await comes();
      assert.ok(!(await visit.evaluate(hidden)));
      await begins();
      await comes();
      await visit.click('Quy định');
      await visit.until(() => window.history.state.place.screen === 'law');
      visit.coming = visit.page.reload();
      await seen(() => document.querySelector('#topic-all') !== null && !document.documentElement.hasAttribute('data-started'));
      assert.ok(await visit.evaluate(hidden));
      await comes();
      assert.ok(!(await visit.evaluate(hidden)));
      assert.match(await visit.heading(), /^Quy định/);
    });

    test(`${name}: where the program cannot run it says what to do, and has the rules`, async () => {
      const old = await engine.open(fileAddress);
      await old.evaluate(() => window.withoutProgram());
      const text = await old.text('#page');
      assert.match(text, /quá cũ để tính, hoặc đã tắt JavaScript\. Cập nhật Chrome hoặc Android System WebView/);
      /* What a month pays by agency and position stands first. */
      assert.ok(text.indexOf('Mỗi tháng nhiều nhất, theo') < text.indexOf('Từng khoản hỗ trợ'));
      assert.match(text, /8\.000\.000 đồng/);
      await old.close();
    });
  });
