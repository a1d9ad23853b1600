// SPDX-License-Identifier: MIT
// Days and months as plain counts from 1950-01-01, laid out one by one so that nothing rests on a date formula.

const FIRST_YEAR = 1950;
const LAST_YEAR = 2101; // one past the last valid year: a month that begins in December 2100 still has a next one

export const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year, month) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];

const pad = (number, width) => String(number).padStart(width, '0');

const monthTexts = [];
const monthFirstDays = [];
const dayMonths = [];
for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
  for (let month = 1; month <= 12; month += 1) {
    monthFirstDays.push(dayMonths.length);
    for (let day = 1; day <= daysInMonth(year, month); day += 1) dayMonths.push(monthTexts.length);
    monthTexts.push(`${pad(year, 4)}-${pad(month, 2)}`);
  }
}
monthFirstDays.push(dayMonths.length);

export const monthOf = (day) => dayMonths[day];
export const monthText = (month) => monthTexts[month];
export const firstDayOf = (month) => monthFirstDays[month];
export const lastDayOf = (month) => monthFirstDays[month + 1] - 1;
export const lengthOf = (month) => monthFirstDays[month + 1] - monthFirstDays[month];
export const dayOfMonth = (day) => day - firstDayOf(monthOf(day)) + 1;
export const dayText = (day) => `${monthText(monthOf(day))}-${pad(dayOfMonth(day), 2)}`;

/** The three numbers of a written date that exists in the calendar, otherwise null. */
export function readDate(text) {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** The count of a day that lies in 1950 … 2101. */
export function dayOf(text) {
  const date = readDate(text);
  if (!date || date.year < FIRST_YEAR || date.year > LAST_YEAR) throw new RangeError(`no such day: ${text}`);
  return monthFirstDays[(date.year - FIRST_YEAR) * 12 + date.month - 1] + date.day - 1;
}

/** The last day of the period of one month that begins on `day` (core/RULES.md, interruptions). */
export function endOfOneMonth(day) {
  const next = monthOf(day) + 1;
  return dayOfMonth(day) <= lengthOf(next) ? firstDayOf(next) + dayOfMonth(day) - 2 : lastDayOf(next);
}
