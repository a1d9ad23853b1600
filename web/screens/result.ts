// SPDX-License-Identifier: MIT
/** The result, in the order in which it is needed. */
import { html, nothing } from 'lit-html';
import type { Assessment, Range } from '../../wasm/hotro';
import { assessmentOf, benefitName, citation, day, dong, rangeText, say, valueName, type Content, type Context } from '../context';
import { factOf, limitsOf, open, readingOf } from '../flow';
import { picture } from '../picture';
import { answers, goChange } from './check';
import { card, otherwise, refused, sourceName } from './cards';
import { keep } from './keep';
import { paper } from './paper';
import { headline } from './parts';

export function result(c: Context): Content {
  const assessment = assessmentOf(c);
  const again = () => c.dispatch({ type: 'clear' });
  return html`<div class="screen-only">
    ${openedNote(c)}
    <h1 tabindex="-1">${c.t('result_title')}</h1>
    <div class="headlines">${figure(c, assessment, 'monthly')} ${figure(c, assessment, 'once')}</div>
    ${estimateNote(c, assessment)} ${ownFigures(c, assessment)}
    <h2>${c.t('benefits_title')}</h2>
    ${assessment.benefits.filter((benefit) => benefit.status !== 'refused').map((benefit) => card(c, benefit))}
    <h2>${c.t('picture_title')}</h2>
    ${picture(c, assessment)}
    <p><strong>${c.t('total')}:</strong> ${rangeText(c, assessment.total)}</p>
    <h2>${c.t('not_counted_title')}</h2>
    ${refused(c, assessment.benefits.filter((benefit) => benefit.status === 'refused'))}
    <details><summary>${c.t('assumptions_title')}</summary>
      <ul class="steps">${assessment.assumptions.map((it) => html`<li>${say(c, it.text)} ${it.citation === '' ? nothing : html`<span class="cite">${citation(c, it.citation)}</span>`}</li>`)}</ul>
      <p>${say(c, c.rules.limits)}</p>
    </details>
    <h2>${c.t('change_title')}</h2>
    ${c.view.isWhole ? changes(c, assessment) : nothing}
    <h2>${c.t('next_title')}</h2>
    ${nextSteps(c, assessment)}
    <h2>${c.t('keep_title')}</h2>
    ${c.view.isWhole ? keep(c) : nothing}
    <h2>${c.t('your_answers')}</h2>
    ${answers(c, 'result')}
    <p class="buttons"><button type="button" class="secondary" @click=${again} aria-describedby="again-hint">${c.t('again')}</button>
      <span class="hint" id="again-hint">${c.t('again_hint')}</span></p>
  </div>
  ${c.view.isWhole ? paper(c, assessment) : nothing}`;
}

function figure(c: Context, assessment: Assessment, kind: 'monthly' | 'once'): Content {
  const it = headline(c, assessment, kind);
  return html`<div class="headline"><h2>${c.t(kind)}</h2>
    ${it.notAsked
      ? html`<p class="big">${c.t('not_asked')}</p>`
      : html`<p class="big">${big(c, it.range)}</p>${it.includes.length > 0 ? html`<p class="hint">${c.t('includes_not_asked', it.includes.join('; '))}</p>` : nothing}`}
  </div>`;
}

/** A range breaks between its ends, never within an amount. */
function big(c: Context, range: Range): Content {
  return html`<strong>${rangeText(c, range)}</strong>`;
}

function openedNote(c: Context): Content {
  const now = c.rules.policy.revision;
  if (c.state.opened === null) return nothing;
  return html`<p class="note" role="status">${c.state.opened === now ? c.t('opened_same', day(c, now)) : c.t('opened_other', c.state.opened, day(c, now))}</p>`;
}

function estimateNote(c: Context, assessment: Assessment): Content {
  const [since, until] = limitsOf(c.rules);
  const dates = [since, until].map((limit) => day(c, String(assessment.case[limit.id] ?? limit.default)));
  return html`<div class="note">
    <p><strong>${c.t('estimate_note')}</strong> ${c.t('revision_note', day(c, assessment.policy.revision))} ${c.t('period_note', dates[0] ?? '', dates[1] ?? '')}</p>
    <ul>${c.rules.instruments.filter((it) => c.rules.periods.some((period) => c.rules.clauses.find((clause) => clause.id === period.clause)?.instrument === it.id))
      .map((it) => html`<li>${say(c, it.name)}</li>`)}</ul>
  </div>`;
}

