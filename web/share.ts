// SPDX-License-Identifier: MIT
/** Opening what was kept, and what is kept: code, link, QR, receipt, text. */
import { toSvgPath } from 'lean-qr/extras/svg';
import { correction, generate } from 'lean-qr/nano';
import type { Case, Failure, FactValue, ParameterRow, Person } from '../wasm/hotro';
import { labelOf, personOf, say, type Context } from './context';
import { askedBy, gatesOf } from './flow';
import type { Opened } from './state';

/** Whether the page has an address that a link can lead to. */
export function isHosted(): boolean {
  return location.protocol === 'https:' || location.protocol === 'http:';
}

export async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/**
 * What a text holds to be verified: a receipt, receipts one a line, codes and links one a line. What is not UTF-8 is left whole to
 * the core.
 */
export function keptIn(bytes: Uint8Array): Uint8Array[] {
  const text = new TextDecoder().decode(bytes).trim();
  const lines = text.split(/\s*\n\s*/);
  const isOne = text.includes('\ufffd') || (text.startsWith('{') && !lines.every((line) => /^\{.*\}$/.test(line)));
  return isOne || lines.length < 2 ? [bytes] : lines.map((line) => new TextEncoder().encode(line));
}

/** A file that is nothing of the kind, a list or a picture, is called that, rather than a code that was copied badly. */
export function isForeign(bytes: Uint8Array): boolean {
  return !/^\s*\{|^[\w\s#%&./:=?\u2010-\u2015-]*$/.test(new TextDecoder().decode(bytes));
}

/** Opens a code, or a link that ends in one. Null, or what is wrong. */
export function openText(c: Context, text: string): string | null {
  const found = caseOfText(c, text);
  return 'error' in found ? reworded(c, found.error) : open(c, found.case, [], { revision: found.revision, differs: false, isCode: true });
}

export function caseOfText(c: Context, text: string): { case: Case; revision: string } | Failure {
  return c.hotro.caseOfCode(text.slice(text.indexOf('#') + 1).trim());
}

/** The core names a fact by its identifier; here it has its label. */
export function reworded(c: Context, { fact = '', text }: Failure['error']): string {
  const words = say(c, text);
  return words.startsWith(`${fact}:`) ? labelOf(c, fact) + words.slice(fact.length) : words;
}

/**
 * Opens a receipt; only its case and figures are used. Null, or what is wrong. The core reads the bytes first: what it refuses (a key
 * twice, a value of another kind) is refused here too, and what it accepts means the same to JSON.parse.
 */
export function openReceipt(c: Context, bytes: Uint8Array): string | null {
  const found = c.hotro.verify(bytes);
  if ('error' in found) return reworded(c, found.error);
  const text = new TextDecoder().decode(bytes);
  if (!text.trimStart().startsWith('{')) return openText(c, text);
  const receipt = JSON.parse(text) as { case: Case; parameters?: ParameterRow[] };
  return open(c, receipt.case, receipt.parameters ?? [],
    { revision: found.policy.claimed.revision, differs: found.verdict === 'different' });
}

/** Whatever revision a receipt's case names: the page computes by its own. */
function open(c: Context, given: Case, parameters: readonly ParameterRow[], from: Opened): string | null {
  const { policy: _, ...whole } = given;
  const checked = c.hotro.assess(whole, parameters);
  if ('error' in checked) return reworded(c, checked.error);
  const { asked, ...person } = whole as Person & { asked?: readonly string[] };
  const answers: Record<string, FactValue> = {};
  /* Whoever made it may have been recruited or have supposed it: where nothing follows from it, it is supposed. */
  const supposed = gatesOf(c.rules).filter(({ fact, behind }) => person[fact.id] === true && behind.every((it) => person[it.id] == null))
    .map(({ fact }) => fact.id);
  const defaults = new Map([...c.rules.facts, ...c.rules.readings].map((it) => [it.id, it.default]));
  for (const [fact, value] of Object.entries(person))
    if (value != null && fact !== 'id' && !supposed.includes(fact) &&
      JSON.stringify(defaults.get(fact)) !== JSON.stringify(value)) answers[fact] = value;
  c.dispatch({ type: 'open', topics: asked ?? [], answers, skipped: supposed, parameters, opened: from });
  return null;
}

/** The answers that are shared: all, or all but the withheld ones. */
export function sharedPerson(c: Context): Person {
  const person: Record<string, FactValue | null | undefined> = { ...personOf(c) };
  if (c.state.withhold) for (const fact of sensitive(c)) delete person[fact];
  return person;
}

/** What is shared: what is asked, and these answers. */
export function sharedCase(c: Context): Case {
  return { ...askedBy(c.rules, c.state.topics), ...sharedPerson(c) };
}

/** Sensitive answers: what a person may leave out of a link on purpose (core/CODE.md). */
export function sensitive(c: Context): string[] {
  const person = personOf(c);
  return c.rules.facts.filter((fact) => fact.sensitive && person[fact.id] !== undefined).map((fact) => fact.id);
}

export interface Kept {
  code: string;
  /** The link where the page is hosted, otherwise the code. */
  text: string;
}

/** Null where no code can be made: a case with an office's own figures needs its receipt. */
export function kept(c: Context): Kept | null {
  if (c.state.parameters.length > 0) return null;
  const code = c.hotro.code(sharedCase(c));
  if (typeof code !== 'string') return null;
  return { code, text: isHosted() ? `${location.origin}${location.pathname}#${code}` : code };
}

/** The dark modules of the QR of a text as one path, in units of a module. */
export function qrPath(text: string): { size: number; path: string } {
  const bitmap = generate(text, { minCorrectionLevel: correction.M });
  return { size: bitmap.size, path: toSvgPath(bitmap) };
}

/** Today as the maker's device has it; the core has no clock. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Copies; where the clipboard is not to be had (some in-app browsers, file:), through a selection. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'offscreen';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
