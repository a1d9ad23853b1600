// SPDX-License-Identifier: MIT
// What the result says, in each engine: nothing that was not asked is a figure, every refusal has a way on, lines add up, days of the law are there.
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { answersKept, figures, words } from './applicant.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { at } from './screens.mjs';
import { assessed, fileAddress } from './site.mjs';

const OFFICIAL = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31' };
const DEGREE = { degree: 'doctorate', it_field: true, sent_for_training: true, graduated_on: '2026-06-30', central_funding: 'none' };
const plain = (text) => text.replace(/\s+/g, ' ').trim();

for (const name of ENGINES)
  describe(`${name}: the result`, () => {
    let engine;
    let visit;
    before(async () => {
      engine = await startEngine(name);
      visit = await engine.open(fileAddress);
    });
    after(() => engine?.close());
    const shows = (answers, rest = {}) => at({ screen: 'result' }, { answers, ...rest })(visit, rest.language ?? 'vi');
    const card = (id) => visit.text(`[aria-labelledby="${id}"]`);

    test(`${name}: what was not asked is "not asked", and can be asked from there`, async () => {
      await shows({ ...OFFICIAL, agency: 'commune_administration' }, { topics: ['duty_from'] });
      assert.equal((await figures(visit)).once, 'Chưa hỏi');
      assert.match(await card('not-asked'), /Hỗ trợ đào tạo sau đại học.*Hỗ trợ thu hút một lần; Hỗ trợ thu hút hằng tháng; Hỗ trợ tiền thuê nhà/);
      assert.ok(await visit.evaluate(() => document.querySelector('[aria-labelledby=benefit-attraction_once]') === null), 'a card speaks of what was not asked');
      await visit.click('Hỏi thêm phần này: Hỗ trợ đào tạo sau đại học');
      /* The agency refuses it already: nothing more is asked. */
      await visit.until(() => document.querySelector('[aria-labelledby=benefit-postgraduate].refused') !== null);
      await visit.click('Hỏi thêm phần này: Hỗ trợ thu hút một lần');
      await visit.until(() => document.querySelector('[name=attracted]') !== null);
      await visit.clickAt('[name=attracted][value=yes]');
      await visit.click(words.vi.go, 'button');
      await visit.until(() => document.querySelector('[name="attracted_from.day"]') !== null);
      assert.deepEqual((await answersKept(visit)).attracted, true);
    });

    test(`${name}: figures are of what was asked: a degree not asked about does not widen them`, async () => {
      const attraction = { ...OFFICIAL, attracted: true, attracted_from: '2025-10-01', attraction_once: 500_000_000, attraction_monthly: 5_000_000, attraction_rent: 3_000_000 };
      await shows(attraction, { topics: ['duty_from', 'attracted_from'] });
      const { once, text } = await figures(visit);
      assert.equal(once, '500.000.000 đồng');
      assert.ok(!text.includes('1.100.000.000'));
      await at({ screen: 'question', fact: 'duty' }, { answers: attraction, topics: ['duty_from', 'attracted_from'] })(visit, 'vi');
      assert.match(await visit.text('.running'), /Một lần 500\.000\.000 đồng.*Cả thời gian tính: /);
    });

    test(`${name}: the range above a question says what it comes to, also while a date is not known`, async () => {
      const { duty_from: _, ...person } = { ...OFFICIAL, degree: 'none' };
      await at({ screen: 'question', fact: 'duty_from' }, { answers: person })(visit, 'vi');
      assert.match(await visit.text('.running'), new RegExp(`Mỗi tháng 8\\.000\\.000 đồng.*Cả thời gian tính: từ 0 đến ${assessed(person).total.max.toLocaleString('vi-VN').replaceAll('.', '\\.')} đồng`));
    });

    test(`${name}: why not: what it is now, what would be paid, and a way to compare and to change it`, async () => {
      const person = { ...OFFICIAL, duty: 'concurrent' };
      await shows(person, { topics: ['duty_from'] });
      const text = await card('benefit-national_monthly');
      const paid = assessed({ ...person, duty: 'full_time' }).benefits[0];
      assert.match(text, /Hiện là: Kiêm nhiệm Sửa/);
      assert.ok(text.includes(`Nếu đáp ứng: mỗi tháng 5.000.000 đồng, cả thời gian tính ${paid.total.min.toLocaleString('vi-VN')} đồng`), text);
      assert.match(text, /báo chí/);
      const all = await visit.text();
      assert.ok(!/Từng khoản hỗ trợ/.test(all), 'a heading has nothing below it');
      assert.ok(!/Không có cách hiểu hay câu trả lời nào/.test(all));
      assert.match(all, /Bước tiếp theo Người đứng đầu cơ quan quản lý quyết định/);
      await visit.clickAt('#compare-benefit-national_monthly');
      await visit.untilHeading('So sánh hai trường hợp');
      assert.match(await visit.text(), /Kiêm nhiệm → Chuyên trách, được phân công bằng văn bản.*\+60\.000\.000 đồng/);
      await shows(person, { topics: ['duty_from'] });
      await visit.clickAt('#change-benefit-national_monthly-duty');
      await visit.until(() => document.querySelector('[name=duty]') !== null);
    });

    test(`${name}: why not, where one of several values would do: the range over them all`, async () => {
      await shows({ ...OFFICIAL, agency: 'outside' }, { topics: ['duty_from'] });
      const rates = ['science_department', 'provincial_administration', 'commune_party'].map((agency) => assessed({ ...OFFICIAL, agency }).benefits[1].rate.min);
      assert.match(await card('benefit-province_monthly'), new RegExp(`Nếu đáp ứng: mỗi tháng từ ${Math.min(...rates).toLocaleString('vi-VN')} đến ${Math.max(...rates).toLocaleString('vi-VN')} đồng`.replaceAll('.', '\\.')));
    });

    test(`${name}: who is refused under one reading alone is told so`, async () => {
      const person = { ...OFFICIAL, agency: 'it_center' };
      await shows(person, { topics: ['duty_from'] });
      const other = assessed({ ...person, centers_in_tier_a: 'yes' }).benefits[1].total.min;
      assert.equal(await visit.evaluate(() => document.querySelector('[aria-labelledby=benefit-province_monthly] details').open), true);
      assert.match(await card('benefit-province_monthly'), new RegExp(`Nếu hiểu khác về “Hai trung tâm.*: ${other.toLocaleString('vi-VN').replaceAll('.', '\\.')} đồng`));
    });

    test(`${name}: lines have their results and add up; days left out are not taken off twice`, async () => {
      await shows({ ...OFFICIAL, until: '2026-12-31', interruptions: [{ from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' }] });
      const lines = await visit.evaluate(() => [...document.querySelectorAll('[aria-labelledby=benefit-national_monthly] ol li')].map((it) => it.textContent));
      const amounts = lines.map(plain).filter((line) => line.includes(' = ')).map((line) => Number(line.split(' = ')[1].replace(/\D/g, '')));
      assert.equal(amounts.length, 4);
      const sum = plain(await visit.evaluate(() => document.querySelector('[aria-labelledby=benefit-national_monthly] .sum').textContent));
      assert.equal(sum, `Cộng: ${amounts.reduce((total, amount) => total + amount, 0).toLocaleString('vi-VN')} đồng`);
      assert.match(lines.find((line) => /giảm/.test(line)), /đã bỏ khỏi các dòng dưới đây/);
      /* "5.000.000 đồng mỗi tháng" states its amount already. */
      assert.ok(!plain(lines[0]).includes('='));
    });

    test(`${name}: the monthly figure says of which month it is, and what has ended before`, async () => {
      await shows({ ...OFFICIAL, until: '2029-12-31', degree: 'none', attracted: true, attracted_from: '2025-10-01', attraction_to: '2028-06-30', attraction_once: 1_000_000, attraction_monthly: 5_000_000, attraction_rent: 3_000_000 });
      assert.match(await visit.text('.headline'), /8\.000\.000 đồng Tính ở tháng 12\/2029\. Không gồm khoản đã kết thúc: Hỗ trợ thu hút hằng tháng \(đến 30\/06\/2028\); Hỗ trợ tiền thuê nhà \(đến 30\/06\/2028\)\./);
      await shows(OFFICIAL);
      assert.ok(!/Tính ở/.test(await visit.text('.headline')));
    });

    test(`${name}: the picture has its scale, its months, what is paid once, and tables with a column a benefit`, async () => {
      await shows({ ...OFFICIAL, ...DEGREE, priority_group: false });
      const text = await visit.text();
      assert.match(text, /Cột cao nhất: 8\.000\.000 đồng một tháng/);
      assert.match(text, /Trong tháng 6\/2026: 400\.000\.000 đồng – Hỗ trợ đào tạo sau đại học/);
      const drawn = await visit.evaluate(() => ({
        marks: [...document.querySelectorAll('.picture .months')].filter((row) => row.querySelector('.mark') !== null).map((row) => [...row.children].findIndex((it) => it.querySelector('.mark') !== null) + 1),
        ticks: document.querySelector('.picture > div:last-child .months').textContent.trim(),
        columns: [...document.querySelector('.by-benefit thead tr').children].map((it) => it.textContent.replace(/\s+/g, ' ').trim()),
        year: [...document.querySelector('.by-benefit tbody tr').children].map((it) => it.textContent.trim()),
        months: [...document.querySelectorAll('details .by-benefit tbody tr')].length,
      }));
      assert.deepEqual(drawn.marks, [6]);
      assert.equal(drawn.ticks, '123456789101112');
      assert.deepEqual(drawn.columns, ['Năm', 'Hỗ trợ hằng tháng của Trung ương, cả năm (đồng)', 'Hỗ trợ hằng tháng của tỉnh, cả năm (đồng)', 'Hỗ trợ đào tạo sau đại học (đồng)', 'Cộng (đồng)']);
      assert.deepEqual(drawn.year, ['2025', '20.000.000', '12.000.000', '–', '32.000.000']);
      assert.equal(drawn.months, 12);
    });

    test(`${name}: a range is drawn dashed; what cannot be drawn says why`, async () => {
      const { position: _, ...person } = OFFICIAL;
      await shows({ ...person, sent_for_training: true }, { topics: ['duty_from', 'graduated_on'] });
      assert.ok(await visit.evaluate(() => document.querySelectorAll('.picture .bar-most').length > 12));
      assert.match(await visit.text(), /Viền đứt nét: .*Chưa vẽ được: Hỗ trợ đào tạo sau đại học \(chưa biết “Ngày tốt nghiệp”\)/);
    });

    test(`${name}: what would change the result says by how much and where; what changes nothing is one line`, async () => {
      await shows({ ...OFFICIAL, ...DEGREE }, { topics: ['duty_from', 'graduated_on'] });
      const text = await visit.text();
      assert.match(text, /Những câu chưa trả lời Nữ hoặc người dân tộc thiểu số Trả lời Khoản thay đổi: Hỗ trợ đào tạo sau đại học Nếu: Có: tổng 696\.000\.000 đồng thấp nhất \+200\.000\.000 đồng So sánh Nếu: Không: tổng 496\.000\.000 đồng cao nhất −200\.000\.000 đồng/);
      await shows({ ...OFFICIAL, duty_from: '2025-09-10', ...DEGREE, priority_group: true });
      assert.match(await visit.text(), /Nếu: Từ 15 ngày tính cả tháng, ít hơn tính nửa tháng: tổng 696\.000\.000 đồng \+2\.400\.000 đồng So sánh/);
      await shows({ ...OFFICIAL, degree: 'none' });
      assert.match(await visit.text(), /Không còn câu hỏi hay cách hiểu nào chưa rõ.*So sánh với trường hợp khác/);
      await visit.clickAt('#compare-other');
      await visit.untilHeading('So sánh hai trường hợp');
    });

    test(`${name}: where the total has no end, what moves below it is shown, also in a comparison`, async () => {
      const person = { ...OFFICIAL, until: '2030-12-31', attracted: true, attracted_from: '2025-10-01' };
      await shows(person);
      const section = await visit.evaluate(() => [...document.querySelectorAll('.change')].map((it) => it.innerText.replace(/\s+/g, ' ').trim()).find((it) => it.startsWith('Bằng sau đại học')));
      assert.match(section, /Nếu: Không có: Hỗ trợ đào tạo sau đại học: 0 đồng cao nhất −600\.000\.000 đồng So sánh Nếu: Thạc sĩ: Hỗ trợ đào tạo sau đại học: từ 0 đến 300\.000\.000 đồng cao nhất −300\.000\.000 đồng/);
      assert.ok(!/Nếu:[^:]*: tổng|: không đổi/.test(section), section);
      await visit.clickAt('#compare-degree-none');
      await visit.untilHeading('So sánh hai trường hợp');
      const text = await visit.text();
      assert.match(text, /Hỗ trợ đào tạo sau đại học .*cao nhất −600\.000\.000 đồng.*Tổng cả thời gian tính .*chưa biết số tiền Không đổi: Mỗi tháng;/);
      assert.ok(!/Không đổi:[^.]*Một lần/.test(text));
    });

    test(`${name}: a difference is shown also where a range becomes one figure, and no line begins with a separator`, async () => {
      await shows({ position: 'civil_servant' });
      const lines = await visit.evaluate(() => [...document.querySelectorAll('.change .small, .change li')].flatMap((it) => it.innerText.split('\n')).map((it) => it.trim()));
      assert.deepEqual(lines.filter((it) => /^[·,;]/.test(it)), []);
      assert.match(await visit.text(), /Nếu: Ngoài hệ thống chính trị: tổng 0 đồng cao nhất −[\d.]+ đồng Khoản thay đổi: /);
    });

    test(`${name}: where own figures stand in place of those of the law, its sentence says that it is the law's`, async () => {
      await shows({ ...OFFICIAL, degree: 'none' }, { parameters: [{ name: 'national.monthly', from: '2026-01-01', value: 7_000_000, citation: 'Dự thảo sửa đổi' }] });
      assert.match(await card('benefit-national_monthly'), /7\.000\.000 đồng .*Theo quy định, không theo mức riêng: Hỗ trợ 5 triệu đồng mỗi tháng/);
      assert.ok(!/Theo quy định/.test(await card('benefit-province_monthly')));
    });

    test(`${name}: a day that is not known names what hangs on it`, async () => {
      const { graduated_on: _, ...degree } = DEGREE;
      await shows({ ...OFFICIAL, ...degree, priority_group: false });
      assert.match(await visit.text(), /Ngày tốt nghiệp Trả lời Hỗ trợ đào tạo sau đại học: từ 0 đến 400\.000\.000 đồng, tùy ngày này/);
    });

    test(`${name}: the days of the law, by the reading chosen; what lies outside stands in the open`, async () => {
      await shows({ ...OFFICIAL, r57_in_force: 'on_adoption' });
      assert.match(await visit.text('.note'), /Nghị định số 179\/2025\/NĐ-CP.*: từ 15\/08\/2025\. Nghị quyết số 57\/2025\/NQ-HĐND.*: từ 16\/07\/2025 đến 31\/12\/2030 \(ngày đầu theo cách hiểu\)\./);
      assert.ok(await visit.evaluate(() => [...document.querySelectorAll('h3')].find((it) => it.textContent === 'Ngoài phạm vi tính')?.closest('details') === null));
      assert.match(await visit.text(), /Ngoài phạm vi tính Bằng sau đại học thứ hai/);
    });

    test(`${name}: a source is "entered by the user" only where something was entered`, async () => {
      await shows({ ...OFFICIAL, attracted: true, attracted_from: '2025-10-01' });
      const source = () => visit.evaluate(() => document.querySelector('[aria-labelledby=benefit-attraction_once] .cite').textContent);
      assert.match(await source(), /báo chí$/);
      assert.ok(!/người dùng nhập/.test(await source()));
      await shows({ ...OFFICIAL, attracted: true, attracted_from: '2025-10-01', attraction_once: 500_000_000 });
      assert.match(await source(), /người dùng nhập$/);
    });

    test(`${name}: the short list under the headlines leads to each part`, async () => {
      await shows(OFFICIAL);
      for (const [link, heading] of [['Cách tính', 'Từng khoản hỗ trợ'], ['Điều gì thay đổi', 'Điều gì làm thay đổi kết quả'], ['Lưu và chia sẻ', 'Lưu và chia sẻ kết quả'], ['Sửa câu trả lời', 'Câu trả lời']]) {
        await visit.click(link, '.jump a');
        assert.equal((await visit.focus()).name, heading);
        assert.equal(await visit.evaluate(() => window.location.hash), '');
      }
    });

    test(`${name}: everything on one page: the range follows what is chosen, readings too`, async () => {
      await at({ screen: 'all' }, { answers: { duty: 'full_time', duty_from: '2025-09-01', degree: 'none' } })(visit, 'vi');
      assert.match(await visit.text('.running'), /Mỗi tháng từ 0 đến 8\.000\.000 đồng/);
      await visit.clickAt('[name=agency][value=science_department]');
      await visit.clickAt('[name=position][value=civil_servant]');
      await visit.until(() => /Mỗi tháng\s*8\.000\.000 đồng/.test(document.querySelector('.running').innerText.replace(/\u00a0/g, ' ')));
      await visit.evaluate(() => document.querySelectorAll('details').forEach((it) => {
        it.open = true;
      }));
      await visit.clickAt('[name=partial_month][value=majority_50]');
      await visit.click(words.vi.show, 'button');
      await visit.untilHeading(words.vi.result);
      assert.equal((await answersKept(visit)).partial_month, 'majority_50');
    });
  });
