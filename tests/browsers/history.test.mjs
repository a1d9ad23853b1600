// SPDX-License-Identifier: MIT
// Back, forth and away, in each engine: the place is found again, and answers that were cleared are gone from the history too.
import assert from 'node:assert/strict';
import test, { after, before, beforeEach, describe } from 'node:test';
import { Applicant, answersKept, resultIsWhole, words } from './applicant.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { at } from './screens.mjs';
import { fileAddress } from './site.mjs';
import { pause, untilTrue } from './waiting.mjs';

const SETTLED_MILLISECONDS = 300;
const OFFICIAL = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31' };

for (const name of ENGINES)
  describe(`${name}: history`, () => {
    let engine;
    let visit;
    before(async () => {
      engine = await startEngine(name);
    });
    after(() => engine?.close());
    beforeEach(async () => {
      await visit?.close();
      visit = await engine.open(fileAddress);
    });
    const shows = (rest = {}) => at({ screen: 'result' }, { answers: OFFICIAL, ...rest })(visit, 'vi');
    const back = () => visit.evaluate(() => window.history.back());

    test(`${name}: answers that were cleared do not come back, not from another site either`, async () => {
      const applicant = new Applicant(visit);
      await applicant.estimates(OFFICIAL);
      assert.equal(await visit.evaluate(() => [...document.querySelectorAll('details')].find((it) => it.innerText.includes('Làm lại từ đầu')).open), false, 'one press alone clears');
      await visit.click('Làm lại từ đầu', 'summary');
      await visit.click('Xóa mọi câu trả lời', 'button');
      await visit.untilHeading(words.vi.title);
      assert.deepEqual(await answersKept(visit), {});
      await visit.page.go('about:blank');
      for (let steps = 1; steps <= 4; steps += 1) {
        await visit.evaluate(() => void setTimeout(() => window.history.back()));
        await pause(SETTLED_MILLISECONDS);
        /* The page may still be on its way. */
        await untilTrue(() => visit.evaluate(() => document.documentElement.hasAttribute('data-ready')).catch(() => false), 10_000, 'the page again');
        assert.equal(await visit.heading(), words.vi.title);
        assert.deepEqual((await answersKept(visit)) ?? {}, {});
      }
    });

    test(`${name}: the history holds the answers of the present place alone`, async () => {
      await shows();
      await visit.clickAt('#change-duty');
      await visit.until(() => document.querySelector('[name=duty]') !== null);
      /* What a page that begins there is given. */
      const behind = await visit.evaluate(() => new Promise((done) => {
        window.addEventListener('popstate', (event) => done(JSON.stringify(event.state)), { once: true, capture: true });
        window.history.back();
      }));
      assert.ok(!behind.includes('science_department'), behind);
      await visit.untilHeading(words.vi.result);
      assert.deepEqual(await answersKept(visit), OFFICIAL);
    });

    test(`${name}: back from a change: at the same height, on the same control`, async () => {
      await shows();
      await visit.evaluate(() => document.getElementById('change-position').scrollIntoView({ block: 'center' }));
      const scrolled = await visit.evaluate(() => window.scrollY);
      assert.ok(scrolled > 500);
      await visit.evaluate(() => document.getElementById('change-position').focus());
      await visit.press('Enter');
      await visit.until(() => document.querySelector('[name=position]') !== null);
      assert.equal(await visit.evaluate(() => window.scrollY), 0);
      await back();
      await visit.untilHeading(words.vi.result);
      await visit.until(() => document.activeElement.id === 'change-position');
      assert.ok(Math.abs((await visit.evaluate(() => window.scrollY)) - scrolled) < 5);
    });

    test(`${name}: from the rules back to the estimate: where one was; from its start too`, async () => {
      await at({ screen: 'question', fact: 'duty' }, { answers: { agency: 'it_center' } })(visit, 'vi');
      await visit.click('Quy định', 'nav a');
      await visit.untilHeading('Quy định đã đưa vào chương trình');
      await visit.click('Ước tính', 'nav a');
      await visit.until(() => document.querySelector('[name=duty]') !== null);
      await visit.click('Ước tính', 'nav a');
      await visit.untilHeading(words.vi.title);
      await visit.click('Tiếp tục bài đang làm', 'button');
      await visit.until(() => document.querySelector('[name=duty]') !== null);
      await shows();
      await visit.click('Ước tính', 'nav a');
      await visit.click('Về kết quả', 'button');
      await visit.untilHeading(words.vi.result);
      await resultIsWhole(visit);
    });

    test(`${name}: what was typed and not sent stands there again`, async () => {
      await at({ screen: 'question', fact: 'duty_from' }, { answers: { agency: 'it_center' } })(visit, 'vi');
      const box = (part) => `main form [name="duty_from.${part}"]`;
      await visit.evaluate((it) => document.querySelector(it).focus(), box('day'));
      await visit.press('5');
      await visit.click('Quy định', 'nav a');
      await visit.untilHeading('Quy định đã đưa vào chương trình');
      await visit.click('Ước tính', 'nav a');
      await visit.until((it) => document.querySelector(it)?.value === '5', box('day'));
      await at({ screen: 'question', fact: 'duty' }, { answers: { agency: 'it_center' } })(visit, 'vi');
      await visit.click('Cho đơn vị', 'nav a');
      await visit.until(() => document.getElementById('verify-text') !== null);
      await back();
      await visit.until(() => document.querySelector('[name=duty]') !== null);
      await visit.evaluate(() => document.querySelector('[name=duty][value=concurrent]').click());
      await back();
      await visit.until(() => document.querySelector('[name=duty]') === null);
      await visit.evaluate(() => window.history.forward());
      await visit.until(() => document.querySelector('[name=duty][value=concurrent]')?.checked === true);
    });

    test(`${name}: a link opened over answers: the way back leads to them, and forth again`, async () => {
      await at({ screen: 'result' }, { answers: { ...OFFICIAL, agency: 'it_center' } })(visit, 'vi');
      const code = await visit.evaluate((person) => window.hotro.code(person), OFFICIAL);
      await visit.evaluate((it) => {
        window.location.hash = it;
      }, code);
      await visit.until(() => document.querySelector('main').innerText.includes('Sở Khoa học và Công nghệ'));
      await resultIsWhole(visit);
      assert.equal((await answersKept(visit)).agency, 'science_department');
      await back();
      await visit.until(() => window.history.state.answers?.agency === 'it_center');
      await visit.untilHeading(words.vi.result);
      await visit.evaluate(() => window.history.forward());
      await visit.until(() => window.history.state.answers?.agency === 'science_department');
    });

    test(`${name}: a link that cannot be read leaves its code in the box, to be mended`, async () => {
      await visit.page.go('about:blank');
      await visit.go(`${fileAddress}#1DPTS-9JTZN-00000-V0`);
      await visit.until(() => document.getElementById('problems') !== null);
      assert.equal(await visit.evaluate(() => document.getElementById('open-code').value), '1DPTS-9JTZN-00000-V0');
      await visit.evaluate(() => {
        window.location.hash = '#1DPTS-9JTZN-00000-V1';
      });
      await visit.until(() => document.getElementById('open-code').value === '1DPTS-9JTZN-00000-V1');
    });
  });
