// SPDX-License-Identifier: MIT
// What a form holds becomes answers, "not known", or a mistake that is named where it is.
import assert from 'node:assert/strict';
import test from 'node:test';
import { contextOf, formOf, hotro, page } from './shown.mjs';

const rules = hotro.rules();
const fact = (id) => rules.facts.find((it) => it.id === id);
/* Where: with "!" the box itself, with "!!" all three of a day of which it is the first. */
const MARKS = { this: '!', day: '!!' };
const plain = (problems) => problems.map(({ field, box, text, ...rest }) =>
  [field + (MARKS[box] ?? ''), text.replaceAll('\u00a0', ' '), ...Object.values(rest)]);
const read = (id, values, demand = 'asked') => {
  const { problems, ...result } = page.read(contextOf({}), formOf(values), [fact(id)], demand);
  return { ...result, problems: plain(problems) };
};
const taken = (id, values, demand) => {
  const { values: answers, skipped, problems } = read(id, values, demand);
  assert.deepEqual([skipped, problems], [[], []]);
  return answers[id];
};
const refused = (id, values, demand) => {
  const { values: answers, skipped, problems } = read(id, values, demand);
  /* What was answered before is not what is checked. */
  assert.deepEqual([answers, skipped], [{ [id]: null }, []]);
  assert.equal(problems.length, 1);
  return problems[0].slice(1).length > 1 ? problems[0].slice(1) : problems[0][1];
};
const placeOf = (id, values) => read(id, values).problems[0][0];
const unknown = (id, values, demand) => {
  const { values: answers, skipped, problems } = read(id, values, demand);
  assert.deepEqual([answers, problems], [{ [id]: null }, []]);
  return skipped;
};

test('a choice, yes and no, not yet', () => {
  assert.equal(taken('degree', { degree: 'master' }), 'master');
  assert.equal(taken('it_field', { it_field: 'yes' }), true);
  assert.equal(taken('it_field', { it_field: 'no' }), false);
  assert.equal(taken('attracted', { attracted: 'not_yet' }), 'not_yet');
});

test('"not known" is kept as that; nothing chosen is a mistake where it is asked, and not known where it is not', () => {
  assert.deepEqual(unknown('degree', { degree: '?' }), ['degree']);
  assert.equal(refused('degree', {}), 'Bằng sau đại học đề nghị hỗ trợ: chọn một câu trả lời, hoặc “Không rõ”.');
  assert.deepEqual(unknown('degree', {}, 'optional'), ['degree']);
  /* A gate has a default, and may be not known all the same. */
  assert.equal(refused('attracted', {}), 'Được tuyển theo chính sách thu hút: chọn một câu trả lời, hoặc “Không rõ”.');
  assert.deepEqual(unknown('attracted', {}, 'optional'), ['attracted']);
});

const day = (id, ...boxes) => Object.fromEntries(['day', 'month', 'year'].map((part, index) => [`${id}.${part}`, boxes[index]]));

test('a day', () => {
  assert.equal(taken('duty_from', day('duty_from', '1', '9', '2025')), '2025-09-01');
  assert.equal(refused('duty_from', day('duty_from', '', '', '')), 'Ngày bắt đầu nhiệm vụ: nhập ngày, hoặc chọn “Không rõ”.');
  assert.deepEqual(unknown('duty_from', day('duty_from', '', '', ''), 'optional'), ['duty_from']);
  assert.equal(refused('duty_from', day('duty_from', '1', '', '2025')), 'Ngày bắt đầu nhiệm vụ: nhập đủ ngày, tháng và năm bằng chữ số.');
  assert.equal(refused('duty_from', day('duty_from', '1', '9', '25')),
    'Ngày bắt đầu nhiệm vụ: ghi đủ bốn chữ số của năm, ví dụ 2026.');
});

test('what is wrong has its box: one of a day or all three, the first button of a choice', () => {
  const box = (...boxes) => placeOf('duty_from', day('duty_from', ...boxes));
  assert.deepEqual([box('', '', ''), box('', '9', '2025'), box('1', '', '2025'), box('1', 'x', ''), box('1', '9', ''), box('1', '9', '25')],
    ['f-duty_from!!', 'f-duty_from!', 'f-duty_from-month!', 'f-duty_from-month!', 'f-duty_from-year!', 'f-duty_from-year!']);
  assert.equal(placeOf('duty_to', {}), 'f-duty_to-going');
  assert.equal(placeOf('duty_to', { 'duty_to.state': 'yes', ...day('duty_to', '', '', '') }), 'f-duty_to!!');
  assert.equal(placeOf('interruptions', {}), 'f-interruptions-no');
  assert.equal(placeOf('degree', {}), 'f-degree');
  for (const text of ['', 'bảy', '70']) assert.equal(placeOf('attraction_once', { attraction_once: text }), 'f-attraction_once!');
});

