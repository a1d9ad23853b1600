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

    /** Sends the form filled in and gives what is said to be wrong. */
    const wrong = async (values, choices = []) => {
      await visit.evaluate((all, clicks) => {
        clicks.forEach((it) => document.querySelector(it).click());
        for (const [field, value] of Object.entries(all)) document.querySelector(`[name="${field}"]`).value = value;
        document.querySelector('main form [type=submit]').click();
      }, values, choices);
      await visit.until(() => document.activeElement.id === 'problems');
      return (await visit.text('#problems ul')).replace(/\u00a0/g, ' ');
    };
    const date = (field, day, month, year) => ({ [`${field}.day`]: day, [`${field}.month`]: month, [`${field}.year`]: year });
    const asks = (fact, answers = OFFICIAL, rest = {}) => at({ screen: 'question', fact }, { answers, ...rest })(visit, 'vi');

    const MISTAKES = [
      ['a day that does not exist', 'graduated_on', date('graduated_on', '31', '2', '2026'), 'Ngày tốt nghiệp: không có ngày 31/02/2026.'],
      ['a day out of reach', 'graduated_on', date('graduated_on', '1', '9', '1826'), 'Ngày tốt nghiệp: 01/09/1826 nằm ngoài khoảng từ 01/01/1950 đến 31/12/2100.'],
      ['a year of two digits', 'duty_from', date('duty_from', '30', '6', '26'), 'Ngày bắt đầu nhiệm vụ: ghi đủ bốn chữ số của năm, ví dụ 2026.'],
      ['half a day', 'duty_from', date('duty_from', '30', '', '2026'), 'Ngày bắt đầu nhiệm vụ: nhập đủ ngày, tháng và năm bằng chữ số.'],
      ['nothing', 'duty_from', date('duty_from', '', '', ''), 'Ngày bắt đầu nhiệm vụ: nhập ngày, hoặc chọn “Không rõ”.'],
      ['no amount', 'attraction_once', { attraction_once: '0' }, 'Mức thu hút một lần: 0 đồng nằm ngoài khoảng từ 1 đồng đến 1.000.000.000.000 đồng.', { ...OFFICIAL, attracted: true }],
      ['a period that has gone', 'since', { ...date('since-box', '1', '1', '2020'), ...date('until-box', '31', '12', '2026') }, 'Tính từ ngày: 01/01/2020 nằm ngoài khoảng từ 16/07/2025 đến 31/12/2030.', OFFICIAL, ['[name=period][value=other]']],
      ['a period that ends before it begins', 'since', { ...date('since-box', '1', '1', '2028'), ...date('until-box', '31', '12', '2026') }, 'Tính đến ngày (31/12/2026) ở trước Tính từ ngày (01/01/2028): sửa một trong hai ngày.', OFFICIAL, ['[name=period][value=other]']],
      ['a leave that ends before it begins', 'interruptions', { ...date('interruptions.0.from', '9', '4', '2026'), ...date('interruptions.0.to', '10', '3', '2026'), 'interruptions.0.reason': 'unpaid_leave' },
        'Đợt 1: ngày cuối (10/03/2026) ở trước ngày đầu (09/04/2026): sửa một trong hai ngày.', OFFICIAL, ['[name="interruptions.state"][value=yes]']],
      ['a leave on a day that does not exist', 'interruptions', { ...date('interruptions.0.from', '30', '2', '2026'), ...date('interruptions.0.to', '10', '3', '2026'), 'interruptions.0.reason': 'unpaid_leave' },
        'Đợt 1: không có ngày 30/02/2026.', OFFICIAL, ['[name="interruptions.state"][value=yes]']],
    ];
    for (const [what, fact, values, expected, answers = OFFICIAL, choices = []] of MISTAKES)
      test(`${name}: ${what} is said in words of the screen`, async () => {
        await asks(fact, answers);
        const text = await wrong(values, choices);
        assert.equal(text, expected);
        assert.doesNotMatch(await visit.text('main form'), IDENTIFIERS);
        /* And it leads to its field. */
        await visit.click(text.slice(0, 20), '#problems a');
        const field = await visit.focus();
        assert.ok(field.field in values || field.tag === 'input', `the focus is on ${field.tag} ${field.field}`);
      });

    test(`${name}: two days that contradict each other: the other one, of another screen, is a button away`, async () => {
      await asks('duty_from', { ...OFFICIAL, duty_to: '2026-12-31' });
      assert.equal(await wrong(date('duty_from', '1', '3', '2027')), 'Ngày kết thúc nhiệm vụ (31/12/2026) ở trước Ngày bắt đầu nhiệm vụ (01/03/2027): sửa một trong hai ngày.');
      await visit.click('Sửa: Ngày kết thúc nhiệm vụ', 'button');
      await visit.until(() => document.querySelector('[name="duty_to.day"]') !== null);
      await applicant.focused();
    });

    test(`${name}: the summary of several mistakes says which is which`, async () => {
      await at({ screen: 'basics' })(visit, 'vi');
      const text = await wrong({}, ['[name="duty_to.state"][value=yes]', '[name="interruptions.state"][value=yes]']);
      assert.match(text, /^Ngày kết thúc nhiệm vụ: nhập ngày\. Nhập ít nhất một đợt/);
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
