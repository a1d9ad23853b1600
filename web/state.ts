// SPDX-License-Identifier: MIT
/** What the page knows: one value, changed only by `next`. It lives in history.state and nowhere else. */
import type { FactValue, Interruption, Language, ParameterRow } from '../wasm/hotro';

export type Screen = 'start' | 'basics' | 'question' | 'check' | 'result' | 'all' | 'compare' | 'law' | 'staff';

/** Where one is. `fact`: the question asked. `then`: where to go back to after a change. */
export interface Place {
  screen: Screen;
  fact?: string;
  then?: 'check' | 'result';
}

export type Answers = Readonly<Record<string, FactValue>>;

export interface State {
  language: Language;
  place: Place;
  /** Steps of this page that lie behind in the history; 0: there is no way back. */
  depth: number;
  /** Topics chosen (flow.ts); empty: not asked. */
  topics: readonly string[];
  /** Facts and readings answered. Kept also while they do not matter. */
  answers: Answers;
  /** Facts answered with "not known". */
  skipped: readonly string[];
  /** An office's own figures, from a receipt or a file. */
  parameters: readonly ParameterRow[];
  /** The other case of a comparison: what differs from `answers`; null is unknown. */
  trial: Readonly<Record<string, FactValue | null>>;
  /** The priority group is left out of what is shared. */
  withhold: boolean;
  /** The policy revision of the link or receipt that was opened. */
  opened: string | null;
}

export type Action =
  | { type: 'language'; language: Language }
  | { type: 'go'; place: Place }
  | { type: 'topics'; topics: readonly string[]; place: Place }
  | { type: 'answer'; values: Readonly<Record<string, FactValue | null>>; skipped: readonly string[]; place: Place }
  | { type: 'open'; answers: Answers; parameters: readonly ParameterRow[]; revision: string }
  | { type: 'trial'; values: Readonly<Record<string, FactValue | null>> }
  | { type: 'withhold'; withhold: boolean }
  | { type: 'clear' };

export function initial(language: Language): State {
  return {
    language,
    place: { screen: 'start' },
    depth: 0,
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
      return { ...state, place: action.place, depth: state.depth + 1 };
    case 'topics':
      return { ...state, topics: action.topics, place: action.place, depth: state.depth + 1 };
    case 'answer': {
      const skipped = state.skipped.filter((fact) => !(fact in action.values));
      return {
        ...state,
        answers: changed(state.answers, action.values),
        skipped: [...skipped, ...action.skipped],
        place: action.place,
        depth: state.depth + 1,
      };
    }
    case 'open':
      return {
        ...initial(state.language),
        answers: action.answers,
        parameters: action.parameters,
        opened: action.revision,
        place: { screen: 'result' },
        depth: state.depth + 1,
      };
    case 'trial':
      return { ...state, trial: action.values };
    case 'withhold':
      return { ...state, withhold: action.withhold };
    case 'clear':
      return { ...initial(state.language), depth: state.depth + 1 };
  }
}

/** Back in the history: the place is that of then, the answers are those of now. */
export function returned(now: State, then: State): State {
  return { ...now, place: then.place, depth: then.depth };
}

export function isInterruptions(value: FactValue | null | undefined): value is readonly Interruption[] {
  return Array.isArray(value);
}
