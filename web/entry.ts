// SPDX-License-Identifier: MIT
/** What a person types, as the core takes it. Empty is null; what may mean two things is asked about. */

export type DatePart = 'day' | 'month' | 'year';
export type Entry<T> =
  | { value: T | null } | { problem: 'money' } | { problem: 'date_parts' | 'date_year'; part: DatePart } | { choices: number[] };
const PARTS: readonly DatePart[] = ['day', 'month', 'year'];

/** Three boxes, or a whole date pasted into the first. The core says whether there is such a day. */
export function dateEntry(day: string, month: string, year: string): Entry<string> {
  const pasted = day.trim();
  const whole = /^(?<day>\d{1,2})[/.\- ](?<month>\d{1,2})[/.\- ](?<year>\d{4})$/.exec(pasted)
    ?? /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(pasted);
  const parts = { day: pasted, month: month.trim(), year: year.trim(), ...whole?.groups };
  if (PARTS.every((part) => parts[part] === '')) return { value: null };
  const wrong = PARTS.find((part) => !/^\d{1,4}$/.test(parts[part]));
  if (wrong !== undefined) return { problem: 'date_parts', part: wrong };
  if (parts.year.length < 4) return { problem: 'date_year', part: 'year' };
  return { value: `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}` };
}

/** Of a day that there is not, or that lies too far away, what of it is wrong. */
export function wrongPart(date: string): DatePart {
  const month = Number(date.split('-')[1]);
  return isDay(date) ? 'year' : month >= 1 && month <= 12 ? 'day' : 'month';
}

/** Whether the calendar has such a day. */
export function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(tỷ|tỉ|ty|ti|billion|bn)$/, 1e9],
  [/^(triệu|trieu|tr|million|m)$/, 1e6],
  [/^(nghìn|nghin|ngàn|ngan|thousand|k)$/, 1e3],
];
/** Below this a bare number is more likely thousands or millions of đồng. */
const LEAST_BARE = 100_000;

/** `3000000`, `3.000.000`, `3 triệu`, `3,5 triệu đồng`. */
export function moneyEntry(text: string): Entry<number> {
  const plain = text.normalize('NFC').toLowerCase().replace(/(đồng|vnđ|vnd|đ|₫)/g, '').replace(/[\s\u00a0]+/g, ' ').trim();
  if (plain === '') return { value: null };
  const parts = /^([\d., ]*\d) ?([^\d.,]*)$/.exec(plain);
  if (parts === null) return { problem: 'money' };
  const [, digits = '', word = ''] = parts;
  const unit = word === '' ? 1 : UNITS.find(([pattern]) => pattern.test(word))?.[1];
  if (unit === undefined) return { problem: 'money' };
  if (/^\d{1,3}([., ])\d{3}(\1\d{3})*$/.test(digits) && unit === 1) {
    const value = Number(digits.replace(/[., ]/g, ''));
    return value < LEAST_BARE ? { choices: [value, value * 1e3] } : { value };
  }
  if (/^\d+$/.test(digits)) {
    const value = Number(digits) * unit;
    if (!Number.isSafeInteger(value)) return { problem: 'money' };
    return unit === 1 && value > 0 && value < LEAST_BARE ? { choices: [value, value * 1e3, value * 1e6] } : { value };
  }
  const decimal = /^(\d+)[.,](\d+)$/.exec(digits);
  if (decimal === null) return { problem: 'money' };
  const [, whole = '', fraction = ''] = decimal;
  if (unit === 1) return asked(scaled(whole, fraction, 1e6), scaled(whole, fraction, 1e9));
  // "3.500 triệu" is three and a half, or three thousand five hundred.
  if (fraction.length === 3 && whole !== '0') return asked(scaled(whole, fraction, unit), Number(whole + fraction) * unit);
  const value = scaled(whole, fraction, unit);
  return Number.isSafeInteger(value) ? { value } : { problem: 'money' };
}

function asked(...amounts: number[]): Entry<number> {
  const choices = amounts.filter((amount) => Number.isSafeInteger(amount));
  return choices.length > 0 ? { choices } : { problem: 'money' };
}

/** whole.fraction × unit in whole numbers; NaN where đồng would be split. */
function scaled(whole: string, fraction: string, unit: number): number {
  const power = 10 ** fraction.length;
  const value = Number(whole + fraction) * unit;
  return value % power === 0 ? value / power : NaN;
}
