// SPDX-License-Identifier: MIT
/**
 * What stands in the history, put there by whichever version of the page, or by something else: taken where this version understands
 * all of it, and otherwise not at all, as a part of it would be another case than the one that was answered.
 */
import type { FactValue, Hotro, ParameterRow, Rules } from '../wasm/hotro';
import { ALL, NOT_YET, caseOf, factOf, gatesOf, readingOf } from './flow';
import { SCREENS, initial, type Left, type Place, type State } from './state';

type Core = Pick<Hotro, 'assess' | 'rules'>;

/** The state of an entry of the history that has all of it. */
export function stateIn(core: Core, entry: unknown): State | null {
  try {
    return isState(core, entry) ? entry : null;
  } catch {
    /* What is not even JSON: a circle, a BigInt. */
    return null;
  }
}

/** Where an entry of the history leads: one that was left, or one that has all of the state. */
export function placeIn(core: Core, entry: unknown): Left | State | null {
  if (!isRecord(entry) || 'answers' in entry) return stateIn(core, entry);
  const isLeft = hasKeys(entry, ['language', 'place', 'depth', 'run', 'focus', 'scroll']) && isWhere(core.rules(), entry) &&
    typeof entry['focus'] === 'string' && Number.isFinite(entry['scroll']);
  return isLeft ? (entry as unknown as Left) : null;
}

function isRecord(it: unknown): it is Record<string, unknown> {
  return typeof it === 'object' && it !== null && !Array.isArray(it);
}

function hasKeys(it: Record<string, unknown>, keys: readonly string[]): boolean {
  return Object.keys(it).sort().join() === [...keys].sort().join();
}

function isListOf(it: unknown, known: ReadonlySet<string>): it is string[] {
  return Array.isArray(it) && it.every((one) => known.has(one));
}

function isCount(it: unknown): it is number {
  return Number.isSafeInteger(it) && (it as number) >= 0;
}

function isPlace(rules: Rules, it: unknown): it is Place {
  if (!isRecord(it) || !SCREENS.some((screen) => screen === it['screen'])) return false;
  const { fact, then } = it;
  const isAsked = typeof fact === 'string' && (factOf(rules, fact) ?? readingOf(rules, fact)) !== undefined;
  return (it['screen'] === 'question' ? isAsked : fact === undefined) && [undefined, 'result'].includes(then as Place['then']);
}

function isWhere(rules: Rules, it: Record<string, unknown>): boolean {
  return (it['language'] === 'vi' || it['language'] === 'en') && isPlace(rules, it['place']) && isCount(it['depth']) && isCount(it['run']);
}

/** Whether a fact or reading has such a value, by itself. */
function isAnswer(core: Core, id: string, value: unknown): value is FactValue {
  const rules = core.rules();
  const asked = factOf(rules, id) ?? readingOf(rules, id);
  /* JSON would have null in the place of other numbers, and null is no mistake to the core. */
  const isPlain = Array.isArray(value) || typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value);
  if (asked === undefined || !isPlain) return false;
  const gates = gatesOf(rules);
  if (value === 'ongoing' && asked.default === value) return true;
  if (value === NOT_YET && gates.some((gate) => gate.fact.id === id)) return true;
  /* What is behind a gate may only be given with a yes; to others it is nothing. */
  const open = gates.map((gate) => [gate.fact.id, true]);
  return !('error' in core.assess({ ...Object.fromEntries(open), [id]: value }));
}

function isOpened(it: unknown): boolean {
  return isRecord(it) && typeof it['revision'] === 'string' && typeof it['differs'] === 'boolean' &&
    [undefined, true, false].includes(it['isCode'] as boolean);
}

function isState(core: Core, it: unknown): it is State {
  const rules = core.rules();
  if (!isRecord(it) || !hasKeys(it, Object.keys(initial('vi'))) || !isWhere(rules, it)) return false;
  const { last, topics, answers, skipped, parameters, trial, withhold, opened } = it;
  if (!(last === null || isPlace(rules, last)) || typeof withhold !== 'boolean') return false;
  if (!isListOf(topics, new Set([ALL, ...rules.benefits.flatMap(({ id, begins }) => [id, begins])])) ||
    !isListOf(skipped, new Set(rules.facts.map((fact) => fact.id)))) return false;
  if (opened !== null && !isOpened(opened)) return false;
  if (!isRecord(answers) || !Object.entries(answers).every(([id, value]) => isAnswer(core, id, value))) return false;
  const isTried = ([id, value]: [string, unknown]) =>
    (value === null ? (factOf(rules, id) ?? readingOf(rules, id)) !== undefined : isAnswer(core, id, value));
  if (!isRecord(trial) || !Object.entries(trial).every(isTried)) return false;
  if (!Array.isArray(parameters)) return false;
  /* Together, of all topics and of those chosen. */
  const caseWith = (chosen: readonly string[]) => caseOf(rules, { answers: answers as State['answers'], skipped, topics: chosen });
  return [[], topics].every((chosen) => !('error' in core.assess(caseWith(chosen), parameters as ParameterRow[])));
}
