// SPDX-License-Identifier: MIT
/** One fact as a form field. Names of inputs: the fact, with .day .month .year for dates and .0.from.day … for breaks. */
import { html, nothing } from 'lit-html';
import type { Fact, FactValue, Interruption, Reading } from '../wasm/hotro';
import { bare, dong, goChange, labelOf, say, type Content, type Context, type Problem } from './context';
import { dateEntry, moneyEntry, type DatePart } from './entry';
import { NOT_YET, gatesOf } from './flow';
import { isInterruptions } from './state';

export const UNKNOWN = '?';

export function fieldId(fact: string): string {
  return `f-${fact}`;
}

function problemsOf(c: Context, id: string): Problem[] {
  return c.view.problems.filter((problem) => problem.field === id || problem.field.startsWith(`${id}-`));
}

/** The box of a part of a day, of which the first has this id. */
export function boxId(first: string, part: DatePart): string {
  return part === 'day' ? first : `${first}-${part}`;
}

/** What is wrong with a field, each on a line; what is wrong at one place has its id. */
export function errorLine(c: Context, id: string): Content {
  const all = problemsOf(c, id);
  const places = [...new Set(all.map((it) => it.field))];
  const textsAt = (place: string) => all.filter((it) => it.field === place)
    .map((it, index) => html`${index > 0 ? html`<br />` : nothing}${it.text}`);
  return all.length === 0 ? nothing
    : html`<p class="error">${places.map((place, index) =>
      html`${index > 0 ? html`<br />` : nothing}<span id="${place}-error">${textsAt(place)}</span>`)}</p>
    ${all.map((it) => mending(c, id, it))}`;
}

/** What a box says of itself: whether it is the wrong one, and by what it is described. `first`: that of its day. */
function marks(c: Context, id: string, first = id): { isWrong: boolean; by: string | typeof nothing } {
  const wrong = c.view.problems.find((it) => (it.field === id && it.box === 'this') || (it.field === first && it.box === 'day'));
  return { isWrong: wrong !== undefined, by: wrong === undefined ? nothing : `${wrong.field}-error` };
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
  return html`${choices === undefined ? nothing
    : html`<p class="buttons">${choices.map((amount) =>
    html`<button type="button" class="secondary" @click=${choose(amount)}>${dong(c, amount)}</button>`)}</p>`}
    ${other === undefined ? nothing
      : html`<p class="buttons"><button type="button" class="secondary" @click=${goChange(c, other, c.state.place.then)}>${c.t('change')}:
      ${labelOf(c, other)}</button></p>`}`;
}

/** Another amount in a box of money, and in words beside it. */
function retyped(c: Context, input: HTMLInputElement, amount: number): void {
  input.value = bare(c, amount);
  input.dispatchEvent(new Event('input'));
}

function described(c: Context, id: string, hasHint: boolean): string | typeof nothing {
  const whole = problemsOf(c, id).filter((it) => it.box === undefined).map((it) => `${it.field}-error`);
  const ids = [...(hasHint ? [`${id}-hint`] : []), ...new Set(whole)];
  return ids.length === 0 ? nothing : ids.join(' ');
}

/** `heading`: the field is the screen's only one, its question the page's heading. */
export interface FieldOptions {
  heading?: boolean;
  /** Offers "not known" beside the values. */
  unknown?: boolean;
  skipped?: boolean;
  /** What is asked with a yes. */
  behind?: Content;
}

type Framed = Pick<Fact, 'id' | 'question' | 'hint' | 'why'> & Partial<Pick<Fact, 'sensitive'>>;

/**
 * Fieldset with the question as legend, and what is wrong. Alone on a screen its hint is folded, with why it is asked; but for one that
 * says what need not be said.
 */
