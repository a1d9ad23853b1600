// SPDX-License-Identifier: MIT
// The focus: seen wherever it is, never lost by what is done, in the order of what is read. By keyboard, in each engine.
import assert from 'node:assert/strict';
import test, { after, before, beforeEach, describe } from 'node:test';
import { Applicant, words } from './applicant.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { screens } from './screens.mjs';
import { fileAddress } from './site.mjs';

const TABS_MOST = 120;

/* In the page: whether one sees where the focus is, and where it stands. */
function focusSeen() {
  const it = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  const box = it.getBoundingClientRect();
  const all = [...document.querySelectorAll('*')];
  return {
    body: it === document.body, name: it.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 90), place: all.indexOf(it), group: it.type === 'radio' ? it.name : '',
    isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight,
  };
}

for (const name of ENGINES)
  describe(`${name}: focus`, () => {
    let engine;
    let visit;
    before(async () => {
      engine = await startEngine(name);
    });
    after(() => engine?.close());
    /* A page of its own for each: the Tab key may have led out of the last one, into the browser. */
    beforeEach(async () => {
      await visit?.close();
      visit = await engine.open(fileAddress);
    });

    for (const screen of ['start', 'a question, interruptions', 'a question, a choice', 'result', 'staff'])
      test(`${name}: every stop of the Tab key on "${screen}" is seen, in the order of the page`, async () => {
        await screens[screen](visit, 'vi');
        await visit.evaluate(() => document.activeElement.blur());
        /* WebKit's window is never the active one on a display without a window manager, and shows no focus then. */
        const isActive = name !== 'webkit';
        let before = -1;
        for (let pressed = 0; pressed < TABS_MOST; pressed += 1) {
          await visit.press('Tab');
          const now = await visit.evaluate(focusSeen);
          if (now.body || now.place < before) break;
          if (isActive) assert.ok(now.isSeen, `not seen: ${now.name}`);
          before = now.place;
        }
        assert.ok(before > 0);
      });

    const keeps = async (act) => {
      await act();
      const { body, name: where } = await visit.evaluate(focusSeen);
      assert.ok(!body, 'the focus is lost');
      return where;
    };

    test(`${name}: adding and clearing a leave, switching the language, opening details: the focus stays`, async () => {
      const applicant = new Applicant(visit);
      await screens['a question, interruptions'](visit, 'vi');
      await keeps(() => applicant.enter('Thêm đợt'));
      assert.equal((await visit.focus()).field, 'interruptions.1.from.day');
      await applicant.dates('interruptions.1.from', '2026-05-01');
      await keeps(() => applicant.enter('Xóa đợt 2'));
      assert.equal((await visit.focus()).field, 'interruptions.1.from.day');
      await visit.evaluate(() => document.querySelector('header button[lang]').focus());
      await keeps(() => visit.press('Enter'));
      await visit.until(() => document.documentElement.lang === 'en');
      assert.equal((await visit.focus()).name, words.en.other);
    });

    test(`${name}: taking back a difference in a comparison leaves the focus on the screen`, async () => {
      await screens.compare(visit, 'vi');
      await visit.evaluate(() => document.querySelector('main ul button').focus());
      await keeps(() => visit.press('Enter'));
      await visit.evaluate(() => document.querySelector('main ul button').focus());
      await keeps(() => visit.press('Enter'));
      assert.equal((await visit.focus()).name, 'B khác A');
    });

    test(`${name}: a difference that was tried: the focus is on what differs`, async () => {
      await screens['compare, choosing'](visit, 'vi');
      const applicant = new Applicant(visit);
      await applicant.dates('until', '2026-12-31');
      await visit.press('Enter');
      await visit.until(() => document.activeElement.id === 'compare-differs');
      assert.match(await visit.text(), /Tính đến ngày: 31\/12\/2030 → 31\/12\/2026/);
    });

    test(`${name}: a printed result, copied text: said, and the focus stays`, async () => {
      await screens.result(visit, 'vi');
      await visit.evaluate(() => [...document.querySelectorAll('button')].find((it) => it.textContent.trim() === 'Sao chép' && it.offsetParent !== null).focus());
      await keeps(() => visit.press('Enter'));
      await visit.until(() => document.querySelector('.said').textContent !== '');
      assert.equal((await visit.focus()).name, 'Sao chép');
    });
  });