test('a last day, or that it goes on: one of both is to be chosen, and then the day given', () => {
  assert.equal(taken('duty_to', { 'duty_to.state': 'no' }), 'ongoing');
  assert.equal(taken('duty_to', { 'duty_to.state': 'yes', ...day('duty_to', '31', '8', '2026') }), '2026-08-31');
  assert.equal(refused('duty_to', { 'duty_to.state': 'yes', ...day('duty_to', '', '', '') }), 'Ngày kết thúc nhiệm vụ: nhập ngày.');
  assert.equal(refused('duty_to', {}), 'Ngày kết thúc nhiệm vụ: chọn một câu trả lời, hoặc “Không rõ”.');
  assert.deepEqual(unknown('duty_to', { 'duty_to.state': '?' }), ['duty_to']);
  /* Where it is not asked, its default: it is not "not known". */
  assert.deepEqual(unknown('duty_to', {}, 'optional'), []);
});

test('an amount', () => {
  const amount = (text, demand) => ['attraction_once', { attraction_once: text }, demand];
  assert.equal(taken(...amount('70 triệu')), 70_000_000);
  assert.equal(taken(...amount('0')), 0);
  assert.equal(refused(...amount('')), 'Mức thu hút một lần: nhập số tiền, hoặc chọn “Chưa biết”.');
  assert.deepEqual(unknown(...amount('', 'optional')), ['attraction_once']);
  assert.equal(refused(...amount('bảy')), 'Mức thu hút một lần: nhập số tiền, ví dụ 3.000.000 hoặc 3 triệu.');
  assert.deepEqual(refused(...amount('70')), ['Mức thu hút một lần: số tiền này là bao nhiêu?', [70, 70_000, 70_000_000]]);
});

/** A row of a break: its days as they are typed, and its reason. */
const row = (index, from, to, reason) => ({
  ...day(`interruptions.${index}.from`, ...from.split('/')), ...day(`interruptions.${index}.to`, ...to.split('/')),
  [`interruptions.${index}.reason`]: reason,
});
const rows = (...all) => ['interruptions', Object.assign({ 'interruptions.state': 'yes' }, ...all.map((it, index) => row(index, ...it)))];
const LEAVE = ['10/3/2026', '9/4/2026', 'unpaid_leave'];
const NONE = ['//', '//', ''];