function ownFigures(c: Context, assessment: Assessment): Content {
  if (assessment.parameters.length === 0) return nothing;
  const value = (name: string, amount: number | string) => {
    const unit = c.rules.parameters.find((it) => it.id === name)?.unit;
    return typeof amount === 'string' ? day(c, amount) : unit === 'percent' ? `${amount}%` : dong(c, amount);
  };
  return html`<div class="note"><p><strong>${c.t('own_figures')}</strong></p>
    <ul>${assessment.parameters.map((row) => html`<li>${say(c, c.rules.parameters.find((it) => it.id === row.name)?.name ?? { vi: row.name, en: row.name })}:
      ${value(row.name, row.value)}${row.from === undefined ? nothing : html`, ${c.t('from_day', day(c, row.from))}`}
      ${row.replaced.map((old) => html`, ${c.t('replaces', value(row.name, old.value))}`)}
      <span class="cite">${citation(c, row.citation)} · ${sourceName(c, 'user')}</span></li>`)}</ul></div>`;
}

function changes(c: Context, assessment: Assessment): Content {
  const compareWith = (fact: string, value: string | boolean) => () => {
    c.dispatch({ type: 'trial', values: { [fact]: value } });
    c.dispatch({ type: 'go', place: { screen: 'compare' } });
  };
  const line = (fact: string, value: string | boolean, name: string, total: Range) => html`<li class="act-row"><span>${c.t('if_value', name)}: <strong>${c.t('total_if', rangeText(c, total))}</strong></span>
    <button type="button" class="link" aria-label=${c.t('compare_what', labelOf(c, fact), name)} @click=${compareWith(fact, value)}>${c.t('compare_this')}</button></li>`;
  const readings = new Map<string, Content[]>();
  for (const it of assessment.alternatives) {
    const reading = readingOf(c.rules, it.reading);
    if (reading === undefined) continue;
    readings.set(it.reading, [...(readings.get(it.reading) ?? []), line(it.reading, it.value, valueName(c, reading, it.value), it.total)]);
  }
  const missing = open(c.rules, c.state, assessment);
  if (readings.size === 0 && missing.length === 0) return html`<p>${c.t('change_none')}</p>`;
  return html`${readings.size === 0 ? nothing : html`<h3>${c.t('change_readings')}</h3>
      ${[...readings].map(([id, lines]) => {
        const reading = readingOf(c.rules, id);
        return reading === undefined ? nothing : html`<section class="change"><h4>${say(c, reading.label)}</h4><p>${say(c, reading.why)}</p><ul>${lines}</ul></section>`;
      })}`}
    ${missing.length === 0 ? nothing : html`<h3>${c.t('change_answers')}</h3>
      ${missing.map((id) => {
        const fact = factOf(c.rules, id);
        if (fact === undefined) return nothing;
        const values: (string | boolean)[] = fact.kind === 'yes_no' ? [true, false] : fact.kind === 'choice' ? (fact.values ?? []).map((it) => it.id) : [];
        return html`<section class="change"><h4 class="act-row"><span>${say(c, fact.label)}</span>
            <button type="button" class="link" aria-label=${c.t('answer_what', say(c, fact.label))} @click=${goChange(c, id, 'result')}>${c.t('answer')}</button></h4>
          <ul>${values.map((value) => {
            const total = otherwise(c, id, value)?.total;
            return total === undefined ? nothing : line(id, value, valueName(c, fact, value), total);
          })}</ul></section>`;
      })}`}`;
}

function labelOf(c: Context, id: string): string {
  const found = factOf(c.rules, id) ?? readingOf(c.rules, id);
  return found === undefined ? id : say(c, found.label);
}

/** Who decides; the same sentence of several benefits stands once. */
function nextSteps(c: Context, assessment: Assessment): Content {
  const steps = new Map<string, string[]>();
  for (const benefit of assessment.benefits) {
    const rule = c.rules.benefits.find((it) => it.id === benefit.id);
    if (rule === undefined || benefit.status === 'refused') continue;
    const sentence = say(c, rule.next);
    steps.set(sentence, [...(steps.get(sentence) ?? []), benefitName(c, benefit)]);
  }
  return html`<ul>${[...steps].map(([sentence, names]) => html`<li>${sentence} <span class="small">(${names.join('; ')})</span></li>`)}</ul>`;
}
