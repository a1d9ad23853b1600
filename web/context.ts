// SPDX-License-Identifier: MIT
/** What a screen is given: the core, the rules, the state, and the words of the language. */
import { html, type TemplateResult, type nothing } from 'lit-html';
import type { Assessment, Benefit, BenefitResult, Case, Fact, FactValue, Failure, Hotro, Language, ListReport, Range, Reading, Rules, Verification, Words } from '../wasm/hotro';
import { caseOf, chosen, closing, factOf, readingOf } from './flow';
import { isInterruptions, type Action, type Answers, type Place, type State } from './state';
import type { WordKey, Words as PageWords } from './words';

/** One thing wrong with what was entered. `field`: the id of the element to go to. */
export interface Problem {
  field: string;
  text: string;
  /** Amounts that the text may mean. */
  choices?: readonly number[];
  /** A fact of another screen that this one contradicts. */
  other?: string;
}

/** What is on the screen but is no answer yet; gone on the next screen. */
export interface View {
  problems: readonly Problem[];
  /** Rows shown of an interruptions editor. */
  rows: number;
  /** A sentence to be read out: copied, saved. */
  said: string;
  /** How much is drawn: first what is looked at first, the rest in the frames after it. */
  stage: number;
  /** The fact or reading picked in a comparison. */
  picked: string;
  list: ListWork;
  verdicts: readonly { name: string; verdict: Verification['verdict'] | null; text: string; open: () => string | null }[];
  /** What stands in a form of several answers that is not yet sent. */
  draft: Readonly<Record<string, FactValue | null>>;
  /** A code that could not be opened. */
  typed: string;
}

/** The last stage. */
export const WHOLE = 3;

/** A list being worked on in a worker. */
export type ListWork =
  | null
  | { state: 'running'; name: string; read: number; size: number; cancel: () => void }
  | { state: 'refused'; text: string }
  | { state: 'done'; name: string; address: string; report: ListReport; figures: Pick<Assessment, 'parameters'> };

export interface Context {
  hotro: Hotro;
  words: PageWords;
  /** The module's bytes, for a worker. */
  wasm: ArrayBuffer;
  rules: Rules;
  state: State;
  view: View;
  t: (key: WordKey, ...values: string[]) => string;
  dispatch: (action: Action) => void;
  /** `focus`: the element that has it then. */
  show: (view: Partial<View>, focus?: string) => void;
}

export type Content = TemplateResult | typeof nothing | string;

/** The page's own words in a language: of a key, with what stands for {0}, {1} … in them. */
export function wordsIn(words: PageWords, language: Language): Context['t'] {
  const column = language === 'vi' ? 0 : 1;
  return (key, ...values) => words[key][column].replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}

export function contextOf(parts: Pick<Context, 'hotro' | 'words' | 'wasm' | 'state' | 'view' | 'dispatch' | 'show'>): Context {
  return { ...parts, rules: parts.hotro.rules(), t: wordsIn(parts.words, parts.state.language) };
}

export function say(c: Context, words: Words): string {
  return words[c.state.language];
}

/** The case of the answers; it was accepted by the core when it was answered. */
export function personOf(c: Context): Case {
  return caseOf(c.rules, c.state.answers, c.state.topics);
}

/** Assessments already made; a screen looks at the same ones many times. */
const made = new Map<string, Assessment | Failure>();
const MADE_MOST = 100;

export function assess(c: Context, person: Case): Assessment | Failure {
  const key = JSON.stringify([person, c.state.parameters]);
  let result = made.get(key);
  if (result === undefined) {
    if (made.size >= MADE_MOST) made.clear();
    result = c.hotro.assess(person, c.state.parameters);
    made.set(key, result);
  }
  return result;
}

/** Of the topics chosen. */
export function assessCase(c: Context, person: Case): Assessment | Failure {
  return assess(c, { ...person, ...closing(c.rules, c.state.topics) });
}

export function assessAnswers(c: Context, answers: Answers): Assessment | Failure {
  return assessCase(c, caseOf(c.rules, answers, c.state.topics));
}

const current = new WeakMap<Context, Assessment>();

/** Of the answers, and the topics chosen. */
export function assessmentOf(c: Context): Assessment {
  let assessment = current.get(c);
  if (assessment === undefined) {
    const result = assessAnswers(c, c.state.answers);
    if ('error' in result) throw new Error(result.error.text.en);
    current.set(c, (assessment = result));
  }
  return assessment;
}

