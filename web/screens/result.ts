// SPDX-License-Identifier: MIT
/** The result, in the order in which it is needed. */
import { html, nothing } from 'lit-html';
import type { Assessment, BenefitResult } from '../../wasm/hotro';
import { WHOLE, askedOf, assessmentOf, benefitName, citation, day, once, rangeText, ruleOf, say, type Content, type Context } from '../context';
import { limitsOf, readingOf } from '../flow';
import { picture } from '../picture';
import { card, notAsked } from './cards';
import { changes } from './changes';
import { answers } from './check';
import { ownFigures } from './figures';
import { keep } from './keep';
import { paper } from './paper';
import { goTo, headline } from './parts';
import { refused } from './refused';

export function result(c: Context): Content {
  const assessment = assessmentOf(c);
  const benefits = askedOf(c, assessment.benefits);
  const { stage } = c.view;
  const from = (least: number, key: string, make: () => Content) => (stage < least ? nothing : once(c, key, make));
  return html`<div class="screen-only">
    ${once(c, 'head', () => head(c, assessment))}
    ${from(1, `cards ${stage < WHOLE}`, () => cards(c, assessment, benefits))}
    ${from(2, 'rest', () => rest(c, assessment, benefits))}
    ${stage < 2 ? nothing : keep(c)}
    ${from(2, 'answers', () => end(c))}
  </div>
  ${from(WHOLE, 'paper', () => paper(c))}`;
}

function head(c: Context, assessment: Assessment): Content {
  return html`${openedNote(c)}
    <h1 tabindex="-1">${c.t('result_title')}</h1>
    <div class="headlines">${figure(c, assessment, 'monthly')} ${figure(c, assessment, 'once')}</div>
    ${estimateNote(c, assessment)} ${ownFigures(c, assessment)} ${jump(c)}`;
}

/** A part of the result that one can jump to. */
function heading(id: string, text: string): Content {
  return html`<h2 id=${id} tabindex="-1">${text}</h2>`;
}

function jump(c: Context): Content {
  const link = (id: string, text: string) => html`<li><a href="#${id}" @click=${goTo(id)}>${text}</a></li>`;
  return html`<nav class="jump" aria-label=${c.t('jump')}><span>${c.t('jump')}:</span>
    <ul>${link('to-benefits', c.t('how'))} ${link('to-changes', c.t('jump_change'))} ${link('to-keep', c.t('jump_keep'))} ${link('to-answers', c.t('jump_answers'))}</ul></nav>`;
}

function cards(c: Context, assessment: Assessment, benefits: readonly BenefitResult[]): Content {
  const paid = benefits.filter((benefit) => benefit.status !== 'refused');
  return paid.length === 0 ? nothing : html`${heading('to-benefits', c.t('benefits_title'))}
    ${paid.map((benefit) => card(c, benefit))} ${notAsked(c)}
    <h2>${c.t('picture_title')}</h2>
    ${picture(c, assessment, paid)}
    <p><strong>${c.t('total')}:</strong> ${rangeText(c, assessment.total)}</p>`;
}

function rest(c: Context, assessment: Assessment, benefits: readonly BenefitResult[]): Content {
  const out = benefits.filter((benefit) => benefit.status === 'refused');
  const isNothing = out.length === benefits.length;
  return html`${out.length === 0 ? nothing : html`${heading(isNothing ? 'to-benefits' : 'not-counted', c.t('not_counted_title'))} ${refused(c, out)}`}
    ${isNothing ? notAsked(c) : nothing}
    ${assessment.assumptions.length === 0 ? nothing : html`<details><summary>${c.t('assumptions_title')}</summary>
      <ul class="steps">${assessment.assumptions.map((it) => html`<li>${say(c, it.text)} ${it.citation === '' ? nothing : html`<span class="cite">${citation(c, it.citation)}</span>`}</li>`)}</ul>
    </details>`}
    <h3>${c.t('law_limits')}</h3>
    <p>${say(c, c.rules.limits)}</p>
    ${heading('to-changes', c.t('change_title'))}
    ${changes(c, assessment)}
    <h2>${c.t('next_title')}</h2>
    ${nextSteps(c, benefits)}
    ${heading('to-keep', c.t('keep_title'))}`;
}

function end(c: Context): Content {
  return html`${heading('to-answers', c.t('your_answers'))}
    ${answers(c, 'result')}
    <details><summary>${c.t('again')}</summary>
      <p>${c.t('again_hint')}</p>
      <p class="buttons"><button type="button" class="secondary" @click=${() => c.dispatch({ type: 'clear' })}>${c.t('again_button')}</button></p>
    </details>`;
}

