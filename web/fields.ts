// SPDX-License-Identifier: MIT
/** One fact as a form field. Names of inputs: the fact, with .day .month .year for dates and .0.from.day … for breaks. */
import { html, nothing } from 'lit-html';
import type { Fact, FactValue, Interruption, Reading } from '../wasm/hotro';
import { bare, dong, goChange, labelOf, say, type Content, type Context, type Problem } from './context';
import { moneyEntry } from './entry';
import { isInterruptions } from './state';

export const UNKNOWN = '?';

export function fieldId(fact: string): string {
  return `f-${fact}`;
}

function problemsOf(c: Context, id: string): Problem[] {
  return c.view.problems.filter((problem) => problem.field === id || problem.field.startsWith(`${id}-`));
}

/** What is wrong with a field, each on a line. */
export function errorLine(c: Context, id: string): Content {
  const all = problemsOf(c, id);
  return all.length === 0 ? nothing : html`<p class="error" id="${id}-error">${all.map((it, index) => html`${index > 0 ? html`<br />` : nothing}${it.text}`)}</p>
    ${all.map((it) => mending(c, id, it))}`;
}

/** Buttons that mend it. */
function mending(c: Context, id: string, problem: Problem): Content {
  const choose = (amount: number) => (event: Event) => {
    const input = (event.target as Element).closest('form')?.querySelector<HTMLInputElement>(`#${id}`);
    if (input == null) return;
    retyped(c, input, amount);
    c.show({ problems: c.view.problems.filter((it) => it !== problem) });
    input.focus();
  };
  const { choices, other } = problem;
  return html`${choices === undefined ? nothing : html`<p class="buttons">${choices.map((amount) => html`<button type="button" class="secondary" @click=${choose(amount)}>${dong(c, amount)}</button>`)}</p>`}
    ${other === undefined ? nothing : html`<p class="buttons"><button type="button" class="secondary" @click=${goChange(c, other, c.state.place.then)}>${c.t('change')}: ${labelOf(c, other)}</button></p>`}`;
}

/** Another amount in a box of money, and in words beside it. */
function retyped(c: Context, input: HTMLInputElement, amount: number): void {
  input.value = bare(c, amount);
  input.dispatchEvent(new Event('input'));
}

function described(c: Context, id: string, hasHint: boolean): string | typeof nothing {
  const ids = [...(hasHint ? [`${id}-hint`] : []), ...(problemsOf(c, id).length === 0 ? [] : [`${id}-error`])];
  return ids.length === 0 ? nothing : ids.join(' ');
}

/** `heading`: the field is the screen's only one, its question the page's heading. */
export interface FieldOptions {
  heading?: boolean;
  /** Offers "not known" beside the values. */
  unknown?: boolean;
  skipped?: boolean;
}

/** Fieldset with the question as legend, the hint, why it is asked, and what is wrong. */
export function framed(c: Context, asked: Pick<Fact, 'id' | 'question' | 'hint' | 'why'>, options: FieldOptions, body: Content): Content {
  const id = fieldId(asked.id);
  const hint = say(c, asked.hint);
  const question = say(c, asked.question);
  return html`<fieldset id="${id}-field" aria-describedby=${described(c, id, hint !== '')} class=${problemsOf(c, id).length > 0 ? 'wrong' : ''}>
    <legend>${options.heading ? html`<h1 tabindex="-1">${question}</h1>` : question}</legend>
    ${hint === '' ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${options.heading ? html`<p class="why"><strong>${c.t('why_asked')}</strong> ${say(c, asked.why)}</p>` : nothing}
    ${errorLine(c, id)} ${body}
  </fieldset>`;
}

export function radio(name: string, id: string, value: string, label: Content, checked: boolean, reveals = false): Content {
  return html`<div class="option">
    <input type="radio" name=${name} id=${id} value=${value} ?checked=${checked} class=${reveals ? 'reveals' : ''} />
    <label for=${id}>${label}</label>
  </div>`;
}

