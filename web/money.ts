// SPDX-License-Identifier: MIT
/** The money of an assessment by month and year: the core's, and what of it is drawn and listed as one. */
import type { Assessment, Calendar } from '../wasm/hotro';
import type { Context } from './context';
import { today } from './share';

export type Year = Calendar['years'][number];

const made = new WeakMap<Assessment, Calendar>();

/** As of today by this device. */
export function calendarOf(c: Context, assessment: Assessment): Calendar {
  const day = today();
  let found = made.get(assessment);
  if (found?.today !== day) {
    const result = c.hotro.calendar(assessment.case, day, c.state.parameters);
    if ('error' in result) throw new Error(result.error.text.en);
    made.set(assessment, (found = result));
  }
  return found;
}

export const nameOf = (year: number, month: number): string => `${year}-${String(month + 1).padStart(2, '0')}`;

/** Whether something is paid once in a year of which the day is known. */
export function isPaidOnce(once: Calendar['once'], { year }: Year): boolean {
  return once.some(({ month }) => month?.startsWith(String(year)) === true);
}

/** Years one after the other that are alike stand together; not the one in which today is, nor one with breaks or something paid once. */
export function foldedYears({ years, once, resting, today: day }: Calendar): Year[][] {
  const rests = ({ year, months }: Year) => months.map((_, month) => resting.map(({ after }) => nameOf(year, month) > after));
  const isPlain = (it: Year) => !day.startsWith(String(it.year)) && !isPaidOnce(once, it) && it.months.every(({ off }) => off === 0);
  const key = (it: Year) => (isPlain(it) ? JSON.stringify([it.months, it.monthly, rests(it)]) : String(it.year));
  const rows: Year[][] = [];
  for (const year of years) {
    const [before] = rows[rows.length - 1] ?? [];
    if (before !== undefined && key(before) === key(year)) rows[rows.length - 1]?.push(year);
    else rows.push([year]);
  }
  return rows;
}

/** Months one after the other that pay the same, where it is known what each pays: "2025-09" to "2025-12". */
export interface Run {
  first: string;
  last: string;
  count: number;
  amount: number;
}

export function runsOf({ years }: Calendar): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const { year, months } of years)
    for (const [index, { amounts }] of months.entries()) {
      const amount = amounts.reduce<number>((sum, it) => sum + Number(it), 0);
      const name = nameOf(year, index);
      if (run?.amount === amount) {
        run.last = name;
        run.count += 1;
      } else runs.push((run = { first: name, last: name, count: 1, amount }));
    }
  return runs.filter(({ amount }) => amount !== 0);
}
