// SPDX-License-Identifier: MIT
/** What is printed of a result: one sheet of A4. It says what the code on it says, no more: without what is left out of that. */
import { html, nothing } from 'lit-html';
import type { Assessment, BenefitResult, Range } from '../../wasm/hotro';
import { askedOf, assessCase, bare, benefitName, citation, day, rangeText, ruleOf, say, valueText, type Content, type Context } from '../context';
import { chosen, factOf, factsOf, limitsOf } from '../flow';
import { moneyOf, type Money, type Year } from '../money';
import { kept, sharedCase, today } from '../share';
import { isInterruptions } from '../state';
import { ownFigures } from './figures';
import { qr } from './keep';
import { isAsked } from './parts';
import { lastMonth, lawDates } from './result';

/** What has room in letters of the usual size: lines of answers, of what is paid and of own figures, and an amount in a column of a year. */
const LINES_MOST = 14;
const AMOUNT_MOST = 100_000_000_000;
/** A code that somebody may type; a longer one is in the QR. */
const CODE_MOST = 240;
/** Interruptions that have room on the sheet; the rest is counted. */
const BREAKS_MOST = 4;
/** Own figures that have room; the rest is counted. */
const FIGURES_MOST = 4;

export function paper(c: Context): Content {
  const assessment = assessCase(c, sharedCase(c));
  if ('error' in assessment) return nothing;
  const link = kept(c);
  const dates = limitsOf(c.rules).map((limit) => day(c, String(assessment.case[limit.id] ?? limit.default)));
  const benefits = askedOf(c, assessment.benefits);
  const others = c.rules.benefits.filter((rule) => !chosen(c.rules, c.state.topics).includes(rule));
  const next = [...new Set(benefits.map((benefit) => say(c, ruleOf(c, benefit).next)))];
  /* Whatever is answered, it is one sheet: where there is much, in smaller letters and with the first clause alone. */
  const lines = Object.values(sharedCase(c)).reduce<number>((sum, value) => sum + (isInterruptions(value) ? 2 * Math.min(value.length, BREAKS_MOST) : 1), 0);
  const rows = benefits.filter((benefit) => benefit.status === 'granted').length + 3 * Math.min(assessment.parameters.length, FIGURES_MOST);
  const isDense = lines + rows > LINES_MOST || assessment.total.min > AMOUNT_MOST || benefits.every((benefit) => benefit.status === 'refused');
  return html`<section class="paper ${isDense ? 'dense' : ''}" aria-hidden="true">
    <header>
      <h1>${c.t('paper_title')}</h1>
      <p>${say(c, c.rules.policy.name)}</p>
      <p>${c.t('paper_made', c.hotro.day(today(), c.state.language, true))} · ${c.t('revision_note', day(c, assessment.policy.revision))} ${c.t('period_note', dates[0] ?? '', dates[1] ?? '')}</p>
    </header>
    ${ownFigures(c, assessment, FIGURES_MOST)}
    <div class="sums">${sum(c, assessment, 'monthly')} ${sum(c, assessment, 'once')}</div>
    ${byYear(c, assessment, benefits, isDense ? 1 : 2)}
    ${others.length === 0 ? nothing : html`<p><strong>${c.t('not_asked')}:</strong> ${others.map((rule) => benefitName(c, rule)).join('; ')}</p>`}
    <div class="foot">
      <div><h2>${c.t('your_answers')}</h2>
        <dl>${answers(c, assessment)}</dl></div>
      ${link === null ? nothing : html`<div class="paper-code">${qr(c, link.text)}${link.code.length > CODE_MOST ? nothing : html`<p>${link.code}</p>`}</div>`}
    </div>
    <div class="fine">
      ${readings(c, assessment)}
      <p><strong>${c.t('assumptions_title')}:</strong> ${assessment.assumptions.map((it) => say(c, it.text)).join(' ')}</p>
      <p>${lawDates(c, assessment).join(' ')}</p>
      <p><strong>${c.t('next_title')}:</strong> ${next.join(' ')}</p>
      <p><strong>${c.t('law_limits')}:</strong> ${say(c, c.rules.limits)}</p>
      <p><strong>${c.t('estimate_note')}</strong> ${c.t('paper_note', link === null ? '' : c.t('paper_code'))}</p>
    </div>
  </section>`;
}

/** A figure with the amount in words, as Vietnamese papers state money. */
function sum(c: Context, assessment: Assessment, kind: 'monthly' | 'once'): Content {
  return html`<div><h2>${c.t(kind)}</h2>${isAsked(c, assessment, kind) ? html`<p class="big">${rangeText(c, assessment[kind])}</p><p>${inWords(c, assessment[kind])}</p>${lastMonth(c, assessment, kind)}` : html`<p class="big">${c.t('not_asked')}</p>`}</div>`;
}

function inWords(c: Context, { min, max }: Range): string {
  const words = (amount: number) => c.hotro.dongInWords(amount, c.state.language);
  /* Within a sentence. */
  const lower = (amount: number) => words(amount).charAt(0).toLowerCase() + words(amount).slice(1);
  return max === null ? '' : c.t('paper_words', min === max ? words(min) : c.t('from_to', lower(min), lower(max)));
}