/** The assessment with some answers other; undefined where the core refuses it. */
export function otherwise(c: Context, values: Readonly<Record<string, FactValue | null>>): Assessment | undefined {
  const result = assessCase(c, { ...personOf(c), ...values });
  return 'error' in result ? undefined : result;
}

const drawings = new WeakMap<State, Map<string, Content>>();

/** A part of a screen that follows from the state alone, made once for it; `key` names it. */
export function once(c: Context, key: string, make: () => Content): Content {
  let parts = drawings.get(c.state);
  if (parts === undefined) drawings.set(c.state, (parts = new Map()));
  let part = parts.get(key);
  if (part === undefined) parts.set(key, (part = make()));
  return part;
}

/** Benefits of the topics chosen. */
export function askedOf<T extends { id: string }>(c: Context, benefits: readonly T[]): T[] {
  const asked = new Set(chosen(c.rules, c.state.topics).map((benefit) => benefit.id));
  return benefits.filter((benefit) => asked.has(benefit.id));
}

export function goTo(c: Context, place: Place): () => void {
  return () => c.dispatch({ type: 'go', place });
}

export function goChange(c: Context, fact: string, then: Place['then']): () => void {
  return goTo(c, then === undefined ? { screen: 'question', fact } : { screen: 'question', fact, then });
}

export function dong(c: Context, amount: number): string {
  return c.hotro.dong(amount, c.state.language);
}

/** A date of the core's; what is none, from a receipt, as it is. */
export function day(c: Context, date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) ? c.hotro.day(date, c.state.language) : date;
}

/** "từ A đến B", one amount, or what is known of it. */
export function rangeText(c: Context, range: Range): string {
  if (range.max === null) return range.min === 0 ? c.t('amount_unknown') : c.t('from_up', dong(c, range.min));
  if (range.min === range.max) return dong(c, range.min);
  /* The unit stands once: "từ 0 đến 8.000.000 đồng", "from VND 0 to 8,000,000". */
  const isAfter = c.state.language === 'vi';
  const [from, to] = isAfter ? [bare(c, range.min), dong(c, range.max)] : [dong(c, range.min), bare(c, range.max)];
  return c.t('from_to', from, to);
}

/** An amount without its unit. */
export function bare(c: Context, amount: number): string {
  return dong(c, amount).replace(/[^\d.,-]/g, '');
}

export function valueName(c: Context, asked: Fact | Reading, value: string | boolean): string {
  const id = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  const named = asked.values?.find((it) => it.id === id);
  if (named !== undefined) return say(c, named.name);
  return typeof value === 'boolean' ? c.t(value ? 'yes' : 'no') : value;
}

export function valueText(c: Context, asked: Fact | Reading, value: FactValue | null): string {
  if (value === null) return c.t('not_known');
  if (isInterruptions(value)) {
    if (value.length === 0) return c.t('no_breaks');
    const reasons = c.rules.reasons;
    return value
      .map((it) => `${day(c, it.from)} – ${day(c, it.to)}: ${say(c, reasons.find((r) => r.id === it.reason)?.name ?? { vi: it.reason, en: it.reason })}`)
      .join('; ');
  }
  if (typeof value === 'number') return dong(c, value);
  if (typeof value === 'string' && 'kind' in asked && asked.kind === 'date') return value === 'ongoing' ? c.t('still_going') : day(c, value);
  return valueName(c, asked, value);
}

export function ruleOf(c: Context, benefit: { id: string }): Benefit {
  const found = c.rules.benefits.find((it) => it.id === benefit.id);
  if (found === undefined) throw new Error(`no rule is named ${benefit.id}`);
  return found;
}

/** What a fact or a reading is called. */
export function labelOf(c: Context, id: string): string {
  const found = factOf(c.rules, id) ?? readingOf(c.rules, id);
  return found === undefined ? id : say(c, found.label);
}

export function benefitName(c: Context, benefit: BenefitResult | { id: string }): string {
  return say(c, ruleOf(c, benefit).name);
}

/** Citations and quotations are Vietnamese in both languages. */
export function citation(c: Context, text: string): Content {
  return c.state.language === 'vi' ? text : html`<span lang="vi">${text}</span>`;
}
