// SPDX-License-Identifier: MIT
// What every screen says of a fact, a value, a day and a supposition.
import assert from 'node:assert/strict';
import test from 'node:test';
import { contextOf, hotro, markupOf, page, textOf } from './shown.mjs';

const rules = hotro.rules();
const fact = (id) => rules.facts.find((it) => it.id === id);
const c = contextOf({});
const en = contextOf({}, { language: 'en' });

test('words of the page and of the core, in a language, with what stands in them; what is not given is empty', () => {
  assert.deepEqual([c.t('go_on'), en.t('go_on')], ['Tiếp tục', 'Continue']);
  assert.deepEqual([c.t('granted'), en.t('granted')], ['Được tính', 'Counted']);
  assert.equal(en.t('list_counts', '1', '2', '3'), '1 ok, 2 incomplete, 3 bad');
  assert.equal(en.t('list_counts', '1'), '1 ok,  incomplete,  bad');
});

test('a day as it is written; what is none, from a receipt, as it stands there', () => {
  assert.equal(page.day(c, '2026-02-28'), '28/02/2026');
  for (const none of ['2026-02-31', '2026-13-01', '2026-02', 'mai', '']) assert.equal(page.day(c, none), none);
});

test('a value by its name; one that nobody knows by itself', () => {
  assert.equal(page.valueName(c, fact('degree'), 'master'), 'Thạc sĩ');
  assert.equal(page.valueName(en, fact('degree'), 'master'), "Master's degree");
  assert.deepEqual([true, false].map((value) => page.valueName(c, fact('it_field'), value)), ['Có', 'Không']);
  assert.equal(page.valueName(c, fact('attracted'), 'not_yet'), 'Chưa, muốn biết');
  assert.equal(page.valueName(c, fact('degree'), 'professor'), 'professor');
});

test('an answer as people read it: an amount, a day, leave, and what is not known', () => {
  const text = (id, value) => page.valueText(c, fact(id), value).replaceAll('\u00a0', ' ');
  assert.equal(text('degree', null), 'Không rõ');
  assert.equal(text('degree', 'master'), 'Thạc sĩ');
  assert.equal(text('attraction_once', 70_000_000), '70.000.000 đồng');
  assert.equal(text('attraction_once', 0), 'Quyết định không ghi');
  assert.equal(text('attraction_once', 1), '1 đồng');
  assert.equal(text('duty_from', '2025-09-01'), '01/09/2025');
  assert.equal(text('duty_to', 'ongoing'), 'Chưa kết thúc');
  assert.equal(text('it_field', false), 'Không');
  assert.equal(text('interruptions', []), 'Không có');
  assert.equal(
    text('interruptions', [
      { from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' },
      { from: '2026-05-01', to: '2026-05-02', reason: 'strike' },
    ]),
    '10/03/2026 – 09/04/2026: Nghỉ việc không hưởng lương; 01/05/2026 – 02/05/2026: strike',
  );
});

test('an amount in few letters, without its unit: one, from and to, and what is known of it', () => {
  const brief = (min, max) => page.brief(c, { min, max }).replaceAll('\u00a0', ' ');
  assert.equal(brief(5_000_000, 5_000_000), '5.000.000');
  assert.equal(brief(0, 0), '0');
  assert.equal(brief(3_000_000, 5_000_000), '3.000.000–5.000.000');
  assert.equal(brief(1, 2), '1–2');
  assert.equal(brief(0, 5_000_000), 'đến 5.000.000');
  assert.equal(brief(3_000_000, null), 'từ 3.000.000');
  assert.equal(brief(1, null), 'từ 1');
  assert.equal(brief(0, null), 'chưa biết');
});

test('a fact and a reading by what they are called; what is neither by itself', () => {
  assert.deepEqual(['agency', 'partial_month', 'salary'].map((id) => page.labelOf(c, id)),
    ['Đơn vị công tác', 'Cách tính tháng không trọn', 'salary']);
});

test('a clause is Vietnamese, and says so in English', () => {
  assert.equal(page.citation(c, 'Điều 1'), 'Điều 1');
  assert.equal(markupOf(page.citation(en, 'Điều 1')), '<span lang="vi">Điều 1</span>');
});

test('what is only supposed: the gate, what hangs on it, and how it is said', () => {
  const supposing = { topics: ['attracted_from'] };
  const [viet, english] = ['vi', 'en'].map((language) => contextOf({}, { ...supposing, language }));
  assert.deepEqual(['attracted', 'attraction_once', 'national_monthly', 'agency'].map((id) => page.isSupposed(viet, id)),
    [true, true, false, false]);
  assert.equal(page.supposedText(viet), 'Nếu được tuyển dụng theo chính sách thu hút');
  /* An English question does not begin with "Có": its label is said, within the sentence. */
  assert.equal(page.supposedText(english), 'If recruited under the attraction policy');
  assert.equal(page.supposedText(english, 'supposed_too'), 'With what is paid only if recruited under the attraction policy.');
  assert.equal(page.inSentence('Ba triệu'), 'ba triệu');
});

test('what was said of a fact: the answer, its default, nothing; what is supposed was not said', () => {
  const said = contextOf({ attracted: 'not_yet', agency: 'it_center' }, { topics: ['attracted_from'] });
  const supposed = contextOf({}, { topics: ['attracted_from'] });
  assert.equal(page.saidOf(said, page.personOf(said), 'agency'), 'it_center');
  assert.equal(page.saidOf(said, page.personOf(said), 'attracted'), 'not_yet');
  assert.equal(page.saidOf(supposed, page.personOf(supposed), 'attracted'), null);
  assert.equal(page.saidOf(c, {}, 'attracted'), false);
  assert.equal(page.saidOf(c, {}, 'partial_month'), 'actual_days');
  assert.equal(page.saidOf(c, {}, 'agency'), null);
});

test('to a question, and from there back to where one was', () => {
  const asked = contextOf({});
  page.goChange(asked, 'agency', undefined)();
  page.goChange(asked, 'agency', 'result')();
  assert.deepEqual(asked.dispatched, [
    { type: 'go', place: { screen: 'question', fact: 'agency' } },
    { type: 'go', place: { screen: 'question', fact: 'agency', then: 'result' } },
  ]);
});

test('a screen at which one arrives: nothing of the history was lost, one row of leave, of the result what is looked at first', () => {
  const arrived = contextOf({ agency: 'it_center', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' },
    { view: page.NO_VIEW });
  assert.doesNotMatch(textOf(page.start(arrived)), /Không mở lại được/);
  assert.match(textOf(page.start(contextOf({}, { view: { isLost: true } }))), /Không mở lại được/);
  assert.equal(markupOf(page.field(arrived, fact('interruptions'), [], {})).split('<select').length - 1, 1);
  const drawn = (view) => ['to-picture', 'to-changes', 'class="paper'].filter((it) =>
    markupOf(page.result({ ...arrived, view: { ...page.NO_VIEW, ...view } })).includes(it));
  const [picture, changes, paper] = drawn({ stage: page.WHOLE });
  assert.deepEqual([drawn({}), drawn({ stage: 1 }), drawn({ stage: 2 }), drawn({ stage: 3 })],
    [[], [picture], [picture, changes], [picture, changes, paper]]);
});

test('a screen remembers what follows from the state, and makes it anew for another', () => {
  let made = 0;
  const make = () => String((made += 1));
  const other = contextOf({});
  assert.deepEqual([page.once(c, 'a', make), page.once(c, 'a', make), page.once(c, 'b', make), page.once(other, 'a', make)],
    ['1', '1', '2', '3']);
});
