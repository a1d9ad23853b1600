// SPDX-License-Identifier: MIT
// Fields of facts: which answers they offer, which stands in them, and what is said beside them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { actsOf, contextOf, hotro, markupOf, page, textOf } from './shown.mjs';

const rules = hotro.rules();
const fact = (id) => rules.facts.find((it) => it.id === id);
const c = contextOf({});

const LEAVE = [{ from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' },
  { from: '2026-05-01', to: '2026-05-02', reason: 'suspension' }];

/** Attributes of each tag of a name. */
const ATTRIBUTE = /([?.@]?[\w-]+)=(?:"([^"]*)"|([^"]*?))(?=\s+[?.@]?[\w-]+=|\s*\/?$)/g;
const tagsOf = (content, name) => [...markupOf(content).matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, attributes]) =>
  Object.fromEntries([...attributes.matchAll(ATTRIBUTE)].map(([, key, quoted, plain]) => [key, quoted ?? plain])));
/** Of radio buttons the ids and values, with a star on the chosen one. */
const choicesOf = (content) => tagsOf(content, 'input').filter((it) => it.type === 'radio')
  .map((it) => `${it.id} ${it.value}${it['?checked'] === 'true' ? ' *' : ''}${it.class === 'reveals' ? ' …' : ''}`);
const field = (id, value, options = {}, context = c) => page.field(context, fact(id), value, options);

test('a choice: its values in their order, the first with the id that problems lead to, and the one that was answered', () => {
  assert.deepEqual(choicesOf(field('degree', 'master')),
    ['f-degree none', 'f-degree-master master *', 'f-degree-doctorate doctorate']);
  assert.deepEqual(choicesOf(field('degree', undefined)).filter((it) => it.includes('*')), []);
  assert.match(textOf(field('degree', undefined)), /Không có Thạc sĩ Tiến sĩ$/);
});

test('"not known" is offered where it may be said, and stands there where it was said', () => {
  assert.deepEqual(choicesOf(field('it_field', undefined, { unknown: true, skipped: true })),
    ['f-it_field yes', 'f-it_field-no no', 'f-it_field-unknown ? *']);
  assert.deepEqual(choicesOf(field('it_field', true, { unknown: true })),
    ['f-it_field yes *', 'f-it_field-no no', 'f-it_field-unknown ?']);
  assert.deepEqual(choicesOf(field('it_field', false, { unknown: true })),
    ['f-it_field yes', 'f-it_field-no no *', 'f-it_field-unknown ?']);
  assert.doesNotMatch(textOf(field('it_field', true)), /Không rõ/);
});

test('one of many values is found by its name: it is chosen and said, or what it may be', () => {
  const radios = fact('agency').values.map(({ id }) => ({ value: id, checked: false }));
  const output = { replaceChildren(text) { this.textContent = text; } };
  const typed = (value) => {
    const form = { querySelectorAll: (selector) => (selector === '[name=agency]' ? radios : []) };
    const target = { value, form, nextElementSibling: output };
    actsOf(field('agency')).find((it) => it.event === 'input').act({ target });
    return [radios.filter((it) => it.checked).map((it) => it.value), output.textContent];
  };
  assert.deepEqual(typed('sở khcn'), [['science_department'], 'Hiểu là: Sở Khoa học và Công nghệ']);
  assert.deepEqual(typed('UBND phường Bến Thử'), [['commune_administration'], 'Hiểu là: UBND cấp xã (xã, phường, đặc khu)']);
  assert.deepEqual(typed('TT CNTT'), [[], 'Không rõ: Trung tâm Công nghệ và Thông tin (thuộc Sở KH&CN)']);
  assert.deepEqual(typed('Bến Thử'), [[], 'Không rõ: ']);
  assert.deepEqual(typed('Thanh tra tỉnh')[0], ['provincial_administration']);
  assert.deepEqual(typed(''), [[], '']);
  assert.match(markupOf(field('agency')), /<label for=f-agency-name>Tìm theo tên:<\/label>/);
  assert.match(markupOf(field('agency')), /<output for=f-agency-name>/);
  assert.doesNotMatch(markupOf(field('degree')), /-name/, 'few are looked through');
  const ofMany = (many) => markupOf(page.radios(c, { ...fact('agency'), values: fact('agency').values.slice(0, many) }, undefined, {}));
  assert.doesNotMatch(ofMany(6), /-name/);
  assert.match(ofMany(7), /-name/);
});

