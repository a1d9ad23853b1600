// SPDX-License-Identifier: MIT
/** One question a screen; or everything on one page. */
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Fact, FactValue } from '../../wasm/hotro';
import { assessAnswers, assessmentOf, day, say, type Content, type Context, type Problem } from '../context';
import { dateBoxes, errorLine, field, fieldId, framed, mayBeNone, radio, radios, type FieldOptions } from '../fields';
import { basicsOf, chosen, factOf, factsOf, gatesOf, limitsOf, placeAfter, questionsLeft, readingOf } from '../flow';
import { checked, read, type Demand, type Read } from '../forms';
import { changed, isInterruptions, type Place } from '../state';
import type { WordKey } from '../words';
import { problems } from './parts';
import { running } from './running';

/** Takes the answers if the core accepts them; shows what is wrong if not. */
export function take(c: Context, result: Read, shown: readonly string[], then: Place['then'] | 'end'): void {
  const found = [...result.problems, ...checked(c, result.values, shown)];
  if (found.length > 0) return c.show({ problems: inOrder(found) });
  const skipped = [...c.state.skipped.filter((fact) => !(fact in result.values)), ...result.skipped];
  const answers = changed(c.state.answers, result.values);
  const assessment = assessAnswers(c, answers, skipped);
  if ('error' in assessment) throw new Error(assessment.error.text.en);
  const passed = then === 'result' ? questionsLeft(c.rules, c.state, assessmentOf(c)).usual : [];
  const place: Place = then === 'end' ? { screen: 'result' }
    : placeAfter(c.rules, { ...c.state, answers, skipped }, assessment, then, passed);
  c.dispatch({ type: 'answer', values: result.values, skipped: result.skipped, place });
}

/** As their fields stand on the screen. */
function inOrder(problems: Problem[]): Problem[] {
  const order = [...document.querySelectorAll('main [id]')].map((it) => it.id);
  const at = (problem: Problem) => order.indexOf(problem.field);
  return problems.sort((a, b) => at(a) - at(b));
}

export function question(c: Context): Content {
  const { fact: id = '', then } = c.state.place;
  const reading = readingOf(c.rules, id);
  const fact = factOf(c.rules, id);
  const asked = reading ?? fact;
  if (asked === undefined) return nothing;
  const assessment = assessmentOf(c);
  const submit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (reading !== undefined) {
      const value = String(new FormData(form).get(id) ?? reading.default);
      return take(c, { values: { [id]: value === reading.default ? null : value }, skipped: [], problems: [] }, [id], then);
    }
    if (fact === undefined) return;
    const pressed = (event.submitter as HTMLButtonElement | null)?.value;
    if (pressed === 'unknown') return take(c, { values: { [id]: null }, skipped: [id], problems: [] }, [id], then);
    if (pressed === 'none') return take(c, { values: { [id]: 0 }, skipped: [], problems: [] }, [id], then);
    const values = isLimitPair(c, fact) ? readPeriod(c, form) : read(c, form, [fact], 'asked');
    take(c, values, isLimitPair(c, fact) ? limitsOf(c.rules).map((it) => it.id) : [id], then);
  };
  const { missing, usual } = questionsLeft(c.rules, c.state, assessment);
  const left = [...missing, ...usual].filter((it) => it !== id).length;
  const options: FieldOptions = {
    heading: true,
    unknown: fact !== undefined,
    skipped: c.state.skipped.includes(id),
  };
  const byButton = fact !== undefined && fact.default === undefined && (fact.kind === 'date' || fact.kind === 'money');
  const other = (value: string, word: WordKey) => html`<button type="submit" class="secondary" value=${value}>${c.t(word)}</button>`;
  const body = reading !== undefined
    ? framed(c, reading, options, radios(c, reading, c.state.answers[id] ?? reading.default, {}))
    : fact === undefined ? nothing : isLimitPair(c, fact) ? period(c, true) : field(c, fact, c.state.answers[id], options);
  return html`${running(c, assessment)}
    ${keyed(id, html`<form novalidate @submit=${submit}>
      ${several(c)} ${body}
      <p class="buttons">
        <button type="submit" value="go">${c.t('go_on')}</button>
        ${byButton ? other('unknown', fact.kind === 'money' ? 'amount_unknown' : 'not_known') : nothing}
        ${fact !== undefined && mayBeNone(fact) ? other('none', 'grants_none') : nothing}
        ${then === undefined ? html`<span class="hint">${left === 0 ? c.t('question_last') : c.t('question_left', String(left))}</span>`
          : nothing}
      </p>
    </form>`)}`;
}

