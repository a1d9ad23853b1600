// SPDX-License-Identifier: MIT
// From the first screen to the result, in each engine.
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { Applicant, answersKept, copiedText, figures, labelOf, rangeWords, resultIsWhole, words, unfolded } from './applicant.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { at } from './screens.mjs';
import { assessed, fileAddress } from './site.mjs';
import { historyIsWritten } from './waiting.mjs';

/* The official of the first worked example. */
const OFFICIAL = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31' };

/** The result on the screen is the command's for this case. */
async function showsSame(visit, person, language = 'vi') {
  const expected = assessed(person);
  assert.equal(expected.error, undefined);
  const shown = await figures(visit);
  assert.equal(shown.monthly, rangeWords(expected.monthly, language));
  assert.equal(shown.once, rangeWords(expected.once, language));
  for (const benefit of expected.benefits)
    if (benefit.status !== 'refused') assert.ok(shown.text.includes(rangeWords(benefit.total, language)), `${benefit.id}: ${rangeWords(benefit.total, language)}`);
  assert.ok(shown.text.includes(rangeWords(expected.total, language)), rangeWords(expected.total, language));
  return expected;
}

for (const name of ENGINES)
  describe(`${name}: an applicant`, () => {
    let engine;
    let visit;
    let applicant;
    before(async () => {
      engine = await startEngine(name);
    });
    after(() => engine?.close());
    const opens = async (options) => {
      await visit?.close();
      visit = await engine.open(fileAddress, options);
      applicant = new Applicant(visit);
    };

    test(`${name}: reaches a result by keyboard alone, and it is the hand-computed one`, async () => {
      await opens();
      await applicant.estimates(OFFICIAL);
      const { text, monthly } = await figures(visit);
      assert.equal(monthly, '8.000.000 đồng');
      for (const amount of ['60.000.000 đồng', '36.000.000 đồng', '96.000.000 đồng']) assert.ok(text.includes(amount), amount);
      await showsSame(visit, OFFICIAL);
    });

    test(`${name}: changes an answer from the result; the other answers stay`, async () => {
      const kept = await answersKept(visit);
      await applicant.enter(`Sửa: ${await labelOf(visit, 'duty')}`);
      await visit.until(() => document.querySelector('[name=duty]') !== null);
      await applicant.focused();
      assert.equal(await visit.evaluate(() => document.querySelector('[name=duty]:checked').value), 'full_time');
      await applicant.answers('duty', 'full_time_unwritten');
      await applicant.arrives(words.vi.result);
      assert.deepEqual(await answersKept(visit), { ...kept, duty: 'full_time_unwritten' });
      await showsSame(visit, { ...OFFICIAL, duty: 'full_time_unwritten' });
    });

    test(`${name}: goes back through every question, answers kept, and on again with another answer`, async () => {
      await opens();
      await applicant.begins();
      const asked = await applicant.answersAll(OFFICIAL);
      await applicant.setsPeriod(OFFICIAL);
      const given = await answersKept(visit);
      await historyIsWritten(visit);
      for (let steps = 0; steps < 2; steps += 1) await visit.evaluate(() => window.history.back());
      await visit.untilHeading(words.vi.result);
      for (const field of [...asked].reverse()) {
        await visit.click(words.vi.back);
        await visit.until((it) => document.querySelector('main form [name]')?.getAttribute('name').split('.')[0] === it, field);
        await applicant.focused();
        assert.deepEqual(await answersKept(visit), given);
      }
      /* The first question answered otherwise: what it now leaves open is asked, what was answered is not asked again. */
      const changed = { ...OFFICIAL, agency: 'commune_administration' };
      await applicant.answers(asked[0], changed[asked[0]] ?? '?');
      const again = await applicant.answersAll(changed);
      assert.deepEqual(again.filter((it) => it in given), []);
      await showsSame(visit, { ...given, ...(asked[0] in changed ? { [asked[0]]: changed[asked[0]] } : {}) });
    });

    test(`${name}: does not know three things and sees a range`, async () => {
      await opens();
      const { position, duty, ...known } = OFFICIAL;
      const person = { ...known, it_field: true, sent_for_training: true, degree: 'master', graduated_on: '2026-06-30', central_funding: 'none' };
      const asked = await applicant.estimates(person);
      for (const fact of ['position', 'duty', 'priority_group']) assert.ok(asked.includes(fact), `${fact} was not asked`);
      const { monthly, once } = await showsSame(visit, person);
      assert.ok(monthly.min < monthly.max && once.min < once.max);
      assert.match(await visit.text(), /Chưa đủ thông tin/);
    });

    for (const [answer, said] of [['not_yet', 'Chưa, muốn biết'], ['?', 'Không rõ']])
      test(`${name}: ticks attraction and is not recruited, or does not know ("${said}"): amounts are needed, never 0, on screen, paper and in the copied text`, async () => {
        await opens();
        await applicant.begins(['Hỗ trợ thu hút một lần']);
        await applicant.answers('agency', 'science_department');
        await visit.until(() => document.querySelector('[name=attracted]') !== null);
        assert.deepEqual(await visit.evaluate(() => [...document.querySelectorAll('[name=attracted]')].map((it) => [it.value, it.checked])), [['yes', false], ['not_yet', false], ['?', false]]);
        await applicant.enter(words.vi.go);
        await visit.until(() => document.activeElement.name === 'attracted');
        assert.match(await visit.text('.error'), /Được tuyển theo chính sách thu hút: chọn một câu trả lời, hoặc “Không rõ”\./);
        await applicant.answers('attracted', answer);
        await applicant.arrives(words.vi.result);
        await resultIsWhole(visit);
        await unfolded(visit);
        assert.match(await visit.text('.answers'), new RegExp(`Được tuyển theo chính sách thu hút ${said}`));
        const shown = await visit.text();
        const { monthly, once } = await figures(visit);
        assert.deepEqual([monthly, once], ['chưa biết số tiền', 'chưa biết số tiền']);
        assert.doesNotMatch(shown, /(^|[^\d.])0 đồng/);
        const heading = 'Nếu được tuyển dụng theo chính sách thu hút';
        assert.equal(await visit.text('#to-supposed'), heading);
        assert.deepEqual(await visit.evaluate(() => [...document.querySelectorAll('#to-supposed ~ .amount_needed h3')].map((it) => it.textContent.replace('Cần biết số tiền: ', ''))), ['Hỗ trợ thu hút một lần', 'Hỗ trợ thu hút hằng tháng', 'Hỗ trợ tiền thuê nhà']);
        const paper = await visit.evaluate(() => document.querySelector('.paper').textContent.replace(/\s+/g, ' '));
        assert.match(paper, new RegExp(`${heading}: ?Hỗ trợ thu hút một lần: chưa biết số tiền.*Được tuyển theo chính sách thu hút: ${said}`));
        assert.doesNotMatch(paper, /(^|[^\d.])0 đồng/);
        const copied = await copiedText(visit);
        assert.match(copied, new RegExp(`^${heading}: Hỗ trợ thu hút một lần; Hỗ trợ thu hút hằng tháng; Hỗ trợ tiền thuê nhà\n\nMỨC HỖ TRỢ`));
        assert.match(copied, /\[Cần biết số tiền\] Hỗ trợ thu hút một lần/);
        /* Whoever opens its link is told the same. */
        const code = await visit.evaluate(() => document.getElementById('link').textContent);
        const other = await engine.open(`${fileAddress}#${code}`);
        await other.untilHeading(words.vi.result);
        await resultIsWhole(other);
        assert.deepEqual(await other.evaluate(() => [...document.querySelectorAll('.screen-only h2')].map((it) => it.textContent).filter((it) => it.startsWith('Nếu'))), [heading]);
        await unfolded(other);
        assert.match(await other.text('.answers'), /Được tuyển theo chính sách thu hút Không rõ/);
        await other.close();
      });

    test(`${name}: ticks attraction with the rest: the heading stands above the three alone, and the sums say that they hold only then`, async () => {
      await opens();
      await applicant.begins();
      await applicant.answersAll({ ...OFFICIAL, attracted: '?' });
      await applicant.setsPeriod(OFFICIAL);
      const under = await visit.evaluate(() => [...document.querySelectorAll('#to-supposed ~ .card h3')].map((it) => it.textContent.replace('Cần biết số tiền: ', '')).slice(0, 3));
      assert.deepEqual(under, ['Hỗ trợ thu hút một lần', 'Hỗ trợ thu hút hằng tháng', 'Hỗ trợ tiền thuê nhà']);
      assert.match(await visit.text('.headline'), /^Mỗi tháng \(tính ở tháng 8\/2026\) từ 8\.000\.000 đồng trở lên /);
      /* What is supposed of both figures is said once, below the last. */
      assert.match(await visit.text('.top'), /Hỗ trợ thu hút một lần chưa biết Kể cả các khoản chỉ có nếu được tuyển dụng theo chính sách thu hút\.( |$)/);
      assert.equal((await visit.text('.top')).match(/Kể cả các khoản/g).length, 1);
      /* To say that there is a decision after all. */
      await unfolded(visit);
      await visit.clickAt('#answer-benefit-attraction_once');
      await visit.until(() => document.querySelector('[name=attracted]') !== null);
      assert.equal(await visit.evaluate(() => document.querySelector('[name=attracted]:checked').value), '?');
      await applicant.answers('attracted', true);
      await visit.until(() => document.querySelector('[name="attracted_from.day"]') !== null);
    });

    test(`${name}: answers nothing that stands in the form: nothing goes on without an answer, and what has a default says so`, async () => {
      await opens();
      await applicant.begins();
      for (const [fact, label] of [['agency', 'Đơn vị công tác'], ['duty_to', 'Ngày kết thúc nhiệm vụ'], ['interruptions', 'Thời gian nghỉ, gián đoạn'], ['attracted', 'Được tuyển theo chính sách thu hút']]) {
        await at({ screen: 'question', fact }, { topics: ['all'] })(visit, 'vi');
        assert.deepEqual(await visit.evaluate(() => [...document.querySelectorAll('main form input:checked')].map((it) => [it.name, it.value])), []);
        await applicant.enter(words.vi.go);
        await visit.until((it) => document.activeElement.name.split('.')[0] === it, fact);
        assert.equal(await visit.text('.error'), `${label}: chọn một câu trả lời, hoặc “Không rõ”.`);
      }
      await opens();
      await visit.tabTo('monthly', (it) => it.field === 'topic');
      await visit.press(' ');
      await applicant.enter(words.vi.onOnePage);
      await visit.until(() => document.querySelector('main form [name=agency]') !== null);
      await applicant.enter(words.vi.show);
      await applicant.arrives(words.vi.result);
      await resultIsWhole(visit);
      await unfolded(visit);
      const rows = await visit.text('.answers');
      for (const row of ['Đơn vị công tác Không rõ', 'Ngày kết thúc nhiệm vụ Chưa kết thúc (mặc định)', 'Thời gian nghỉ, gián đoạn Không có (mặc định)']) assert.ok(rows.includes(row), rows);
    });

    test(`${name}: one year, without saying which, is asked about`, async () => {
      await at({ screen: 'question', fact: 'until', then: 'result' })(visit, 'vi');
      await applicant.picks('period', 'year');
      await applicant.enter(words.vi.go);
      await visit.until(() => document.activeElement.name === 'period.year');
      assert.equal(await visit.text('.error'), 'Năm: hãy chọn một mục.');
    });

    test(`${name}: states the figures of a decision on attraction`, async () => {
      await opens();
      const typed = { ...OFFICIAL, degree: 'none', attracted: true, attracted_from: '2025-10-01', attraction_once: '500 triệu', attraction_monthly: '5.000.000', attraction_rent: '3000000' };
      const asked = await applicant.estimates(typed);
      for (const fact of ['attracted_from', 'attraction_once', 'attraction_monthly', 'attraction_rent']) assert.ok(asked.includes(fact), `${fact} was not asked`);
      const { once } = await showsSame(visit, { ...typed, attraction_once: 500_000_000, attraction_monthly: 5_000_000, attraction_rent: 3_000_000 });
      assert.deepEqual(once, { min: 500_000_000, max: 500_000_000 });
    });

    test(`${name}: has been on leave: a month less a day counts, a month does not`, async () => {
      await opens();
      const leave = { from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' };
      await applicant.estimates({ ...OFFICIAL, interruptions: [leave] });
      await showsSame(visit, { ...OFFICIAL, interruptions: [leave] });
      const table = await visit.evaluate(() => document.querySelector('[aria-labelledby=benefit-national_monthly] table').textContent);
      /* 10/03-09/04/2026: of March 9 of 31 days remain, of April 21 of 30: 5,000,000 × 9/31 and × 21/30, khoản 1 Điều 4. */
      for (const amount of ['1.451.613', '3.500.000']) assert.ok(table.includes(amount), amount);
      await applicant.enter(`Sửa: ${await labelOf(visit, 'interruptions')}`);
      await visit.until(() => document.querySelector('[name="interruptions.0.to.day"]') !== null);
      await applicant.focused();
      await applicant.dates('interruptions.0.to', '2026-04-08');
      await applicant.enter(words.vi.go);
      await applicant.arrives(words.vi.result);
      await showsSame(visit, { ...OFFICIAL, interruptions: [{ ...leave, to: '2026-04-08' }] });
    });

    test(`${name}: switches the language in mid-way; nothing is lost`, async () => {
      await opens();
      await applicant.begins();
      const english = new Applicant(visit, 'en');
      await applicant.answersAll(OFFICIAL, {
        on: async (_, count) => {
          if (count !== 3) return;
          const before = await answersKept(visit);
          await visit.click(words.vi.other);
          await visit.until(() => document.documentElement.lang === 'en');
          assert.deepEqual(await answersKept(visit), before);
          applicant.words = words.en;
          await visit.evaluate(() => document.querySelector('main h1').focus());
        },
      });
      await english.setsPeriod(OFFICIAL);
      await showsSame(visit, OFFICIAL, 'en');
      await visit.click(words.en.other);
      await visit.untilHeading(words.vi.result);
      await showsSame(visit, OFFICIAL);
    });

    test(`${name}: is told what is wrong, where, and is led there`, async () => {
      await opens();
      await applicant.begins();
      const field = await applicant.asked();
      await applicant.enter(words.vi.go);
      await visit.until((it) => document.activeElement.name === it, field);
      await visit.until(() => document.title.startsWith('Lỗi: '));
      assert.equal(await visit.evaluate(() => document.querySelectorAll('.error').length), 1);
      await applicant.answers(field, OFFICIAL[field] ?? '?');
      await visit.until(() => document.querySelector('.error') === null);
      await applicant.focused();
    });

    test(`${name}: answers everything on one page`, async () => {
      await opens();
      await visit.tabTo(words.vi.all, (it) => it.field === 'topic' && it.name.startsWith(words.vi.all));
      await visit.press(' ');
      await applicant.enter(words.vi.onOnePage);
      await visit.until(() => document.querySelector('main form [name=agency]') !== null);
      await applicant.focused();
      await applicant.picks('agency', OFFICIAL.agency);
      await applicant.picks('position', OFFICIAL.position);
      await applicant.picks('duty', OFFICIAL.duty);
      await applicant.dates('duty_from', OFFICIAL.duty_from);
      await applicant.picks('attracted', 'no');
      await applicant.picks('period', 'other');
      await applicant.dates('until-box', OFFICIAL.until);
      await applicant.enter(words.vi.show);
      await applicant.arrives(words.vi.result);
      await resultIsWhole(visit);
      await showsSame(visit, OFFICIAL);
    });
  });
