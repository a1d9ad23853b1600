// SPDX-License-Identifier: MIT
// The rules as tables: every figure with its unit and first day, to whom, by which clause.
import assert from 'node:assert/strict';
import test from 'node:test';
import { contextOf, hotro, page, rowsOf } from './shown.mjs';

const { t } = contextOf({});
const rules = hotro.rules();
const whole = page.lawTables(hotro, 'vi', t);

/** What stands under a heading, up to the next; and its tables. */
const under = (text, heading) => new RegExp(`<h([23])>${heading}</h\\1>([^]*?)(?=<h[23]>|$)`).exec(text)[2];
const tablesOf = (text) => [...text.matchAll(/<table[^]*?<\/table>/g)].map(([table]) => rowsOf(table));

/** The same with rules changed. */
const changed = (change) => {
  const other = structuredClone(rules);
  change(other);
  return page.lawTables({ rules: () => other, day: hotro.day.bind(hotro), dong: hotro.dong.bind(hotro) }, 'vi', t);
};
const figures = 'Mức và tỷ lệ';

test('to whom: each condition with its values; its clause where that is not the benefit’s own', () => {
  const [conditions, amounts] = tablesOf(under(whole, 'Hỗ trợ hằng tháng của Trung ương'));
  assert.deepEqual(conditions.map((row) => row.length), [3, 3, 3, 3]);
  assert.deepEqual(conditions[0], ['Điều kiện', 'Giá trị', 'Căn cứ']);
  assert.deepEqual(conditions[3], ['Nhiệm vụ chuyển đổi số', 'Chuyên trách, được phân công bằng văn bản',
    'Thông tư số 94/2025/TT-BKHCN ngày 20/10/2025 (theo báo chí, tháng 10-11/2025) (báo chí)']);
  /* That figure is by the benefit's own clause. */
  assert.deepEqual(amounts, [[figures, 'Giá trị'], ['Mức hỗ trợ hằng tháng của Trung ương', '5.000.000 đồng (từ 15/08/2025)']]);
  const [degree] = tablesOf(under(whole, 'Hỗ trợ đào tạo sau đại học'));
  assert.deepEqual(degree.slice(2),
    [['Đối tượng', 'Công chức; Viên chức'], ['Ngành công nghệ thông tin', 'Có'], ['Được cử đi đào tạo', 'Có']]);
});

test('how much: amounts as amounts, shares as percentages, each with when it is so', () => {
  const [tiers] = tablesOf(under(whole, 'Hỗ trợ hằng tháng của tỉnh'));
  assert.deepEqual(tiers[3], ['Công chức tại cơ quan Đảng, MTTQ, cơ quan hành chính cấp tỉnh', '2.000.000 đồng Đơn vị công tác: '
    + 'Cơ quan Đảng khác cấp tỉnh; MTTQ cấp tỉnh; Cơ quan hành chính khác cấp tỉnh Đối tượng: Công chức']);
  const [, degree] = tablesOf(under(whole, 'Hỗ trợ đào tạo sau đại học'));
  assert.deepEqual(degree[1], ['Tiến sĩ', '400.000.000 đồng Bằng sau đại học đề nghị hỗ trợ: Tiến sĩ']);
  assert.deepEqual(degree[4], ['Đã được Trung ương hỗ trợ một phần',
    '25% Hỗ trợ của Trung ương cho việc học: Được Trung ương hỗ trợ một phần']);
  /* What a decision states has no figures. */
  assert.equal(tablesOf(under(whole, 'Hỗ trợ tiền thuê nhà')).length, 1);
});