/** One mistake stands at its box alone, where the focus goes; of several there is a list. */
function several(c: Context): Content {
  return c.view.problems.length > 1 ? problems(c) : nothing;
}

function isLimitPair(c: Context, fact: Fact): boolean {
  return limitsOf(c.rules).some((limit) => limit.id === fact.id);
}

/** A yes/no fact with what may only be given with it. */
function gated(c: Context, fact: Fact): Content {
  const gate = gatesOf(c.rules).find((it) => it.fact.id === fact.id);
  if (gate === undefined) return field(c, fact, c.state.answers[fact.id], {});
  const behind = gate.behind.map((it) => field(c, it, c.state.answers[it.id], {}));
  return field(c, fact, c.state.answers[fact.id], { unknown: true, skipped: c.state.skipped.includes(fact.id), behind: html`${behind}` });
}

function shownOf(c: Context, facts: readonly Fact[]): string[] {
  return facts.flatMap((fact) =>
    [fact.id, ...(gatesOf(c.rules).find((gate) => gate.fact.id === fact.id)?.behind.map((it) => it.id) ?? [])]);
}

/** Facts, those behind an open gate, and the period. */
function readTogether(c: Context, form: HTMLFormElement, facts: readonly Fact[], demand: Demand): Read {
  const result = read(c, form, facts, demand);
  for (const gate of gatesOf(c.rules)) {
    if (result.values[gate.fact.id] !== true) continue;
    const behind = gate.behind.filter((it) => form.querySelector(`[id^="${fieldId(it.id)}"]`) !== null);
    merge(result, read(c, form, behind, demand));
  }
  merge(result, readPeriod(c, form));
  return result;
}

function merge(into: Read, from: Read): void {
  Object.assign(into.values, from.values);
  into.skipped.push(...from.skipped);
  into.problems.push(...from.problems);
}

/** The box of the year. */
const WHICH = 'period-which';