export function framed(c: Context, asked: Framed, options: FieldOptions, body: Content): Content {
  const id = fieldId(asked.id);
  const hint = say(c, asked.hint);
  const question = say(c, asked.question);
  const isFolded = options.heading === true && asked.sensitive !== true;
  const isSeen = hint !== '' && !isFolded;
  return html`<fieldset id="${id}-field" aria-describedby=${described(c, id, isSeen)}
    class=${problemsOf(c, id).length > 0 ? 'wrong' : ''}>
    <legend>${options.heading ? html`<h1 tabindex="-1">${question}</h1>` : question}</legend>
    ${isSeen ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${options.heading ? html`<details class="why"><summary>${c.t('why_asked')}</summary>${isFolded && hint !== ''
      ? html`<p>${hint}</p>` : nothing}<p>${say(c, asked.why)}</p></details>` : nothing}
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
  if ('kind' in asked && asked.kind === 'yes_no') {
    const [yes, no] = [{ id: 'yes', label: c.t('yes') }, { id: 'no', label: c.t('no') }];
    const gate = gatesOf(c.rules).find(({ fact }) => fact.id === asked.id);
    if (gate === undefined) return [yes, no];
    /* Whoever chose its benefits by name wants to know of them, and does not say no. */
    return [yes, { id: NOT_YET, label: c.t('not_yet') }, ...(gate.benefits.some((it) => c.state.topics.includes(it.begins)) ? [] : [no])];
  }
  return (asked.values ?? []).map((value) => ({ id: value.id, label: say(c, value.name) }));
}

function plain(value: FactValue | undefined): string {
  return value === true ? 'yes' : value === false ? 'no' : String(value ?? '');
}

/** A box in which one of many values is chosen by what people call it: what is understood is said, and chosen in the list. */
function nameBox(c: Context, asked: Fact): Content {
  const id = `${fieldId(asked.id)}-name`;
  const find = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const { clear, values } = c.hotro.named(asked.id, input.value);
    input.form?.querySelectorAll<HTMLInputElement>(`[name=${asked.id}]`).forEach((it) => {
      it.checked = clear && it.value === values[0];
    });
    const labels = valuesOf(c, asked).flatMap((it) => (values.includes(it.id) ? [it.label] : []));
    input.nextElementSibling?.replaceChildren(input.value && `${c.t(clear ? 'named_as' : 'not_known')}: ${labels.join('; ')}`);
  };
  return html`<p><label for=${id}>${c.t('named_label')}</label>
    <input type="text" autocomplete=off size=36 id=${id} @input=${find} /> <output for=${id}></output></p>`;
}

/** A long list in brackets at the end of a name: its first item, and the others. */
const LONG_LIST = /^(.* \([^,;()]+)([,;][^()]{30,})\)$/;

/** A name whose long list is whole where it is chosen. */
function shortName(name: string): Content {
  const [, start, others] = LONG_LIST.exec(name) ?? [];
  return others === undefined ? name : html`${start}<span class="rest">${others}</span><span class="cut">, …</span>)`;
}

export function radios(c: Context, asked: Fact | Reading, value: FactValue | undefined, options: FieldOptions): Content {
  const id = fieldId(asked.id);
  const chosen = options.skipped ? '' : plain(value);
  const values = valuesOf(c, asked);
  return html`${'kind' in asked && values.length > 6 ? nameBox(c, asked) : nothing}<div class="options">
    ${values.map((it, index) => {
      const behind = it.id === 'yes' ? options.behind : undefined;
      const name = shortName(it.label);
      return html`${radio(asked.id, index === 0 ? id : `${id}-${it.id}`, it.id, name, chosen === it.id, behind !== undefined)}
        ${behind === undefined ? nothing : html`<div class="reveal">${behind}</div>`}`;
    })}
    ${unknownOption(c, asked.id, id, options)}
  </div>`;
}

function unknownOption(c: Context, name: string, id: string, { unknown = false, skipped = false }: FieldOptions): Content {
  return unknown ? html`<div class="apart"></div>${radio(name, `${id}-unknown`, UNKNOWN, c.t('not_known'), skipped)}` : nothing;
}

/** Whether a decision may be said to grant none of it. */
export function mayBeNone(fact: Fact): boolean {
  return fact.kind === 'money' && fact.least === 0;
}

/** A whole day pasted into the first box stands in all three. */
function spread(event: Event): void {
  const input = event.target as HTMLInputElement;
  const entry = dateEntry(input.value, '', '');
  if (!('value' in entry) || entry.value === null) return;
  const boxes = input.closest('.date')?.querySelectorAll('input') ?? [];
  for (const [index, part] of entry.value.split('-').reverse().entries()) if (boxes[index] !== undefined) boxes[index].value = part;
}

/** Three boxes. `id` is that of the first. */
export function dateBoxes(c: Context, name: string, id: string, value: string): Content {
  const [year = '', month = '', date = ''] = value === '' ? [] : value.split('-');
  const box = (part: DatePart, content: string, width: number) => {
    const { isWrong, by } = marks(c, boxId(id, part), id);
    return html`<span class="box">
      <label for=${boxId(id, part)}>${c.t(part)}</label>
      <input type="text" inputmode="numeric" autocomplete="off" maxlength=${width} class=${part} id=${boxId(id, part)}
        name="${name}.${part}" value=${content} aria-invalid=${isWrong} aria-describedby=${by} @change=${spread} />
    </span>`;
  };
  /* A whole day may be pasted into the first. */
  return html`<div class="date">${box('day', date, 10)} ${box('month', month, 2)} ${box('year', year, 4)}</div>`;
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
    else if ('choices' in entry) c.show(
      { problems: [{ field: id, box: 'this', text: c.t('money_which', say(c, fact.label)), choices: entry.choices }] });
    input.focus();
  };
  return html`<div class="money">
    <span class="box"><label for=${id}>${say(c, fact.label)} (${c.t('dong')})</label>
      <input type="text" inputmode="decimal" autocomplete="off" id=${id} name=${fact.id}
        value=${typeof value === 'number' ? bare(c, value) : ''} @input=${inWords} aria-invalid=${marks(c, id).isWrong}
        aria-describedby="${id}-how ${marks(c, id).isWrong ? `${id}-error` : ''}" /></span>
    <div class="buttons" role="group"
      aria-label=${c.t('money_times')}>${(['thousand', 'million', 'billion'] as const)
      .map((unit) => html`<button type="button" class="secondary" @click=${times(c.t(unit))}>× ${c.t(unit)}</button>`)}</div>
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

