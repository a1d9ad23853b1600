// SPDX-License-Identifier: MIT
/** What a screen is given: the core, the rules, the state, and the words of the language. */
import { html, type TemplateResult, type nothing } from 'lit-html';
import type {
  Assessment, Benefit, BenefitResult, Case, CoreWord, Fact, FactValue, Failure, Hotro, Language, Person, Range, Reading, Rules,
  Verification, Windows, Words,
} from '../wasm/hotro';
import type { BudgetTable, ListReport } from '../wasm/lists';
import { isDay } from './entry';
import { NOT_YET, askedBy, caseOf, chosen, factOf, readingOf, supposedOf } from './flow';
import type { Named, Sheets, Source } from './worker';
import { isInterruptions, type Action, type Answers, type Place, type State } from './state';
import type { WordKey, Words as PageWords } from './words';

/** One thing wrong with what was entered. `field`: the id of the element to go to. */
export interface Problem {
  field: string;
  text: string;
  /** It is a box that is wrong, or with the first all three of a day; otherwise the whole field. */
  box?: 'this' | 'day' | undefined;
  /** Amounts that the text may mean. */
  choices?: readonly number[];
  /** A fact of another screen that this one contradicts. */
  other?: string;
}

/** What is on the screen but is no answer yet; gone on the next screen. */
export interface View {
  /** What stood in the history was not understood. */
  isLost: boolean;
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
  /** Of the list that is worked out. */
  budget: BudgetWork;
  named: Named | null;
  verdicts: readonly { name: string; verdict: Verification['verdict'] | null; text: string; open: () => string | null }[];
  /** What stands in a form of several answers that is not yet sent. */
  draft: Readonly<Record<string, FactValue | null>>;
  /** A code that could not be opened. */
  typed: string;
}

/** Nothing is on it but the screen. */
export const NO_VIEW: View = {
  isLost: false, problems: [], rows: 1, said: '', stage: 0, picked: '', list: null, budget: null, named: null, verdicts: [], draft: {},
  typed: '',
};

/** The last stage. */
export const WHOLE = 3;

/** What a worker does with a list, before it is done. `cancel`: the focus goes to where it was started, but `quietly`. */
export type Work =
  | null
  | { state: 'running'; name: string; read: number; size: number; cancel: (quietly?: boolean) => void }
  | { state: 'refused'; text: string };

/** A list being worked on in a worker. */
export type ListWork =
  | Work
  | { state: 'done'; name: string; book: boolean; address: string; report: ListReport; sheets: Sheets | undefined;
    figures: Pick<Assessment, 'parameters'>; source: Source };

/** The same of its budget, by the addresses of its files. */
export type BudgetWork = Work | { state: 'done'; csv: string; book: string; table: BudgetTable };

export interface Context {
  hotro: Hotro;
  words: PageWords;
  rules: Rules;
  state: State;
  view: View;
  t: (key: WordKey, ...values: string[]) => string;
  dispatch: (action: Action) => void;
  /** `focus`: the element that has it then. */
  show: (view: Partial<View>, focus?: string) => void;
}

export type Content = TemplateResult | typeof nothing | string;

/** The words of the page, and those of the core, in a language: of a key, with what stands for {0}, {1} … in them. */
export function wordsIn(words: PageWords, rules: Rules, language: Language): Context['t'] {
  const column = language === 'vi' ? 0 : 1;
  const find = (key: WordKey) => (key in rules.words ? rules.words[key as CoreWord][language] : words[key as keyof PageWords][column]);
  return (key, ...values) => find(key).replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}

export function contextOf(parts: Pick<Context, 'hotro' | 'words' | 'state' | 'view' | 'dispatch' | 'show'>): Context {
  const rules = parts.hotro.rules();
  return { ...parts, rules, t: wordsIn(parts.words, rules, parts.state.language) };
}

export function say(c: Context, words: Words): string {
  return words[c.state.language];
}

