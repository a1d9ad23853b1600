// SPDX-License-Identifier: MIT
/** What is printed of a result: one sheet of A4. It says what the code on it says, no more: without what is left out of that. */
import { html, nothing } from 'lit-html';
import type { Assessment, BenefitResult, Range, Reading, Words } from '../../wasm/hotro';
import {
  assessCase, computed, benefitName, day, inSentence, isSupposed, rangeText, ruleOf, saidOf, say, supposedText, valueText,
  type Content, type Context,
} from '../context';
import { chosen, factOf, limitsOf, open } from '../flow';
import { drawing, notDrawn } from '../picture';
import { kept, sharedPerson, today } from '../share';
import { isInterruptions } from '../state';
import { sentence } from './cards';
import { conditions, figureName, lawDates } from './days';
import { ownFigures } from './figures';
import { datedOf, qr } from './keep';
import { isAsked } from './parts';
import { reasonOf } from './refused';
import { cited, groundOf, mark, sourcesOf } from './sources';

/** A code that somebody may type; a longer one is in the QR. */
const CODE_MOST = 240;
/** Interruptions, own figures and steps of one kind that have room; the rest is counted. */
const BREAKS_MOST = 4;
const FIGURES_MOST = 4;
const STEPS_MOST = 8;

/** Letters in points, from the largest; and what is left out where even the smallest do not do. */
const LARGEST = 11;
const SMALLEST = 9;
const LEVELS = 5;
/** Where even that does not do. */
const LEAST = 6.5;

/** As large as one sheet allows. Only the browser knows how tall it is. */
function fit(): void {
  const sheet = document.querySelector<HTMLElement>('.paper');
  if (sheet === null) return;
  for (let level = 0; level <= LEVELS; level += 1)
    for (let points = LARGEST; points >= (level < LEVELS ? SMALLEST : LEAST); points -= 0.25) {
      sheet.dataset['level'] = String(level);
      sheet.style.fontSize = `${points}pt`;
      if (sheet.offsetHeight <= sheet.offsetWidth * (SHEET_HEIGHT / SHEET_WIDTH)) return;
    }
}

/** Of A4 within its margins, in millimeters; a hair less, as printing rounds. */
const SHEET_WIDTH = 186;
const SHEET_HEIGHT = 271;

interface Said {
  text: Words;
  citation?: string;
}

export function paper(c: Context): Content {
  const assessment = assessCase(c, sharedPerson(c));
  if ('error' in assessment) return nothing;
  globalThis.addEventListener?.('beforeprint', fit);
  const link = kept(c);
  const dates = limitsOf(c.rules).map((limit) => day(c, String(assessment.case[limit.id] ?? limit.default)));
  const benefits = computed(assessment);
  const others = c.rules.benefits.filter((rule) => !chosen(c.rules, c.state.topics).includes(rule));
  const next = [...new Set(benefits.map((benefit) => say(c, ruleOf(c, benefit).next)))];
  const cite = (text?: string) => mark(c, assessment, text);
  const texts = (of: readonly Said[]) => of.map((it) => say(c, it.text) + cite(it.citation)).join(' ');
  return html`<section class="paper" aria-hidden="true">
    <header>
      <h1>${c.t('paper_title')}</h1>
      <p>${say(c, c.rules.policy.name)}</p>
      <p>${c.t('paper_made', c.hotro.day(today(), c.state.language, true))} · ${c.t('revision_note', day(c, assessment.policy.revision))}
        ${c.t('period_note', dates[0] ?? '', dates[1] ?? '')}</p>
    </header>
    <p class="fill"><span>${c.t('paper_name')}:</span><span>${c.t('paper_unit')}:</span></p>
    ${ownFigures(c, assessment, FIGURES_MOST)}
    ${assessment.total.max === 0 ? html`<p class="big">${c.t('all_refused')}</p>`
      : html`<div class="sums">${sum(c, assessment, 'monthly')} ${sum(c, assessment, 'once')}</div>`}
    <p>${datedOf(c, assessment).map(({ text, citation: of }) => `${say(c, text)}${cite(of)}. `)}</p>
    ${assessment.total.max === 0 ? nothing : html`${drawing(c, assessment)}${notDrawn(c, assessment)}`}
    ${supported(c, benefits, cite)}
    ${others.length === 0 ? nothing
      : html`<p><strong>${c.t('not_asked')}:</strong> ${others.map((rule) => benefitName(c, rule)).join('; ')}</p>`}
    <div class="foot">
      <div><h2>${c.t('your_answers')}</h2>
        <dl>${answers(c, assessment)}</dl></div>
      ${link === null ? nothing
        : html`<div class="paper-code">${qr(c, link.text)}${link.code.length > CODE_MOST ? nothing : html`<p>${link.code}</p>`}</div>`}
    </div>
    <div class="fine">
      ${readings(c, assessment)}
      ${assessment.assumptions.length === 0 ? nothing
        : html`<p class="level-3"><strong>${c.t('assumptions_title')}:</strong> ${texts(assessment.assumptions)}
          ${lawDates(c, assessment).join(' ')}</p>`}
      ${assessment.notes.length === 0 ? nothing
        : html`<p class="level-2"><strong>${c.t('notes_title')}:</strong> ${texts(assessment.notes)}</p>`}
      <p class="level-4"><strong>${c.t('next_title')}:</strong> ${next.join(' ')}</p>
      <p class="level-1"><strong>${c.t('limits_title')}:</strong> ${say(c, c.rules.limits)}</p>
      <p><strong>${c.t('cited_title')}:</strong> ${[...sourcesOf(c, assessment)].map(([text, { number, source, by }]) =>
        html`<span class=${['', 'level-3', 'level-2'][by] ?? ''}>[${number}] ${cited(c, text, source)}. </span>`)}</p>
      <p><strong>${c.t('estimate_note')}</strong> ${c.t('paper_note', link === null ? '' : c.t('paper_code'))}</p>
    </div>
  </section>`;
}