test('a gate: whoever chose what hangs on it does not say no; what is asked with a yes stands behind it', () => {
  assert.deepEqual(choicesOf(field('attracted', 'not_yet', { behind: 'behind it' })),
    ['f-attracted yes …', 'f-attracted-not_yet not_yet *', 'f-attracted-no no']);
  assert.deepEqual(choicesOf(field('attracted', undefined, {}, contextOf({}, { topics: ['duty_from', 'attracted_from'] }))),
    ['f-attracted yes', 'f-attracted-not_yet not_yet']);
  assert.deepEqual(choicesOf(field('attracted', undefined, {}, contextOf({}, { topics: ['duty_from'] }))),
    ['f-attracted yes', 'f-attracted-not_yet not_yet', 'f-attracted-no no']);
  assert.match(textOf(field('attracted', undefined, { behind: 'behind it' })), / Có behind it Chưa, muốn biết Không$/);
});

test('a long list in brackets is seen whole where its name is chosen, before that its first item', () => {
  const shown = (vi) => markupOf(page.radios(c, { ...fact('agency'), values: [{ id: 'one', name: { vi, en: '' } }] }, undefined, {}));
  const others = `, ${'b'.repeat(29)}`;
  assert.ok(shown(`A (a${others})`).includes(`>A (a<span class="rest">${others}</span><span class="cut">, …</span>)</label>`));
  assert.ok(shown(`A (a;${others.slice(1)})`).includes('>A (a<span class="rest">;'));
  for (const whole of [`A (a${others.slice(0, -1)})`, `A (${others})`, `A a${others}`, `A (a${others}) b`, `A(a${others})`])
    assert.ok(shown(whole).includes(`>${whole}</label>`), whole);
});

test('the frame: question, hint, why it is asked, and what is wrong, with what it is described by', () => {
  const [plain] = tagsOf(field('degree'), 'fieldset');
  assert.deepEqual([plain.id, plain['aria-describedby'], plain.class], ['f-degree-field', 'f-degree-hint', '']);
  assert.match(markupOf(field('degree')), /<legend>Đề nghị hỗ trợ cho bằng sau đại học nào\?<\/legend>/);
  assert.doesNotMatch(textOf(field('degree')), /Gợi ý/);
  const headed = field('degree', undefined, { heading: true });
  assert.match(markupOf(headed), /<legend><h1 tabindex="-1">Đề nghị[^<]*<\/h1><\/legend>/);
  assert.match(textOf(headed), /Gợi ý Kể cả bằng sắp nhận\. Tiến sĩ 400 triệu đồng, thạc sĩ 200 triệu đồng/);
  assert.match(markupOf(headed), /<details class="why"><summary>Gợi ý<\/summary><p>Kể cả bằng sắp nhận\.<\/p><p>Tiến sĩ/);
  assert.equal(tagsOf(headed, 'fieldset')[0]['aria-describedby'], '');
  /* What need not be said is seen before it is asked. */
  const sensitive = field('priority_group', undefined, { heading: true });
  assert.match(textOf(sensitive), /\. Gợi ý /);
  assert.equal(tagsOf(sensitive, 'fieldset')[0]['aria-describedby'], 'f-priority_group-hint');
  assert.match(markupOf(field('central_funding', undefined, { heading: true })), /<summary>Gợi ý<\/summary><p>[^<]*<\/p><\/details>/);
  /* Central funding has no hint. */
  assert.equal(tagsOf(field('central_funding'), 'fieldset')[0]['aria-describedby'], '');
  assert.doesNotMatch(markupOf(field('central_funding')), /class="hint"/);
});

