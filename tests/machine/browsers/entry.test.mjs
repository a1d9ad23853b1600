// SPDX-License-Identifier: MIT
// What people type, in each engine: amounts in words as they are understood, mistakes in words of the screen, never an identifier or 2026-06-30.
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { Applicant, answersKept, words } from './applicant.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { at } from './screens.mjs';
import { fileAddress } from './site.mjs';

const OFFICIAL = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };
const IDENTIFIERS = /[a-z]+_[a-z]+|\d{4}-\d{2}-\d{2}|interruptions|until|since/;

for (const name of ENGINES)
  describe(`${name}: entry`, () => {
    let engine;
    let visit;
    let applicant;
    before(async () => {
      engine = await startEngine(name);
      visit = await engine.open(fileAddress);
      applicant = new Applicant(visit);
    });
    after(() => engine?.close());

    /** Sends the form filled in and gives what is said to be wrong: in the list of several, or where it stands alone. */
    const wrong = async (values, choices = []) => {
      await visit.evaluate((all, clicks) => {
        clicks.forEach((it) => document.querySelector(it).click());
        for (const [field, value] of Object.entries(all)) document.querySelector(`[name="${field}"]`).value = value;
        document.querySelector('main form [type=submit]').click();
      }, values, choices);
      await visit.until(() => document.activeElement.id === 'problems' || document.activeElement.getAttribute('aria-invalid') === 'true');
      return (await visit.text(await visit.evaluate(() => (document.getElementById('problems') === null ? '.error' : '#problems ul')))).replace(/\u00a0/g, ' ');
    };
    const date = (field, day, month, year) => ({ [`${field}.day`]: day, [`${field}.month`]: month, [`${field}.year`]: year });
    const asks = (fact, answers = OFFICIAL, rest = {}) => at({ screen: 'question', fact }, { answers, ...rest })(visit, 'vi');

    const MISTAKES = [
      ['a day that does not exist', 'f-graduated_on', 'graduated_on', date('graduated_on', '31', '2', '2026'), 'Ngày tốt nghiệp: lịch không có ngày 31/02/2026.'],
      ['a month that does not exist', 'f-graduated_on-month', 'graduated_on', date('graduated_on', '28', '13', '2026'), 'Ngày tốt nghiệp: lịch không có ngày 28/13/2026.'],
      ['a day out of reach', 'f-graduated_on-year', 'graduated_on', date('graduated_on', '1', '9', '1826'), 'Ngày tốt nghiệp: 01/09/1826 nằm ngoài khoảng từ 01/01/1950 đến 31/12/2100.'],
      ['a year of two digits', 'f-duty_from-year', 'duty_from', date('duty_from', '30', '6', '26'), 'Ngày bắt đầu nhiệm vụ: ghi đủ bốn chữ số của năm, ví dụ 2026.'],
      ['half a day', 'f-duty_from-month', 'duty_from', date('duty_from', '30', '', '2026'), 'Ngày bắt đầu nhiệm vụ: nhập đủ ngày, tháng và năm bằng chữ số.'],
      ['nothing', 'f-duty_from', 'duty_from', date('duty_from', '', '', ''), 'Ngày bắt đầu nhiệm vụ: nhập ngày, hoặc chọn “Không rõ”.'],
      ['no amount', 'f-attraction_once', 'attraction_once', { attraction_once: '0' }, 'Mức thu hút một lần: 0 đồng nằm ngoài khoảng từ 1 đồng đến 1.000.000.000.000 đồng.', { ...OFFICIAL, attracted: true }],
      ['a period that has gone', 'f-since-box-year', 'since', { ...date('since-box', '1', '1', '2020'), ...date('until-box', '31', '12', '2026') }, 'Tính từ ngày: 01/01/2020 nằm ngoài khoảng từ 16/07/2025 đến 31/12/2030.', OFFICIAL, ['[name=period][value=other]']],
      ['a period that ends before it begins', 'f-until-box', 'since', { ...date('since-box', '1', '1', '2028'), ...date('until-box', '31', '12', '2026') }, '"Tính đến ngày, 31/12/2026" ở trước "Tính từ ngày" (01/01/2028); sửa một trong hai ngày.', OFFICIAL, ['[name=period][value=other]']],
      ['a leave that ends before it begins', 'f-interruptions-to', 'interruptions', { ...date('interruptions.0.from', '9', '4', '2026'), ...date('interruptions.0.to', '10', '3', '2026'), 'interruptions.0.reason': 'unpaid_leave' },
        'Đợt 1: "ngày cuối, 10/03/2026" ở trước "ngày đầu" (09/04/2026); sửa một trong hai ngày.', OFFICIAL, ['[name="interruptions.state"][value=yes]']],
      ['a leave on a day that does not exist', 'f-interruptions', 'interruptions', { ...date('interruptions.0.from', '30', '2', '2026'), ...date('interruptions.0.to', '10', '3', '2026'), 'interruptions.0.reason': 'unpaid_leave' },
        'Đợt 1: lịch không có ngày 30/02/2026.', OFFICIAL, ['[name="interruptions.state"][value=yes]']],
    ];
    for (const [what, box, fact, values, expected, answers = OFFICIAL, choices = []] of MISTAKES)
      test(`${name}: ${what} is said in words of the screen`, async () => {
        await asks(fact, answers);
        const text = await wrong(values, choices);
        assert.equal(text, expected);
        assert.doesNotMatch(await visit.text('main form'), IDENTIFIERS);
        /* The focus is on its box, which says that it is wrong, and what: once. */
        const [at, isMarked, described, times] = await visit.evaluate((it) => {
          const { activeElement: box, body } = document;
          const by = box.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
          return [box.id, box.getAttribute('aria-invalid'), by.filter((one) => one.replace(/\u00a0/g, ' ') === it).length,
            body.innerText.replace(/\u00a0/g, ' ').split(it).length - 1];
        }, expected);
        assert.deepEqual([at, isMarked, described, times], [box, 'true', 1, 1]);
      });

    test(`${name}: two days that contradict each other: the other one, of another screen, is a button away`, async () => {
      await asks('duty_from', { ...OFFICIAL, duty_to: '2026-12-31' });
      assert.equal(await wrong(date('duty_from', '1', '3', '2027')), '"Ngày kết thúc nhiệm vụ, 31/12/2026" ở trước "Ngày bắt đầu nhiệm vụ" (01/03/2027); sửa một trong hai ngày.');
      await visit.click('Sửa: Ngày kết thúc nhiệm vụ', 'button');
      await visit.until(() => document.querySelector('[name="duty_to.day"]') !== null);
      await applicant.focused();
    });

    test(`${name}: the summary of several mistakes says which is which`, async () => {
      await at({ screen: 'all' })(visit, 'vi');
      const text = await wrong({}, ['[name="duty_to.state"][value=yes]', '[name="interruptions.state"][value=yes]']);
      assert.match(text, /^Ngày kết thúc nhiệm vụ: nhập ngày\. Nhập ít nhất một đợt/);
    });

    const summary = () => visit.evaluate(() => [...document.querySelectorAll('#problems a')].map((it) => [it.textContent.replace(/\s+/g, ' ').trim(), it.getAttribute('href')]));

    test(`${name}: every mistake of a page is in the summary at once, in the order of the page, each beside its field`, async () => {
      await at({ screen: 'all' })(visit, 'vi');
      await wrong({ ...date('duty_from', '31', '2', '2026'), ...date('duty_to', '31', '4', '2027'), ...date('graduated_on', '30', '2', '2026') }, ['[name="duty_to.state"][value=yes]']);
      assert.deepEqual(await summary(), [
        ['Ngày bắt đầu nhiệm vụ: lịch không có ngày 31/02/2026.', '#f-duty_from'],
        ['Ngày kết thúc nhiệm vụ: lịch không có ngày 31/04/2027.', '#f-duty_to'],
        ['Ngày tốt nghiệp: lịch không có ngày 30/02/2026.', '#f-graduated_on'],
      ]);
      for (const fact of ['duty_from', 'duty_to', 'graduated_on']) assert.match(await visit.text(`#f-${fact}-error`), /không có ngày/);
      await visit.click('Ngày tốt nghiệp: ', '#problems a');
      assert.equal((await visit.focus()).field, 'graduated_on.day');
    });

    test(`${name}: half a day does not hide one that does not exist, nor is it checked as it was before`, async () => {
      await at({ screen: 'all' }, { answers: OFFICIAL })(visit, 'vi');
      await wrong({ ...date('duty_from', '1', '', '2026'), ...date('duty_to', '1', '1', '2024'), ...date('graduated_on', '30', '2', '2026') }, ['[name="duty_to.state"][value=yes]']);
      assert.deepEqual((await summary()).map(([text]) => text), ['Ngày bắt đầu nhiệm vụ: nhập đủ ngày, tháng và năm bằng chữ số.', 'Ngày tốt nghiệp: lịch không có ngày 30/02/2026.']);
    });

    test(`${name}: every mistake of several leaves and of the period, with the number of the leave`, async () => {
      await at({ screen: 'all' }, { answers: { attracted: false, interruptions: [{ from: '2026-03-10', to: '2026-03-12', reason: 'unpaid_leave' }, { from: '2026-04-10', to: '2026-04-12', reason: 'unpaid_leave' }, { from: '2026-05-10', to: '2026-05-12', reason: 'unpaid_leave' }] } })(visit, 'vi');
      await wrong({
        ...date('duty_to', '31', '4', '2027'), ...date('interruptions.0.from', '', '', ''), ...date('interruptions.1.from', '31', '4', '2026'), ...date('interruptions.1.to', '30', '2', '2027'),
        ...date('interruptions.2.to', '9', '5', '2026'), ...date('since-box', '31', '6', '2026'), ...date('until-box', '1', '1', '2040'),
      }, ['[name="duty_to.state"][value=yes]', '[name=period][value=other]']);
      assert.deepEqual(await summary(), [
        ['Ngày kết thúc nhiệm vụ: lịch không có ngày 31/04/2027.', '#f-duty_to'],
        ['Đợt 1: nhập đủ hai ngày và lý do.', '#f-interruptions'],
        ['Đợt 2: lịch không có ngày 31/04/2026.', '#f-interruptions-1'],
        ['Đợt 2: lịch không có ngày 30/02/2027.', '#f-interruptions-1-to'],
        ['Đợt 3: "ngày cuối, 09/05/2026" ở trước "ngày đầu" (10/05/2026); sửa một trong hai ngày.', '#f-interruptions-2-to'],
        ['Tính từ ngày: lịch không có ngày 31/06/2026.', '#f-since-box'],
        ['Tính đến ngày: 01/01/2040 nằm ngoài khoảng từ 16/07/2025 đến 31/12/2030.', '#f-until-box-year'],
      ]);
      assert.ok(await visit.evaluate(() => [...document.querySelectorAll('#problems a')].every((it) => document.querySelector(it.getAttribute('href')) !== null)));
      assert.match(await visit.text('#f-interruptions-field .error'), /^Đợt 1: .* Đợt 2: .* Đợt 2: .* Đợt 3: /);
    });

    test(`${name}: a whole day pasted into the first box stands in all three`, async () => {
      await asks('duty_from', {});
      await visit.tabTo('the first box', (it) => it.id === 'f-duty_from');
      await visit.type('1/9/2025');
      await visit.press('Tab');
      assert.deepEqual(await visit.evaluate(() => [...document.querySelectorAll('.date input')].map((it) => it.value)), ['01', '09', '2025']);
    });

    test(`${name}: an amount is repeated in words as it is understood`, async () => {
      await asks('attraction_once', { ...OFFICIAL, attracted: true });
      const said = () => visit.evaluate(() => document.querySelector('.money output').textContent);
      for (const [typed, understood] of [['500 triệu', 'Năm trăm triệu đồng'], ['3,5 tỷ', 'Ba tỷ năm trăm triệu đồng'], ['3.000.000', 'Ba triệu đồng'], ['3,5', ''], ['x', '']]) {
        await applicant.types('attraction_once', typed);
        assert.equal(await said(), understood, typed);
      }
    });

    test(`${name}: an amount that may be two: the one chosen stands in the box and in words`, async () => {
      await asks('attraction_rent', { ...OFFICIAL, attracted: true });
      assert.equal(await wrong({ attraction_rent: '3,5' }), 'Mức tiền thuê nhà: số tiền này là bao nhiêu?');
      await visit.click('3.500.000 đồng', 'button');
      const { value, said } = await visit.evaluate(() => ({ value: document.querySelector('[name=attraction_rent]').value, said: document.querySelector('.money output').textContent }));
      assert.deepEqual([value, said], ['3.500.000', 'Ba triệu năm trăm nghìn đồng']);
      await visit.click(words.vi.go, 'button');
      await visit.until(() => window.history.state.answers.attraction_rent !== undefined);
      assert.equal((await answersKept(visit)).attraction_rent, 3_500_000);
    });

    test(`${name}: without letters on the keypad: the unit is a button`, async () => {
      await asks('attraction_once', { ...OFFICIAL, attracted: true });
      const box = () => visit.evaluate(() => document.querySelector('[name=attraction_once]').value);
      await applicant.types('attraction_once', '500');
      await visit.click('× triệu', 'button');
      assert.equal(await box(), '500.000.000');
      assert.equal(await visit.evaluate(() => document.querySelector('.money output').textContent), 'Năm trăm triệu đồng');
      await visit.click('× triệu', 'button');
      assert.equal(await box(), '500.000.000', 'pressed twice it is not multiplied twice');
    });
  });