function period(c: Context, heading: boolean): Content {
  const [since, until] = limitsOf(c.rules);
  const [from, to] = [String(c.state.answers[since.id] ?? since.default), String(c.state.answers[until.id] ?? until.default)];
  const whole = from === since.default && to === until.default;
  const year = !whole && from.slice(0, 4) === to.slice(0, 4) && yearRange(c, from.slice(0, 4)).join() === [from, to].join()
    ? from.slice(0, 4) : '';
  const [first, last] = [Number(since.first?.slice(0, 4)), Number(until.last?.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const isWrong = c.view.problems.some((it) => it.field === WHICH);
  const asked = { ...since, question: { vi: c.t('period_question'), en: c.t('period_question') }, hint: { vi: '', en: '' } };
  return framed(c, asked, { heading }, html`<div class="options">
    ${radio('period', fieldId(since.id), 'whole', c.t('period_whole', day(c, String(since.default)), day(c, String(until.default))), whole)}
    ${radio('period', 'period-year', 'year', c.t('period_year'), year !== '', true)}
    <div class="reveal"><label for=${WHICH}>${c.t('year')}</label>
      ${errorLine(c, WHICH)}
      <select id=${WHICH} name="period.year" aria-describedby=${isWrong ? `${WHICH}-error` : nothing}>
        <option value="">${c.t('choose')}</option>
        ${years.map((it) => html`<option value=${it} ?selected=${it === year}>${it}</option>`)}
      </select></div>
    ${radio('period', fieldId(until.id), 'other', c.t('period_other'), !whole && year === '', true)}
    <div class="reveal">${[since, until].map((limit) => html`<fieldset>
      <legend>${say(c, limit.label)}</legend>
      <p class="hint">${say(c, limit.hint)}</p>
      ${dateBoxes(c, boxOf(limit).id, fieldId(boxOf(limit).id), String(c.state.answers[limit.id] ?? limit.default))}
    </fieldset>`)}</div>
    ${errorLine(c, fieldId(until.id))}
  </div>`);
}

/** A limit as typed: empty is its default. */
function boxOf(limit: Fact): Fact {
  return { ...limit, id: `${limit.id}-box` };
}

/** A calendar year within the limits of the law. */
function yearRange(c: Context, year: string): [string, string] {
  const [since, until] = limitsOf(c.rules);
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return [first < (since.first ?? '') ? since.first ?? first : first, last > (until.last ?? '9') ? until.last ?? last : last];
}

function readPeriod(c: Context, form: HTMLFormElement): Read {
  const [since, until] = limitsOf(c.rules);
  const fields = new FormData(form);
  const limits = (from: FactValue | null, to: FactValue | null): Read => ({
    values: { [since.id]: from === since.default ? null : from, [until.id]: to === until.default ? null : to },
    skipped: [],
    problems: [],
  });
  const kind = String(fields.get('period') ?? 'whole');
  if (kind === 'whole') return limits(null, null);
  const year = String(fields.get('period.year'));
  if (kind === 'year' && year === '') return { ...limits(null, null), problems: [{ field: WHICH, text: c.t('choose_one', c.t('year')) }] };
  if (kind === 'year') return limits(...yearRange(c, year));
  const boxes = [boxOf(since), boxOf(until)];
  const result = read(c, form, boxes, 'optional');
  const [from, to] = boxes.map((box) => result.values[box.id] ?? null);
  return { ...limits(from ?? null, to ?? null), problems: result.problems };
}

/** For people who repeat the task: everything at once, with the range of what stands in the form. */
export function all(c: Context): Content {
  const asked = factsOf(chosen(c.rules, c.state.topics));
  const behind = new Set(gatesOf(c.rules).flatMap((gate) => gate.behind.map((fact) => fact.id)));
  const basicFacts = basicsOf(c.rules, c.state.topics);
  const facts = c.rules.facts.filter((fact) => !behind.has(fact.id) &&
    (basicFacts.includes(fact) || (fact.default === undefined && asked.has(fact.id))));
  const shown = [...shownOf(c, facts), ...limitsOf(c.rules).map((it) => it.id)];
  const readAll = (form: HTMLFormElement): Read => {
    const result = readTogether(c, form, facts, 'optional');
    const fields = new FormData(form);
    for (const { id, default: usual } of c.rules.readings) {
      const value = String(fields.get(id) ?? usual);
      result.values[id] = value === usual ? null : value;
    }
    return result;
  };
  const submit = (event: SubmitEvent) => {
    take(c, readAll(event.target as HTMLFormElement), shown, 'end');
  };
  /* What is wrong is said when the form is sent. */
  const change = (event: Event) => {
    const { values, problems: wrong } = readAll(event.currentTarget as HTMLFormElement);
    if (wrong.length === 0) c.show({ draft: values });
  };
  const draft = assessAnswers(c, changed(c.state.answers, c.view.draft));
  return html`<form class="all" novalidate @submit=${submit} @change=${change}>
    <h1 tabindex="-1">${c.t('all_title')}</h1>
    <p class="hint">${c.t('all_hint')}</p>
    ${running(c, 'error' in draft ? assessmentOf(c) : draft)}
    ${several(c)}
    ${facts.map((fact) => (fact.default === undefined || isInterruptions(fact.default) || fact.default === 'ongoing'
      ? field(c, fact, c.state.answers[fact.id], { unknown: fact.default === undefined })
      : gated(c, fact)))}
    ${period(c, false)}
    <details><summary>${c.t('readings_title')}</summary>
      ${c.rules.readings.map((reading) => framed(c, reading, {}, radios(c, reading, c.state.answers[reading.id] ?? reading.default, {})))}
    </details>
    <p class="buttons"><button type="submit">${c.t('show_result')}</button></p>
  </form>`;
}
