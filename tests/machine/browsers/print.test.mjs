// SPDX-License-Identifier: MIT
// The result on paper: one A4 page, nothing cut, a QR that leads back to the case. Chromium prints.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { caseOnScreen, resultIsWhole, words } from './applicant.mjs';
import { startEngine } from './engines.mjs';
import { pagesOf, qrOf, textOf, wordsOf } from './paper.mjs';
import { at } from './screens.mjs';
import { assessed, fileAddress, host, hotro } from './site.mjs';
import { temporaryFolder } from './waiting.mjs';

const MARGIN_MILLIMETERS = 12;
const LEAST_POINTS = 9;
const POINTS_OF_PIXEL = 0.75;
const OFFICIAL = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };
const breaks = (count) => Array.from({ length: count }, (_, index) => ({
  from: `20${26 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}-02`, to: `20${26 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}-20`, reason: 'unpaid_leave',
}));

const CASES = {
  'the longest period, one support': OFFICIAL,
  'nothing known': {},
  'everything known': {
    ...OFFICIAL, agency: 'peoples_committee_office', interruptions: breaks(2), degree: 'doctorate', it_field: true, sent_for_training: true, graduated_on: '2026-06-30',
    central_funding: 'partial', priority_group: true, attracted: true, attracted_from: '2025-10-01', attraction_to: '2029-12-31', attraction_once: 500_000_000, attraction_monthly: 12_345_678,
    attraction_rent: 3_456_789, since: '2025-08-01', until: '2030-11-30', duty_to: '2030-10-30', partial_month: 'half_month_15', r57_in_force: 'on_adoption',
    uplift_on_partial: 'no', full_central: 'as_partial', centers_in_tier_a: 'yes', province_unwritten: 'yes', province_interruptions: 'none',
  },
  'the greatest amounts': { ...OFFICIAL, attracted: true, attracted_from: '2025-10-01', attraction_once: 1_000_000_000_000, attraction_monthly: 1_000_000_000_000, attraction_rent: 1_000_000_000_000 },
  'as many interruptions as there may be': { ...OFFICIAL, interruptions: breaks(60).concat(breaks(4)) },
  'nothing granted': { ...OFFICIAL, agency: 'outside', duty: 'none', degree: 'none' },
};

const folder = temporaryFolder();
let engine;
before(async () => {
  engine = await startEngine('chromium');
});
after(() => engine?.close());

async function printed(address, language, name) {
  const visit = await engine.open(address);
  await visit.untilHeading(words.vi.result);
  if (language === 'en') await visit.click(words.vi.other);
  await visit.untilHeading(words[language].result);
  await resultIsWhole(visit);
  const file = join(folder, `${name}-${language}.pdf`);
  writeFileSync(file, await visit.page.inner.pdf({ preferCSSPageSize: true }));
  await visit.page.inner.emulateMediaType('print');
  const paper = await visit.evaluate(() => ({
    text: document.querySelector('.paper').innerText,
    smallest: Math.min(...[...document.querySelectorAll('.paper, .paper *')].filter((it) => [...it.childNodes].some((one) => one.nodeType === 3 && one.data.trim() !== ''))
      .map((it) => parseFloat(getComputedStyle(it).fontSize))),
    /* Boxes that are smaller than what is in them, or go over the paper's edge; whose border stands on it, where half of it is printed. */
    cut: [...document.querySelectorAll('.paper, .paper *')].filter((it) => !(it instanceof SVGElement) && (it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0
      || it.getBoundingClientRect().right > document.querySelector('.paper').getBoundingClientRect().right + 1
      || (getComputedStyle(it).borderRightWidth !== '0px' && it.getBoundingClientRect().right > document.querySelector('.paper').getBoundingClientRect().right - 1)))
      .map((it) => it.outerHTML.slice(0, 80)),
    others: [...document.querySelectorAll('main > *, header.site')].filter((it) => !it.matches('.paper') && it.getClientRects().length > 0).map((it) => it.outerHTML.slice(0, 80)),
  }));
  return { visit, file, paper };
}

const letters = (text) => text.normalize('NFC').replace(/\s+/g, '');
const sorted = (text) => [...letters(text)].sort().join('');

