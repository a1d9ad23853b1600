// SPDX-License-Identifier: MIT
/** The money by year and month: a row of bars for each year, and the same figures as a table. */
import { html, nothing, svg } from 'lit-html';
import type { Assessment } from '../wasm/hotro';
import { bare, benefitName, dong, type Content, type Context } from './context';

export interface Year {
  year: string;
  /** By month 0 … 11, by benefit in the order of `Money.benefits`. */
  months: number[][];
  monthly: number;
  once: { id: string; month: string; amount: number }[];
}

export interface Money {
  /** Monthly benefits with settled amounts. */
  benefits: string[];
  years: Year[];
  highest: number;
  monthly: number;
  once: number;
  /** Benefits that may be paid but whose amount is not settled. */
  unsettled: string[];
}

/** Only settled amounts; their sums are those of the assessment's benefits. */
export function moneyOf(assessment: Assessment): Money {
  const paid = assessment.benefits.filter((benefit) => benefit.months !== undefined);
  const once = assessment.benefits.filter((benefit) => benefit.month !== undefined);
  const months = [...paid.flatMap((benefit) => (benefit.months ?? []).map((row) => row.month)), ...once.map((benefit) => benefit.month ?? '')].sort();
  const [first, last] = [months[0], months[months.length - 1]];
  const money: Money = {
    benefits: paid.map((benefit) => benefit.id), years: [], highest: 0, monthly: 0, once: 0,
    unsettled: assessment.benefits.filter((benefit) => benefit.status !== 'refused' && benefit.months === undefined && benefit.month === undefined).map((benefit) => benefit.id),
  };
  if (first === undefined || last === undefined) return money;
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    const row: Year = { year: String(year), months: Array.from({ length: 12 }, () => paid.map(() => 0)), monthly: 0, once: [] };
    paid.forEach((benefit, index) => {
      for (const { month, amount } of benefit.months ?? []) {
        const cells = month.startsWith(row.year) ? row.months[Number(month.slice(5)) - 1] : undefined;
        if (cells === undefined) continue;
        cells[index] = amount;
        row.monthly += amount;
      }
    });
    for (const benefit of once)
      if (benefit.month?.startsWith(row.year)) row.once.push({ id: benefit.id, month: benefit.month, amount: benefit.total.min });
    for (const cells of row.months) money.highest = Math.max(money.highest, cells.reduce((sum, amount) => sum + amount, 0));
    money.monthly += row.monthly;
    money.once += row.once.reduce((sum, it) => sum + it.amount, 0);
    money.years.push(row);
  }
  return money;
}

const BAR = 10;
const HEIGHT = 30;

function bars(money: Money, year: Year): Content {
  return html`<svg viewBox="0 0 ${12 * BAR} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${year.months.map((cells, month) => {
      let top = HEIGHT;
      return cells.map((amount, index) => {
        const height = money.highest === 0 ? 0 : (amount / money.highest) * (HEIGHT - 2);
        top -= height;
        return height === 0 ? nothing : svg`<rect class="bar bar-${index}" x=${month * BAR + 1} y=${top.toFixed(2)} width=${BAR - 2} height=${height.toFixed(2)}></rect>`;
      });
    })}
    <path class="axis" d="M0 ${HEIGHT - 0.25}H${12 * BAR}" />
  </svg>`;
}

export function picture(c: Context, assessment: Assessment): Content {
  const money = moneyOf(assessment);
  const missing = money.unsettled.map((id) => benefitName(c, { id })).join('; ');
  const note = missing === '' ? nothing : html`<p class="hint">${c.t('picture_missing', missing)}</p>`;
  if (money.years.length === 0) return note;
  return html`${money.benefits.length === 0 ? nothing : html`<div class="picture" role="img" aria-label=${c.t('picture_label', dong(c, money.highest))}>
      ${money.years.map((year) => html`<div class="year"><span>${year.year}</span>${bars(money, year)}</div>`)}
      <div class="year"><span></span><span class="small">${c.t('picture_axis')}</span></div>
    </div>
    <ul class="legend">${money.benefits.map((id, index) => html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="bar bar-${index}" width="10" height="10"></rect></svg>${benefitName(c, { id })}</li>`)}</ul>`}
    ${yearTable(c, money)} ${note}`;
}

function yearTable(c: Context, money: Money): Content {
  const amount = (value: number) => (value === 0 ? '–' : bare(c, value));
  const [hasMonthly, hasOnce] = [money.monthly > 0, money.once > 0];
  const cells = (monthly: number, once: number) => html`${hasMonthly ? html`<td class="number">${amount(monthly)}</td>` : nothing}${hasOnce ? html`<td class="number">${amount(once)}</td>` : nothing}`;
  return html`<table class="years">
    <thead><tr><th scope="col">${c.t('year')}</th>
      ${hasMonthly ? html`<th scope="col" class="number">${c.t('monthly')} (${c.t('in_dong')})</th>` : nothing}
      ${hasOnce ? html`<th scope="col" class="number">${c.t('once')} (${c.t('in_dong')})</th>` : nothing}</tr></thead>
    <tbody>${money.years.map((year) => html`<tr><th scope="row">${year.year}</th>${cells(year.monthly, year.once.reduce((sum, it) => sum + it.amount, 0))}</tr>`)}</tbody>
    <tfoot><tr><th scope="row">${c.t('sum')}</th>${cells(money.monthly, money.once)}</tr></tfoot>
  </table>`;
}