test('breaks: none, or some; an empty row is none', () => {
  assert.deepEqual(taken('interruptions', { 'interruptions.state': 'no' }), []);
  const leave = { from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' };
  assert.deepEqual(taken(...rows(LEAVE)), [leave]);
  assert.deepEqual(taken(...rows(NONE, LEAVE, NONE, ['1/5/2026', '2/5/2026', 'suspension'])),
    [leave, { from: '2026-05-01', to: '2026-05-02', reason: 'suspension' }]);
  assert.equal(refused('interruptions', {}), 'Thời gian nghỉ, gián đoạn: chọn một câu trả lời, hoặc “Không rõ”.');
  assert.deepEqual(unknown('interruptions', { 'interruptions.state': '?' }), ['interruptions']);
  assert.deepEqual(unknown('interruptions', {}, 'optional'), []);
  assert.equal(refused(...rows(NONE, NONE)), 'Nhập ít nhất một đợt, hoặc chọn “Không”.');
});

test('breaks: what is wrong has the number of the row, and its place', () => {
  const wrong = (...all) => {
    const { values, problems } = read(...rows(...all));
    return { taken: values.interruptions, problems };
  };
  const parts = (number) => `Đợt ${number}: nhập đủ hai ngày và lý do.`;
  for (const [box, ...incomplete] of [
    ['-reason', '10/3/2026', '9/4/2026', ''], ['', '//', '9/4/2026', 'unpaid_leave'], ['-to', '10/3/2026', '//', 'unpaid_leave'],
    ['-year', '10/3/', '9/4/2026', 'unpaid_leave'], ['-to-month', '10/3/2026', '9//2026', 'unpaid_leave'], ['', '//', '//', 'unpaid_leave'],
    ['-to', '10/3/2026', '//', ''], ['', '//', '9/4/2026', ''], ['', 'x//', '//', ''], ['', '//', 'x//', ''],
  ])
    assert.deepEqual(wrong(incomplete), { taken: null, problems: [[`f-interruptions${box}!`, parts(1)]] }, incomplete.join());
  assert.deepEqual(wrong(LEAVE, ['10/3/2027', '//', '']),
    { taken: [{ from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' }], problems: [['f-interruptions-1-to!', parts(2)]] });
  assert.deepEqual(wrong(['10/3/26', '9/4/2026', 'unpaid_leave']).problems,
    [['f-interruptions-year!', 'Đợt 1: ghi đủ bốn chữ số của năm, ví dụ 2026.']]);
  assert.deepEqual(wrong(NONE, ['10/3/2026', '9/4/6', 'unpaid_leave']).problems,
    [['f-interruptions-1-to-year!', 'Đợt 2: ghi đủ bốn chữ số của năm, ví dụ 2026.']]);
});

test('breaks: days that there are not, or that the law cannot count, each named; an end before the beginning', () => {
  const problems = (...all) => read(...rows(...all)).problems;
  assert.deepEqual(problems(['31/2/2026', '32/3/2026', 'unpaid_leave']),
    [['f-interruptions!', 'Đợt 1: lịch không có ngày 31/02/2026.'], ['f-interruptions-to!', 'Đợt 1: lịch không có ngày 32/03/2026.']]);
  assert.deepEqual(problems(LEAVE, ['1/1/1949', '1/1/2101', 'unpaid_leave']), [
    ['f-interruptions-1-year!', 'Đợt 2: 01/01/1949 nằm ngoài khoảng từ 01/01/1950 đến 31/12/2100.'],
    ['f-interruptions-1-to-year!', 'Đợt 2: 01/01/2101 nằm ngoài khoảng từ 01/01/1950 đến 31/12/2100.'],
  ]);
  assert.deepEqual(problems(['31/2/2026', '9/4/2026', 'unpaid_leave']), [['f-interruptions!', 'Đợt 1: lịch không có ngày 31/02/2026.']]);
  assert.deepEqual(problems(['9/4/2026', '10/3/2026', 'unpaid_leave']),
    [['f-interruptions-to!!', 'Đợt 1: "ngày cuối, 10/03/2026" ở trước "ngày đầu" (09/04/2026); sửa một trong hai ngày.']]);
  assert.deepEqual(problems(['9/4/2026', '9/4/2026', 'unpaid_leave']), []);
  /* Incomplete and with a day that there is not: both are said. */
  assert.deepEqual(problems(['31/2/2026', '//', 'unpaid_leave']).map(([field]) => field), ['f-interruptions!', 'f-interruptions-to!']);
});

/** What is said of these answers, changed from those given before. */
const found = (values, shown, before = {}) => plain(page.checked(contextOf(before), values, shown));

test('answers that the core takes are in order', () => {
  assert.deepEqual(found({ duty_from: '2025-09-01', agency: null }, ['duty_from'], { agency: 'it_center' }), []);
});

test('a day that there is not, one that the law cannot count, an amount out of its limits: with the label, as it was typed', () => {
  assert.deepEqual(found({ duty_from: '2025-02-30' }, ['duty_from']),
    [['f-duty_from!', 'Ngày bắt đầu nhiệm vụ: lịch không có ngày 30/02/2025.']]);
  assert.deepEqual(found({ duty_from: '2025-13-30' }, ['duty_from']),
    [['f-duty_from-month!', 'Ngày bắt đầu nhiệm vụ: lịch không có ngày 30/13/2025.']]);
  assert.deepEqual(found({ duty_from: '1949-12-31' }, ['duty_from']),
    [['f-duty_from-year!', 'Ngày bắt đầu nhiệm vụ: 31/12/1949 nằm ngoài khoảng từ 01/01/1950 đến 31/12/2100.']]);
  const open = { attracted: true };
  assert.deepEqual(found({ attraction_once: 0 }, ['attraction_once'], open),
    [['f-attraction_once!', 'Mức thu hút một lần: 0 đồng nằm ngoài khoảng từ 1 đồng đến 1.000.000.000.000 đồng.']]);
});

test('a day past the last that the law counts: wrong as a whole within its year, by its year after it', () => {
  const law = { ...rules, facts: rules.facts.map((it) => (it.id === 'until' ? { ...it, first: '2025-07-16', last: '2030-06-30' } : it)) };
  const placeOf = (until) => {
    const error = { code: 'out_of_range', fact: 'until', text: { vi: '', en: '' } };
    return plain([page.explained({ ...contextOf({}), rules: law }, error, { until }, ['until'])])[0];
  };
  assert.deepEqual(placeOf('2030-07-01'), ['f-until!!', 'Tính đến ngày: 01/07/2030 nằm ngoài khoảng từ 16/07/2025 đến 30/06/2030.']);
  assert.deepEqual(['2031-01-01', '2025-07-15', '2024-12-31'].map((until) => placeOf(until)[0]),
    ['f-until-year!', 'f-until!!', 'f-until-year!']);
});

test('all that is wrong, each once: the core names one mistake, then without it the next', () => {
  assert.deepEqual(found({ duty_from: '2025-02-30', graduated_on: '2026-02-30' }, ['duty_from', 'graduated_on']), [
    ['f-duty_from!', 'Ngày bắt đầu nhiệm vụ: lịch không có ngày 30/02/2025.'],
    ['f-graduated_on!', 'Ngày tốt nghiệp: lịch không có ngày 30/02/2026.'],
  ]);
});

test('a last day before the first: both are named; where one is on another screen there is a way to it', () => {
  const text = '"Ngày kết thúc nhiệm vụ, 01/08/2025" ở trước "Ngày bắt đầu nhiệm vụ" (01/09/2025); sửa một trong hai ngày.';
  const days = { duty_from: '2025-09-01', duty_to: '2025-08-01' };
  assert.deepEqual(found(days, ['duty_from', 'duty_to']), [['f-duty_to!!', text]]);
  assert.deepEqual(found({ duty_to: days.duty_to }, ['duty_to'], { duty_from: days.duty_from }), [['f-duty_to!!', text, 'duty_from']]);
  assert.deepEqual(found({ duty_from: days.duty_from }, ['duty_from'], { duty_to: days.duty_to }), [['f-duty_from!!', text, 'duty_to']]);
});

test('the limits of the estimate: asked together each has its box; the one that was not answered is its default', () => {
  const text = (since) => `"Tính đến ngày, 01/09/2025" ở trước "Tính từ ngày" (${since}); sửa một trong hai ngày.`;
  const both = ['since', 'until'];
  assert.deepEqual(found({ since: '2025-10-01', until: '2025-09-01' }, both), [['f-until-box!!', text('01/10/2025')]]);
  assert.deepEqual(found({ since: '2025-10-01', until: '2025-09-01' }, ['until']), [['f-until!!', text('01/10/2025'), 'since']]);
  assert.deepEqual(found({ since: '2025-07-15' }, both),
    [['f-since-box!!', 'Tính từ ngày: 15/07/2025 nằm ngoài khoảng từ 16/07/2025 đến 31/12/2030.']]);
  /* Another fact of the screen has no such boxes. */
  assert.deepEqual(found({ duty_from: '2025-02-30' }, [...both, 'duty_from']).map(([field]) => field), ['f-duty_from!']);
});

test('what the page has no words for is said by the core, with the label in place of the name', () => {
  const [[field, text]] = found({ agency: 'nowhere' }, ['agency']);
  assert.equal(field, 'f-agency');
  assert.match(text, /^Đơn vị công tác: /);
  assert.doesNotMatch(text, /agency/);
  /* What is wrong stands on no field of the screen: it stands at its first. */
  assert.deepEqual(found({ degree: 'master' }, ['degree'], { agency: 'nowhere' }).map(([at]) => at), ['f-degree']);
});

test('a day before another’s default; what is of no fact, or of none that was answered', () => {
  const explained = (error, answers, shown) =>
    plain([page.explained(contextOf({}), { text: { vi: 'until: lời.', en: 'until: words.' }, ...error }, answers, shown)])[0];
  assert.deepEqual(explained({ code: 'conflict', fact: 'until' }, { until: '2025-07-01' }, ['until']),
    ['f-until!!', '"Tính đến ngày, 01/07/2025" ở trước "Tính từ ngày" (16/07/2025); sửa một trong hai ngày.', 'since']);
  assert.deepEqual(explained({ code: 'conflict', fact: 'until' }, {}, ['until']), ['f-until', 'Tính đến ngày: lời.']);
  assert.deepEqual(explained({ code: 'too_large' }, {}, ['degree', 'duty']), ['f-degree', 'until: lời.']);
  assert.deepEqual(explained({ code: 'too_large' }, {}, []), ['f-', 'until: lời.']);
  /* Not of the order of two days. */
  assert.deepEqual(explained({ code: 'conflict', fact: 'interruptions' }, { interruptions: [] }, ['interruptions']),
    ['f-interruptions', 'until: lời.']);
  assert.deepEqual(explained({ code: 'bad_value', fact: 'until' }, { until: 'mai' }, ['until']), ['f-until', 'Tính đến ngày: lời.']);
});
