// SPDX-License-Identifier: MIT
// Back, forth and away, in each engine: the place is found again, and answers that were cleared are gone from the history too.
import assert from 'node:assert/strict';
import test, { after, before, beforeEach, describe } from 'node:test';
import { Applicant, answersKept, resultIsWhole, words } from './applicant.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { FOREIGN, GOOD } from './foreign_states.mjs';
import { at } from './screens.mjs';
import { fileAddress } from './site.mjs';
import { historyIsWritten, pause, untilTrue } from './waiting.mjs';

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
    const opened = () => visit.evaluate(() => document.querySelectorAll('main details').forEach((it) => {
      it.open = true;
    }));
    /** The result, with what is closed opened. */
    const shows = async (rest = {}) => {
      await at({ screen: 'result' }, { answers: OFFICIAL, ...rest })(visit, 'vi');
      await opened();
    };
    const back = async () => {
      await historyIsWritten(visit);
      await visit.evaluate(() => window.history.back());
    };

    test(`${name}: answers that were cleared do not come back, not from another site either`, async () => {
      const applicant = new Applicant(visit);
      await applicant.estimates(OFFICIAL);
      const isOpen = await visit.evaluate(() => {
        const again = [...document.querySelectorAll('details')].find((it) => it.querySelector('summary').textContent.includes('Làm lại từ đầu'));
        for (let it = again.parentElement.closest('details'); it; it = it.parentElement.closest('details')) it.open = true;
        return again.open;
      });
      assert.equal(isOpen, false, 'one press alone clears');
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

    test(`${name}: the way back before an answer is in the history: nothing is lost, and the history stays in order`, async () => {
      await at({ screen: 'question', fact: 'agency' }, { topics: ['duty_from'] })(visit, 'vi');
      const answer = (fact, value) => visit.evaluate((it, to) => document.querySelector(`[name=${it}][value=${to}]`).click(), fact, value);
      const asks = (fact) => visit.until((it) => document.querySelector(`main form [name=${it}]`) !== null, fact);
      await answer('agency', 'science_department');
      await visit.click(words.vi.go, 'button');
      await asks('position');
      await answer('position', 'civil_servant');
      /* Sent, and back at once: the page's own way, then the browser's. */
      await visit.evaluate(() => {
        document.querySelector('main form [type=submit]').click();
        document.querySelector('header button').click();
      });
      await asks('position');
      assert.deepEqual(await answersKept(visit), { agency: 'science_department', position: 'civil_servant' });
      await visit.click(words.vi.go, 'button');
      await asks('duty');
      await answer('duty', 'concurrent');
      await visit.evaluate(() => {
        document.querySelector('main form [type=submit]').click();
        window.history.back();
      });
      await visit.until(() => document.querySelector('main form [name=duty]') === null);
      assert.equal((await answersKept(visit)).duty, 'concurrent');
      await visit.reload();
      assert.equal((await answersKept(visit)).duty, 'concurrent');
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
      await at({ screen: 'result' }, { answers: OFFICIAL })(visit, 'vi');
      await visit.evaluate(() => {
        document.getElementById('change-position').closest('details').open = true;
      });
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
      await visit.until(() => document.querySelector('main').textContent.includes('Sở Khoa học và Công nghệ'));
      await resultIsWhole(visit);
      assert.equal((await answersKept(visit)).agency, 'science_department');
      await back();
      await visit.until(() => window.history.state.answers?.agency === 'it_center');
      await visit.untilHeading(words.vi.result);
      await visit.evaluate(() => window.history.forward());
      await visit.until(() => window.history.state.answers?.agency === 'science_department');
    });

    const LOST = 'Không mở lại được chỗ đang làm dở vì trang đã đổi bản; xin bắt đầu lại từ đây.';
    /** The start screen, usable, with one sentence on what happened. */
    const startsAnew = async (what) => {
      assert.equal(await visit.heading(), words.vi.title, what);
      assert.deepEqual(await visit.evaluate(() => [...document.querySelectorAll('main .note[role=status]')].map((it) => it.textContent)), [LOST], what);
      assert.equal(await visit.evaluate(() => document.querySelectorAll('[name=topic]').length), 4, what);
    };

    test(`${name}: what another version of the page left in the history ends in the start screen with a word, never in an empty page`, async () => {
      for (const [what, entry] of Object.entries(FOREIGN)) {
        await historyIsWritten(visit);
        await visit.evaluate((it) => window.history.replaceState(JSON.parse(it), ''), JSON.stringify(entry));
        await visit.reload();
        await startsAnew(what);
      }
      await visit.clickAt('#topic-0');
      await visit.click(words.vi.start, 'button');
      await visit.until(() => document.querySelector('main form [name=agency]') !== null);
      assert.ok(!(await visit.text()).includes(LOST));
      /* What this version put there is taken. */
      await historyIsWritten(visit);
      await visit.evaluate((it) => window.history.replaceState(it, ''), GOOD);
      await visit.reload();
      await visit.untilHeading(words.vi.result);
    });

    test(`${name}: the way back into an entry of another version leads to the start, and the answers are kept`, async () => {
      for (const what of ['a text', 'something else’s', 'an unknown screen', 'a question about an unknown fact', 'an unknown value', 'a place that was left, on an unknown screen']) {
        await shows();
        await historyIsWritten(visit);
        await visit.evaluate((it, now) => {
          window.history.replaceState(JSON.parse(it), '');
          window.history.pushState(now, '');
        }, JSON.stringify(FOREIGN[what]), await visit.evaluate(() => window.history.state));
        await back();
        await visit.until((title) => document.querySelector('main h1')?.textContent.trim() === title, words.vi.title);
        await startsAnew(what);
        assert.deepEqual(await answersKept(visit), OFFICIAL, what);
      }
    });

    test(`${name}: a link is opened also where the history holds something else`, async () => {
      const code = await visit.evaluate((person) => window.hotro.code(person), OFFICIAL);
      await historyIsWritten(visit);
      await visit.evaluate((it) => window.history.replaceState({ scrollTop: 12 }, '', `#${it}`), code).catch(() => visit.evaluate((it) => {
        window.location.hash = it;
        window.history.replaceState({ scrollTop: 12 }, '');
      }, code));
      await visit.reload();
      await visit.untilHeading(words.vi.result);
    });

    test(`${name}: a link that cannot be read leaves its code in the box, to be mended`, async () => {
      await visit.page.go('about:blank');
      await visit.go(`${fileAddress}#1DPTS-9JTZN-00000-V0`);
      await visit.until(() => document.getElementById('open-error') !== null);
      assert.equal(await visit.evaluate(() => document.getElementById('open-code').value), '1DPTS-9JTZN-00000-V0');
      await visit.evaluate(() => {
        window.location.hash = '#1DPTS-9JTZN-00000-V1';
      });
      await visit.until(() => document.getElementById('open-code').value === '1DPTS-9JTZN-00000-V1');
    });
  });
