// SPDX-License-Identifier: MIT
/** The money by year and month: a row of bars for each year, what is paid once as a mark, and the same figures as tables. */
import { html, nothing } from 'lit-html';
import type { Assessment, BenefitResult } from '../wasm/hotro';
import { WHOLE, bare, benefitName, dong, labelOf, rangeText, type Content, type Context } from './context';
import { moneyOf, type Money, type Once, type Year } from './money';

const BAR = 10;
const HEIGHT = 30;

/** The bars of a year: numbers only, so that they can be markup. */
function bars(money: Money, year: Year): string {
  return `${year.months.map((cells, month) => {
    let top = HEIGHT - 1;
    return cells.map((amount, index) => {
      const height = amount === 0 ? 0 : (amount / money.highest) * (HEIGHT - 3);
      top -= height;
      return height === 0 ? '' : `<rect class="bar bar-${index < money.settled ? index : 'most'}" x="${month * BAR + 1}" y="${top.toFixed(2)}" width="${BAR - 2}" height="${height.toFixed(2)}"/>`;
    }).join('');
  }).join('')}<path class="axis" d="M0 ${HEIGHT - 1}H${12 * BAR}"/>`;
}

/** Twelve places of which some have a mark. */
function marks(year: Year): Content {
  const marked = new Set(year.once.map((it) => Number(it.month.slice(5))));
  return marked.size === 0 ? nothing : html`<div class="months">${Array.from({ length: 12 }, (_, month) => html`<span>${marked.has(month + 1) ? html`<i class="mark"></i>` : nothing}</span>`)}</div>`;
}

function onceText(c: Context, { month, benefit }: Once): string {
  return `${c.t('in_month', c.hotro.month(month, c.state.language))}: ${rangeText(c, benefit.total)} – ${benefitName(c, benefit)}`;
}

/** `benefits`: those that may be paid. */
export function picture(c: Context, assessment: Assessment, benefits: readonly BenefitResult[]): Content {
  const money = moneyOf(c.rules, assessment, benefits);
  const missing = money.missing.map(({ id, fact }) => html`<p class="hint">${c.t('picture_missing')}: ${benefitName(c, { id })} (${fact === '' ? c.t('amount_unknown') : c.t('missing_day', labelOf(c, fact))})</p>`);
  if (money.years.length === 0) return html`${missing}`;
  const key = (style: string, text: string) => html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="bar ${style}" x="1" y="1" width="8" height="8"></rect></svg><span>${text}</span></li>`;
  const once = money.years.flatMap((year) => year.once);
  return html`${money.highest === 0 ? nothing : html`<p class="small">${c.t('picture_highest', dong(c, money.highest))}</p>`}
    <div class="picture" role="img" aria-label=${c.t('picture_label')}>
      ${money.years.map((year) => html`<div><span>${year.year}</span><div>${marks(year)}<svg viewBox="0 0 ${12 * BAR} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false" .innerHTML=${bars(money, year)}></svg></div></div>`)}
      <div><span class="small">${c.t('month')}</span><div class="months small">${Array.from({ length: 12 }, (_, month) => html`<span>${month + 1}</span>`)}</div></div>
    </div>
    <ul class="legend">
      ${money.benefits.map((benefit, index) => key(index < money.settled ? `bar-${index}` : 'bar-most', benefitName(c, benefit)))}
      ${once.map((it) => html`<li><i class="mark"></i><span>${onceText(c, it)}</span></li>`)}
    </ul>
    ${money.benefits.length > money.settled ? html`<p class="hint">${c.t('picture_most')}</p>` : nothing}
    ${missing} ${tables(c, money, once.filter((it) => it.benefit.month !== undefined))}`;
}

/** A column a benefit, a row a year; then the same by month. */
function tables(c: Context, money: Money, once: readonly Once[]): Content {
  const paid = money.benefits.slice(0, money.settled);
  const all = [...paid, ...once.map((it) => it.benefit)];
  if (all.length === 0) return nothing;
  const inYear = (year: Year) => [...year.sums, ...once.map((it) => (it.month.startsWith(year.year) ? it.benefit.total.min : 0))];
  const inMonth = (cells: readonly number[], month: string) => [...cells.slice(0, money.settled), ...once.map((it) => (it.month === month ? it.benefit.total.min : 0))];
  const names = all.map((benefit) => benefitName(c, benefit));
  const years = money.years.map((year): Row => [year.year, inYear(year)]);
  const totals: Row = [c.t('sum'), all.map((_, index) => years.reduce((sum, [, amounts]) => sum + (amounts[index] ?? 0), 0))];
  const months = () => money.years.flatMap((year) => year.months.map((cells, month): Row => {
    const name = String(month + 1).padStart(2, '0');
    return [`${name}/${year.year}`, inMonth(cells, `${year.year}-${name}`)];
  })).filter(([, amounts]) => amounts.some((amount) => amount > 0));
  return html`${table(c, c.t('year'), all.map((benefit, index) => (benefit.kind === 'monthly' ? c.t('whole_year', names[index] ?? '') : names[index] ?? '')), years, totals)}
    ${c.view.stage < WHOLE ? nothing : html`<details><summary>${c.t('months_table')}</summary>${table(c, c.t('month'), names, months(), totals)}</details>`}`;
}

type Row = [string, readonly number[]];

function table(c: Context, first: string, names: readonly string[], rows: readonly Row[], totals: Row): Content {
  /* The sum of a row, where it has several amounts. */
  const columns = names.length > 1 ? [...names, c.t('sum')] : names;
  const cells = (amounts: readonly number[]) => (names.length > 1 ? [...amounts, amounts.reduce((sum, amount) => sum + amount, 0)] : amounts)
    .map((amount, index) => html`<td class=${amount === 0 ? 'number none' : 'number'} data-label=${columns[index] ?? ''}>${amount === 0 ? '–' : bare(c, amount)}</td>`);
  return html`<table class="by-benefit lined ${columns.length > 5 ? 'many' : ''}">
    <thead><tr><th scope="col">${first}</th>${columns.map((name) => html`<th scope="col" class="number">${name} (${c.t('dong')})</th>`)}</tr></thead>
    <tbody>${rows.map(([name, amounts]) => html`<tr><th scope="row">${name}</th>${cells(amounts)}</tr>`)}</tbody>
    <tfoot><tr><th scope="row">${totals[0]}</th>${cells(totals[1])}</tr></tfoot>
  </table>`;
}
