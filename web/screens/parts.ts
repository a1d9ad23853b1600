// SPDX-License-Identifier: MIT
/** Pieces that several screens share. */
import { html, nothing } from 'lit-html';
import type { Assessment, FactValue, Range, Status } from '../../wasm/hotro';
import { computed, dong, rangeText, type Content, type Context } from '../context';
import type { WordKey } from '../words';

/** What is wrong, each with a link to its field. Focus moves here. */
export function problems(c: Context): Content {
  if (c.view.problems.length === 0) return nothing;
  return html`<div class="problems" role="alert" tabindex="-1" id="problems" aria-labelledby="problems-title">
    <h2 id="problems-title">${c.t('problems')}</h2>
    <ul>
      ${c.view.problems.map((problem) => html`<li><a href="#${problem.field}" @click=${goTo(problem.field)}>${problem.text}</a></li>`)}
    </ul>
  </div>`;
}

/** Follows a link within the page, into what is closed too. */
export function goTo(id: string): () => void {
  return () => {
    const to = document.getElementById(id);
    const closed = to?.closest('details');
    if (closed) closed.open = true;
    to?.focus();
  };
}

export function headline(c: Context, assessment: Assessment, kind: 'monthly' | 'once'): Content {
  return isAsked(assessment, kind) ? rangeText(c, assessment[kind]) : c.t('not_asked');
}

/** Whether a topic chosen has benefits of this kind. */
export function isAsked(assessment: Assessment, kind: 'monthly' | 'once'): boolean {
  return computed(assessment).some((benefit) => benefit.kind === kind);
}

/** What is said of a figure, on a line below it. */
export function smallLine(text: string): Content {
  return text === '' ? nothing : html`<span class="small">${text}</span>`;
}

/**
 * What is more or less on the right; of a range that moves unevenly, the ends that move; "" where one has no end and the least is the
 * same.
 */
export function gap(c: Context, left: Range, right: Range): string {
  const by = (amount: number) => c.t(amount > 0 ? 'more' : 'less', dong(c, Math.abs(amount)));
  const least = right.min - left.min;
  const most = left.max === null || right.max === null ? null : right.max - left.max;
  if (isSame(left, right)) return c.t('unchanged');
  if (least === most) return by(least);
  return [least === 0 ? '' : c.t('least', by(least)), most ? c.t('greatest', by(most)) : ''].filter((it) => it !== '').join(', ');
}

export function isSame(left: Range, right: Range): boolean {
  return left.min === right.min && left.max === right.max;
}

/** A link that does something; read out, it says to what. */
export function act(c: Context, id: string, word: WordKey, about: string, click: () => void): Content {
  return html`<button type="button" class="link" id=${id} aria-label="${c.t(word)}: ${about}" @click=${click}>${c.t(word)}</button>`;
}

/** To the comparison with these answers other. */
export function goCompare(c: Context, values: Readonly<Record<string, FactValue | null>>): () => void {
  return () => {
    c.dispatch({ type: 'trial', values });
    c.dispatch({ type: 'go', place: { screen: 'compare' } });
  };
}

const shapes = {
  granted: 'M4 10.5 8.5 15 16 5.5',
  refused: 'M5 5 15 15M15 5 5 15',
  undetermined: 'M7 7.2a3 3 0 1 1 4.6 2.6c-1 .6-1.6 1.1-1.6 2.2M10 15v.6',
  amount_needed: 'M4 6h12M4 10h7M4 14h4M14 12v5M11.5 14.5h5',
  not_asked: 'M4 10h12',
};

export function icon(shape: keyof typeof shapes): Content {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=${shapes[shape]} /></svg>`;
}

/** A part that is closed at first. */
export function folded(id: string, title: string, content: Content, isOpen = false): Content {
  return html`<details class="part" ?open=${isOpen}><summary id=${id}><h2>${title}</h2></summary>${content}</details>`;
}

/** A state is a word, an icon and a border; color comes last. */
export function tag(c: Context, status: Status | 'not_asked'): Content {
  return html`<span class="tag ${status}">${icon(status)}${c.t(status)}</span>`;
}
