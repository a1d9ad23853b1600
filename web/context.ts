// SPDX-License-Identifier: MIT
/** What a screen is given: the core, the rules, the state, and the words of the language. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Assessment, BenefitResult, Case, Fact, FactValue, Failure, Hotro, ListReport, Range, Reading, Rules, Verification, Words } from '../wasm/hotro';
import { caseOf } from './flow';
import { isInterruptions, type Action, type State } from './state';
import { wordsIn, type WordKey } from './words';

/** One thing wrong with what was entered. `field`: the id of the element to go to. */
export interface Problem {
  field: string;
  text: string;
  /** Amounts that the text may mean. */
  choices?: readonly number[];
}

/** What is on the screen but is no answer yet; gone on the next screen. */
export interface View {
  problems: readonly Problem[];
  /** Rows shown of an interruptions editor. */
  rows: number;
  /** A sentence to be read out: copied, saved. */
  said: string;
  /** What takes longer than a frame and is not looked at first: drawn right after the rest. */
  isWhole: boolean;
  /** The fact or reading picked in a comparison. */
  picked: string;
  list: ListWork;
  verdicts: readonly { name: string; verdict: Verification['verdict'] | null; text: string }[];
}

/** A list being worked on in a worker. */
export type ListWork =
  | null
  | { state: 'running'; name: string; read: number; size: number; cancel: () => void }
  | { state: 'refused'; text: string }
  | { state: 'done'; name: string; address: string; report: ListReport };

export interface Context {
  hotro: Hotro;
  /** The module's bytes, for a worker. */
  wasm: ArrayBuffer;
  rules: Rules;
  state: State;
  view: View;
  t: (key: WordKey, ...values: string[]) => string;
  dispatch: (action: Action) => void;
  show: (view: Partial<View>) => void;
}

export type Content = TemplateResult | typeof nothing | string;

export function contextOf(parts: Pick<Context, 'hotro' | 'wasm' | 'state' | 'view' | 'dispatch' | 'show'>): Context {
  return { ...parts, rules: parts.hotro.rules(), t: wordsIn(parts.state.language) };
}

export function say(c: Context, words: Words): string {
  return words[c.state.language];
}

/** The case of the answers; it was accepted by the core when it was answered. */
export function personOf(c: Context): Case {
  return caseOf(c.rules, c.state.answers);
}

/** Assessments already made; a screen looks at the same ones many times. */
const made = new Map<string, Assessment | Failure>();
const MADE_MOST = 64;

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

export function assessmentOf(c: Context): Assessment {
  const assessment = assess(c, personOf(c));
  if ('error' in assessment) throw new Error(assessment.error.text.en);
  return assessment;
}

export function dong(c: Context, amount: number): string {
  return c.hotro.dong(amount, c.state.language);
}

export function day(c: Context, date: string): string {
  return c.hotro.day(date, c.state.language);
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

export function benefitName(c: Context, benefit: BenefitResult | { id: string }): string {
  const found = c.rules.benefits.find((it) => it.id === benefit.id);
  return found === undefined ? benefit.id : say(c, found.name);
}

/** Citations and quotations are Vietnamese in both languages. */
export function citation(c: Context, text: string): Content {
  return c.state.language === 'vi' ? text : html`<span lang="vi">${text}</span>`;
}
