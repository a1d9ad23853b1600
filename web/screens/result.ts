// SPDX-License-Identifier: MIT
/** The result, in the order in which it is needed: the answer within the first screen, the rest closed to a line each. */
import { html, nothing } from 'lit-html';
import type { Assessment, BenefitResult } from '../../wasm/hotro';
import {
  computed, WHOLE, assessmentOf, benefitName, brief, day, isSupposed, labelOf, once, rangeText, ruleOf, say, supposedText, type Content,
  type Context,
} from '../context';
import { limitsOf } from '../flow';
import { calendarOf } from '../money';
import { picture } from '../picture';
import { answers } from './answers';
import { card, notAsked, notesOf } from './cards';
import { changes, rateTable, whatIfOf } from './changes';
import { conditions, endedOf, figureName, lawDates } from './days';
import { ownFigures } from './figures';
import { keep, keepButtons } from './keep';
import { paper } from './paper';
import { folded, goTo, isAsked } from './parts';
import { reasonOf, refused } from './refused';
import { ref, sources } from './sources';

export function result(c: Context): Content {
  const assessment = assessmentOf(c);
  const { stage } = c.view;
  const from = (least: number, key: string, make: () => Content) => (stage < least ? nothing : once(c, key, make));
  return html`<div class="screen-only result">
    <div class="top">${once(c, 'top', () => top(c, assessment))} ${keepButtons(c)}</div>
    <div>
      ${once(c, 'head', () => html`${thisMonth(c, assessment)} ${estimate(c, assessment)}`)}
      ${from(1, `cards ${stage < WHOLE}`, () => cards(c, assessment))}
      ${from(2, 'rest', () => rest(c, assessment))}
      ${stage < 2 ? nothing : keep(c)}
      ${from(2, 'answers', () => end(c, assessment))}
    </div>
  </div>
  ${from(WHOLE, 'paper', () => paper(c))}`;
}

/* ---- The first screen ---- */

function top(c: Context, assessment: Assessment): Content {
  return html`${openedNote(c)}
    <h1 tabindex="-1">${c.t('result_title')}</h1>
    ${assessment.total.max === 0 ? nothingPaid(c, assessment) : html`${figure(c, assessment, 'monthly')} ${figure(c, assessment, 'once')}`}
    ${ownFigures(c, assessment)}`;
}

/** One sentence that says why. */
function nothingPaid(c: Context, assessment: Assessment): Content {
  return html`<div class="headline"><p class="big">${c.t('all_refused')}</p>
    ${computed(assessment).slice(0, 1).map((benefit) => html`<p>${reasonOf(c, benefit)}.</p>`)}</div>`;
}

/** So many letters have room beside each other at the largest size. */
const LARGE_MOST = 17;

/** An amount with its digits large. */
function large(text: string): Content {
  return html`${text.split(/(\d[\d.,]*)/).map((part, index) => (index % 2 === 1 ? html`<strong>${part}</strong>` : part))}`;
}

function figure(c: Context, assessment: Assessment, kind: 'monthly' | 'once'): Content {
  if (!isAsked(assessment, kind)) return nothing;
  const range = assessment[kind];
  const { ended } = endedOf(c, assessment);
  const benefits = computed(assessment).filter((it) => it.kind === kind && ended.every(({ benefit }) => benefit !== it));
  if (range.max === 0)
    return html`<p class="headline ${kind}">${c.t(kind)}: <span class="big">${c.t('refused')}</span></p>`;
  /* What is not paid has its line beside what hangs on the same day and is. */
  const days = benefits.filter((it) => it.status !== 'refused').map((it) => ruleOf(c, it).begins);
  const isShown = (it: BenefitResult) => days.includes(ruleOf(c, it).begins);
  const text = rangeText(c, range);
  return html`<div class="headline ${kind}"><h2>${figureName(c, assessment, kind)}</h2>
    <p class="big ${text.length > LARGE_MOST ? 'range' : ''}">${large(text)}${range.max !== null && kind === 'monthly' ? c.t('a_month')
      : nothing}</p>
    <ul class="parts">${benefits.filter(isShown).map((it) => part(c, it))}</ul>
    ${conditions(c, assessment, kind)}
  </div>`;
}

/** A support with its instrument, and its part of the figure. */
function part(c: Context, benefit: BenefitResult): Content {
  const range = benefit.rate ?? benefit.total;
  return html`<li><span>${say(c, ruleOf(c, benefit).short)}${benefit.month === undefined ? nothing
    : ` · ${benefit.month.slice(5)}/${benefit.month.slice(0, 4)}`}</span>
    ${benefit.status === 'refused' ? html`<span class="small">${c.t('refused')}</span>`
      : html`<b>${brief(c, range)}</b>`}</li>`;
}