/** Values of a choice or of a yes/no fact, as they stand in a form. */
export function valuesOf(c: Context, asked: Fact | Reading): { id: string; label: string }[] {
  if ('kind' in asked && asked.kind === 'yes_no') return [{ id: 'yes', label: c.t('yes') }, { id: 'no', label: c.t('no') }];
  return (asked.values ?? []).map((value) => ({ id: value.id, label: say(c, value.name) }));
}

function plain(value: FactValue | undefined): string {
  return value === true ? 'yes' : value === false ? 'no' : String(value ?? '');
}

export function radios(c: Context, asked: Fact | Reading, value: FactValue | undefined, options: FieldOptions): Content {
  const id = fieldId(asked.id);
  const chosen = options.skipped ? UNKNOWN : plain(value);
  const values = valuesOf(c, asked);
  return html`<div class="options">
    ${values.map((it, index) => radio(asked.id, index === 0 ? id : `${id}-${it.id}`, it.id, it.label, chosen === it.id))}
    ${options.unknown ? html`<div class="apart"></div>${radio(asked.id, `${id}-unknown`, UNKNOWN, c.t('not_known'), chosen === UNKNOWN)}` : nothing}
  </div>`;
}

/** Three boxes. `id` is that of the first. */
export function dateBoxes(c: Context, name: string, id: string, value: string, describedBy: string | typeof nothing = nothing): Content {
  const [year = '', month = '', date = ''] = value === '' ? [] : value.split('-');
  const box = (part: 'day' | 'month' | 'year', boxId: string, content: string) => html`<span class="box">
    <label for=${boxId}>${c.t(part)}</label>
    <input type="text" inputmode="numeric" autocomplete="off" maxlength=${part === 'day' ? 10 : part === 'month' ? 2 : 4}
      class=${part} id=${boxId} name="${name}.${part}" value=${content} aria-describedby=${part === 'day' ? describedBy : nothing} />
  </span>`;
  return html`<div class="date">${box('day', id, date)} ${box('month', `${id}-month`, month)} ${box('year', `${id}-year`, year)}</div>`;
}

function moneyBox(c: Context, fact: Fact, value: FactValue | undefined): Content {
  const id = fieldId(fact.id);
  const words = (amount: number) => c.hotro.dongInWords(amount, c.state.language);
  const boxOf = (event: Event) => (event.target as Element).closest('.money')?.querySelector<HTMLInputElement>(`#${id}`);
  /* What is understood, not what is typed: "500 triệu" too, and nothing where it may mean two things. */
  const inWords = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const entry = moneyEntry(input.value);
    const output = input.closest('.money')?.querySelector('output');
    if (output != null) output.textContent = 'value' in entry && entry.value !== null ? words(entry.value) : '';
  };
  const times = (unit: string) => (event: Event) => {
    const input = boxOf(event);
    if (input == null) return;
    const entry = moneyEntry(`${input.value} ${unit}`);
    if ('value' in entry && entry.value !== null) retyped(c, input, entry.value);
    else if ('choices' in entry) c.show({ problems: [{ field: id, text: c.t('money_which', say(c, fact.label)), choices: entry.choices }] });
    input.focus();
  };
  return html`<div class="money">
    <span class="box"><label for=${id}>${say(c, fact.label)} (${c.t('dong')})</label>
      <input type="text" inputmode="decimal" autocomplete="off" id=${id} name=${fact.id} value=${typeof value === 'number' ? bare(c, value) : ''} @input=${inWords} aria-describedby="${id}-how" /></span>
    <div class="buttons" role="group" aria-label=${c.t('money_times')}>${(['thousand', 'million', 'billion'] as const).map((unit) => html`<button type="button" class="secondary" @click=${times(c.t(unit))}>× ${c.t(unit)}</button>`)}</div>
    <output for=${id}>${typeof value === 'number' ? words(value) : ''}</output>
    <p class="hint" id="${id}-how">${c.t('money_hint')}</p>
  </div>`;
}

