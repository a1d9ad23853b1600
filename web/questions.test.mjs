// SPDX-License-Identifier: MIT
// One question a screen: what it offers, what it says above and below, and what an answer leads to.
import assert from 'node:assert/strict';
import test from 'node:test';
import { contextOf, formOf, handlersOf, hotro, markupOf, page, textOf } from './shown.mjs';

const rules = hotro.rules();
const OFFICIAL = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };
const asking = (fact, answers, more = {}) =>
  contextOf(answers, { topics: ['duty_from'], ...more, place: { screen: 'question', fact, ...more.then && { then: more.then } } });
const BUTTON = /<button type="submit"[^>]*value="?(\w+)"?>([^<]*)</g;
const buttonsOf = (c) => [...markupOf(page.question(c)).matchAll(BUTTON)].map(([, value, text]) => [value, text.trim()]);
/** What is dispatched when the form is sent with these values by that button. */
const sent = (c, values, value = 'go') => {
  handlersOf(page.question(c), 'submit').at(-1)({ target: formOf(values), submitter: { value } });
  return c.dispatched[0];
};

test('above it the range so far: each figure by its name, never their sum; not of what is not asked', () => {
  const drawn = (c) => page.running(c, page.assessmentOf(c));
  const running = (answers, topics) => textOf(drawn(contextOf(answers, { topics })));
  assert.equal(running(OFFICIAL, ['duty_from']), 'Mỗi tháng: 8.000.000');
  assert.equal(running(OFFICIAL, ['all']), 'Mỗi tháng: từ 8.000.000', 'nothing is said of what is not known at all');
  assert.equal(running({ ...OFFICIAL, attracted: false }, ['all']),
    'Mỗi tháng: 8.000.000 Một lần: đến 600.000.000');
  assert.equal(markupOf(drawn(contextOf({}))).match(/<output>/g).length, 2, 'each is read out by itself');
});

test('a day and an amount may be not known; an amount may be none where the core counts 0 as that', () => {
  assert.deepEqual(buttonsOf(asking('duty_from', {})), [['go', 'Tiếp tục'], ['unknown', 'Không rõ']]);
  assert.deepEqual(buttonsOf(asking('attraction_once', { attracted: true })), [['go', 'Tiếp tục'], ['unknown', 'Chưa biết']]);
  assert.deepEqual(buttonsOf(asking('agency', {})), [['go', 'Tiếp tục']]);
  const money = rules.facts.find((it) => it.id === 'attraction_once');
  const { least } = money;
  try {
    money.least = 0;
    const c = asking('attraction_once', { attracted: true }, { topics: ['attracted_from'] });
    assert.deepEqual(buttonsOf(c).at(-1), ['none', 'Quyết định không ghi']);
    /* The fictional province's core takes no 0: it says so, and the page shows it. */
    sent(c, {}, 'none');
    assert.match(c.showed[0].problems[0].text, /^Mức thu hút một lần: 0\sđồng nằm ngoài khoảng/);
  } finally {
    money.least = least;
  }
});

test('below it how many are still to come', () => {
  assert.match(textOf(page.question(asking('agency', {}))), /Tiếp tục Tối đa 5 câu$/);
  assert.match(textOf(page.question(asking('duty_to', { ...OFFICIAL, interruptions: [] }))), /Tiếp tục Câu cuối$/);
  assert.doesNotMatch(textOf(page.question(asking('agency', {}, { then: 'result' }))), /Tối đa|Câu cuối/);
});

test('an answer leads to the next question, the last one to the result; "not known" is one too', () => {
  assert.deepEqual(sent(asking('agency', {}), { agency: 'it_center' }),
    { type: 'answer', values: { agency: 'it_center' }, skipped: [], place: { screen: 'question', fact: 'position' } });
  assert.deepEqual(sent(asking('duty_from', OFFICIAL), {}, 'unknown'),
    { type: 'answer', values: { duty_from: null }, skipped: ['duty_from'], place: { screen: 'question', fact: 'interruptions' } });
  assert.deepEqual(sent(asking('duty_to', { ...OFFICIAL, interruptions: [] }), { 'duty_to.state': '?' }),
    { type: 'answer', values: { duty_to: null }, skipped: ['duty_to'], place: { screen: 'result' } });
});

test('changed from the result: back to it, but for what the change leaves open', () => {
  const then = { then: 'result' };
  assert.deepEqual(sent(asking('agency', OFFICIAL, then), { agency: 'it_center' }).place, { screen: 'result' });
  assert.deepEqual(sent(asking('duty', { ...OFFICIAL, duty: 'concurrent' }, then), { duty: 'full_time' }).place,
    { screen: 'question', fact: 'interruptions', then: 'result' });
});

test('the answers at the end of the result: what was not known of what has a default says as what it is counted', () => {
  const text = textOf(page.answers(contextOf(OFFICIAL, { topics: ['duty_from'], skipped: ['interruptions'] }), 'result'));
  assert.match(text, /Thời gian nghỉ, gián đoạn Không rõ; tính như: Không có Sửa/);
  assert.match(text, /Ngày kết thúc nhiệm vụ Chưa kết thúc \(mặc định\) Sửa/);
});
