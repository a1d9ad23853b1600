// SPDX-License-Identifier: MIT
// What the page computes itself, on every screen and on paper: each figure worked out by hand.
import assert from 'node:assert/strict';
import test from 'node:test';
import { actsOf, contextOf, handlersOf, hotro, markupOf, page, rowsOf, textOf } from './shown.mjs';

/* 5 and 3 million a month: four months of 2025, eight of 2026; a master's degree in June 2026. */
const OFFICIAL = {
  agency: 'science_department',
  position: 'civil_servant',
  duty: 'full_time',
  duty_from: '2025-09-01',
  until: '2026-08-31',
  degree: 'master',
  it_field: true,
  sent_for_training: true,
  graduated_on: '2026-06-30',
  central_funding: 'none',
  priority_group: false,
};
const pictured = (c) => page.picture(c, page.assessmentOf(c));
const form = (values) => ({ target: { querySelector: (id) => values[id] } });

test('paper: the steps of each amount, each with the number of its source, which stands once', () => {
  const text = textOf(page.paper(contextOf(OFFICIAL)));
  assert.match(text, /Hỗ trợ hằng tháng của Trung ương: 60\.000\.000 đồng\. [^.]*5\.000\.000 đồng mỗi tháng \[1\]; /);
  assert.match(text, /; 12 tháng đủ × 5\.000\.000 đồng = 60\.000\.000 đồng \[1\]\./);
  assert.match(text, /Hỗ trợ đào tạo sau đại học: 200\.000\.000 đồng\. .*Trả một lần trong tháng 6\/2026 = 200\.000\.000 đồng \[\d\]\./);
  assert.match(text, /Căn cứ: \[1\] khoản 1 Điều 3 Nghị định số 91\/2025\/NĐ-CP · văn bản\. \[2\] /);
  assert.equal(text.split('] khoản 1 Điều 3 Nghị định số 91/2025/NĐ-CP · văn bản.').length, 2);
  assert.match(text, /Họ và tên: ?Đơn vị:/);
});

test('paper: what is refused for one reason stands together with it; what is a range has its range', () => {
  const { degree, ...monthly } = OFFICIAL;
  const text = textOf(page.paper(contextOf({ ...monthly, degree: 'doctorate', priority_group: undefined })));
  assert.match(text, /hút một lần; Hỗ trợ thu hút hằng tháng; Hỗ trợ tiền thuê nhà: Không được tính\. [^.]*thu hút[^.]* \[\d+\]\./);
  assert.match(text, /Hỗ trợ đào tạo sau đại học: từ 400\.000\.000 đến 600\.000\.000 đồng\. /);
  assert.match(textOf(page.paper(contextOf({ agency: 'outside', duty: 'none', degree: 'none' }))), /Không khoản nào được tính\./);
});

test('paper: of more than eight steps eight stand there, and how many there are', () => {
  const interruptions = ['01', '02', '03', '04']
    .map((month) => ({ from: `2026-${month}-01`, to: `2026-${month}-05`, reason: 'suspension' }));
  const text = textOf(page.paper(contextOf({ ...OFFICIAL, interruptions })));
  assert.match(text, /Hỗ trợ hằng tháng của Trung ương: [^…]*(; [^;…]*){7}; … \(1\d\)\./);
});

test('paper: of more than four interruptions four stand there, and how many there are', () => {
  const interruptions = [1, 2, 3, 4, 5].map((month) => ({ from: `2026-0${month}-01`, to: `2026-0${month}-05`, reason: 'suspension' }));
  const answerOf = (count) =>
    /Thời gian nghỉ, gián đoạn:<\/dt> <dd>([^<]*)/.exec(
      markupOf(page.paper(contextOf({ ...OFFICIAL, interruptions: interruptions.slice(0, count) }))),
    )[1];
  assert.equal(answerOf(4).split('; ').length, 4);
  assert.match(answerOf(4), /01\/04\/2026 – 05\/04\/2026: [^;…]*$/);
  assert.match(answerOf(5), /; 01\/04\/2026 – 05\/04\/2026: [^;]*; … \(5\)$/);
});