let index = 0;
for (const [title, person] of Object.entries(CASES))
  for (const language of ['vi', 'en']) {
    const name = String((index += 1));
    test(`print, ${language}: ${title}: one page of A4, nothing cut`, async () => {
      const first = await engine.open(fileAddress);
      const code = await first.evaluate((it) => window.hotro.code(it), person);
      assert.equal(typeof code, 'string', JSON.stringify(code));
      await first.close();
      const { visit, file, paper } = await printed(`${fileAddress}#${code}`, language, name);
      const { count, width, height } = pagesOf(file);
      assert.equal(count, 1);
      assert.deepEqual([Math.round(width), Math.round(height)], [210, 297]);
      assert.deepEqual(paper.cut, []);
      assert.ok(paper.smallest * POINTS_OF_PIXEL >= LEAST_POINTS, `letters of ${paper.smallest * POINTS_OF_PIXEL} pt`);
      assert.deepEqual(paper.others, []);
      /* Every letter of the sheet is on the paper, and stands within its margins. */
      const text = textOf(file);
      for (const word of paper.text.split(/\s+/).filter((it) => it.length < 25)) assert.ok(letters(text).includes(letters(word)), `"${word}" is not on the paper`);
      assert.equal(sorted(text), sorted(paper.text));
      for (const word of wordsOf(file)) {
        assert.ok(word.left >= MARGIN_MILLIMETERS - 0.5 && word.right <= 210 - MARGIN_MILLIMETERS + 0.5, `"${word.text}" stands in the margin`);
        assert.ok(word.top >= MARGIN_MILLIMETERS - 1 && word.bottom <= 297 - MARGIN_MILLIMETERS + 1, `"${word.text}" stands in the margin`);
      }
      /* The amount that the command gives, in figures. */
      const total = assessed(person).total;
      if (total.min === total.max) assert.ok(text.replace(/\s/g, '').includes(language === 'vi' ? total.min.toLocaleString('vi') : total.min.toLocaleString('en')));
      assert.equal(qrOf(file), code);
      await visit.close();
    });
  }

test('print: without the answer that is left out, nothing on the sheet betrays it, and its QR says the same', async () => {
  const person = { ...OFFICIAL, degree: 'doctorate', it_field: true, sent_for_training: true, graduated_on: '2026-06-30', central_funding: 'none', priority_group: true };
  const visit = await engine.open(fileAddress);
  await at({ screen: 'result' }, { answers: person, withhold: true })(visit, 'vi');
  const file = join(folder, 'withheld.pdf');
  writeFileSync(file, await visit.page.inner.pdf({ preferCSSPageSize: true }));
  const text = textOf(file).replace(/\s+/g, ' ');
  const { priority_group: _, ...shared } = person;
  assert.deepEqual(assessed(shared).once, { min: 400_000_000, max: 600_000_000 });
  assert.match(text, /từ 400\.000\.000 đến 600\.000\.000 đồng/);
  assert.match(text, /Nữ hoặc người dân tộc thiểu số: Không rõ/);
  assert.ok(!/[^n] 600\.000\.000/.test(text));
  assert.equal(JSON.parse(hotro(['verify', '--json', '-'], qrOf(file)).text).total.computed.max, assessed(shared).total.max);
  await visit.close();
});

test('print: the whole sheet is there when printing begins at once', async () => {
  const visit = await engine.open(fileAddress);
  await at({ screen: 'question', fact: 'duty_to' }, { topics: ['duty_from'], answers: { ...OFFICIAL, duty_to: 'ongoing', interruptions: [] } })(visit, 'vi');
  /* As a person who presses Ctrl+P on the first frame. */
  const sheet = await visit.evaluate(() => {
    document.querySelector('main form [type=submit]').click();
    const before = document.querySelector('.paper') !== null;
    window.dispatchEvent(new Event('beforeprint'));
    return [before, document.querySelector('.paper')?.textContent.includes('PHIẾU ƯỚC TÍNH') ?? false];
  });
  assert.deepEqual(sheet, [false, true]);
  await visit.close();
});

test('print: sums by year, reasons of what is refused, what was not asked, readings, assumptions, who decides', async () => {
  const visit = await engine.open(fileAddress);
  await at({ screen: 'result' }, { answers: { ...OFFICIAL, position: 'public_employee', agency: 'provincial_administration', until: '2026-08-31', partial_month: 'majority_50', degree: 'none' }, topics: ['duty_from', 'graduated_on'] })(visit, 'vi');
  const file = join(folder, 'reasons.pdf');
  writeFileSync(file, await visit.page.inner.pdf({ preferCSSPageSize: true }));
  assert.equal(pagesOf(file).count, 1);
  const text = textOf(file).replace(/\s+/g, ' ');
  for (const said of [
    /Hỗ trợ hằng tháng của tỉnh: Không được tính\. Đối tượng: [^.]*[Cc]ông chức/, /2025 20\.000\.000 2026 40\.000\.000 .*Tổng cả giai đoạn 60\.000\.000/, /Họ và tên: ?Đơn vị:/, /Căn cứ: \[1\]/, /Chưa chọn xem: Hỗ trợ thu hút một lần; Hỗ trợ thu hút hằng tháng; Hỗ trợ tiền thuê nhà/,
    /Cách tính tháng không trọn: Từ nửa tháng tính cả tháng/, /Giả định của kết quả: Chưa thực hiện cải cách/, /Bước tiếp theo: Người đứng đầu cơ quan quản lý quyết định/, /Ngoài phạm vi tính: /,
  ]) assert.match(text, said);
  await visit.close();
});

