// SPDX-License-Identifier: MIT
/** The money of an assessment by year and month: what is settled, and the most there can be of what is not. */
import type { Assessment, BenefitResult, Rules } from '../wasm/hotro';
import { limitsOf, readingOf } from './flow';

export interface Year {
  year: string;
  /** By month 0 … 11, by benefit in the order of `Money.benefits`. */
  months: number[][];
  /** Paid in this year, of the settled benefits in their order. */
  sums: number[];
  monthly: number;
  once: Once[];
}

export interface Once {
  id: string;
  month: string;
  benefit: BenefitResult;
}

export interface Money {
  /** Monthly benefits with settled amounts, then those of which only the most is known. */
  benefits: BenefitResult[];
  /** So many of `benefits` are settled. */
  settled: number;
  years: Year[];
  /** The highest month, with what is not settled at its most. */
  highest: number;
  monthly: number;
  once: number;
  /** What may be paid but cannot be drawn, with the fact whose day is lacking, or "" where the amount has no end. */
  missing: { id: string; fact: string }[];
}

/** Whether the amount of a benefit is known to the đồng. */
function isSettled(benefit: BenefitResult): boolean {
  return benefit.months !== undefined || benefit.month !== undefined;
}

/** The first and last month that a benefit with a known first day can touch; null where that day is not known. */
function monthsOf(rules: Rules, assessment: Assessment, benefit: BenefitResult): [string, string] | null {
  const rule = rules.benefits.find((it) => it.id === benefit.id);
  const period = rule === undefined ? undefined : rules.periods[rule.period];
  if (rule === undefined || period === undefined) return null;
  const fact = (id: string | undefined) => (id === undefined ? undefined : assessment.case[id]);
  const begins = fact(rule.begins);
  if (typeof begins !== 'string') return null;
  if (rule.kind === 'once') return [begins.slice(0, 7), begins.slice(0, 7)];
  const [since, until] = limitsOf(rules).map((limit) => String(assessment.case[limit.id] ?? limit.default)) as [string, string];
  const reading = period.reading === undefined ? undefined : readingOf(rules, period.reading);
  const at = reading?.values.findIndex((value) => value.id === fact(reading.id)) ?? 0;
  const own = assessment.parameters.find((row) => row.name === period.parameter)?.value;
  const first = [String(own ?? period.first[at] ?? period.first[0]), begins, since].sort().pop() ?? since;
  const last = [period.last, fact(rule.ends), until].filter((it): it is string => typeof it === 'string').sort()[0] ?? until;
  return [first.slice(0, 7), last.slice(0, 7)];
}

/** Of the benefits given. Settled sums are those of the assessment. */
export function moneyOf(rules: Rules, assessment: Assessment, benefits: readonly BenefitResult[] = assessment.benefits): Money {
  const paid = benefits.filter((benefit) => benefit.status !== 'refused');
  const money: Money = { benefits: paid.filter((benefit) => benefit.months !== undefined), settled: 0, years: [], highest: 0, monthly: 0, once: 0, missing: [] };
  money.settled = money.benefits.length;
  const once: Once[] = [];
  const spans = new Map<BenefitResult, [string, string]>();
  for (const benefit of paid) {
    const { month, months } = benefit;
    const span: [string, string] | null = months !== undefined ? [months[0]?.month ?? '', months[months.length - 1]?.month ?? ''] : month !== undefined ? [month, month] : monthsOf(rules, assessment, benefit);
    if (span === null || (benefit.total.max === null && benefit.kind === 'monthly')) {
      money.missing.push({ id: benefit.id, fact: span === null ? rules.benefits.find((it) => it.id === benefit.id)?.begins ?? '' : '' });
      continue;
    }
    spans.set(benefit, span);
    if (benefit.kind === 'once') once.push({ id: benefit.id, month: span[0], benefit });
    else if (months === undefined) money.benefits.push(benefit);
  }
  const ends = [...spans.values()].flat().sort();
  const [first = '', last = ''] = [ends[0], ends[ends.length - 1]];
  if (first === '') return money;
  for (let number = Number(first.slice(0, 4)); number <= Number(last.slice(0, 4)); number += 1) {
    const year = String(number);
    const months = Array.from({ length: 12 }, (_, month) => {
      const name = `${year}-${String(month + 1).padStart(2, '0')}`;
      return money.benefits.map((benefit) => {
        const [from, to] = spans.get(benefit) ?? ['', ''];
        if (name < from || name > to) return 0;
        return benefit.months === undefined ? benefit.rate?.max ?? 0 : benefit.months.find((row) => row.month === name)?.amount ?? 0;
      });
    });
    const sums = money.benefits.slice(0, money.settled).map((_, index) => months.reduce((sum, cells) => sum + (cells[index] ?? 0), 0));
    const row: Year = { year, months, sums, monthly: sums.reduce((sum, amount) => sum + amount, 0), once: once.filter((it) => it.month.startsWith(year)) };
    money.years.push(row);
    money.highest = Math.max(money.highest, ...months.map((cells) => cells.reduce((sum, amount) => sum + amount, 0)));
    money.monthly += row.monthly;
    money.once += row.once.filter((it) => isSettled(it.benefit)).reduce((sum, it) => sum + it.benefit.total.min, 0);
  }
  return money;
}