test('the copied text says what was not asked, and under which supposition amounts stand', async () => {
  const copied = async (c) => {
    let text = '';
    Object.defineProperty(globalThis, 'navigator', {
      configurable: true,
      value: { clipboard: { writeText: async (it) => (text = it) } },
    });
    await handlersOf(page.keepButtons(c), 'click').at(-1)();
    return text;
  };
  const monthly = await copied(contextOf(OFFICIAL, { topics: ['duty_from'] }));
  assert.match(
    monthly,
    /^MỨC HỖ TRỢ[^]*\nMột lần: Chưa chọn xem\n[^]*\n\[Chưa chọn xem\] Hỗ trợ đào tạo sau đại học\n\n\[Chưa chọn xem\] /,
  );
  const supposed = await copied(contextOf({ agency: 'science_department' }, { topics: ['attracted_from'], skipped: ['attracted'] }));
  assert.match(
    supposed,
    new RegExp(
      '^Nếu được tuyển dụng theo chính sách thu hút: ' +
        'Hỗ trợ thu hút một lần; Hỗ trợ thu hút hằng tháng; Hỗ trợ tiền thuê nhà\n\nMỨC HỖ TRỢ',
    ),
  );
  assert.match(await copied(contextOf(OFFICIAL)), /^MỨC HỖ TRỢ/);
});

