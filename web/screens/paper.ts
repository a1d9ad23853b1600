// SPDX-License-Identifier: MIT
/** What is printed of a result: one sheet of A4. */
import { html, nothing } from 'lit-html';
import type { Assessment, Range } from '../../wasm/hotro';
import { bare, benefitName, citation, day, personOf, rangeText, say, valueText, type Content, type Context } from '../context';
import { factOf, limitsOf, readingOf } from '../flow';
import { moneyOf } from '../picture';
import { kept, sharedCase, today } from '../share';
import { isInterruptions } from '../state';
import { qr } from './keep';

export function paper(c: Context, assessment: Assessment): Content {
  const link = kept(c);
  const [since, until] = limitsOf(c.rules);
  const dates = [since, until].map((limit) => day(c, String(assessment.case[limit.id] ?? limit.default)));
  return html`<section class="paper" aria-hidden="true">
    <header>
      <h1>${c.t('paper_title')}</h1>
      <p>${say(c, c.rules.policy.name)}</p>
      <p>${c.t('paper_made', c.hotro.day(today(), c.state.language, true))} · ${c.t('revision_note', day(c, assessment.policy.revision))} ${c.t('period_note', dates[0] ?? '', dates[1] ?? '')}</p>
    </header>
    <div class="sums">${sum(c, c.t('monthly'), assessment.monthly)} ${sum(c, c.t('once'), assessment.once)}</div>
    ${byYear(c, assessment)}
    <div class="foot">
      <div><h2>${c.t('your_answers')}</h2>
        <dl>${answers(c)}</dl></div>
      ${link === null ? nothing : html`<div class="paper-code">${qr(c, link.text)}<p>${link.code}</p></div>`}
    </div>
    <p class="fine"><strong>${c.t('estimate_note')}</strong> ${c.t('paper_note')}</p>
  </section>`;
}

/** A figure with the amount in words, as Vietnamese papers state money. */
function sum(c: Context, name: string, range: Range): Content {
  const inWords = (amount: number) => c.hotro.dongInWords(amount, c.state.language);
  const least = inWords(range.min);
  const words = range.max === null ? '' : c.t('paper_words', range.max === range.min ? least : c.t('from_to', lower(least), lower(inWords(range.max))));
  return html`<div><h2>${name}</h2><p class="big">${rangeText(c, range)}</p><p>${words}</p></div>`;
}

/** Within a sentence. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function byYear(c: Context, assessment: Assessment): Content {
  const money = moneyOf(assessment);
  const paid = (id: string, year: (typeof money.years)[number]): number => {
    const index = money.benefits.indexOf(id);
    const once = year.once.filter((it) => it.id === id).reduce((total, it) => total + it.amount, 0);
    return once + (index < 0 ? 0 : year.months.reduce((total, cells) => total + (cells[index] ?? 0), 0));
  };
  return html`<table>
    <thead><tr><th scope="col">${c.t('benefit')}</th>${money.years.map((year) => html`<th scope="col" class="number">${year.year}</th>`)}<th scope="col" class="number">${c.t('sum')} (${c.t('in_dong')})</th></tr></thead>
    <tbody>${assessment.benefits.map((benefit) => {
      const clauses = [...new Set([...benefit.steps.map((step) => step.citation), ...(benefit.unmet ?? []).map((unmet) => unmet.citation)].filter((it) => it !== ''))];
      const cite = html`${clauses.slice(0, 2).map((it, index) => html`${index > 0 ? '; ' : ''}${citation(c, it)}`)}`;
      const isSettled = money.benefits.includes(benefit.id) || benefit.month !== undefined;
      const columns = money.years.length + 2;
      return isSettled
        ? html`<tr class="amounts-row"><th scope="row">${benefitName(c, benefit)}</th>${money.years.map((year) => html`<td class="number">${paid(benefit.id, year) === 0 ? '–' : bare(c, paid(benefit.id, year))}</td>`)}<td class="number">${bare(c, benefit.total.min)}</td></tr>
          <tr><td class="clauses" colspan=${columns}>${cite}</td></tr>`
        : html`<tr><th scope="row">${benefitName(c, benefit)}</th><td colspan=${columns - 1}>${c.t(benefit.status)}${benefit.status === 'refused' ? '' : `: ${rangeText(c, benefit.total)}`} <span class="cite">${cite}</span></td></tr>`;
    })}</tbody>
    <tfoot><tr><th scope="row">${c.t('total')}</th><td class="number" colspan=${money.years.length + 1}>${rangeText(c, assessment.total)}</td></tr></tfoot>
  </table>`;
}

/** Interruptions that have room on the sheet; the rest is counted. */
const BREAKS_MOST = 4;

/** What the code on the sheet holds, no more. */
function answers(c: Context): Content {
  const person = c.state.withhold ? sharedCase(c) : personOf(c);
  return html`${Object.entries(person).map(([id, value]) => {
    const asked = factOf(c.rules, id) ?? readingOf(c.rules, id);
    return asked === undefined || value == null ? nothing : html`<div><dt>${say(c, asked.label)}:</dt> <dd>${isInterruptions(value) && value.length > BREAKS_MOST ? `${valueText(c, asked, value.slice(0, BREAKS_MOST))}; … (${value.length})` : valueText(c, asked, value)}</dd></div>`;
  })}`;
}