/** What the month of today pays and why not more, and what has been paid for before it. */
function thisMonth(c: Context, assessment: Assessment): Content {
  const { now, accrued } = calendarOf(c, assessment);
  if (now === undefined && accrued === undefined) return nothing;
  return html`<div class="now ${now !== undefined && now.why.length > 0 ? 'less' : ''}">
    ${now === undefined ? nothing : html`<p><strong>${say(c, now.text)}</strong></p>
      ${now.why.map((it) => html`<p>${say(c, it.text)}${ref(c, assessment, it.citation)}</p>`)}`}
    ${accrued === undefined ? nothing : html`<p>${say(c, accrued.text)}</p>`}</div>`;
}

function openedNote(c: Context): Content {
  const { opened } = c.state;
  const now = c.rules.policy.revision;
  if (opened === null) return nothing;
  return html`<p class="note" role="status">${c.t('opened_same')} ${opened.revision === now
    ? nothing : `${c.t('made_under', day(c, opened.revision), day(c, now))} ${c.t('may_differ')}`}
    ${opened.isCode === true ? c.t('no_amounts') : nothing}
    ${opened.differs ? html`<strong>${c.t('receipt_differs')}</strong>` : nothing}</p>`;
}

/** That it is an estimate; behind it what it rests on. */
function estimate(c: Context, assessment: Assessment): Content {
  const dates = limitsOf(c.rules).map((limit) => day(c, String(assessment.case[limit.id] ?? limit.default)));
  return html`<details class="estimate"><summary><strong>${c.t('estimate_note')}</strong>
      ${c.t('revision_note', day(c, assessment.policy.revision))} <span>${c.t('grounds')}</span></summary>
    <p>${c.t('period_note', dates[0] ?? '', dates[1] ?? '')} ${lawDates(c, assessment).join(' ')}</p>
    ${assessment.assumptions.length === 0 ? nothing : html`<h3>${c.t('assumptions_title')}</h3>
      <ul class="steps">${assessment.assumptions.map((it) => html`<li>${say(c, it.text)}${it.amount === undefined || it.amount.max === 0
        ? nothing : ` (${rangeText(c, it.amount)})`}${ref(c, assessment, it.citation)}</li>`)}</ul>`}
    ${notesOf(c, assessment).map((it) => html`<p class="why">${say(c, it.text)}${ref(c, assessment, it.citation)}</p>`)}
    <h3>${c.t('limits_title')}</h3>
    <p>${say(c, c.rules.limits)}</p>
  </details>
  <p class="to-answers"><a href="#to-answers" @click=${goTo('to-answers')}>${c.t('answers_change')}</a></p>`;
}

/* ---- The rest ---- */

function cards(c: Context, assessment: Assessment): Content {
  const paid = computed(assessment).filter((benefit) => benefit.status !== 'refused');
  const out = computed(assessment).filter((benefit) => benefit.status === 'refused');
  const supposed = paid.filter((benefit) => isSupposed(c, benefit.id));
  const titles = [c.t('by_benefit'), supposedText(c)];
  const parts = [paid.filter((benefit) => !supposed.includes(benefit)), supposed]
    .flatMap((part, index) => (part.length === 0 ? [] : [{ part, title: titles[index] ?? '' }]));
  return html`${paid.length === 0 ? nothing : html`<h2 id="to-picture" tabindex="-1">${c.t('picture_title')}</h2>${picture(c, assessment)}`}
    ${parts.map(({ part, title }) => html`<h2 id=${title === titles[1] ? 'to-supposed' : 'to-benefits'}>${title}</h2>
      ${part.map((benefit) => card(c, benefit))}`)}
    ${out.length === 0 ? nothing : html`<h2>${c.t('not_counted_title')}</h2>${refused(c, out)}`}
    ${notAsked(c)}`;
}

function rest(c: Context, assessment: Assessment): Content {
  const { table } = whatIfOf(c, assessment);
  return html`${table === undefined ? nothing : folded('to-table',
      `${c.t('monthly')}: ${labelOf(c, table.row)} × ${labelOf(c, table.column)}`, rateTable(c, table))}
    ${folded('to-changes', c.t('change_title'), changes(c, assessment))}
    ${folded('to-next', c.t('next_title'), nextSteps(c, computed(assessment)))}`;
}

function end(c: Context, assessment: Assessment): Content {
  return html`${folded('to-sources', c.t('cited_title'), sources(c, assessment))}
    ${folded('to-answers', c.t('answers_change'), html`${answers(c, 'result')}
      <details><summary>${c.t('again')}</summary>
        <p>${c.t('again_hint')}</p>
        <p class="buttons"><button type="button" class="secondary"
          @click=${() => c.dispatch({ type: 'clear' })}>${c.t('again_button')}</button></p>
      </details>`)}`;
}

/** Who decides, also on what is not counted; the same sentence of several benefits stands once. */
function nextSteps(c: Context, benefits: readonly BenefitResult[]): Content {
  const steps = new Map<string, string[]>();
  for (const benefit of benefits) {
    const sentence = say(c, ruleOf(c, benefit).next);
    steps.set(sentence, [...(steps.get(sentence) ?? []), benefitName(c, benefit)]);
  }
  return html`<ul>${[...steps].map(([sentence, names]) =>
    html`<li>${sentence} <span class="small">(${names.join('; ')})</span></li>`)}</ul>`;
}