function figure(c: Context, assessment: Assessment, kind: 'monthly' | 'once'): Content {
  return html`<div class="headline"><h2>${c.t(kind)}</h2>
    <p class="big"><strong>${headline(c, assessment, kind)}</strong></p>
    ${lastMonth(c, assessment, kind)}
  </div>`;
}

/** The monthly figure is that of the last month in which something is paid: what has ended before is not in it. */
export function lastMonth(c: Context, assessment: Assessment, kind: 'monthly' | 'once'): Content {
  const [, until] = limitsOf(c.rules);
  const last = String(assessment.case[until.id] ?? until.default);
  const ends = (benefit: BenefitResult) => {
    const end = assessment.case[ruleOf(c, benefit).ends ?? ''];
    return typeof end === 'string' && end < last ? end : last;
  };
  const monthly = askedOf(c, assessment.benefits).filter((benefit) => benefit.kind === kind && kind === 'monthly' && benefit.status !== 'refused');
  const latest = monthly.filter((benefit) => benefit.status !== 'undetermined').map((benefit) => ends(benefit).slice(0, 7)).sort().pop();
  if (latest === undefined) return nothing;
  const ended = monthly.filter((benefit) => ends(benefit).slice(0, 7) < latest).map((benefit) => c.t('until_day', benefitName(c, benefit), day(c, ends(benefit))));
  if (ended.length === 0 && assessment.parameters.length === 0) return nothing;
  return html`<p class="hint">${c.t('at_month', c.hotro.month(latest, c.state.language))}${ended.length === 0 ? '' : ` ${c.t('ended', ended.join('; '))}`}</p>`;
}

function openedNote(c: Context): Content {
  const { opened } = c.state;
  const now = c.rules.policy.revision;
  if (opened === null) return nothing;
  return html`<p class="note" role="status">${opened.revision === now ? c.t('opened_same', day(c, now)) : c.t('opened_other', day(c, opened.revision), day(c, now))}
    ${opened.differs ? html`<strong>${c.t('opened_differs')}</strong>` : nothing}</p>`;
}

function estimateNote(c: Context, assessment: Assessment): Content {
  const dates = limitsOf(c.rules).map((limit) => day(c, String(assessment.case[limit.id] ?? limit.default)));
  return html`<div class="note">
    <p><strong>${c.t('estimate_note')}</strong> ${c.t('revision_note', day(c, assessment.policy.revision))} ${c.t('period_note', dates[0] ?? '', dates[1] ?? '')}</p>
    <ul>${lawDates(c, assessment).map((it) => html`<li>${it}</li>`)}</ul>
  </div>`;
}

/** From when to when the instruments of the topics chosen apply. */
export function lawDates(c: Context, assessment: Assessment): string[] {
  return c.rules.periods.flatMap((period, index) => {
    const clause = c.rules.clauses.find((it) => it.id === period.clause);
    const instrument = c.rules.instruments.find((it) => it.id === clause?.instrument);
    if (instrument === undefined || !askedOf(c, c.rules.benefits).some((benefit) => benefit.period === index)) return [];
    const own = assessment.parameters.find((row) => row.name === period.parameter)?.value;
    const reading = own === undefined && period.reading !== undefined ? readingOf(c.rules, period.reading) : undefined;
    const at = Math.max(0, reading?.values.findIndex((value) => value.id === assessment.case[reading.id]) ?? 0);
    const first = day(c, String(own ?? period.first[at]));
    const text = period.last === undefined ? c.t('law_dates', say(c, instrument.name), first) : c.t('law_dates_to', say(c, instrument.name), first, day(c, period.last));
    return [reading === undefined ? text : `${text.slice(0, -1)} (${c.t('by_reading')}).`];
  });
}

/** Who decides, also on what is not counted; the same sentence of several benefits stands once. */
function nextSteps(c: Context, benefits: readonly BenefitResult[]): Content {
  const steps = new Map<string, string[]>();
  for (const benefit of benefits) {
    const sentence = say(c, ruleOf(c, benefit).next);
    steps.set(sentence, [...(steps.get(sentence) ?? []), benefitName(c, benefit)]);
  }
  return html`<ul>${[...steps].map(([sentence, names]) => html`<li>${sentence} <span class="small">(${names.join('; ')})</span></li>`)}</ul>`;
}