/** An empty break is none. */
function cleared(event: Event): void {
  const fields = (event.target as Element).closest('.break')?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [];
  for (const it of fields) it.value = '';
  fields[0]?.focus();
}

/** As many as the core takes. */
const BREAKS_MOST = 64;

function interruptionRows(c: Context, fact: Fact, value: readonly Interruption[]): Content {
  const id = fieldId(fact.id);
  const count = Math.max(c.view.rows, value.length, 1);
  const add = () => {
    c.show({ rows: Math.min(count + 1, BREAKS_MOST) });
    document.getElementById(`${id}-${count}`)?.focus();
  };
  return html`<div>
    ${Array.from({ length: count }, (_, index) => {
      const row = value[index];
      const name = `${fact.id}.${index}`;
      const rowId = index === 0 ? id : `${id}-${index}`;
      return html`<fieldset class="break">
        <legend>${c.t('break_n', String(index + 1))}</legend>
        <fieldset><legend>${c.t('from')}</legend>${dateBoxes(c, `${name}.from`, rowId, row?.from ?? '')}</fieldset>
        <fieldset><legend>${c.t('to')}</legend>${dateBoxes(c, `${name}.to`, `${rowId}-to`, row?.to ?? '')}</fieldset>
        <label for="${rowId}-reason">${c.t('reason')}</label>
        <select id="${rowId}-reason" name="${name}.reason">
          <option value="">${c.t('choose')}</option>
          ${c.rules.reasons.map((reason) => html`<option value=${reason.id} ?selected=${row?.reason === reason.id}>${say(c, reason.name)}</option>`)}
        </select>
        <p class="buttons"><button type="button" class="secondary" @click=${cleared}>${c.t('clear_break', String(index + 1))}</button></p>
      </fieldset>`;
    })}
    <button type="button" class="secondary" @click=${add}>${c.t('add_break')}</button>
  </div>`;
}

/** The field of a fact that has no default, or of one that is changed by itself. */
export function field(c: Context, fact: Fact, value: FactValue | undefined, options: FieldOptions): Content {
  const id = fieldId(fact.id);
  switch (fact.kind) {
    case 'choice':
    case 'yes_no':
      return framed(c, fact, options, radios(c, fact, value, options));
    case 'date':
      /* Its hint speaks of an empty field; here one says that it goes on. */
      if (fact.default === 'ongoing') return framed(c, { ...fact, hint: { vi: '', en: '' } }, options, ongoing(c, fact, value));
      return framed(c, fact, options, dateBoxes(c, fact.id, id, typeof value === 'string' ? value : '', described(c, id, say(c, fact.hint) !== '')));
    case 'money':
      return framed(c, fact, options, moneyBox(c, fact, value));
    case 'interruptions':
      return framed(c, fact, options, breaks(c, fact, value));
  }
}

/** "It goes on", or the last day. */
function ongoing(c: Context, fact: Fact, value: FactValue | undefined): Content {
  const id = fieldId(fact.id);
  const known = typeof value === 'string';
  return html`<div class="options">
    ${radio(`${fact.id}.state`, `${id}-going`, 'no', c.t('still_going'), !known)}
    ${radio(`${fact.id}.state`, `${id}-ended`, 'yes', c.t('has_ended'), known, true)}
    <div class="reveal">${dateBoxes(c, fact.id, id, known ? value : '')}</div>
  </div>`;
}

function breaks(c: Context, fact: Fact, value: FactValue | undefined): Content {
  const id = fieldId(fact.id);
  const given = isInterruptions(value) ? value : [];
  return html`<div class="options">
    ${radio(`${fact.id}.state`, `${id}-no`, 'no', c.t('no'), given.length === 0)}
    ${radio(`${fact.id}.state`, `${id}-yes`, 'yes', c.t('yes'), given.length > 0, true)}
    <div class="reveal">${interruptionRows(c, fact, given)}</div>
  </div>`;
}
