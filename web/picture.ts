// SPDX-License-Identifier: MIT
/** The money by year and month: a row of bars for each year, its sum at the right, and the same as a table. */
import { html, nothing } from 'lit-html';
import type { Assessment, Calendar } from '../wasm/hotro';
import { bare, benefitName, brief, computed, labelOf, rangeText, ruleOf, say, type Content, type Context } from './context';
import { calendarOf, foldedYears, isPaidOnce, nameOf, runsOf, type Year } from './money';

const BAR = 10;
const TOP = 7;
const HEIGHT = 34;

interface Drawn {
  calendar: Calendar;
  /** Of each benefit of the calendar, whether its amounts are known. */
  isSettled: boolean[];
  highest: number;
}

const sumOf = (amounts: readonly (number | null)[]) => amounts.reduce<number>((sum, it) => sum + (it ?? 0), 0);

/** The bars of a year: numbers only, so that they can be markup. */
function bars({ calendar, isSettled, highest }: Drawn, { year, months }: Year): string {
  return `${months.map(({ amounts, off }, month) => {
    const [name, left] = [nameOf(year, month), month * BAR + 1];
    let top = HEIGHT - 1;
    const stacked = amounts.map((amount, index) => {
      const height = ((amount ?? 0) / (highest || 1)) * (HEIGHT - TOP - 1);
      if (height === 0) return '';
      top -= height;
      const rests = calendar.resting.some((it) => name > it.after && it.benefits.includes(calendar.benefits[index] ?? ''));
      return `<rect class="bar ${isSettled[index] ? `bar-${index}` : 'bar-most'}${rests ? ' rests' : ''}" x="${left}" y="${top.toFixed(2)}"
 width="${BAR - 2}" height="${height.toFixed(2)}"/>`;
    }).join('');
    const hatch = off === 0 ? '' : `<path class="off" d="M${left} ${TOP}h8V${HEIGHT - 1}h-8z${[14, 20, 26, 32]
      .map((low) => `M${left} ${low}l8-6`).join('')}"/>`;
    return `${hatch}${stacked}${calendar.today.startsWith(name) ? `<path class="now" d="M${left + 1} 0h6l-3 5z"/>` : ''}${
      calendar.once.some((it) => it.month === name) ? `<path class="paid" d="M${left + 4} 7l2 5-2 5-2-5z"/>` : ''}`;
  }).join('')}<path class="axis" d="M0 ${HEIGHT - 1}H${12 * BAR}"/>`;
}

const svg = (box: string, content: string) => html`<svg viewBox=${box} preserveAspectRatio="none" aria-hidden="true" focusable="false"
  .innerHTML=${content}></svg>`;

/** With its table, and there what is not drawn. */
export function picture(c: Context, assessment: Assessment): Content {
  const calendar = calendarOf(c, assessment);
  return calendar.years.length === 0 ? notDrawn(c, assessment) : html`${drawing(c, assessment)}${table(c, assessment, calendar)}`;
}

const settled = (calendar: Calendar, assessment: Assessment) => calendar.benefits
  .map((id) => computed(assessment).some((it) => it.id === id && it.months !== undefined));

/** What is paid once on a day not known, and what has no end. */
export function notDrawn(c: Context, assessment: Assessment): Content {
  const calendar = calendarOf(c, assessment);
  const { benefits, years, once } = calendar;
  const isSettled = settled(calendar, assessment);
  const isEndless = (id: string, index: number) => !isSettled[index] && years.some(({ months }) => months
    .some(({ amounts }) => amounts[index] === null)) ? [`${benefitName(c, { id })} (${rangeText(c, { min: 0, max: null })})`] : [];
  const missing = [...benefits.flatMap(isEndless), ...once.filter((it) => it.month === undefined)
    .map(({ benefit: id }) => `${benefitName(c, { id })} (${c.t('missing_day', labelOf(c, ruleOf(c, { id }).begins))})`)];
  return missing.length === 0 ? nothing : html`<p class="small">${c.t('picture_missing')}: ${missing.join('; ')}</p>`;
}

export function drawing(c: Context, assessment: Assessment): Content {
  const calendar = calendarOf(c, assessment);
  const { benefits, years, once, resting } = calendar;
  const isSettled = settled(calendar, assessment);
  const highest = Math.max(0, ...years.flatMap(({ months }) => months.map(({ amounts }) => sumOf(amounts))));
  const all = { calendar, isSettled, highest };
  const sum = (year: Year) => [...year.monthly.max === 0 ? [] : [year.monthly], ...isPaidOnce(once, year) ? [year.once] : []]
    .map((it) => brief(c, it)).join(' + ');
  const row = ([first, ...more]: Year[]) => (first === undefined ? nothing : more.length > 0
    ? html`<p class="year"><span>${c.t('each_year', `${first.year}–${more[more.length - 1]?.year}`)}</span><b>${sum(first)}</b></p>`
    : html`<div class="year"><span>${first.year}</span>${highest === 0 ? nothing
      : svg(`0 0 ${12 * BAR} ${HEIGHT}`, bars(all, first))}<b>${sum(first)}</b></div>`);
  const key = (markup: string, text: Content) => html`<li>${svg('0 0 10 10', markup)}<span>${text}</span></li>`;
  const block = (style: string) => `<rect class="bar ${style}" x="1" y="1" width="8" height="8"/>`;
  const isDrawn = (of: (month: Year['months'][number], name: string) => boolean) =>
    years.some(({ year, months }) => months.some((it, index) => of(it, nameOf(year, index))));
  const named = (is: boolean) => benefits.map((id, index) => ({ index, name: say(c, ruleOf(c, { id }).short) }))
    .filter(({ index }) => isSettled[index] === is && isDrawn(({ amounts }) => (amounts[index] ?? 0) > 0));
  const unsettled = named(false).map(({ name }) => name).join('; ');
  return years.length === 0 ? nothing : html`<div class="picture">
      ${foldedYears(calendar).map(row)}
      ${highest === 0 ? nothing : html`<div class="year axis-names" aria-hidden="true"><span></span><div>${[1, 4, 7, 10].map((month) =>
        html`<span>${month}</span>`)}</div><b></b></div>`}
      <p class="year sum"><span>${c.t('total')}</span><b>${rangeText(c, assessment.total)}</b></p>
    </div>
    <ul class="legend">
      ${named(true).map(({ index, name }) => key(block(`bar-${index}`), name))}
      ${unsettled === '' ? nothing : key(block('bar-most'), `${unsettled}: ${c.t('picture_most')}`)}
      ${isDrawn(({ off }) => off > 0) ? key('<path class="off" d="M1 1h8v8h-8zM1 5l4-4M1 9l8-8M5 9l4-4"/>', c.t('picture_off')) : nothing}
      ${highest > 0 && isDrawn((_, name) => calendar.today.startsWith(name))
        ? key('<path class="now" d="M1 2h8l-4 6z"/>', c.t('picture_now')) : nothing}
      ${highest > 0 && once.some(({ month }) => month !== undefined)
        ? key('<path class="paid" d="M5 0l4 5-4 5-4-5z"/>', c.t('once')) : nothing}
      ${resting.filter(({ after }) => isDrawn(({ amounts }, name) => name > after && sumOf(amounts) > 0)).map(({ text }) =>
        key(block('bar-0 rests'), say(c, text)))}
    </ul>`;
}

/** Months that pay the same are a row; where it is not known what they pay a year is one, with its least and greatest. */
function table(c: Context, assessment: Assessment, calendar: Calendar): Content {
  const isSettled = settled(calendar, assessment).every((it) => it);
  const month = (name: string) => `${Number(name.slice(5))}/${name.slice(0, 4)}`;
  const rows: string[][] = isSettled
    ? [...runsOf(calendar).map(({ first, last, count, amount }) =>
      [first === last ? month(first) : `${month(first)} – ${month(last)}`, bare(c, amount), bare(c, count * amount)]),
      ...calendar.once.map((it) => [it.month === undefined ? '–' : month(it.month), '–', brief(c, it.amount)])]
    : calendar.years.map(({ year, monthly: { min, max } }) => [String(year), bare(c, min), max === null ? '–' : bare(c, max)]);
  const head = isSettled ? ['month', 'monthly', 'sum'] as const : ['year', 'at_least', 'at_most'] as const;
  return html`<details class="money-table"><summary>${c.t('picture_table')}</summary>${notDrawn(c, assessment)}<table>
    <thead><tr>${head.map((it, index) => html`<th scope="col" class=${index === 0 ? nothing : 'number'}>${c.t(it)}</th>`)}</tr></thead>
    <tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((it) =>
      html`<td class="number">${it}</td>`)}</tr>`)}</tbody>
    <tfoot><tr><th scope="row">${c.t('total')}</th><td class="number" colspan="2">${brief(c, assessment.total)}</td></tr></tfoot>
  </table></details>`;
}