test('the command of several interruptions has a semicolon between them, and gives the same case', () => {
  const interruptions = [
    { from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' },
    { from: '2026-05-11', to: '2026-05-20', reason: 'suspension' },
  ];
  assert.equal(
    page.commandOf(
      { duty: 'full_time', duty_from: '2025-09-01', it_field: true, interruptions, priority_group: false, attraction_once: 70000000 },
      [],
      false,
    ),
    'hotro assess --duty full_time --duty-from 2025-09-01 --it-field yes ' +
      '--interruptions "2026-03-10/2026-04-09 unpaid_leave; 2026-05-11/2026-05-20 suspension" ' +
      '--priority-group no --attraction-once 70000000',
  );
  assert.equal(page.commandOf({ degree: 'none' }, [], true), 'hotro assess --degree none --parameters FILE');
  assert.equal(
    page.commandOf({ degree: 'none' }, ['postgraduate', 'attraction_rent'], false),
    'hotro assess --asked postgraduate,attraction_rent --degree none',
  );
});

test('a comparison with a code takes over what the code does not say too: nothing is kept of one’s own', () => {
  const c = contextOf({ ...OFFICIAL, since: '2025-09-01' });
  const other = {
    agency: 'commune_administration',
    position: 'civil_servant',
    duty: 'full_time',
    duty_from: '2026-01-01',
    partial_month: 'half_month_15',
  };
  const take = handlersOf(page.compare(c), 'submit').at(-1);
  take(form({ '#compare-code': { value: `x#${hotro.code(other)}` } }));
  assert.deepEqual(c.dispatched, [
    {
      type: 'trial',
      topics: [],
      values: {
        agency: 'commune_administration',
        duty_from: '2026-01-01',
        degree: null,
        it_field: null,
        sent_for_training: null,
        graduated_on: null,
        central_funding: null,
        priority_group: null,
        since: '2025-07-16',
        until: '2030-12-31',
        partial_month: 'half_month_15',
      },
    },
  ]);
  take(form({ '#compare-code': { value: 'x' } }));
  assert.equal(c.showed[0].problems[0].field, 'compare-code');
});

test('a comparison with a code that asks about more than the topics chosen compares all', () => {
  const chosen = contextOf(OFFICIAL, { topics: ['duty_from'] });
  const taken = (person) => {
    chosen.dispatched.length = 0;
    handlersOf(page.compare(chosen), 'submit').at(-1)(form({ '#compare-code': { value: hotro.code(person) } }));
    return chosen.dispatched[0];
  };
  const { agency, position, duty, duty_from, until } = OFFICIAL;
  assert.deepEqual(taken({ agency, position, duty: 'none', duty_from, until }), {
    type: 'trial',
    values: { duty: 'none' },
    topics: ['duty_from'],
  });
  assert.deepEqual(taken({ agency, position, duty, duty_from, until, degree: 'doctorate' }), {
    type: 'trial',
    values: { degree: 'doctorate' },
    topics: [],
  });
});

test('a comparison: both figures, the difference, and what stays the same', () => {
  const c = contextOf(OFFICIAL, { trial: { agency: 'provincial_administration', degree: 'none' } });
  /* Without a degree the other facts of it stay, and are of no matter. */
  assert.deepEqual(rowsOf(page.compare(c)), [
    ['Mục', 'A: hiện tại', 'B: sau khi thay đổi', 'Chênh lệch'],
    ['Mỗi tháng', '8.000.000 đồng tháng 8/2026', '7.000.000 đồng tháng 8/2026', 'giảm 1.000.000 đồng'],
    ['Một lần', '200.000.000 đồng', '0 đồng', 'giảm 200.000.000 đồng'],
    ['Hỗ trợ hằng tháng của tỉnh', 'Được tính 36.000.000 đồng', 'Được tính 24.000.000 đồng', 'giảm 12.000.000 đồng'],
    ['Hỗ trợ đào tạo sau đại học', 'Được tính 200.000.000 đồng', 'Không được tính 0 đồng', 'giảm 200.000.000 đồng'],
    ['Tổng cả giai đoạn', '296.000.000 đồng', '84.000.000 đồng', 'giảm 212.000.000 đồng'],
  ]);
  assert.match(
    textOf(page.compare(c)),
    /Không đổi: Hỗ trợ hằng tháng của Trung ương; Hỗ trợ thu hút một lần; Hỗ trợ thu hút hằng tháng; Hỗ trợ tiền thuê nhà\./,
  );
});

test('a difference: by one amount, or by its ends', () => {
  const c = contextOf({});
  const gap = (...ends) => page.gap(c, { min: ends[0], max: ends[1] }, { min: ends[2], max: ends[3] }).replaceAll('\u00a0', ' ');
  assert.equal(gap(5, 9, 5, 9), 'không đổi');
  assert.equal(gap(5, null, 5, null), 'không đổi');
  assert.equal(gap(5, 9, 7, 11), 'tăng 2 đồng');
  assert.equal(gap(7, 7, 5, 5), 'giảm 2 đồng');
  assert.equal(gap(5, 9, 7, 10), 'mức thấp nhất tăng 2 đồng, mức cao nhất tăng 1 đồng');
  assert.equal(gap(5, 9, 5, 8), 'mức cao nhất giảm 1 đồng');
  assert.equal(gap(5, 9, 4, 9), 'mức thấp nhất giảm 1 đồng');
  assert.equal(gap(5, null, 6, 9), 'mức thấp nhất tăng 1 đồng');
  assert.equal(gap(5, 9, 6, null), 'mức thấp nhất tăng 1 đồng');
  assert.equal(gap(5, null, 5, 9), '');
});

test('receipts that were checked: how many of each verdict', () => {
  const some = { match: 2, different: 3, other_revision: 4, read: 5 };
  const verdicts = [...Object.entries(some), [null, 6]].flatMap(([verdict, count]) =>
    Array.from({ length: count }, () => ({ name: 'x', verdict: verdict === 'null' ? null : verdict, text: 'X: y', open: () => null })),
  );
  assert.match(
    textOf(page.receipts(contextOf({}, { view: { verdicts } }))),
    /Đã kiểm tra 20: khớp 2, lệch 3, khác bản quy định 4, đọc được 5, không dùng được 6\./,
  );
  assert.doesNotMatch(textOf(page.receipts(contextOf({}))), /Đã kiểm tra/);
});

test('receipts: each text and each line of a file is checked, under its name', async () => {
  const c = contextOf({});
  const receipt = hotro.receipt(OFFICIAL, '2026-01-01');
  const file = (name, text) => Object.assign(new Blob([text]), { name });
  await handlersOf(page.receipts(c), 'submit')[0](
    form({
      '#verify-text': { value: ` ${hotro.code(OFFICIAL)}\n${hotro.code({})} ` },
      '#verify-files': {
        files: [
          file('a.json', receipt),
          file('b.json', `${receipt}\n${receipt.replace('296000000', '296000001')}\n`),
          file('c.png', '\u0089PNG;'),
        ],
      },
    }),
  );
  assert.deepEqual(
    c.showed[0].verdicts.map(({ name, verdict }) => [name.slice(0, 9), verdict]),
    [
      [hotro.code(OFFICIAL).slice(0, 9), 'read'],
      [hotro.code({}).slice(0, 9), 'read'],
      ['a.json', 'match'],
      ['b.json, 1', 'match'],
      ['b.json, 2', 'different'],
      ['c.png', null],
    ],
  );
  assert.equal(c.showed[0].verdicts.at(-1).text, c.t('not_kept'));
  await handlersOf(page.receipts(c), 'submit')[0](form({}));
  assert.equal(c.showed[1].problems[0].field, 'verify-text');
});

test('an office’s own figures: a percentage is one, an amount and a day are what they are; what has no room is counted', () => {
  const parameters = [
    { name: 'postgraduate.partial_percent', value: 30, from: '2027-01-01', citation: 'Quyết định 1' },
    { name: 'province.tier_a', value: 3500000, from: '2027-01-01', citation: 'Quyết định 2' },
    { name: 'r57.in_force', value: '2025-09-01', citation: 'Quyết định 3' },
  ];
  const assessment = hotro.assess({}, parameters);
  const lines = (most) =>
    [...markupOf(page.ownFigures(contextOf({}), assessment, most)).matchAll(/<li>([^]*?)<\/li>/g)].map(([, line]) => textOf(line));
  const [percent, amount, day] = ['postgraduate.partial_percent', 'province.tier_a', 'r57.in_force'].map(
    (id) => hotro.rules().parameters.find((it) => it.id === id).name.vi,
  );
  const all = lines();
  assert.equal(all.length, 3);
  assert.ok(all.includes(`${percent}: 30%, từ 01/01/2027, thay cho 25% Quyết định 1 · người dùng nhập`), all.join('\n'));
  assert.ok(
    all.includes(`${amount}: 3.500.000 đồng, từ 01/01/2027, thay cho 3.000.000 đồng Quyết định 2 · người dùng nhập`),
    all.join('\n'),
  );
  assert.ok(
    all.some((line) => line.startsWith(`${day}: 01/09/2025`)),
    all.join('\n'),
  );
  assert.deepEqual([lines(3).length, lines(2).length, lines(2).at(-1)], [3, 3, '… (3)']);
  const own = (...parameters) => textOf(page.ownFigures(contextOf({}), { parameters }));
  assert.equal(own(), '');
  /* One alone, of a name that these rules do not have. */
  assert.match(own({ name: 'meals', value: 5, citation: 'QĐ 4', replaced: [] }), / meals: 5 đồng QĐ 4 · người dùng nhập$/);
});

test('why not: what it is now, also where that is the default, and what would be paid', () => {
  const c = contextOf({ ...OFFICIAL, duty: 'none' });
  const text = textOf(
    page.refused(
      c,
      page.assessmentOf(c).benefits.filter((benefit) => benefit.status === 'refused'),
    ),
  );
  assert.match(text, /Chưa đáp ứng: được tuyển theo chính sách thu hút[^\[]*\[\d+\] Câu trả lời hiện tại: Không Sửa /);
  assert.match(text, /Nhiệm vụ chuyển đổi số: chỉ áp dụng với [^.\[]*\[\d+\] Câu trả lời hiện tại: Không làm công tác này Sửa /);
  assert.match(text, /Nếu đáp ứng: mỗi tháng 5\.000\.000 đồng, tổng cả giai đoạn 60\.000\.000 đồng/);
  assert.match(text, /Nếu đáp ứng: mỗi tháng 3\.000\.000 đồng, tổng cả giai đoạn 36\.000\.000 đồng/);
  assert.match(text, /Nếu đáp ứng: theo số tiền ghi trong quyết định/);
});

test('why not, where several values would do: from the least to the most of them', () => {
  /* A doctorate at one of the five bodies: 400 million, or 600 in the priority group. */
  const c = contextOf({ ...OFFICIAL, agency: 'commune_administration', degree: 'doctorate', priority_group: undefined });
  const text = textOf(
    page.refused(
      c,
      page.assessmentOf(c).benefits.filter(({ id }) => id === 'postgraduate'),
    ),
  );
  assert.match(text, /Nếu đáp ứng: một lần từ 400\.000\.000 đến 600\.000\.000 đồng/);
});

test('the picture: bars as high as their amounts, stacked, each in its month; a mark in the month of what is paid once', () => {
  const markup = markupOf(pictured(contextOf(OFFICIAL)));
  /* Of 26 in all: 5/8 = 16.25, 3/8 = 9.75, from 33 up; ten wide, September at 81. */
  const bars = [...markup.matchAll(/class="bar bar-(\w+)" x="(\d+)" y="([\d.]+)"\s+width="8" height="(\d+\.\d\d)"/g)].map(
    ([, ...numbers]) => numbers.map(Number),
  );
  assert.equal(bars.length, 24);
  assert.deepEqual(bars.slice(0, 2), [
    [0, 81, 16.75, 16.25],
    [1, 81, 7, 9.75],
  ]);
  assert.deepEqual(
    [bars[7], bars[8], bars[23]],
    [
      [1, 111, 7, 9.75],
      [0, 1, 16.75, 16.25],
      [1, 71, 7, 9.75],
    ],
  );
  assert.equal([...markup.matchAll(/M0 33H120/g)].length, 2);
  /* June begins at 51. */
  assert.deepEqual([...markup.matchAll(/class="paid" d="M(\d+) 7/g)].map(([, at]) => at), ['55']);
  assert.match(textOf(pictured(contextOf(OFFICIAL))), /^2025[ >]*32\.000\.000 ?2026[ >]*64\.000\.000 \+ 200\.000\.000 /);
  assert.match(textOf(pictured(contextOf(OFFICIAL))), / Tổng cả giai đoạn ?296\.000\.000 /);
});

test('the picture: months in which days are taken out are hatched, in part or whole', () => {
  const interruptions = [{ from: '2026-03-10', to: '2026-04-30', reason: 'unpaid_leave' }];
  const markup = markupOf(pictured(contextOf({ ...OFFICIAL, degree: 'none', interruptions })));
  assert.deepEqual([...markup.matchAll(/class="off" d="M(\d+) 7/g)].map(([, at]) => at), ['21', '31']);
  /* March: 9 of 31 days; April nothing. */
  assert.equal([...markup.matchAll(/x="31"/g)].length, 0);
  assert.match(textOf(pictured(contextOf({ ...OFFICIAL, degree: 'none', interruptions }))), /nghỉ, không tính/);
});

test('the picture: equal years are one line; the year of today, and one with a break or with something once, stand alone', () => {
  const person = { ...OFFICIAL, until: '2030-12-31', asked: ['national_monthly', 'province_monthly'] };
  const folded = (more, day) =>
    page.foldedYears(hotro.calendar({ ...person, ...more }, day)).map((years) => [years[0].year, years[years.length - 1].year]);
  assert.deepEqual(folded({}, '2025-10-01'), [[2025, 2025], [2026, 2030]]);
  assert.deepEqual(folded({}, '2027-05-01'), [[2025, 2025], [2026, 2026], [2027, 2027], [2028, 2030]]);
  assert.deepEqual(folded({ interruptions: [{ from: '2028-03-01', to: '2028-03-05', reason: 'suspension' }] }, '2025-10-01'),
    [[2025, 2025], [2026, 2027], [2028, 2028], [2029, 2030]]);
  assert.deepEqual(folded({ asked: undefined }, '2025-10-01'), [[2025, 2025], [2026, 2026], [2027, 2030]]);
});

test('the picture: years of which other months rest on an assumption are not alike', () => {
  const months = Array(12).fill({ amounts: [8], off: 0 });
  const folded = (after) => page.foldedYears({ today: '2024-05-01', once: [], resting: [{ after }],
    years: [2025, 2026, 2027, 2028].map((year) => ({ year, months, monthly: { min: 8, max: 8 } })) })
    .map((years) => years.map(({ year }) => year));
  assert.deepEqual(folded('2026-12'), [[2025, 2026], [2027, 2028]]);
  assert.deepEqual(folded('2026-06'), [[2025], [2026], [2027, 2028]]);
  assert.deepEqual(folded('2026-01'), [[2025], [2026], [2027, 2028]]);
});

test('runs of months: alike and one after the other, also over the end of a year; one that pays nothing ends them, and is in none', () => {
  const months = (...all) => all.map((amounts) => ({ amounts }));
  const runs = page.runsOf({ years: [{ year: 2025, months: months(...Array(9).fill([0, 0]), [5, 3], [8, 0], [3, 5]) },
    { year: 2026, months: months([8, 0], [0, 0], [8, 0], [0, 1], [0, 1], ...Array(7).fill([0, 0])) }] });
  assert.deepEqual(runs, [
    { first: '2025-10', last: '2026-01', count: 4, amount: 8 }, { first: '2026-03', last: '2026-03', count: 1, amount: 8 },
    { first: '2026-04', last: '2026-05', count: 2, amount: 1 },
  ]);
});

test('the picture’s table: months that pay the same are a row, with their sum', () => {
  const markup = markupOf(pictured(contextOf({ ...OFFICIAL, until: '2026-06-30', duty_from: '2025-09-16' })));
  const [rows] = [...markup.matchAll(/<table[^]*?<\/table>/g)].map(([table]) => rowsOf(table));
  /* September: 15 of 30 days. */
  assert.deepEqual(rows, [
    ['Tháng', 'Mỗi tháng', 'Cộng'],
    ['9/2025', '4.000.000', '4.000.000'],
    ['10/2025 – 6/2026', '8.000.000', '72.000.000'],
    ['6/2026', '–', '200.000.000'],
    ['Tổng cả giai đoạn', '276.000.000'],
  ]);
  /* A month without an amount parts two that pay the same. */
  const apart = markupOf(pictured(contextOf({ ...OFFICIAL, until: '2025-12-31', duty_from: '2025-09-01',
    interruptions: [{ from: '2025-11-01', to: '2025-11-30', reason: 'suspension' }] })));
  assert.deepEqual(rowsOf(/<table[^]*?<\/table>/.exec(apart)[0]), [
    ['Tháng', 'Mỗi tháng', 'Cộng'],
    ['9/2025 – 10/2025', '8.000.000', '16.000.000'],
    ['12/2025', '8.000.000', '8.000.000'],
    ['Tổng cả giai đoạn', '24.000.000'],
  ]);
  /* What is not settled has a row a year, with its least and its most. */
  const open = markupOf(pictured(contextOf({ ...OFFICIAL, degree: 'none', position: undefined })));
  assert.deepEqual(rowsOf(/<table[^]*?<\/table>/.exec(open)[0]), [
    ['Năm', 'Thấp nhất', 'Cao nhất'],
    ['2025', '0', '32.000.000'],
    ['2026', '0', '64.000.000'],
    ['Tổng cả giai đoạn', 'đến 96.000.000'],
  ]);
});

test('why not: of many ways to meet it the first forty are looked at; what the law does not have is none; the first is compared', () => {
  const c = contextOf({ ...OFFICIAL, degree: 'none' });
  const [benefit] = page.assessmentOf(c).benefits.filter(({ id }) => id === 'postgraduate');
  const ways = (count, last) => [{ ...benefit.unmet[0], fact: 'degree', needs: [...Array(count - 1).fill('bachelor'), last] }];
  const refused = (unmet) => page.refused(c, [{ ...benefit, unmet }]);
  assert.match(textOf(refused(ways(40, 'master'))), /Nếu đáp ứng: một lần 200\.000\.000 đồng/);
  assert.doesNotMatch(textOf(refused(ways(41, 'master'))), /Nếu đáp ứng/);
  actsOf(refused([{ ...benefit.unmet[0], fact: 'degree', needs: ['master', 'doctorate'] }])).at(-1).act();
  assert.deepEqual(c.dispatched, [{ type: 'trial', values: { degree: 'master' } }, { type: 'go', place: { screen: 'compare' } }]);
});

test('an amount, and a range with its unit once', () => {
  const text = (language, range) => page.rangeText(contextOf({}, { language }), range).replaceAll('\u00a0', ' ');
  assert.equal(text('vi', { min: 5, max: 5 }), '5 đồng');
  assert.equal(text('vi', { min: 0, max: 8000000 }), 'từ 0 đến 8.000.000 đồng');
  assert.equal(text('en', { min: 0, max: 8000000 }), 'VND 0 to 8,000,000');
  assert.equal(text('vi', { min: 1, max: null }), 'từ 1 đồng trở lên');
  assert.equal(text('vi', { min: 0, max: null }), 'chưa biết số tiền');
});
