// SPDX-License-Identifier: MIT
// What the result says, in each engine: nothing that was not asked is a figure, every refusal has a way on, lines add up, days of the law are there.
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { answersKept, copiedText, figures, unfolded, words } from './applicant.mjs';
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
    /* Cards are closed to one line; their words are there when they are opened. */
    const card = async (id) => {
      await unfolded(visit);
      return visit.text(`[aria-labelledby="${id}"]`);
    };
    const whole = async () => {
      await unfolded(visit);
      return visit.text();
    };

    test(`${name}: what was not asked is "not asked", and can be asked from there`, async () => {
      await shows({ ...OFFICIAL, agency: 'commune_administration', duty_to: 'ongoing', interruptions: [] }, { topics: ['duty_from'] });
      assert.equal((await figures(visit)).once, 'Chưa chọn xem');
      assert.match(await card('not-asked'), /Hỗ trợ đào tạo sau đại học.*Hỗ trợ thu hút một lần; Hỗ trợ thu hút hằng tháng; Hỗ trợ tiền thuê nhà/);
      assert.ok(await visit.evaluate(() => document.querySelector('[aria-labelledby=benefit-attraction_once]') === null), 'a card speaks of what was not asked');
      await visit.click('Hỏi thêm phần này: Hỗ trợ đào tạo sau đại học');
      /* The agency refuses it already: nothing more is asked. */
      await visit.until(() => document.querySelector('[aria-labelledby=benefit-postgraduate].refused') !== null);
      await unfolded(visit);
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
      assert.match(await visit.text('.running'), /Một lần: 500\.000\.000$/);
    });

    test(`${name}: the range above a question has no sum of what is paid monthly and once, also while a date is not known`, async () => {
      const { duty_from: _, ...person } = { ...OFFICIAL, degree: 'none' };
      await at({ screen: 'question', fact: 'duty_from' }, { answers: person })(visit, 'vi');
      assert.equal(await visit.text('.running'), 'Mỗi tháng: 8.000.000 Một lần: 0');
    });

    test(`${name}: why not: what it is now, what would be paid, and a way to compare and to change it`, async () => {
      const person = { ...OFFICIAL, duty: 'concurrent' };
      await shows(person, { topics: ['duty_from'] });
      assert.match(await visit.text('.headline'), /^Không khoản nào được tính\. Nhiệm vụ chuyển đổi số: .*\.$/);
      assert.ok(!(await visit.text('.top')).includes('0 đồng'));
      const text = await card('benefit-national_monthly');
      const paid = assessed({ ...person, duty: 'full_time' }).benefits[0];
      assert.match(text, /Câu trả lời hiện tại: [Kk]iêm nhiệm Sửa/);
      assert.ok(text.includes(`Nếu đáp ứng: mỗi tháng 5.000.000 đồng, tổng cả giai đoạn ${paid.total.min.toLocaleString('vi-VN')} đồng`), text);
      assert.match(text, /\[\d\]/);
      const all = await whole();
      assert.match(all, /Căn cứ .*báo chí/);
      assert.ok(!/Cả giai đoạn, từng khoản|Nhận bao nhiêu/.test(all), 'a heading has nothing below it');
      assert.match(all, /Bước tiếp theo Người đứng đầu cơ quan quản lý quyết định/);
      await visit.clickAt('#compare-benefit-national_monthly');
      await visit.untilHeading('So sánh hai trường hợp');
      assert.match(await visit.text(), /Kiêm nhiệm → Chuyên trách, được phân công bằng văn bản.*tăng 60\.000\.000 đồng/);
      await shows(person, { topics: ['duty_from'] });
      await unfolded(visit);
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
      assert.match(await card('benefit-province_monthly'), new RegExp(`Nếu hiểu khác về “Hai trung tâm.*: ${other.toLocaleString('vi-VN').replaceAll('.', '\\.')} đồng`));
    });

    test(`${name}: lines have their results and add up; days left out are not taken off twice`, async () => {
      await shows({ ...OFFICIAL, until: '2026-12-31', interruptions: [{ from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' }] });
      const lines = await visit.evaluate(() => [...document.querySelectorAll('[aria-labelledby=benefit-national_monthly] ol li')].map((it) => it.textContent.replace(/\s*\[\d+\]/, '')));
      const amounts = lines.map(plain).filter((line) => line.includes(' = ')).map((line) => Number(line.split(' = ')[1].replace(/\D/g, '')));
      assert.equal(amounts.length, 4);
      const sum = plain(await visit.evaluate(() => document.querySelector('[aria-labelledby=benefit-national_monthly] .sum').textContent));
      assert.equal(sum, `Cộng: ${amounts.reduce((total, amount) => total + amount, 0).toLocaleString('vi-VN')} đồng`);
      assert.match(lines.find((line) => /giảm/.test(line)), /\(đã trừ trong các dòng dưới\)/);
      /* "5.000.000 đồng mỗi tháng" states its amount already. */
      assert.ok(!plain(lines[0]).includes('='));
    });

    test(`${name}: the monthly figure says of which month it is, and what has ended before, on screen, paper, above a question, in a comparison and in the copied text`, async () => {
      const attracted = { attracted: true, attracted_from: '2025-10-01', attraction_to: '2028-06-30', attraction_once: 1_000_000, attraction_monthly: 5_000_000, attraction_rent: 3_000_000 };
      const person = { ...OFFICIAL, until: '2029-12-31', degree: 'none', ...attracted };
      const paper = () => visit.evaluate(() => document.querySelector('.paper .sums').textContent.replace(/\s+/g, ' '));
      const parts = (text) => text.replace(/ (Trung ương|National) · .*?(?= Không gồm| kể từ|$)/, '');
      await shows(person);
      const ended = 'Không gồm khoản đã kết thúc: Hỗ trợ thu hút hằng tháng (đến 30/06/2028); Hỗ trợ tiền thuê nhà (đến 30/06/2028).';
      assert.equal(parts(await visit.text('.headline')), `Mỗi tháng (tính ở tháng 12/2029) 8.000.000 đồng/tháng ${ended}`);
      assert.match(await paper(), new RegExp(`^Mỗi tháng \\(tính ở tháng 12/2029\\) ?8\\.000\\.000 đồng ?Bằng chữ: Tám triệu đồng ?${ended.replace(/[().]/g, '\\$&')}`));
      assert.match(await copiedText(visit), /Mỗi tháng \(tính ở tháng 12\/2029\): 8\.000\.000 đồng/);
      await at({ screen: 'question', fact: 'duty' }, { answers: person })(visit, 'vi');
      assert.match(await visit.text('.running'), /Mỗi tháng: 8\.000\.000/);
      await at({ screen: 'compare' }, { answers: person, trial: { until: '2028-06-30' } })(visit, 'vi');
      assert.match(await visit.text('.compare'), /Mỗi tháng (A: hiện tại )?8\.000\.000 đồng tháng 12\/2029 (B: sau khi thay đổi )?16\.000\.000 đồng tháng 6\/2028/);
      await shows(OFFICIAL, { language: 'en' });
      assert.equal(parts(await visit.text('.headline')), 'Each month (as of August 2026) VND 8,000,000 a month');
      /* The duty is not known: where nothing is paid for it, the figure is that of the last month of the attraction. */
      const { duty: _, ...open } = person;
      await shows(open);
      const latest = 'Mỗi tháng (tính ở tháng cuối được hưởng, muộn nhất là tháng 12/2029)';
      assert.equal(parts(await visit.text('.headline')), `${latest} 8.000.000 đồng/tháng`);
      assert.ok((await copiedText(visit)).includes(`${latest}: 8.000.000 đồng`));
      /* Where nothing is paid a month there is none to name. */
      await shows({ ...OFFICIAL, ...DEGREE, duty: 'concurrent', priority_group: false });
      assert.equal(await visit.text('.headline.monthly'), 'Mỗi tháng: Không được tính');
    });

    test(`${name}: a figure whose first day is not known says from when it holds, in its card and in a comparison too`, async () => {
      const { duty_from: _, ...person } = OFFICIAL;
      await shows(person, { topics: ['duty_from'] });
      const said = 'kể từ “Ngày bắt đầu nhiệm vụ”; chưa biết ngày';
      assert.match(await visit.text('.headline'), new RegExp(`^Mỗi tháng \\(tính ở tháng 8/2026\\) 8\\.000\\.000 đồng/tháng .* ${said}$`));
      assert.ok((await card('benefit-national_monthly')).includes(`Mỗi tháng 5.000.000 đồng ${said}`));
      assert.ok((await visit.evaluate(() => document.querySelector('.paper .sums').textContent.replace(/\s+/g, ' '))).includes(`Bằng chữ: Tám triệu đồng${said}`));
      await at({ screen: 'compare' }, { answers: person, topics: ['duty_from'], trial: { duty_from: '2025-09-01', agency: 'commune_administration' } })(visit, 'vi');
      assert.match(await visit.text('.compare'), new RegExp(`8\\.000\\.000 đồng tháng 8/2026; ${said} .*6\\.000\\.000 đồng tháng 8/2026 `));
      assert.equal((await visit.text('.compare')).split(said).length, 2, 'B, whose day is known, says it too');
      await shows(OFFICIAL, { topics: ['duty_from'] });
      assert.ok(!(await whole()).includes(said));
      /* Of several the ones meant are named. */
      await shows({ ...OFFICIAL, attracted: true, attraction_monthly: 5_000_000, attraction_rent: 3_000_000, attraction_once: 1_000_000 });
      assert.match(await visit.text('.headline'), /^Mỗi tháng \(tính ở tháng 8\/2026\) 16\.000\.000 đồng\/tháng .*Hỗ trợ thu hút hằng tháng; Hỗ trợ tiền thuê nhà: kể từ “Ngày bắt đầu hưởng thu hút”; chưa biết ngày$/);
    });

    test(`${name}: the answer stands first: the figure, its parts with their instruments, what is paid once, this month and what has accrued`, async () => {
      await shows({ ...OFFICIAL, until: '2030-12-31', ...DEGREE, priority_group: false });
      assert.match(await visit.text('.top'), /^Mức hỗ trợ ước tính Mỗi tháng \(tính ở tháng 12\/2030\) 8\.000\.000 đồng\/tháng Trung ương · NĐ 91\/2025 5\.000\.000 Tỉnh · NQ 92\/2025 3\.000\.000 Một lần 400\.000\.000 đồng Hỗ trợ đào tạo sau đại học · 06\/2026 400\.000\.000/);
      const now = await visit.evaluate(() => window.hotro.calendar({ ...window.history.state.answers }, [new Date().getFullYear(), String(new Date().getMonth() + 1).padStart(2, '0'), String(new Date().getDate()).padStart(2, '0')].join('-')));
      const said = [now.now?.text.vi, ...(now.now?.why ?? []).map((it) => it.text.vi), now.accrued?.text.vi].filter(Boolean).map(plain).join(' ');
      assert.equal(await visit.text('.now'), said);
      /* In the copied text too, below its figures; and on paper. */
      assert.match(await copiedText(visit), /\nĐây là ước tính[^\n]*\nTháng này [^\n]*\nCộng dồn từ [^\n]*\n\n/);
      for (const text of [await copiedText(visit), await visit.evaluate(() => document.querySelector('.paper').textContent.replace(/\u00a0/g, ' '))])
        for (const one of [now.now?.text.vi, now.accrued?.text.vi].filter(Boolean)) assert.ok(text.includes(plain(one)), plain(one));
      assert.match(await visit.text('.estimate summary'), /^Đây là ước tính, không phải quyết định\. Quy định cập nhật ngày \d\d\/\d\d\/\d{4}\. Căn cứ và giả định$/);
    });

    test(`${name}: on leave in the month of today: what it pays and why not more`, async () => {
      const day = new Date();
      const month = (by) => new Date(day.getFullYear(), day.getMonth() + by, 15, 12).toISOString().slice(0, 7);
      await shows({ ...OFFICIAL, until: '2030-12-31', interruptions: [{ from: `${month(-1)}-01`, to: `${month(2)}-01`, reason: 'unpaid_leave' }] }, { topics: ['duty_from'] });
      assert.match(await visit.text('.now'), /^Tháng này \(\d+\/\d{4}\): 0 đồng Nghỉ .* từ 01\/.* đến 01\/.*: không tính cả tháng \[1\] Cộng dồn từ 01\/09\/2025 đến /);
      assert.match(await copiedText(visit), /\nNghỉ .*: không tính cả tháng \(khoản 1 Điều 4 [^\n]*\)\nCộng dồn /);
      await visit.clickAt('.now .ref');
      assert.equal(await visit.evaluate(() => document.activeElement.id), 'source-1');
      assert.match(await visit.text('#source-1'), /^khoản 1 Điều 4 Nghị định số 91\/2025\/NĐ-CP · văn bản$/);
    });

    test(`${name}: the picture: a year a row with its sum, today's mark, what is paid once, a table of three columns`, async () => {
      await shows({ ...OFFICIAL, ...DEGREE, priority_group: false });
      const rows = await visit.evaluate(() => [...document.querySelectorAll('.result .year')].map((it) => it.innerText.replace(/\s+/g, ' ').trim()));
      assert.deepEqual(rows.filter((it) => /^\d{4}/.test(it)), ['2025 32.000.000', '2026 64.000.000 + 400.000.000']);
      assert.equal(rows.at(-1), 'Tổng cả giai đoạn 496.000.000 đồng');
      const ends = await visit.evaluate(() => [...document.querySelectorAll('.result .year > :is(svg, div)')].map((it) => it.getBoundingClientRect())
        .map(({ left, right }) => `${left.toFixed(1)} to ${right.toFixed(1)}`));
      assert.equal(ends.length, 3, 'two years and the names of months');
      assert.equal(new Set(ends).size, 1, `a month stands at the same place in every row: ${ends}`);
      await unfolded(visit);
      assert.deepEqual(await visit.evaluate(() => [...document.querySelectorAll('.money-table tr')].map((row) => [...row.children].map((it) => it.textContent.replace(/\s+/g, ' ').trim()))), [
        ['Tháng', 'Mỗi tháng', 'Cộng'], ['9/2025 – 8/2026', '8.000.000', '96.000.000'], ['6/2026', '–', '400.000.000'], ['Tổng cả giai đoạn', '496.000.000'],
      ]);
    });

    test(`${name}: a range is drawn dashed; what cannot be drawn says why`, async () => {
      const { position: _, ...person } = OFFICIAL;
      await shows({ ...person, sent_for_training: true }, { topics: ['duty_from', 'graduated_on'] });
      assert.ok(await visit.evaluate(() => document.querySelectorAll('.result .bar-most').length > 12));
      assert.match(await whole(), /Trung ương · NĐ 91\/2025; Tỉnh · NQ 92\/2025: nhiều nhất có thể, chưa chắc .*Chưa vẽ được: Hỗ trợ đào tạo sau đại học \(chưa biết “Ngày tốt nghiệp”\)/);
    });

    test(`${name}: what would change the result: what is not answered, least and greatest, one change that pays more, readings`, async () => {
      await shows({ ...OFFICIAL, ...DEGREE }, { topics: ['duty_from', 'graduated_on'] });
      const text = await whole();
      assert.match(text, /Những câu chưa trả lời Nữ hoặc người dân tộc thiểu số Trả lời/);
      assert.match(text, /Thấp nhất 496\.000\.000 đồng, khi [^:]*: không/);
      assert.match(text, /Cao nhất 696\.000\.000 đồng, khi [^:]*: có/);
      await shows({ ...OFFICIAL, agency: 'commune_administration' }, { topics: ['duty_from'] });
      assert.match(await whole(), /Một thay đổi có lợi Đơn vị công tác → .*: tổng cả giai đoạn tăng 24\.000\.000 đồng; mỗi tháng tăng 2\.000\.000 đồng So sánh/);
      await shows({ ...OFFICIAL, duty_from: '2025-09-10', ...DEGREE, priority_group: true });
      assert.match(await whole(), /→ Từ 15 ngày tính cả tháng, ít hơn tính nửa tháng: tổng 696\.000\.000 đồng tăng 2\.400\.000 đồng So sánh/);
      await visit.clickAt('#compare-other');
      await visit.untilHeading('So sánh hai trường hợp');
    });

    test(`${name}: who knows nothing finds what a month pays by agency and position`, async () => {
      await shows({});
      const text = await whole();
      assert.match(text, /Mỗi tháng nhiều nhất, theo “Đơn vị công tác” và “Đối tượng”/);
      assert.ok(await visit.evaluate(() => document.querySelectorAll('.rates tbody tr').length >= 4));
      assert.match(await visit.text('.rates'), /8\.000\.000/);
    });

    test(`${name}: closed, the result is short; all that can be changed is at its end`, async () => {
      await shows({ ...OFFICIAL, until: '2030-12-31' }, { topics: ['duty_from'] });
      await visit.clickAt('.to-answers a');
      assert.ok(await visit.evaluate(() => document.getElementById('to-answers').closest('details').open));
      await visit.clickAt('#change-agency');
      await visit.until(() => document.querySelector('[name=agency]') !== null);
    });

    test(`${name}: where the total has no end, what moves below it is shown in a comparison`, async () => {
      const person = { ...OFFICIAL, until: '2030-12-31', attracted: true, attracted_from: '2025-10-01' };
      await at({ screen: 'compare' }, { answers: person, trial: { degree: 'none' } })(visit, 'vi');
      const text = await visit.text();
      assert.match(text, /Hỗ trợ đào tạo sau đại học .*mức cao nhất giảm 600\.000\.000 đồng.*Tổng cả giai đoạn .*chưa biết số tiền Không đổi: Mỗi tháng;/);
      assert.ok(!/Không đổi:[^.]*Một lần/.test(text));
    });

    test(`${name}: a comparison changes only what was said to change: nothing picked is asked about, a code that does not say so is no supposition`, async () => {
      const picks = (fact) => visit.evaluate((it) => {
        const select = document.querySelector('#compare-pick');
        select.value = it;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, fact);
      await at({ screen: 'compare' }, { answers: OFFICIAL, topics: ['duty_from', 'attracted_from'], skipped: ['attracted'] })(visit, 'vi');
      for (const fact of ['duty_to', 'interruptions', 'attracted']) {
        await picks(fact);
        assert.equal(await visit.evaluate(() => document.querySelectorAll('main form fieldset input:checked').length), 0, fact);
        await visit.click('Thử', 'button');
        await visit.until(() => document.getElementById('problems') !== null);
        assert.match(await visit.text(), /Chưa có gì khác\./);
      }
      /* An amount of a decision is tried with a decision. */
      await picks('attraction_once');
      await visit.evaluate(() => {
        document.querySelector('[name=attraction_once]').value = '500 triệu';
      });
      await visit.click('Thử', 'button');
      await visit.until(() => document.activeElement.id === 'compare-differs');
      assert.match(await visit.text(), /Được tuyển theo chính sách thu hút: Không rõ → Có.*Mức thu hút một lần: Không rõ → 500\.000\.000 đồng/);
      await at({ screen: 'compare' }, { answers: { ...OFFICIAL, attracted: 'not_yet' }, topics: ['duty_from', 'attracted_from'] })(visit, 'vi');
      await visit.evaluate((person) => {
        const input = document.getElementById('compare-code');
        input.value = window.hotro.code(person);
        input.form.requestSubmit();
      }, OFFICIAL);
      await visit.until(() => document.activeElement.id === 'compare-differs');
      const text = await visit.text();
      assert.match(text, /Được tuyển theo chính sách thu hút: Chưa, muốn biết → Không/);
      assert.match(text, /Hỗ trợ thu hút một lần A: hiện tại Cần biết số tiền chưa biết số tiền B: sau khi thay đổi Không được tính 0 đồng|Hỗ trợ thu hút một lần Cần biết số tiền chưa biết số tiền Không được tính 0 đồng/);
    });

    test(`${name}: where own figures stand in place of those of the law, its sentence says that it is the law's`, async () => {
      await shows({ ...OFFICIAL, degree: 'none' }, { parameters: [{ name: 'national.monthly', from: '2026-01-01', value: 7_000_000, citation: 'Dự thảo sửa đổi' }] });
      assert.match(await card('benefit-national_monthly'), /7\.000\.000 đồng .*Theo quy định, không theo mức riêng: Hỗ trợ 5 triệu đồng mỗi tháng/);
      assert.ok(!/Theo quy định/.test(await card('benefit-province_monthly')));
    });

    test(`${name}: the days of the law, by the reading chosen; what lies outside stands in the open`, async () => {
      await shows({ ...OFFICIAL, r57_in_force: 'on_adoption' });
      await unfolded(visit);
      assert.match(await visit.text('.estimate'), /Nghị định số 91\/2025\/NĐ-CP.*: từ 15\/08\/2025\. Nghị quyết số 92\/2025\/NQ-HĐND.*: từ 16\/07\/2025 đến 31\/12\/2030 \(ngày bắt đầu là giả định: nguồn không nêu\)\./);
      assert.match(await visit.text(), /Ngoài phạm vi tính Bằng sau đại học thứ hai/);
    });

    test(`${name}: a source is "entered by the user" only where something was entered`, async () => {
      await shows({ ...OFFICIAL, attracted: true, attracted_from: '2025-10-01' });
      const source = () => visit.evaluate(() => document.querySelector(document.querySelector('[aria-labelledby=benefit-attraction_once] .ref').getAttribute('href')).textContent);
      assert.match(await source(), /báo chí$/);
      assert.ok(!/người dùng nhập/.test(await source()));
      await shows({ ...OFFICIAL, attracted: true, attracted_from: '2025-10-01', attraction_once: 500_000_000 });
      assert.match(await source(), /người dùng nhập$/);
    });

    test(`${name}: everything on one page: the range follows what is chosen, readings too`, async () => {
      await at({ screen: 'all' }, { answers: { duty: 'full_time', duty_from: '2025-09-01', degree: 'none' } })(visit, 'vi');
      assert.match(await visit.text('.running'), /Mỗi tháng: đến 8\.000\.000/);
      await visit.clickAt('[name=agency][value=science_department]');
      await visit.clickAt('[name=position][value=civil_servant]');
      await visit.until(() => /Mỗi tháng:\s*8\.000\.000/.test(document.querySelector('.running').innerText.replace(/\u00a0/g, ' ')));
      await visit.evaluate(() => document.querySelectorAll('details').forEach((it) => {
        it.open = true;
      }));
      await visit.clickAt('[name=partial_month][value=majority_50]');
      await visit.click(words.vi.show, 'button');
      await visit.untilHeading(words.vi.result);
      assert.equal((await answersKept(visit)).partial_month, 'majority_50');
    });

    /* The last one: beside a second page WebKit may leave the first asleep. */
    test(`${name}: with letters twice as large nothing goes sideways at 360 px, the picture and all that is opened included`, async () => {
      const small = await engine.open(fileAddress, { width: 360, height: 740 });
      for (const answers of [{ ...OFFICIAL, until: '2030-12-31', interruptions: [{ from: '2026-03-10', to: '2026-04-30', reason: 'unpaid_leave' }] }, {}]) {
        await at({ screen: 'result' }, { answers })(small, 'vi');
        await unfolded(small);
        const wide = await small.evaluate(() => {
          document.documentElement.style.setProperty('font-size', '225%');
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        assert.equal(wide, 0);
      }
      await small.close();
    });
  });
