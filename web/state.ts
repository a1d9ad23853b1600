// SPDX-License-Identifier: MIT
/** What the page knows: one value, changed only by `next`. It lives in history.state and nowhere else. */
import type { FactValue, Interruption, Language, ParameterRow } from '../wasm/hotro';

export const SCREENS = ['start', 'question', 'result', 'all', 'compare', 'law', 'staff'] as const;
export type Screen = (typeof SCREENS)[number];

/** Where one is. `fact`: the question asked. `then`: where to go back to after a change. */
export interface Place {
  screen: Screen;
  fact?: string;
  then?: 'result';
}

export type Answers = Readonly<Record<string, FactValue>>;

/** The code or receipt that the answers came from. */
export interface Opened {
  revision: string;
  /** It states other amounts than are computed from its answers. */
  differs: boolean;
  /** A code, which states none. */
  isCode?: boolean;
}

export interface State {
  language: Language;
  place: Place;
  /** Steps of this page that lie behind in the history; 0: there is no way back. */
  depth: number;
  /** Which answers the places of the history belong to: another number after they were cleared. */
  run: number;
  /** The last place of the estimate, while one looks at something else. */
  last: Place | null;
  /** Topics chosen (flow.ts); empty: not asked. */
  topics: readonly string[];
  /** Facts and readings answered, also with what is so by default. Kept also while they do not matter. */
  answers: Answers;
  /** Facts answered with "not known". */
  skipped: readonly string[];
  /** An office's own figures, from a receipt or a file. */
  parameters: readonly ParameterRow[];
  /** The other case of a comparison: what differs from `answers`; null is unknown. */
  trial: Readonly<Record<string, FactValue | null>>;
  /** What is sensitive is left out of what is shared. */
  withhold: boolean;
  opened: Opened | null;
}

/** What a place that was left keeps in the history: no answers, but where one was on it. */
export interface Left {
  language: Language;
  place: Place;
  depth: number;
  run: number;
  /** The control that had the focus, and how far the page was scrolled. */
  focus: string;
  scroll: number;
}

export type Action =
  | { type: 'language'; language: Language }
  | { type: 'go'; place: Place }
  | { type: 'topics'; topics: readonly string[]; place: Place }
  | { type: 'answer'; values: Readonly<Record<string, FactValue | null>>; skipped: readonly string[]; place: Place }
  | {
    type: 'open'; topics: readonly string[]; answers: Answers; skipped: readonly string[]; parameters: readonly ParameterRow[];
    opened: Opened;
  }
  | { type: 'trial'; values: Readonly<Record<string, FactValue | null>>; topics?: readonly string[] }
  | { type: 'withhold'; withhold: boolean }
  | { type: 'clear' };

export function initial(language: Language): State {
  return {
    language,
    place: { screen: 'start' },
    depth: 0,
    run: 0,
    last: null,
    topics: [],
    answers: {},
    skipped: [],
    parameters: [],
    trial: {},
    withhold: false,
    opened: null,
  };
}

/** Answers with some changed; null takes one away. */
export function changed(answers: Answers, values: Readonly<Record<string, FactValue | null>>): Answers {
  const all: Record<string, FactValue> = { ...answers };
  for (const [fact, value] of Object.entries(values)) {
    if (value === null) delete all[fact];
    else all[fact] = value;
  }
  return all;
}

export function next(state: State, action: Action): State {
  switch (action.type) {
    case 'language':
      return { ...state, language: action.language };
    case 'go':
      return moved(state, action.place);
    case 'topics':
      return { ...moved(state, action.place), topics: action.topics };
    case 'answer': {
      const skipped = state.skipped.filter((fact) => !(fact in action.values));
      return { ...moved(state, action.place), answers: changed(state.answers, action.values), skipped: [...skipped, ...action.skipped] };
    }
    case 'open':
      return {
        ...initial(state.language),
        topics: action.topics,
        answers: action.answers,
        skipped: action.skipped,
        parameters: action.parameters,
        opened: action.opened,
        place: { screen: 'result' },
        depth: state.depth + 1,
        run: state.run + 1,
      };
    case 'trial':
      return { ...state, trial: action.values, topics: action.topics ?? state.topics };
    case 'withhold':
      return { ...state, withhold: action.withhold };
    case 'clear':
      return { ...initial(state.language), depth: state.depth + 1, run: state.run + 1 };
  }
}

function isEstimate(place: Place): boolean {
  return !['start', 'law', 'staff'].includes(place.screen);
}

function moved(state: State, place: Place): State {
  return { ...state, place, depth: state.depth + 1, last: isEstimate(state.place) ? state.place : state.last };
}

/**
 * Back in the history: the place is that of then, the answers are those of now. A place of answers that were cleared, or of others before a
 * code was opened, is none any more.
 */
export function returned(now: State, then: State | Left): State {
  const place = then.run === now.run ? then.place : initial(now.language).place;
  return { ...now, place, depth: then.depth, last: isEstimate(now.place) ? now.place : now.last };
}

export function left({ language, place, depth, run }: State, focus: string, scroll: number): Left {
  return { language, place, depth, run, focus, scroll };
}

/** The state of a page that begins at this entry of the history. Where answers were left behind, they are gone. */
export function resumed(saved: State | Left): State {
  return 'answers' in saved ? saved : { ...initial(saved.language), depth: saved.depth, run: saved.run + 1 };
}

export function isInterruptions(value: FactValue | null | undefined): value is readonly Interruption[] {
  return Array.isArray(value);
}
