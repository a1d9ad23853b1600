// SPDX-License-Identifier: MIT
// What people type as money and dates.
import assert from 'node:assert/strict';
import test from 'node:test';
import { imported } from './source.mjs';

const { dateEntry, isDay, moneyEntry, wrongPart } = await imported('entry.ts');

for (const [typed, value] of [
  ['3000000', 3000000], ['3.000.000', 3000000], ['3,000,000', 3000000], ['3 000 000', 3000000], ['3.000.000 đồng', 3000000],
    ['3.000.000đ', 3000000],
  ['VND 3,000,000', 3000000], ['3 triệu', 3000000], ['3 trieu', 3000000], ['3tr', 3000000], ['3,5 triệu', 3500000],
    ['3.5 triệu', 3500000], ['500 triệu', 500000000],
  ['1 tỷ', 1000000000], ['1,25 tỉ', 1250000000], ['100000', 100000], ['100.000', 100000], ['150 nghìn', 150000], ['0', 0], ['', null],
    ['   ', null],
  ['3\u00a0000\u00a0000', 3000000], ['tri\u1ec7u'.normalize('NFD').replace(/^/, '2 '), 2000000],
]) test(`money: ${JSON.stringify(typed)} is ${value}`, () => assert.deepEqual(moneyEntry(typed), { value }));

for (const [typed, choices] of [
  ['1', [1, 1000, 1000000]], ['99999', [99999, 99999000, 99999000000]], ['99.999', [99999, 99999000]],
  /* As thousand millions it would be more than can be counted exactly. */
  ['999999999,5', [999999999500000]],
  ['3', [3, 3000, 3000000]], ['500', [500, 500000, 500000000]], ['3.500', [3500, 3500000]], ['3,5', [3500000, 3500000000]],
    ['3.500 triệu', [3500000, 3500000000]],
]) test(`money: ${JSON.stringify(typed)} is asked about`, () => assert.deepEqual(moneyEntry(typed), { choices }));

for (const typed of ['ba triệu', '-3', '3 đô la', '3..000', '1.00.000', '99999999999999999999', '1/2', '0,0000005 triệu',
  '99999999999999,5'])
  test(`money: ${JSON.stringify(typed)} is not understood`,
    () => assert.ok('problem' in moneyEntry(typed) || Number.isNaN(moneyEntry(typed).value)));

for (const [boxes, value] of [
  [['30', '6', '2026'], '2026-06-30'], [['30/06/2026', '', ''], '2026-06-30'], [['2026-06-30', '', ''], '2026-06-30'], [['', '', ''], null],
  [['1', '9', '2026'], '2026-09-01'], [['1.9.2026', '', ''], '2026-09-01'],
]) test(`date: ${boxes.join(' ')} is ${value}`, () => assert.deepEqual(dateEntry(...boxes), { value }));

for (const [part, ...boxes] of [['month', '30', '', '2026'], ['day', 'a', '6', '2026'], ['day', '', '6', ''], ['year', '1', '6', '2026x'],
  ['year', '1', '6', ' '], ['month', '1', '6a', '']])
  test(`date: ${boxes.join(' ')} lacks its ${part}`, () => assert.deepEqual(dateEntry(...boxes), { problem: 'date_parts', part }));

for (const [date, part] of [['2025-02-30', 'day'], ['2025-13-01', 'month'], ['2025-00-01', 'month'], ['2025-01-32', 'day'],
  ['2025-12-00', 'day'], ['1900-12-01', 'year']])
  test(`of ${date} the ${part} is wrong`, () => assert.equal(wrongPart(date), part));

for (const year of ['6', '26', '202'])
  test(`date: a year of ${year.length} digits is asked about`,
    () => assert.deepEqual(dateEntry('1', '9', year), { problem: 'date_year', part: 'year' }));

for (const [date, is] of [['2026-02-28', true], ['2026-02-29', false], ['2028-02-29', true], ['2026-02-31', false], ['2026-13-01', false],
  ['2026-02', false], ['', false],
  ['2026-00-10', false]])
  test(`the calendar ${is ? 'has' : 'lacks'} ${date}`, () => assert.equal(isDay(date), is));
