// SPDX-License-Identifier: MIT
// The part for offices, in each engine, from a file: lists and workbooks as `hotro batch` writes them, receipts and codes checked.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { archive, DATE, sheet, xlsx } from '../workbook/book.mjs';
import { header, odsOf, person, refused } from '../workbook/books.mjs';
import { partsOf } from '../workbook/parts.mjs';
import { words } from './applicant.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { fileAddress, hotro } from './site.mjs';
import { temporaryFolder } from './waiting.mjs';

const folder = temporaryFolder();
const lists = new URL('../../lists/', import.meta.url);
const written = (name, text) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const LINES = 40_000;
const MANY = ['id,agency,position,duty,duty_from,x_note', ...Array.from({ length: LINES }, (_, line) =>
  `${line},${line % 97 === 0 ? 'nowhere' : 'science_department'},civil_servant,full_time,2025-09-${String(1 + (line % 28)).padStart(2, '0')},"dòng ${line}, ""x"""`), ''].join('\n');
/* Many letters of three bytes each, 64 KiB at a time: what is longer in UTF-8. */
const VIETNAMESE = ['id,agency,position,duty,duty_from,x_ghi_chú', ...Array.from({ length: 900 }, (_, line) =>
  `${line},Sở Khoa học và Công nghệ,Công chức,Chuyên trách,1/9/2025,${'ệộựẫ'.repeat(40)}`), ''].join('\r\n');
/* A day is a number in a workbook, and shown as one in others. */
const PEOPLE = [header, ...Array.from({ length: 2000 }, (_, line) => person(`${line}`, line % 3 === 0 ? '1/9/2025' : [45901 + (line % 28), DATE]))];
const WRONG = ['w', 'nowhere', ...person(1).slice(2)];
const FIGURES = '[{"name":"province.tier_a","from":"2026-01-01","value":3500000,"citation":"Dự thảo"}]';

const LISTS = [
  ['commas', written('commas.csv', readFileSync(new URL('unit-comma.csv', lists)))],
  ['semicolons', written('semicolons.csv', readFileSync(new URL('unit-semicolon.csv', lists)))],
  ['what Excel saves', written('excel.csv', readFileSync(new URL('unit-excel.csv', lists)))],
  ['what Excel saves, for Excel again', written('again.csv', readFileSync(new URL('unit-excel.csv', lists))), { excel: true }],
  ['an office’s own figures', written('priced.csv', readFileSync(new URL('unit-comma.csv', lists))), { figures: written('figures.json', FIGURES) }],
  ['in UTF-16, as PowerShell writes', written('units.csv', Buffer.from(`\ufeff${VIETNAMESE}`, 'utf16le'))],
  ['in UTF-16, the other way round', written('other.csv', Buffer.from(`\ufeff${VIETNAMESE}`, 'utf16le').swap16())],
  ['a workbook', written('people.xlsx', archive(xlsx({ Bìa: sheet([['QUẢNG NINH']]), DS: sheet([...PEOPLE, WRONG]), Khác: sheet([]) })))],
  ['a workbook with its parts unpacked', written('stored.xlsx', archive(xlsx({ DS: sheet(PEOPLE) }), { stored: true }))],
  ['a workbook, for Excel', written('again.xlsx', archive(xlsx({ DS: sheet(PEOPLE) }))), { excel: true }],
  ['OpenDocument', written('people.ods', odsOf({ Bìa: [['QUẢNG NINH']], DS: [...PEOPLE, WRONG] }))],
  [`${LINES} lines, one in 97 of them wrong`, written('many.csv', MANY)],
];

const done = () => document.querySelector('main form [type=submit]') !== null && document.querySelector('a[download]') !== null;
const verdicts = () => [...document.querySelectorAll('.verdicts li')].map((it) => [it.className.replace('card ', ''), it.innerText.replace(/\s+/g, ' ').trim()]);