test('what is wrong, each on a line with its id: also with a part of a field, not with one whose name begins alike', () => {
  const wrong = (...problems) => contextOf({}, { view: { problems } });
  const all = wrong({ field: 'f-duty_from', text: 'One.' }, { field: 'f-duty_from-year', text: 'Two.', box: 'this' },
    { field: 'f-duty', text: 'Three.' }, { field: 'f-duty_from', text: 'Four.' });
  assert.ok(markupOf(field('duty_from', undefined, {}, all)).includes('<p class="error">' +
    '<span id="f-duty_from-error">One.<br />Four.</span><br /><span id="f-duty_from-year-error">Two.</span></p>'));
  const [fieldset] = tagsOf(field('duty_from', undefined, {}, all), 'fieldset');
  /* What is wrong with a box is said there, and once. */
  assert.deepEqual([fieldset['aria-describedby'], fieldset.class], ['f-duty_from-hint f-duty_from-error', 'wrong']);
  assert.match(markupOf(field('duty', undefined, {}, all)), /-error">Three\.<\/span><\/p>/);
  assert.equal(tagsOf(field('duty', undefined, {}, all), 'fieldset')[0].class, 'wrong');
  assert.doesNotMatch(markupOf(field('degree', undefined, {}, all)), /error/);
});

test('the wrong box of a day is marked and described, or all three; of an amount its box, of a break its reason', () => {
  const wrong = (problem) => contextOf({}, { view: { problems: [{ text: 'One.', ...problem }] } });
  const marked = (id, problem, value) => tagsOf(field(id, value, {}, wrong(problem)), '(?:input|select)')
    .filter((it) => it['aria-invalid'] === 'true').map((it) => [it.id, it['aria-describedby'].trim()]);
  assert.deepEqual(marked('duty_from', { field: 'f-duty_from-year', box: 'this' }), [['f-duty_from-year', 'f-duty_from-year-error']]);
  assert.deepEqual(marked('duty_from', { field: 'f-duty_from', box: 'this' }), [['f-duty_from', 'f-duty_from-error']]);
  assert.deepEqual(marked('duty_from', { field: 'f-duty_from', box: 'day' }),
    ['f-duty_from', 'f-duty_from-month', 'f-duty_from-year'].map((id) => [id, 'f-duty_from-error']));
  assert.deepEqual(marked('duty_from', { field: 'f-duty_from' }), []);
  assert.deepEqual(marked('attraction_once', { field: 'f-attraction_once', box: 'this' }),
    [['f-attraction_once', 'f-attraction_once-how f-attraction_once-error']]);
  assert.deepEqual(marked('attraction_once', { field: 'f-attraction_rent', box: 'this' }), []);
  assert.deepEqual(marked('interruptions', { field: 'f-interruptions-1-reason', box: 'this' }, LEAVE),
    [['f-interruptions-1-reason', 'f-interruptions-1-reason-error']]);
  assert.deepEqual(marked('interruptions', { field: 'f-interruptions-1-to', box: 'day' }, LEAVE).map(([id]) => id),
    ['f-interruptions-1-to', 'f-interruptions-1-to-month', 'f-interruptions-1-to-year']);
});

test('what mends it: the amounts that may be meant, the other day', () => {
  const wrong = contextOf({}, { view: { problems: [{ field: 'f-attraction_once', text: 'Which?', choices: [3, 3000] },
    { field: 'f-attraction_once', text: 'Other.', other: 'duty_from' }] } });
  const text = textOf(page.errorLine(wrong, 'f-attraction_once'));
  assert.equal(text, 'Which? Other. 3 đồng 3.000 đồng Sửa: Ngày bắt đầu nhiệm vụ');
});

test('three boxes of a day: what stands in them, how much has room; the hint is the whole field\u2019s', () => {
  const boxes = (content) => tagsOf(content, 'input').map((it) => [it.id, it.name, it.value, it.maxlength]);
  assert.deepEqual(boxes(field('duty_from', '2025-09-01')), [
    ['f-duty_from', 'duty_from.day', '01', '10'],
    ['f-duty_from-month', 'duty_from.month', '09', '2'],
    ['f-duty_from-year', 'duty_from.year', '2025', '4'],
  ]);
  assert.deepEqual(boxes(field('duty_from', undefined)).map(([, , value]) => value), ['', '', '']);
  assert.deepEqual(tagsOf(field('duty_from'), 'input').map((it) => it['aria-describedby']), ['', '', '']);
  assert.equal(tagsOf(page.dateBoxes(c, 'x', 'y', ''), 'input')[0]['aria-describedby'], '');
});

test('what goes on, or its last day', () => {
  assert.deepEqual(choicesOf(field('duty_to', 'ongoing')), ['f-duty_to-going no *', 'f-duty_to-ended yes …']);
  assert.deepEqual(choicesOf(field('duty_to', '2026-08-31')), ['f-duty_to-going no', 'f-duty_to-ended yes * …']);
  assert.deepEqual(choicesOf(field('duty_to', undefined)), ['f-duty_to-going no', 'f-duty_to-ended yes …']);
  const days = (value) => tagsOf(field('duty_to', value), 'input').filter((it) => it.type === 'text').map((it) => it.value);
  assert.deepEqual([days('2026-08-31'), days('ongoing'), days(undefined)], [['31', '08', '2026'], ['', '', ''], ['', '', '']]);
  const unknown = (id, skipped) => choicesOf(field(id, undefined, { unknown: true, skipped })).at(-1);
  assert.deepEqual([unknown('duty_to', false), unknown('interruptions', true)], ['f-duty_to-unknown ?', 'f-interruptions-unknown ? *']);
  /* Its hint speaks of an empty field. */
  assert.doesNotMatch(textOf(field('duty_to', 'ongoing')), /Để trống/);
  /* The end of the estimate has a default, but does not go on: boxes alone. */
  assert.deepEqual(choicesOf(field('until', '2026-08-31')), []);
});

test('a decision may be said to grant none where the core counts 0 as that', () => {
  const of = (kind, least) => page.mayBeNone({ ...fact('attraction_once'), kind, least });
  assert.deepEqual([of('money', 0), of('money', 1), of('date', 0)], [true, false, false]);
});

test('money: what stands in the box, and the same in words', () => {
  const box = (value) => field('attraction_once', value);
  assert.equal(tagsOf(box(70_000_000), 'input')[0].value, '70.000.000');
  assert.match(markupOf(box(70_000_000)), /<output for=f-attraction_once>Bảy mươi triệu đồng<\/output>/);
  assert.equal(tagsOf(box(undefined), 'input')[0].value, '');
  assert.match(markupOf(box(undefined)), /<output for=f-attraction_once><\/output>/);
});

test('money as it is typed: in words what is understood, nothing where it may mean two things or none', () => {
  const output = { textContent: 'before' };
  const shown = (value) => {
    actsOf(field('attraction_once'))[0].act({ target: { value, closest: () => ({ querySelector: () => output }) } });
    return output.textContent;
  };
  assert.deepEqual(['500 triệu', '3', 'ba', '', '0'].map(shown), ['Năm trăm triệu đồng', '', '', '', 'Không đồng']);
});

test('money times thousand, million, thousand million: the amount in the box; where it may mean two, it is asked', () => {
  const press = (unit, value) => {
    const asking = contextOf({});
    const input = { value, dispatchEvent: () => true, focus: () => undefined };
    const closest = () => ({ querySelector: () => input });
    actsOf(field('attraction_once', undefined, {}, asking)).find((it) => it.words === `× ${unit}`).act({ target: { closest } });
    return [input.value, asking.showed[0]?.problems];
  };
  assert.deepEqual(press('triệu', '70'), ['70.000.000', undefined]);
  assert.deepEqual(press('nghìn', '70'), ['70.000', undefined]);
  assert.deepEqual(press('tỷ', '1,5'), ['1.500.000.000', undefined]);
  assert.deepEqual(press('triệu', ''), ['', undefined]);
  /* "3.500 triệu" is three and a half, or three thousand five hundred. */
  assert.deepEqual(press('triệu', '3.500'), ['3.500', [{ field: 'f-attraction_once', box: 'this',
    text: 'Mức thu hút một lần: số tiền này là bao nhiêu?', choices: [3_500_000, 3_500_000_000] }]]);
});


test('leave: none, or some; each with its days and reason, the first with the id that problems lead to', () => {
  assert.deepEqual(choicesOf(field('interruptions', [])), ['f-interruptions-no no *', 'f-interruptions-yes yes …']);
  assert.deepEqual(choicesOf(field('interruptions', undefined)), ['f-interruptions-no no', 'f-interruptions-yes yes …']);
  assert.deepEqual(choicesOf(field('interruptions', LEAVE.slice(1))), ['f-interruptions-no no', 'f-interruptions-yes yes * …']);
  const two = field('interruptions', LEAVE);
  assert.deepEqual(choicesOf(two), ['f-interruptions-no no', 'f-interruptions-yes yes * …']);
  assert.deepEqual(tagsOf(two, 'input').filter((it) => it.type === 'text').map((it) => it.value).join(' '),
    '10 03 2026 09 04 2026 01 05 2026 02 05 2026');
  assert.deepEqual(tagsOf(two, 'select').map((it) => it.id), ['f-interruptions-reason', 'f-interruptions-1-reason']);
  assert.deepEqual(tagsOf(two, 'option').filter((it) => it['?selected'] === 'true').map((it) => it.value), ['unpaid_leave', 'suspension']);
  assert.deepEqual([...textOf(two).matchAll(/đợt \d/gi)].map(([text]) => text), ['Đợt 1', 'đợt 1', 'Đợt 2', 'đợt 2']);
});

test('leave: one empty row is there; one more with each press, to the most that there may be', () => {
  const rowsOf = (value, rows) => {
    const asking = contextOf({}, { view: { rows } });
    const content = field('interruptions', value, {}, asking);
    actsOf(content).at(-1).act();
    return [tagsOf(content, 'select').length, asking.showed[0].rows];
  };
  assert.deepEqual(rowsOf([], 1), [1, 2]);
  assert.deepEqual(rowsOf(LEAVE, 1), [2, 3]);
  assert.deepEqual(rowsOf(LEAVE, 5), [5, 6]);
  assert.deepEqual(rowsOf(LEAVE, 64), [64, 64]);
  const [, day] = tagsOf(field('interruptions', []), 'input').filter((it) => it.name.endsWith('.day')).map((it) => it.value);
  assert.equal(day, '');
});