/** The case of the answers; it was accepted by the core when it was answered. */
export function personOf(c: Context): Person {
  return caseOf(c.rules, c.state);
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
export function assessCase(c: Context, person: Person): Assessment | Failure {
  return assess(c, { ...askedBy(c.rules, c.state.topics), ...person });
}

export function assessAnswers(c: Context, answers: Answers, skipped = c.state.skipped): Assessment | Failure {
  return assessCase(c, caseOf(c.rules, { ...c.state, answers, skipped }));
}

/** The benefits that a case is about. */
export function computed(assessment: Assessment): BenefitResult[] {
  return assessment.benefits.flatMap((it) => (it.status === 'not_asked' ? [] : [it]));
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

const windows = new WeakMap<Assessment, Windows>();

/** On which days the law and the benefits of an assessment count. */
export function windowsOf(c: Context, assessment: Assessment): Windows {
  let found = windows.get(assessment);
  if (found === undefined) {
    const made = c.hotro.windows(assessment.case, c.state.parameters);
    if ('error' in made) throw new Error(made.error.text.en);
    windows.set(assessment, (found = made));
  }
  return found;
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

/** Whether a fact, or the fact that a benefit hangs on, is only supposed to be so. */
export function isSupposed(c: Context, id: string): boolean {
  return supposedOf(c.rules, c.state).some((gate) => gate.fact.id === id || gate.benefits.some((benefit) => benefit.id === id));
}

/** "If …": what is only supposed to be so. */
export function supposedText(c: Context, word: 'supposed' | 'supposed_too' = 'supposed'): string {
  return c.t(word, supposedOf(c.rules, c.state).map(({ fact }) => {
    /* "Có được tuyển dụng … không?": what is asked is what is supposed. */
    const asked = /^Có (.*) không\?$/.exec(say(c, fact.question))?.[1];
    return asked ?? inSentence(say(c, fact.label));
  }).join('; '));
}

/** Words that begin with a capital, within a sentence. */
export function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What was said of a fact or reading, or its default; null where nothing is known. What is only supposed was not said. */
export function saidOf(c: Context, person: Person, id: string): FactValue | null {
  if (isSupposed(c, id)) return c.state.answers[id] ?? null;
  return person[id] ?? (factOf(c.rules, id) ?? readingOf(c.rules, id))?.default ?? null;
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
  return isDay(date) ? c.hotro.day(date, c.state.language) : date;
}

/** "từ A đến B", one amount, or what is known of it. */
export function rangeText(c: Context, range: Range): string {
  return c.hotro.range(range, c.state.language);
}

/** The same in few letters, without its unit: for a line that has a name. */
export function brief(c: Context, { min, max }: Range): string {
  if (max === null) return min === 0 ? inSentence(c.t('amount_unknown')) : c.t('from_day', bare(c, min));
  return min === max ? bare(c, min) : min === 0 ? c.t('up_to', bare(c, max)) : `${bare(c, min)}–${bare(c, max)}`;
}

/** An amount without its unit. */
export function bare(c: Context, amount: number): string {
  return c.hotro.grouped(amount, c.state.language);
}

export function valueName(c: Context, asked: Fact | Reading, value: string | boolean): string {
  if (value === NOT_YET) return c.t('not_yet');
  const id = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  const named = asked.values?.find((it) => it.id === id);
  return named === undefined ? id : say(c, named.name);
}

export function valueText(c: Context, asked: Fact | Reading, value: FactValue | null): string {
  if (value === null) return c.t('not_known');
  if (isInterruptions(value)) {
    if (value.length === 0) return c.t('no_breaks');
    const reasonOf = (id: string) => say(c, c.rules.reasons.find((it) => it.id === id)?.name ?? { vi: id, en: id });
    return value.map((it) => `${day(c, it.from)} – ${day(c, it.to)}: ${reasonOf(it.reason)}`).join('; ');
  }
  if (typeof value === 'number') return value === 0 ? c.t('grants_none') : dong(c, value);
  const isDate = 'kind' in asked && asked.kind === 'date';
  if (typeof value === 'string' && isDate) return value === 'ongoing' ? c.t('still_going') : day(c, value);
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

/** Citations and quotations are Vietnamese in both languages, and so is what stands in lists. */
export function citation(c: Context, text: string): Content {
  return c.state.language === 'vi' ? text : html`<span lang="vi">${text}</span>`;
}
