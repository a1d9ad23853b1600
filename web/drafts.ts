// SPDX-License-Identifier: MIT
/** What stands in the form of a place that is left before it is sent, so that it stands there again when one comes back. */
import type { View } from './context';
import type { Place, Screen } from './state';

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Draft = Pick<View, 'rows' | 'draft'> & { typed: ReadonlyMap<string, string | boolean> };

const WITH_FORMS: readonly Screen[] = ['start', 'question', 'all', 'staff'];
const drafts = new Map<string, Draft>();

const inputs = () => document.querySelectorAll<Input>('main form :is(input:not([type=file]), select, textarea)');
const isTicked = (input: Input): input is HTMLInputElement => input.type === 'radio' || input.type === 'checkbox';

export function setAside(place: Place, { rows, draft }: View): void {
  if (!WITH_FORMS.includes(place.screen)) return;
  const typed = new Map([...inputs()].map((input) => [input.id, isTicked(input) ? input.checked : input.value]));
  drafts.set(JSON.stringify(place), { rows, draft, typed });
}

export function draftOf(place: Place): Draft | undefined {
  return drafts.get(JSON.stringify(place));
}

/** Once that form is drawn. */
export function giveBack(place: Place): void {
  const draft = draftOf(place);
  if (draft === undefined) return;
  for (const input of inputs()) {
    const value = draft.typed.get(input.id);
    if (typeof value === 'boolean') (input as HTMLInputElement).checked = value;
    else if (value !== undefined) input.value = value;
  }
}

/** Something was answered, opened or cleared: it stands in the answers, or is gone. */
export function dropDrafts(): void {
  drafts.clear();
}