test('how much: a figure with several days, a row without a figure and conditions', () => {
  const text = changed(({ parameters, benefits: [national] }) => {
    parameters.find((it) => it.id === 'national.monthly').rows.push({ value: 6_000_000, from: '2027-01-01', clause: 'd179_3_1' });
    national.tables[0].rows.push({ name: { vi: 'Còn lại', en: 'The rest' }, clause: 'd179_1', when: [] });
  });
  const [, amounts] = tablesOf(under(text, 'Hỗ trợ hằng tháng của Trung ương'));
  /* One of both rows rests on another clause than the benefit: each names its own. */
  assert.deepEqual(amounts.map((row) => row.slice(0, 2)), [[figures, 'Giá trị'],
    ['Mức hỗ trợ hằng tháng của Trung ương', '5.000.000 đồng (từ 15/08/2025) 6.000.000 đồng (từ 01/01/2027)'], ['Còn lại', '–']]);
  assert.deepEqual(amounts.map((row) => row[2]), ['Căn cứ', 'khoản 1 Điều 3 Nghị định số 91/2025/NĐ-CP (văn bản)',
    'Điều 1 Nghị định số 91/2025/NĐ-CP (văn bản)']);
});

test('what has no name stands as it is', () => {
  const text = changed(({ benefits: [national] }) => {
    national.when = [{ fact: 'salary', values: ['<high>', true], clause: 'd999' },
      { fact: 'agency', values: ['nowhere'], clause: 'd179_1' }];
  });
  const [conditions] = tablesOf(under(text, 'Hỗ trợ hằng tháng của Trung ương'));
  assert.deepEqual(conditions.slice(1), [['salary', '&lt;high&gt;; yes', 'd999'],
    ['Đơn vị công tác', 'nowhere', 'Điều 1 Nghị định số 91/2025/NĐ-CP (văn bản)']]);
});

test('what changes in time, from which day; of which only the highest is paid', () => {
  const text = changed((other) => {
    const [national] = other.benefits;
    const when = [{ fact: 'duty', values: ['full_time'], clause: 'd179_1' }];
    national.versions = [{ ...structuredClone(national), from: '2027-07-01', clause: 'd179_1', when }];
    other.highest = [{ id: 'one', benefits: ['national_monthly', 'province_monthly'], clause: 'd179_1' }];
  });
  const national = under(text, 'Hỗ trợ hằng tháng của Trung ương');
  const [, , conditions, amounts] = tablesOf(national);
  assert.match(national, new RegExp('<p>từ 01/07/2027: <span class="cite">Điều 1 Nghị định số 91/2025/NĐ-CP <span [^>]*>'
    + '\\(văn bản\\)(?:</span>){2}</p><table'));
  assert.deepEqual(conditions, [['Điều kiện', 'Giá trị'], ['Nhiệm vụ chuyển đổi số', 'Chuyên trách, được phân công bằng văn bản']]);
  assert.equal(amounts[1][1], '5.000.000 đồng (từ 15/08/2025)');
  assert.match(text, new RegExp('<p>Chỉ trả khoản cao nhất trong: Hỗ trợ hằng tháng của Trung ương; Hỗ trợ hằng tháng của tỉnh '
    + '<span class="cite">Điều 1 '));
  assert.doesNotMatch(whole, /Chỉ trả khoản cao nhất|từ 01\/07\/2027/);
});

test('the time that does not count, and how long it must be', () => {
  const [reasons] = tablesOf(under(whole, 'Thời gian không được tính'));
  assert.deepEqual(reasons.slice(1, 3).map((row) => row.slice(0, 2)), [
    ['Nghỉ việc không hưởng lương', 'liên tục từ một tháng trở lên'], ['Nghỉ hưởng trợ cấp bảo hiểm xã hội', 'dài ngắn bất kỳ'],
  ]);
});

test('what is open: each reading, with its default', () => {
  const [readings] = tablesOf(under(whole, 'Những chỗ văn bản chưa rõ'));
  assert.equal(readings[5][0], 'Hai trung tâm trong nhóm 3 triệu đồng');
  assert.match(readings[5][1], new RegExp('^Không xếp hai trung tâm vào nhóm 3 triệu đồng \\(mặc định\\) '
    + 'Xếp hai trung tâm vào nhóm 3 triệu đồng Hai trung tâm chỉ được nêu tên'));
});