function citations(c: Context, benefit: BenefitResult, most: number): Content[] {
  const all = [...new Set([...benefit.steps, ...(benefit.unmet ?? [])].map((it) => it.citation).filter((it) => it !== ''))];
  return all.slice(0, most).map((it, index) => html`${index > 0 ? '; ' : ''}${citation(c, it)}`);
}

/** Of settled benefits the amounts by year, below the name; of the others the state, the range or the reason. */
function byYear(c: Context, assessment: Assessment, benefits: readonly BenefitResult[], clauses: number): Content {
  const money = moneyOf(c.rules, assessment, benefits);
  const settled = benefits.filter((benefit) => benefit.months !== undefined || benefit.month !== undefined);
  const cell = (amount: number) => html`<td class="number">${amount === 0 ? '–' : bare(c, amount)}</td>`;
  const amounts = (of: readonly BenefitResult[]) => html`${money.years.map((year) => cell(of.reduce((total, benefit) => total + paid(money, year, benefit), 0)))}${cell(of.reduce((total, benefit) => total + benefit.total.min, 0))}`;
  const isWhole = assessment.total.min === assessment.total.max;
  const span = money.years.length + 2;
  const row = (names: string, text: Content, benefit: BenefitResult) => html`<th scope="row" colspan=${span}>${names}${text} <span class="cite">${citations(c, benefit, clauses)}</span></th>`;
  return html`<table>
    <thead><tr><th scope="col">${c.t('benefit')}</th>${money.years.map((year) => html`<th scope="col" class="number">${year.year}</th>`)}<th scope="col" class="number">${c.t('sum')} (${c.t('dong')})</th></tr></thead>
    <tbody>${settled.map((benefit) => html`<tr class="named">${row(benefitName(c, benefit), '', benefit)}</tr><tr><td></td>${amounts([benefit])}</tr>`)}
      ${rowsOf(benefits.filter((benefit) => !settled.includes(benefit))).map((group) => html`<tr>${row(group.map((benefit) => benefitName(c, benefit)).join('; '), state(c, group[0] as BenefitResult), group[0] as BenefitResult)}</tr>`)}</tbody>
    <tfoot>${settled.length > 0 && (isWhole || settled.length > 1) ? html`<tr><th scope="row">${c.t('sum')}</th>${amounts(settled)}</tr>` : nothing}
      ${isWhole && settled.length > 0 ? nothing : html`<tr><th scope="row" colspan=${span}>${c.t('total')}: ${rangeText(c, assessment.total)}</th></tr>`}</tfoot>
  </table>`;
}

/** What is paid of a settled benefit in a year. */
function paid(money: Money, year: Year, benefit: BenefitResult): number {
  if (benefit.month !== undefined) return benefit.month.startsWith(year.year) ? benefit.total.min : 0;
  return year.sums[money.benefits.indexOf(benefit)] ?? 0;
}

/** Benefits refused for the same reason share a row. */
function rowsOf(benefits: readonly BenefitResult[]): BenefitResult[][] {
  const rows = new Map<string, BenefitResult[]>();
  for (const benefit of benefits) {
    const key = benefit.status === 'refused' ? JSON.stringify([benefit.unmet, benefit.steps]) : benefit.id;
    rows.set(key, [...(rows.get(key) ?? []), benefit]);
  }
  return [...rows.values()];
}

function state(c: Context, benefit: BenefitResult): Content {
  const reasons = [...(benefit.unmet ?? []), ...(benefit.status === 'refused' ? benefit.steps : [])].map((it) => say(c, it.text)).join('; ');
  return html`: ${c.t(benefit.status)}. ${benefit.status === 'refused' ? reasons : rangeText(c, benefit.total)}.`;
}

/** What was answered, and what was not though it matters. */
function answers(c: Context, assessment: Assessment): Content[] {
  const asked = factsOf(chosen(c.rules, c.state.topics));
  const person = sharedCase(c);
  const missing = assessment.missing.filter((id) => asked.has(id));
  return [...Object.keys(person), ...missing].flatMap((id) => {
    const fact = factOf(c.rules, id);
    if (fact === undefined) return [];
    const value = person[id] ?? null;
    return [html`<div><dt>${say(c, fact.label)}:</dt> <dd>${isInterruptions(value) && value.length > BREAKS_MOST ? `${valueText(c, fact, value.slice(0, BREAKS_MOST))}; … (${value.length})` : valueText(c, fact, value)}</dd></div>`];
  });
}

/** The readings that were chosen, or by which the amount would be other. */
function readings(c: Context, assessment: Assessment): Content {
  const person = sharedCase(c);
  const matter = c.rules.readings.filter((reading) => person[reading.id] !== undefined || assessment.alternatives.some((it) => it.reading === reading.id));
  return matter.length === 0 ? nothing : html`<p><strong>${c.t('readings_title')}:</strong> ${matter.map((reading) => `${say(c, reading.label)}: ${valueText(c, reading, assessment.case[reading.id] ?? reading.default)}`).join('; ')}.</p>`;
}