function interruptionRows(c: Context, fact: Fact, value: readonly Interruption[]): Content {
  const id = fieldId(fact.id);
  const count = Math.max(c.view.rows, value.length);
  const add = () => {
    c.show({ rows: Math.min(count + 1, fact.most ?? count) });
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
        <select id="${rowId}-reason" name="${name}.reason" aria-invalid=${marks(c, `${rowId}-reason`).isWrong}
          aria-describedby=${marks(c, `${rowId}-reason`).by}>
          <option value="">${c.t('choose')}</option>
          ${c.rules.reasons.map((reason) =>
            html`<option value=${reason.id} ?selected=${row?.reason === reason.id}>${say(c, reason.name)}</option>`)}
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
      if (fact.default === 'ongoing') return framed(c, { ...fact, hint: { vi: '', en: '' } }, options, ongoing(c, fact, value, options));
      return framed(c, fact, options, dateBoxes(c, fact.id, id, typeof value === 'string' ? value : ''));
    case 'money':
      return framed(c, fact, options, moneyBox(c, fact, value));
    case 'interruptions':
      return framed(c, { ...fact, hint: { vi: '', en: '' } }, options, breaks(c, fact, value, options));
  }
}

/** "It goes on", or the last day. */
function ongoing(c: Context, fact: Fact, value: FactValue | undefined, options: FieldOptions): Content {
  const id = fieldId(fact.id);
  const known = typeof value === 'string' && value !== fact.default;
  return html`<div class="options">
    ${radio(`${fact.id}.state`, `${id}-going`, 'no', c.t('still_going'), value === fact.default)}
    ${radio(`${fact.id}.state`, `${id}-ended`, 'yes', c.t('has_ended'), known, true)}
    <div class="reveal">${dateBoxes(c, fact.id, id, known ? value : '')}</div>
    ${unknownOption(c, `${fact.id}.state`, id, options)}
  </div>`;
}

function breaks(c: Context, fact: Fact, value: FactValue | undefined, options: FieldOptions): Content {
  const id = fieldId(fact.id);
  const given = isInterruptions(value) ? value : [];
  return html`<div class="options">
    ${radio(`${fact.id}.state`, `${id}-no`, 'no', c.t('no'), isInterruptions(value) && given.length === 0)}
    ${radio(`${fact.id}.state`, `${id}-yes`, 'yes', c.t('yes'), given.length > 0, true)}
    <div class="reveal"><p class="hint">${say(c, fact.hint)}</p>${interruptionRows(c, fact, given)}</div>
    ${unknownOption(c, `${fact.id}.state`, id, options)}
  </div>`;
}