test('sources with their words; sums; of the short form what is paid to whom alone', () => {
  const [sources] = tablesOf(under(whole, 'Nguồn và câu chữ làm căn cứ'));
  assert.equal(sources.length, 1 + rules.clauses.length);
  assert.deepEqual(sources[1].slice(1), [rules.clauses[0].quote]);
  assert.ok(whole.endsWith(`<code>${rules.policy.fingerprint}</code><br>\nSHA-256 của toàn bộ kết quả (hotro rules --surface): `
    + '<code>the sum of the surface</code></p>'));
  assert.match(whole, /^<p>[^<]*Giả Định, 2025-2030\. Quy định cập nhật ngày 24\/11\/2026\.<\/p>/);
  const brief = page.lawTables(hotro, 'vi', t, true);
  const headings = (text) => [...text.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, heading]) => heading);
  assert.deepEqual(headings(brief), ['Từng khoản hỗ trợ', 'Thời gian không được tính', 'Ngoài phạm vi tính']);
  assert.deepEqual(headings(whole), ['Từng khoản hỗ trợ', 'Thời gian không được tính', 'Những chỗ văn bản chưa rõ', 'Giả định của kết quả',
    'Ngoài phạm vi tính', 'Nguồn và câu chữ làm căn cứ']);
  assert.ok(brief.endsWith(`<p>${rules.limits.vi}</p>`));
  assert.equal([...under(whole, 'Giả định của kết quả').matchAll(/<li>/g)].length, rules.assumptions.length);
});

test('clauses are Vietnamese, and say so in English', () => {
  const english = page.lawTables(hotro, 'en', contextOf({}, { language: 'en' }).t);
  assert.match(english, /<span lang="vi">Điều 1 Nghị định số 91\/2025\/NĐ-CP<\/span> <span class="small">\(official text\)<\/span>/);
  assert.doesNotMatch(whole, /lang="vi"/);
});

test('a row begins with its name', () => {
  assert.match(whole, /<tr><th scope="row">Nhiệm vụ chuyển đổi số<\/th><td>Chuyên trách[^<]*<\/td><td>Thông tư/);
});

test('what a month pays by agency and position, of someone of whom nothing is known: for phones that cannot compute', () => {
  const tableOf = (whatIf) => page.paidTable({ rules: () => rules, dong: hotro.dong.bind(hotro), whatIf }, t);
  const html = page.paidTable(hotro, t);
  assert.match(html, /^<p>Mỗi tháng nhiều nhất, theo “Đơn vị công tác” và “Đối tượng”, khi Nhiệm vụ [^<]*\.<\/p><table/);
  const [head, ...rows] = rowsOf(html);
  assert.deepEqual([head[0], ...head.slice(2)], ['Đơn vị công tác', 'Công chức', 'Viên chức', 'Khác (hợp đồng lao động, …)']);
  const five = '5.000.000 đồng';
  assert.deepEqual(rows.map((row) => row.slice(1)), [
    [five, '8.000.000 đồng', '8.000.000 đồng', '0 đồng'], [five, five, five, '0 đồng'], [five, '7.000.000 đồng', five, '0 đồng'],
    [five, '6.000.000 đồng', five, '0 đồng'], ['0 đồng', '0 đồng', '0 đồng', '0 đồng'],
  ]);
  assert.equal(rows[4][0], 'Ngoài hệ thống chính trị');
  /* No greatest amount; no table; what the core refuses. */
  const { table } = hotro.whatIf({});
  const open = { ...table, rows: [{ values: ['outside'], monthly: [null, 1, 2, 3] }] };
  assert.deepEqual(rowsOf(tableOf(() => ({ table: open })))[1].slice(0, 3), ['Ngoài hệ thống chính trị', 'Cần biết số tiền', '1 đồng']);
  assert.equal(tableOf(() => ({})), '');
  assert.equal(tableOf(() => ({ error: {}, table })), '');
});