test('print: hosted, the QR on the paper is the link, and opens the same case', async () => {
  const site = await host();
  try {
    const first = await engine.open(site.address);
    const code = await first.evaluate((it) => window.hotro.code(it), CASES['everything known']);
    await first.close();
    const { visit, file } = await printed(`${site.address}#${code}`, 'vi', 'hosted');
    const link = qrOf(file);
    assert.ok(link?.startsWith(`${site.address}#`), link);
    const person = await caseOnScreen(visit);
    await visit.close();
    const opened = await engine.open(link);
    await opened.untilHeading(words.vi.result);
    assert.equal(await caseOnScreen(opened), person);
    assert.equal(await opened.evaluate(() => window.hotro.assessText(JSON.stringify(window.history.state.answers))), assessed(CASES['everything known']).text);
    await opened.close();
  } finally {
    await site.stop();
  }
});

test('print: a result with an office’s own figures says so and has no code, as a code does not hold them', async () => {
  const figures = join(folder, 'figures.json');
  writeFileSync(figures, '[{"name":"national.monthly","from":"2026-01-01","value":7000000,"citation":"Dự thảo sửa đổi"}]');
  const receipt = join(folder, 'priced.json');
  writeFileSync(receipt, hotro(['assess', '--receipt', '--made', '2026-01-02', '--parameters', figures, '-'], JSON.stringify(OFFICIAL)).text);
  const visit = await engine.open(fileAddress);
  await visit.click(words.vi.openTitle, 'summary');
  await visit.upload('#open-file', [receipt]);
  await visit.click(words.vi.open, 'button');
  await visit.untilHeading(words.vi.result);
  await resultIsWhole(visit);
  const file = join(folder, 'priced.pdf');
  writeFileSync(file, await visit.page.inner.pdf({ preferCSSPageSize: true }));
  assert.equal(pagesOf(file).count, 1);
  assert.equal(qrOf(file), null);
  const text = textOf(file).replace(/\s+/g, ' ');
  /* Before the amounts: what was replaced by what. */
  assert.match(text, /Kết quả dùng mức riêng do người dùng nạp, thay cho mức của chương trình: (• )?Hỗ trợ hằng tháng của Trung ương: 7\.000\.000 đồng, từ 01\/01\/2026, thay cho 5\.000\.000 đồng Dự thảo sửa đổi · người dùng nhập.* Mỗi tháng \(tính ở tháng 12\/2030\) 10\.000\.000 đồng/);
  assert.match(text, /Kiểm tra lại: chạy lệnh “hotro verify” với tệp phiếu\.\s*$/);
  await visit.close();
});

const FIGURES = ['national.monthly', 'province.tier_a', 'province.tier_b', 'province.tier_c', 'postgraduate.doctorate', 'postgraduate.master']
  .map((name) => ({ name, from: '2026-01-01', value: 7_000_000, citation: 'Dự thảo nghị quyết sửa đổi của Hội đồng nhân dân tỉnh' }));

for (const [title, person] of Object.entries(CASES))
  test(`print: ${title}, with many figures of an office's own: still one page; those without room are counted`, async () => {
    const visit = await engine.open(fileAddress);
    await at({ screen: 'result' }, { answers: person, parameters: FIGURES })(visit, 'vi');
    const file = join(folder, 'figures.pdf');
    writeFileSync(file, await visit.page.inner.pdf({ preferCSSPageSize: true }));
    assert.equal(pagesOf(file).count, 1);
    assert.match(textOf(file).replace(/\s+/g, ' '), /… \(6\)/);
    await visit.close();
  });

test('print: the monthly figure says of which month it is and what has ended before, as on the screen', async () => {
  const visit = await engine.open(fileAddress);
  await at({ screen: 'result' }, { answers: { ...OFFICIAL, duty_to: '2026-12-31', attracted: true, attracted_from: '2025-10-01', attraction_monthly: 4_000_000, attraction_rent: 2_000_000, attraction_once: 1_000_000 } })(visit, 'vi');
  const said = /Mỗi tháng \(tính ở tháng 12\/2030\) 6\.000\.000 đồng.*Không gồm khoản đã kết thúc: Hỗ trợ hằng tháng của Trung ương \(đến 31\/12\/2026\); Hỗ trợ hằng tháng của tỉnh \(đến 31\/12\/2026\)\./;
  assert.match(await visit.text('.headline'), said);
  const file = join(folder, 'ended.pdf');
  writeFileSync(file, await visit.page.inner.pdf({ preferCSSPageSize: true }));
  assert.equal(pagesOf(file).count, 1);
  assert.match(textOf(file).replace(/\s+/g, ' '), said);
  await visit.close();
});