/** Each support: its steps; or why it is not paid, of several for one reason together. */
function supported(c: Context, benefits: readonly BenefitResult[], cite: (text?: string) => string): Content {
  const supposed = benefits.filter((benefit) => benefit.status !== 'refused' && isSupposed(c, benefit.id));
  const line = (group: readonly BenefitResult[]) => {
    const [first] = group as [BenefitResult];
    const grounds = [...new Set((first.unmet ?? []).map((it) => cite(it.citation)))].join('');
    const steps = first.steps.map((step) => sentence(c, step) + cite(groundOf(c, first, step).citation));
    const names = group.map((benefit) => benefitName(c, benefit)).join('; ');
    if (first.status === 'refused')
      return html`<p><strong>${names}: ${c.t('refused')}.</strong> ${reasonOf(c, first)}${grounds || cite(first.steps[0]?.citation)}.</p>`;
    const more = steps.length > STEPS_MOST ? `; … (${steps.length})` : '';
    const told = `${steps.slice(0, STEPS_MOST).join('; ')}${more}.`;
    return html`<p><strong>${names}: ${rangeText(c, first.total)}.</strong> <span class="level-5">${told}</span></p>`;
  };
  const lines = (of: readonly BenefitResult[]) => rowsOf(of).map(line);
  return html`${lines(benefits.filter((benefit) => !supposed.includes(benefit)))}
    ${supposed.length === 0 ? nothing : html`<p><strong>${supposedText(c)}:</strong></p>${lines(supposed)}`}`;
}

/** A figure with the amount in words, as Vietnamese papers state money. */
function sum(c: Context, assessment: Assessment, kind: 'monthly' | 'once'): Content {
  const range = assessment[kind];
  const is = (word: 'refused' | 'not_asked') => html`<p class="big">${c.t(word)}</p>`;
  return html`<div><h2>${figureName(c, assessment, kind)}</h2>${!isAsked(assessment, kind) ? is('not_asked')
    : range.max === 0 ? is('refused')
    : html`<p class="big">${rangeText(c, range)}</p><p>${inWords(c, range)}</p>${conditions(c, assessment, kind)}`}</div>`;
}

function inWords(c: Context, { min, max }: Range): string {
  const words = (amount: number) => c.hotro.dongInWords(amount, c.state.language);
  return max === null ? ''
    : `${c.t('in_words')} ${min === max ? words(min) : c.t('from_to', inSentence(words(min)), inSentence(words(max)))}`;
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

/** What was answered, and what was not though it matters. */
function answers(c: Context, assessment: Assessment): Content[] {
  const person = sharedPerson(c);
  return [...Object.keys(person), ...open(c.rules, c.state, assessment)].flatMap((id) => {
    const fact = factOf(c.rules, id);
    if (fact === undefined) return [];
    const value = saidOf(c, person, id);
    return [html`<div><dt>${say(c, fact.label)}:</dt> <dd>${isInterruptions(value) && value.length > BREAKS_MOST
      ? `${valueText(c, fact, value.slice(0, BREAKS_MOST))}; … (${value.length})` : valueText(c, fact, value)}</dd></div>`];
  });
}

/** The readings that were chosen, or by which the amount would be other. */
function readings(c: Context, assessment: Assessment): Content {
  const person = sharedPerson(c);
  const matter = c.rules.readings.filter((reading) => person[reading.id] !== undefined ||
    assessment.alternatives.some((it) => it.reading === reading.id));
  const text = (reading: Reading) =>
    `${say(c, reading.label)}: ${valueText(c, reading, (assessment.case[reading.id] as string | undefined) ?? reading.default)}`;
  return matter.length === 0 ? nothing : html`<p><strong>${c.t('readings_title')}:</strong> ${matter.map(text).join('; ')}.</p>`;
}