for (const name of ENGINES)
  describe(`${name}: for staff`, () => {
    let engine;
    before(async () => {
      engine = await startEngine(name);
    });
    after(() => engine?.close());
    const staff = async () => {
      const visit = await engine.open(fileAddress);
      await visit.click(words.vi.staff);
      await visit.until(() => document.getElementById('list-file') !== null);
      return visit;
    };

    /* What is not clear is left open. */
    const compute = async (visit) => {
      await visit.click('Tính danh sách');
      await goOn(visit);
    };
    const goOn = async (visit) => {
      await visit.until(() => document.querySelector('a[download], [role=status] .error, .writing') !== null && document.querySelector('progress') === null);
      if (await visit.evaluate(() => document.querySelector('a[download], [role=status] .error') === null)) await visit.clickAt('#names-start');
    };

    for (const [title, file, { excel = false, figures = null } = {}] of LISTS)
      test(`${name}: a list, ${title}: the bytes of hotro batch`, async () => {
        const visit = await staff();
        await visit.upload('#list-file', [file]);
        if (excel) await visit.clickAt('#list-excel');
        if (figures !== null) await visit.upload('#list-figures', [figures]);
        await compute(visit);
        await visit.until(done);
        const { bytes, name: saved } = await visit.download(() => visit.clickAt('a[download]'));
        assert.equal(saved, basename(file).replace(/\.\w+$/, '-hotro.csv'));
        const expected = hotro(['batch', '--lang', 'vi', ...(excel ? ['--excel'] : []), ...(figures === null ? [] : ['--parameters', figures]), file]);
        assert.ok(expected.bytes.length > 100);
        assert.ok(bytes.equals(expected.bytes), 'the bytes differ');
        const bad = expected.text.split('\n').slice(1).filter((line) => /[,;\t]lỗi[,;\t]/.test(line)).length;
        assert.match(await visit.text(), new RegExp(`, ${bad.toLocaleString('vi')} lỗi\\.`));
        assert.equal((await visit.text()).includes('mức riêng do người dùng nạp, thay cho mức của chương trình'), figures !== null);
        await visit.close();
      });

    test(`${name}: lines that are no people, and a person twice, are counted and said in the words of the command`, async () => {
      const file = written('twice.csv', 'Danh sách,,,\n\nid,agency,duty,x_a\nA,outside,none,\nA,it_center,,\nB,outside,none,\nNgười lập,,"(Ký)",\n');
      const visit = await staff();
      await visit.upload('#list-file', [file]);
      await compute(visit);
      await visit.until(done);
      const { bytes } = await visit.download(() => visit.clickAt('a[download]'));
      const expected = hotro(['batch', '--lang', 'vi', file]);
      assert.ok(bytes.equals(expected.bytes), 'the bytes differ');
      const said = expected.errors.split('\n').map((line) => line.replace(/^[^:]*: /, '')).filter((line) => /^\d+ dòng|^bỏ qua/.test(line));
      assert.equal(said.length, 3);
      for (const line of said) assert.ok((await visit.text()).includes(`${line.replaceAll('\u00a0', ' ')}.`), line);
      await visit.close();
    });

    test(`${name}: a unit’s own workbook: what is not clear is asked, nothing preselected; the map, and what it leads to, are the command’s`, async () => {
      const rows = [['ỦY BAN NHÂN DÂN TỈNH'], [], ['STT', 'Mã NV', 'Đơn vị', 'Quyết định phân công', null, 'Kinh phí đề nghị'],
        [null, null, null, 'Ngày phân công', 'Số QĐ', 'Thành tiền'], ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], ['I', 'Cấp tỉnh'],
        [1, 'A', 'Sở KH&CN', [45901, DATE], '12/QĐ', 112_000_000], [2, 'B', 'TT CNTT', [45884, DATE], '5/QĐ', 72_500_000],
        [3, 'B', 'TT CNTT', [45884, DATE], '5/QĐ', 1], [null, 'Tổng cộng', null, null, null, 184_500_001], [null, null, 'NGƯỜI LẬP']];
      const file = written('unit.xlsx', archive(xlsx({ Bìa: sheet([['QUẢNG NINH']]), DS: sheet(rows), 'Đợt 2': sheet([header, person(1)]) })));
      const visit = await staff();
      await visit.upload('#list-file', [file]);
      await visit.click('Tính danh sách');
      await visit.until(() => document.querySelector('.writing') !== null);
      assert.equal((await visit.focus()).id, 'names-title');
      assert.deepEqual(await visit.evaluate(() => [...document.querySelectorAll('.writing')].map((it) => [it.innerText.split(' ')[0], it.querySelector('select').value])),
        [['“TT', '']]);
      const [open, filled, out] = ['open', 'filled', 'out'].map((it) => join(folder, `unit-${it}.csv`));
      const named = hotro(['names', '--lang', 'vi', '-o', open, file]);
      assert.ok((await visit.text()).includes(named.errors.split('\n').find((line) => /cách ghi/.test(line)).replace(/^.*?: /, '')));
      const saved = () => visit.download(() => visit.click('Giữ bản đồ (CSV)', 'button'));
      assert.ok((await saved()).bytes.equals(readFileSync(open)), 'the open map differs');
      await visit.evaluate(() => {
        document.querySelector('.writing select').value = 'it_center';
        document.querySelectorAll('form details').forEach((it) => {
          it.open = true;
        });
        for (const [id, value] of [['position', 'civil_servant'], ['duty', 'full_time'], ['until', '31/10/2026']]) document.getElementById(`all-${id}`).value = value;
        document.getElementById('all-key').value = 'Mã NV';
        for (const it of ['national_monthly', 'province_monthly']) document.getElementById(`all-asked-${it}`).checked = true;
      });
      const { bytes: map } = await saved();
      assert.equal(map.toString(), readFileSync(open, 'utf8').replace('TT CNTT,agency,\n', 'TT CNTT,agency,it_center\n'));
      writeFileSync(filled, map);
      await visit.clickAt('#names-start');
      await visit.until(done);
      const options = ['--lang', 'vi', '--map', filled, '--position', 'civil_servant', '--duty', 'full_time', '--until', '2026-10-31', '--key', 'Mã NV',
        '--asked', 'national_monthly,province_monthly'];
      const verified = hotro(['verify', ...options, '-o', out, file]);
      const { bytes } = await visit.download(() => visit.clickAt('a[download]'));
      assert.ok(bytes.equals(readFileSync(out)), 'the verified list differs');
      assert.ok((await visit.text()).includes(`${verified.errors.split('\n').find((line) => / mục: /.test(line))}.`), verified.errors);
      await visit.clickAt('#names-claims');
      await visit.clickAt('#names-start');
      await visit.until(done);
      const computed = await visit.download(() => visit.clickAt('a[download]'));
      await visit.clickAt('#budget-start');
      await visit.until(() => document.querySelector('.table-box') !== null);
      const needed = await visit.download(() => visit.click('Tải kinh phí (CSV)'));
      assert.equal(needed.bytes.toString(), hotro(['budget', '--csv', ...options.filter((it) => it !== '--lang' && it !== 'vi'), file]).text);
      assert.ok(computed.bytes.equals(hotro(['batch', ...options, file]).bytes), 'the list with amounts differs');
      await visit.evaluate(() => {
        document.getElementById('names-sheet').value = 'Đợt 2';
      });
      await visit.clickAt('#names-start');
      await visit.until(() => document.querySelector('a[download]') !== null && document.getElementById('names-sheet').value === 'Đợt 2');
      const other = await visit.download(() => visit.clickAt('a[download]'));
      assert.ok(other.bytes.equals(hotro(['batch', '--lang', 'vi', '--sheet', 'Đợt 2', file]).bytes), 'the other sheet differs');
      await visit.close();
    });

    for (const [title, column, task] of [['with amounts', 'x_ghi chú', 'batch'], ['with claims', 'Thành tiền', 'verify']])
      test(`${name}: a list ${title} given back as a workbook: each part as hotro ${task} -o writes it`, async () => {
        const lines = [...PEOPLE.slice(1, 300), person('300', '1/9/2025'), person('300', '1/9/2025')].map((it, at) => `${it.map((cell) => (Array.isArray(cell) ? '1/9/2025' : cell)).join(',')},${at}`);
        const file = written(`book-${task}.csv`, [`${header.join(',')},${column}`, ...lines, ''].join('\n'));
        const visit = await staff();
        await visit.clickAt('#list-book');
        await visit.upload('#list-file', [file]);
        await compute(visit);
        await visit.until(done);
        const { bytes, name: saved } = await visit.download(() => visit.clickAt('a[download]'));
        assert.equal(saved, `book-${task}-hotro.xlsx`);
        const out = join(folder, `${task}.xlsx`);
        hotro([task, '--lang', 'vi', '-o', out, file]);
        const inOrder = (archived) => partsOf(archived).map(({ name: part, text }) => [part, text]);
        assert.deepEqual(inOrder(bytes), inOrder(readFileSync(out)));
        await visit.close();
      });

    /* Of so many pieces more a file is read, then of none: what is being worked out can be stopped, however quick it is. */
    const holdAfter = (visit, pieces) => visit.evaluate((count) => {
      const { arrayBuffer } = Blob.prototype;
      let left = count;
      const held = [];
      Blob.prototype.arrayBuffer = function () {
        return left-- > 0 ? arrayBuffer.call(this) : new Promise((done) => held.push(() => done(arrayBuffer.call(this))));
      };
      globalThis.readOn = () => {
        Object.assign(Blob.prototype, { arrayBuffer });
        held.forEach((read) => read());
      };
    }, pieces);
    const readOn = (visit) => visit.evaluate(() => {
      globalThis.readOn();
    });
    const bare = (archived) => partsOf(archived).map(({ name: part, text }) => [part, text]).sort(([one], [other]) => (one < other ? -1 : 1));
    const budgetDone = () => document.querySelector('.table-box table, [role=status] + form + [role=status] .error') !== null;
    const cellsOf = (rows) => [...document.querySelectorAll(rows)].map((row) => [...row.cells].map((it) => it.innerText));
    const choose = (visit, chosen) => visit.evaluate((values) => {
      for (const [id, value] of Object.entries(values)) document.getElementById(`budget-${id}`).value = value;
    }, chosen);

    test(`${name}: what a list needs, by year and body: the table, and the bytes of hotro budget`, async () => {
      const rows = [[...header, 'Phòng'], [...person(1, '1/9/2025'), 'A'], [...person(2, '1/1/2026'), 'B'], [...person(2, '1/1/2026'), 'B'], [...WRONG, 'C']];
      const file = written('needs.csv', [...rows.map((row) => row.map((cell) => (Array.isArray(cell) ? '31/8/2026' : cell)).join(',')), ''].join('\n'));
      const visit = await staff();
      await visit.upload('#list-file', [file]);
      await compute(visit);
      await visit.until(done);
      await visit.clickAt('#budget-start');
      await visit.until(budgetDone);
      const expected = JSON.parse(hotro(['budget', '--json', file]).text);
      assert.deepEqual([expected.people, expected.bad, expected.repeated], [2, 1, 2]);
      const shown = (dong) => dong.toLocaleString('vi');
      assert.deepEqual(await visit.evaluate(cellsOf, '.table-box thead tr'), [['Đơn vị công tác', 'Số người', ...expected.periods.map((it) => `năm ${it}`), 'Cộng']]);
      assert.deepEqual(await visit.evaluate(cellsOf, '.table-box tfoot tr'), [['Cộng', shown(expected.people),
        ...[...expected.all.periods, expected.all.total].map((it) => shown(it.min))]]);
      assert.equal((await visit.evaluate(cellsOf, '.table-box tbody tr')).length, expected.groups.length);
      assert.ok((await visit.text()).includes(hotro(['budget', '--lang', 'vi', file]).text.split('\n')[1]));
      const csv = await visit.download(() => visit.click('Tải kinh phí (CSV)'));
      assert.equal(csv.name, 'needs-kinh-phi.csv');
      assert.equal(csv.bytes.toString(), hotro(['budget', '--csv', file]).text);
      const [out, ...option] = [join(folder, 'needs.xlsx'), '--by', 'Phòng', '--by', 'agency', '--period', 'quarter'];
      await choose(visit, { by: 'Phòng', also: 'agency', period: 'quarter' });
      await visit.clickAt('#budget-start');
      await visit.until(() => document.querySelectorAll('.table-box thead th')[1]?.innerText === 'Đơn vị công tác');
      hotro(['budget', '--lang', 'vi', ...option, '-o', out, file]);
      const book = await visit.download(() => visit.click('Tải kinh phí (.xlsx)'));
      assert.equal(book.name, 'needs-kinh-phi.xlsx');
      assert.deepEqual(bare(book.bytes), bare(readFileSync(out)));
      const again = await visit.download(() => visit.click('Tải kinh phí (CSV)'));
      assert.equal(again.bytes.toString(), hotro(['budget', '--csv', ...option, file]).text);
      await choose(visit, { since: '31/2/2026' }); /* a column says until when */
      await visit.clickAt('#budget-start');
      await visit.until(() => document.querySelector('#problems a') !== null);
      assert.equal(await visit.evaluate(() => document.querySelector('#problems a').getAttribute('href')), '#budget-since');
      assert.equal(await visit.evaluate(() => document.querySelectorAll('#budget-until').length), 0);
      await choose(visit, { since: '1/1/2026' });
      await visit.clickAt('#budget-start');
      await visit.until(() => document.querySelectorAll('.table-box thead th')[3]?.innerText === 'quý 1/2026');
      const half = await visit.download(() => visit.click('Tải kinh phí (CSV)'));
      assert.equal(half.bytes.toString(), hotro(['budget', '--csv', ...option, '--since', '2026-01-01', file]).text);
      await visit.close();
    });

    test(`${name}: of a workbook, for Excel, by an office’s own figures: the budget is of what was read, with what was stated`, async () => {
      const file = written('needs.xlsx', archive(xlsx({ Bìa: sheet([['QUẢNG NINH']]), DS: sheet(PEOPLE) })));
      const figures = written('needs.json', FIGURES);
      const visit = await staff();
      await visit.clickAt('#list-excel');
      await visit.upload('#list-file', [file]);
      await visit.upload('#list-figures', [figures]);
      await compute(visit);
      await visit.until(done);
      await choose(visit, { by: 'duty_from', also: 'duty_from', period: 'month' });
      await visit.clickAt('#budget-start');
      await visit.until(budgetDone);
      const { bytes } = await visit.download(() => visit.click('Tải kinh phí (CSV)'));
      const options = ['--excel', '--parameters', figures, '--by', 'duty_from', '--period', 'month'];
      assert.equal(bytes.toString(), hotro(['budget', ...options, file]).text);
      const out = join(folder, 'needs-priced.xlsx');
      hotro(['budget', '--lang', 'vi', ...options.slice(1), '-o', out, file]);
      const book = await visit.download(() => visit.click('Tải kinh phí (.xlsx)'));
      const named = (archived) => JSON.stringify(bare(archived)).replaceAll(figures, basename(figures)); /* the page knows no folder */
      assert.equal(named(book.bytes), named(readFileSync(out)));
      await visit.close();
    });

    test(`${name}: a budget of a long list can be stopped; of more groups than there may be it is said; a further list ends it`, async () => {
      const visit = await staff();
      await visit.upload('#list-file', [written('long.csv', MANY)]);
      await compute(visit);
      await visit.until(done);
      await choose(visit, { by: 'x_note' });
      await holdAfter(visit, 2);
      await visit.clickAt('#budget-start');
      await visit.until(() => document.getElementById('budget-progress')?.value > 0);
      await visit.click('Dừng', 'button');
      await visit.until(() => document.querySelector('progress') === null);
      assert.equal((await visit.focus()).id, 'budget-start');
      await readOn(visit);
      assert.equal(await visit.evaluate(() => document.querySelectorAll('a[download]').length), 1);
      await visit.clickAt('#budget-start');
      await visit.until(() => document.querySelector('[role=status] .error') !== null);
      assert.ok((await visit.text()).includes('Có hơn 10.000 nhóm khác nhau.'));
      await choose(visit, { by: 'agency' });
      await visit.clickAt('#budget-start');
      await visit.until(budgetDone);
      await visit.upload('#list-file', [written('short.csv', 'id,agency,duty,degree\nA,outside,none,none\n')]);
      await compute(visit);
      await visit.until(() => document.querySelector('a[download]')?.download === 'short-hotro.csv');
      assert.equal(await visit.evaluate(() => document.querySelectorAll('.table-box').length), 0);
      await visit.close();
    });

    test(`${name}: a column that is read otherwise, and one whose days have the month first, are read again so`, async () => {
      const file = written('columns.csv', 'id,agency,duty,Vào việc,duty_to\n1,it_center,none,a,9/15/2025\n2,outside,none,b,9/1/2025\n');
      const map = written('columns-map.csv', 'column,written,fact,value\nid,,id,\nagency,,agency,\nduty,,-,\nVào việc,,duty,\nduty_to,,duty_to,month_first\n'
        + 'Vào việc,a,duty,none\nVào việc,b,duty,concurrent\n');
      const visit = await staff();
      await visit.upload('#list-file', [file]);
      await visit.click('Tính danh sách');
      await visit.until(() => document.querySelector('.writing') !== null && document.querySelector('progress') === null);
      await visit.evaluate(() => {
        for (const [column, value] of [[2, '-'], [3, 'duty'], [4, 'duty_to month_first']]) document.getElementById(`c-${column}`).value = value;
      });
      await visit.clickAt('#names-start');
      await visit.until(() => document.querySelectorAll('.writing').length === 2 && document.querySelector('progress') === null);
      await visit.evaluate(() => [...document.querySelectorAll('.writing select')].forEach((it, at) => {
        it.value = ['none', 'concurrent'][at];
      }));
      await visit.clickAt('#names-start');
      await visit.until(done);
      const { bytes } = await visit.download(() => visit.clickAt('a[download]'));
      const { bytes: expected, code } = hotro(['batch', '--lang', 'vi', '--map', map, file]);
      assert.ok(expected.length > 100, `${code}`);
      assert.ok(bytes.equals(expected), `${bytes}\n${expected}`);
      await visit.close();
    });

    test(`${name}: a map that was kept is given back; one that is none, and a fact that is none, are said at their place`, async () => {
      const file = written('kept.csv', 'id,Nơi làm,duty\n1,chỗ cũ,none\n');
      const map = written('kept-map.csv', 'column,written,fact,value\nNơi làm,,agency,\nNơi làm,chỗ cũ,agency,outside\n');
      const visit = await staff();
      await visit.upload('#list-file', [file]);
      await visit.upload('#list-map', [map]);
      await visit.click('Tính danh sách');
      await visit.until(done);
      const { bytes } = await visit.download(() => visit.clickAt('a[download]'));
      assert.ok(bytes.equals(hotro(['batch', '--lang', 'vi', '--map', map, file]).bytes), 'the bytes differ');
      await visit.evaluate(() => {
        document.getElementById('all-until').closest('details').open = true;
        document.getElementById('all-until').value = 'mai';
      });
      await visit.clickAt('#names-start');
      await visit.until(() => document.activeElement.id === 'problems');
      assert.equal(await visit.evaluate(() => document.querySelector('#problems a').getAttribute('href')), '#all-until');
      await visit.upload('#list-map', [written('no-map.csv', 'a,b\n1,2\n')]);
      await visit.click('Tính danh sách');
      await visit.until(() => document.querySelector('[role=status] .error') !== null);
      const { code, errors } = hotro(['batch', '--lang', 'vi', '--map', join(folder, 'no-map.csv'), file]);
      assert.equal(code, 2);
      assert.equal(await visit.text('[role=status] .error'), errors.trim().replace(/^.*no-map\.csv:(\d+): /, 'Bản đồ: Dòng $1: '));
      await visit.close();
    });

    for (const form of ['csv', 'xlsx'])
      test(`${name}: what a list claims (${form}) is verified: the bytes of hotro verify, the sums, and what is at fault`, async () => {
        const year = ['science_department', 'civil_servant', 'full_time', '2025-09-01', '2026-08-31', 'none'];
        const rows = [['id', 'agency', 'position', 'duty', 'duty_from', 'until', 'degree', 'Đề nghị: tổng'], ['A', ...year, 96_000_000],
          ['B', ...year, 101_000_000], ['C', 'nowhere', ...year.slice(1), 2], ['Cộng', ...year.map(() => ''), 1]];
        const text = rows.map((row) => `${row.join(',')}\n`).join('');
        const file = written(`claims.${form}`, form === 'csv' ? text : archive(xlsx({ DS: sheet(rows) })));
        const visit = await staff();
        await visit.upload('#list-file', [file]);
        await compute(visit);
        await visit.until(done);
        const { bytes } = await visit.download(() => visit.clickAt('a[download]'));
        const out = join(folder, 'verified.csv');
        const { code, errors } = hotro(['verify', '--lang', 'vi', '-o', out, file]);
        assert.equal(code, 1);
        assert.ok(bytes.equals(readFileSync(out)), 'the bytes differ');
        const shown = (await visit.text()).replaceAll('\u00a0', ' ');
        const said = errors.replaceAll('\u00a0', ' ').split('\n');
        const counts = said.find((line) => / mục: /.test(line));
        assert.ok(shown.includes(`${counts}.`), counts);
        for (const amount of ['197.000.000 đồng', '192.000.000 đồng', '5.000.000 đồng', '0 đồng']) assert.ok(shown.includes(amount), amount);
        assert.match(shown, /Dòng 3: B Đề nghị: tổng: lệch\. Đề nghị 101\.000\.000 đồng\. Tính lại 96\.000\.000 đồng\./);
        const wrong = said.find((line) => line.includes('dòng cộng ghi')).replace(/^.*LỆCH: /, '');
        assert.ok(shown.includes(`Dòng 5 ${wrong}.`), wrong);
        assert.match(shown, /Dòng id Lỗi 4 C /);
        await visit.close();
      });

    test(`${name}: a list with the month first is refused in the words of the command`, async () => {
      const file = written('months.csv', `id,agency,duty_from\n${'1,it_center,09/01/2025\n'.repeat(20_000)}2,it_center,09/15/2025\n`);
      const visit = await staff();
      await visit.upload('#list-file', [file]);
      await compute(visit);
      await visit.until(() => document.querySelector('[role=status] .error') !== null);
      const { code, errors } = hotro(['batch', '--lang', 'vi', file]);
      assert.equal(code, 2);
      assert.equal(await visit.text('[role=status] .error'), errors.trim().replace(/^.*?\.csv:(\d+): /, 'Dòng $1: '));
      await visit.close();
    });

    test(`${name}: of a workbook is said which sheet was read and what is hidden in it, and an error names its row`, async () => {
      const people = sheet([...PEOPLE.slice(0, 4), WRONG], { hidden: [2, 3], columns: [[7, 7]] });
      const file = written('hidden.xlsx', archive(xlsx({ DS: people, Khác: sheet([]), 'Đợt 2': sheet([]) })));
      const visit = await staff();
      await visit.upload('#list-file', [file]);
      await compute(visit);
      await visit.until(done);
      const { errors } = hotro(['batch', '--lang', 'vi', file]);
      const shown = await visit.text();
      for (const sentence of ['dòng ẩn cũng được đọc: 2–3', 'cột ẩn cũng được đọc: G']) {
        assert.ok(errors.includes(`: ${sentence}\n`), errors);
        assert.ok(shown.includes(`${sentence}.`), shown);
      }
      assert.ok(shown.includes('Chỉ đọc trang "DS" của sổ tính; không đọc: Khác, Đợt 2.'), shown);
      const [, row, sentence] = /trang "DS" dòng (\d+), cột B: (.*)/.exec(errors);
      assert.deepEqual([row, await visit.evaluate(() => [...document.querySelectorAll('.errors tbody tr > *')].map((it) => it.innerText.replaceAll('\u00a0', ' ').trim()))],
        ['5', ['5', 'w', sentence.replaceAll('\u00a0', ' ')]]);
      await visit.close();
    });

    test(`${name}: a workbook that cannot be read, or whose sheets are all hidden, is refused in the words of the command`, async () => {
      const visit = await staff();
      const said = async (bytes) => {
        await visit.upload('#list-file', [written('refused.xlsx', bytes)]);
        await compute(visit);
        await visit.until(() => document.querySelector('[role=status] .error') !== null);
        const text = await visit.text('[role=status] .error');
        await visit.upload('#list-file', [LISTS[0][1]]);
        await compute(visit);
        await visit.until(done);
        return [text, hotro(['batch', '--lang', 'vi', join(folder, 'refused.xlsx')]).errors.trim().replace(/^.*refused\.xlsx: /, '')];
      };
      for (const [bytes] of [refused['cut in the middle'], refused.encrypted, refused['a bomb: a sheet'], refused['a byte changed']])
        assert.equal(...await said(bytes));
      const [text] = await said(archive(xlsx({ A: { part: sheet([header]), state: 'hidden' }, B: { part: sheet([header]), state: 'veryHidden' } })));
      assert.match(text, /^Mọi trang của sổ tính đều ẩn: A, B\./);
      const [faulty, command] = await said(archive(xlsx({ DS: sheet([['id', 'agency', 'agency'], ['a', 'b']]) })));
      assert.equal(faulty, command.replace(/^trang ("DS") dòng (\d+), cột \w+: |^trang ("DS") dòng (\d+): /, (_, a, b, c, d) => `Trang ${a ?? c}: Dòng ${b ?? d}: `));
      await visit.close();
    });

    test(`${name}: codes one a line, a receipt pasted, receipts line by line in a file, and what is none of them`, async () => {
      const visit = await staff();
      const receipt = hotro(['assess', '--agency', 'outside', '--receipt']).text;
      const line = JSON.stringify(JSON.parse(receipt));
      const verified = async (text, files, counts) => {
        await visit.evaluate((it) => {
          document.getElementById('verify-text').value = it;
        }, text);
        if (files.length > 0) await visit.upload('#verify-files', files);
        await visit.click('Kiểm tra', 'button');
        await visit.until((it) => document.querySelector('main').innerText.includes(it), counts);
      };
      const code = await visit.evaluate(() => window.hotro.code({ agency: 'outside' }));
      await verified(`${code.replace('-', ' ')}\n${code.replace('-', '\u2013')}\n\n`, [], 'Đã kiểm tra 2: khớp 0, lệch 0, khác bản quy định 0, đọc được 2, không dùng được 0.');
      await verified(JSON.stringify(JSON.parse(receipt), null, 2), [], 'Đã kiểm tra 1: khớp 1');
      await verified('', [written('three.ndjson', `${line}\n${line}\n${line}\n`), written('one.json', receipt)], 'Đã kiểm tra 4: khớp 4');
      await verified('', [written('list.csv', 'id,agency\n1,outside\n')], 'Không phải phiếu kết quả, mã hay đường dẫn của trang này.');
      await visit.close();
    });

    test(`${name}: what cannot be used says why, and the focus is there`, async () => {
      const visit = await staff();
      await visit.click('Tính danh sách');
      await visit.until(() => document.activeElement.id === 'problems');
      await visit.upload('#list-file', [written('unknown.csv', 'id,agency,agenci\n1,red,\n')]);
      await visit.click('Tính danh sách');
      await visit.until(() => /cột 3 tên "agenci" gần giống "agency"/.test(document.querySelector('[role=status]').innerText));
      const expected = hotro(['batch', '--lang', 'vi', join(folder, 'unknown.csv')]);
      assert.equal(expected.code, 2);
      await visit.close();
    });

    for (const [title, text] of [['empty', ''], ['cut short', FIGURES.slice(0, 40)]])
      test(`${name}: a file of figures that is ${title} is refused in the words of the command, and nothing is computed without it`, async () => {
        const file = written('no-figures.json', text);
        const { code, errors } = hotro(['batch', '--lang', 'vi', '--parameters', file, LISTS[0][1]]);
        assert.equal(code, 2);
        const visit = await staff();
        await visit.upload('#list-file', [LISTS[0][1]]);
        await visit.upload('#list-figures', [file]);
        await visit.click('Tính danh sách');
        await visit.until(() => document.activeElement.id === 'problems');
        assert.equal(await visit.text('#problems a'), errors.trim().replace(/^.*?\.json: /, ''));
        assert.equal(await visit.evaluate(() => document.querySelectorAll('progress, a[download]').length), 0);
        await visit.close();
      });

    test(`${name}: a long list shows how far it is and can be stopped`, async () => {
      const visit = await staff();
      await visit.upload('#list-file', [written('long.csv', MANY)]);
      await holdAfter(visit, 2);
      await visit.click('Tính danh sách');
      await visit.until(() => document.querySelector('progress')?.value > 0);
      await visit.click('Dừng', 'button');
      await visit.until(() => document.querySelector('progress') === null);
      assert.equal(await visit.evaluate(() => document.querySelectorAll('a[download]').length), 0);
      assert.equal((await visit.focus()).id, 'list-start');
      await readOn(visit);
      await visit.click('Tính danh sách');
      await visit.until(() => document.getElementById('names-start') !== null && document.querySelector('progress') === null);
      await holdAfter(visit, 2);
      await visit.clickAt('#names-start');
      await visit.until(() => document.querySelector('progress')?.value > 0);
      await visit.evaluate(() => [...document.querySelectorAll('button')].find((it) => it.textContent === 'Dừng').focus());
      await readOn(visit);
      await visit.until(done);
      assert.equal((await visit.focus()).id, 'list-start', 'where it can be stopped no more');
      await visit.close();
    });

    test(`${name}: a list that is dropped is worked out with what the form says; dropped elsewhere it is not opened in place of the page`, async () => {
      const visit = await staff();
      await visit.clickAt('#list-excel');
      await visit.upload('#list-figures', [written('figures.json', FIGURES)]);
      const text = readFileSync(LISTS[0][1], 'utf8');
      const prevented = await visit.evaluate((content) => {
        const dropped = (target) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], 'dropped.csv', { type: 'text/csv' }));
          return !target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
        };
        return [dropped(document.querySelector('h1')), dropped(document.querySelector('.drop'))];
      }, text);
      assert.deepEqual(prevented, [true, true]);
      await goOn(visit);
      await visit.until(done);
      const { bytes, name: file } = await visit.download(() => visit.clickAt('a[download]'));
      assert.match(file, /^dropped-hotro/);
      const expected = hotro(['batch', '--lang', 'vi', '--excel', '--parameters', join(folder, 'figures.json'), LISTS[0][1]]);
      assert.ok(bytes.equals(expected.bytes), 'the bytes differ');
      await visit.close();
    });

    test(`${name}: figures that the command refuses are refused here too`, async () => {
      const visit = await staff();
      const twice = FIGURES.replace('"value":3500000', '"value":3500000,"value":9000000');
      assert.equal(hotro(['batch', '--parameters', written('twice.json', twice), LISTS[0][1]]).code, 2);
      await visit.upload('#list-file', [LISTS[0][1]]);
      await visit.upload('#list-figures', [join(folder, 'twice.json')]);
      await visit.click('Tính danh sách');
      await visit.until(() => document.activeElement.id === 'problems');
      await visit.close();
    });

    test(`${name}: an empty list to fill in: the core takes its columns`, async () => {
      const visit = await staff();
      const { name: file, bytes } = await visit.download(() => visit.click('Tải mẫu danh sách (CSV)'));
      assert.equal(file, 'mau-danh-sach.csv');
      const header = bytes.toString();
      assert.match(header, /^\ufeffid;Đơn vị công tác;.*\r\n$/);
      const facts = await visit.evaluate(() => window.hotro.rules().facts.length);
      assert.equal(header.split(';').length, facts + 1);
      const cells = header.trim().split(';').map((label) => ({ id: '1', 'Đơn vị công tác': 'Sở Khoa học và Công nghệ', 'Đối tượng': 'Công chức', 'Nhiệm vụ chuyển đổi số': 'Chuyên trách, được phân công bằng văn bản', 'Ngày bắt đầu nhiệm vụ': '01/09/2025' })[label.replace('\ufeff', '')] ?? '');
      const { code, text } = hotro(['batch', '--lang', 'vi', written('filled.csv', `${header}${cells.join(';')}\r\n`)]);
      assert.equal(code, 0, text);
      assert.match(await visit.evaluate(() => document.querySelector('details table').textContent.replace(/\s+/g, ' ')), /Sở Khoa học và Công nghệ science_department/);
      await visit.close();
    });

    test(`${name}: results stay while one looks at the rules; a receipt that was checked opens`, async () => {
      const visit = await staff();
      const person = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31', degree: 'none' };
      await visit.upload('#list-file', [LISTS[0][1]]);
      await compute(visit);
      await visit.until(done);
      await visit.upload('#verify-files', [written('kept.json', hotro(['assess', '--receipt', '--made', '2026-01-02', '-'], JSON.stringify(person)).text)]);
      await visit.click('Kiểm tra', 'button');
      await visit.until(() => document.querySelectorAll('.verdicts li').length === 1);
      assert.match(await visit.text(), /Đã kiểm tra 1: khớp 1, lệch 0, khác bản quy định 0, đọc được 0, không dùng được 0\./);
      await visit.click('Quy định', 'nav a');
      await visit.untilHeading('Quy định đã đưa vào chương trình');
      await visit.click(words.vi.staff, 'nav a');
      await visit.until(() => document.querySelectorAll('.verdicts li').length === 1 && document.querySelector('a[download]') !== null);
      await visit.click('Mở kết quả: kept.json', 'button');
      await visit.untilHeading(words.vi.result);
      assert.match(await visit.text('.headline'), /8\.000\.000 đồng/);
      await visit.close();
    });

    test(`${name}: receipts and codes: in order, changed, unreadable`, async () => {
      const visit = await staff();
      const person = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31' };
      const good = hotro(['assess', '--receipt', '--made', '2026-01-02', '-'], JSON.stringify(person)).text;
      const code = await visit.evaluate((it) => window.hotro.code(it), person);
      const files = [written('good.json', good), written('changed.json', good.replace('"amount":5000000', '"amount":9000000')), written('broken.json', good.slice(0, 200))];
      await visit.upload('#verify-files', files);
      await visit.clickAt('#verify-text');
      await visit.type(code);
      await visit.click('Kiểm tra', 'button');
      await visit.until(() => document.querySelectorAll('.verdicts li').length === 4);
      const shown = await visit.evaluate(verdicts);
      assert.deepEqual(shown.map(([state]) => state), ['read', 'match', 'different', 'bad']);
      assert.match(shown[0][1], /ĐỌC ĐƯỢC: tổng tính lại .* hãy so với số trên giấy\./);
      assert.match(shown[1][1], /^good\.json KHỚP: tổng .* Theo lời của phiếu, không kiểm chứng được: lập ngày 02\/01\/2026\./);
      for (const [index, file] of files.slice(0, 2).entries()) {
        const { code: exit } = hotro(['verify', '--lang', 'vi', file]);
        assert.equal(exit, index === 0 ? 0 : 1);
      }
      await visit.click(`Mở kết quả: ${code}`, 'button');
      await visit.untilHeading(words.vi.result);
      assert.match(await visit.text('.note'), /Mã không ghi số tiền: hãy so với số trên giấy\.$/);
      await visit.close();
    });
  });
