// SPDX-License-Identifier: MIT
/** Pieces that several screens share. */
import { html, nothing } from 'lit-html';
import type { Assessment, Range, Status } from '../../wasm/hotro';
import { benefitName, rangeText, type Content, type Context } from '../context';
import { chosen } from '../flow';

/** What is wrong, each with a link to its field. Focus moves here. */
export function problems(c: Context): Content {
  if (c.view.problems.length === 0) return nothing;
  const go = (id: string) => (event: Event) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
  return html`<div class="problems" role="alert" tabindex="-1" id="problems" aria-labelledby="problems-title">
    <h2 id="problems-title">${c.t('problems')}</h2>
    <ul>
      ${c.view.problems.map((problem) => html`<li><a href="#${problem.field}" @click=${go(problem.field)}>${problem.text}</a></li>`)}
    </ul>
  </div>`;
}

export interface Headline {
  range: Range;
  /** Nothing of this kind was asked about, and it is not settled. */
  notAsked: boolean;
  /** Names of benefits not asked about that widen the range. */
  includes: string[];
}

export function headline(c: Context, assessment: Assessment, kind: 'monthly' | 'once'): Headline {
  const asked = new Set(chosen(c.rules, c.state.topics).map((benefit) => benefit.id));
  const ofKind = assessment.benefits.filter((benefit) => benefit.kind === kind);
  const unsettled = ofKind.filter((benefit) => !asked.has(benefit.id) && benefit.total.min !== benefit.total.max);
  return {
    range: assessment[kind],
    notAsked: unsettled.length > 0 && !ofKind.some((benefit) => asked.has(benefit.id)),
    includes: unsettled.map((benefit) => benefitName(c, benefit)),
  };
}

/** The range so far, above a question. */
export function running(c: Context, assessment: Assessment): Content {
  const line = (kind: 'monthly' | 'once') => {
    const it = headline(c, assessment, kind);
    return it.notAsked ? nothing : html`<div><dt>${c.t(kind)}</dt><dd>${rangeText(c, it.range)}</dd></div>`;
  };
  return html`<output class="running" aria-live="polite" aria-label=${c.t('range_title')}>
    <span class="small">${c.t('range_title')}</span>
    <dl>${line('monthly')} ${line('once')}</dl>
  </output>`;
}

const shapes: Record<Status, Content> = {
  granted: svgPath('M4 10.5 8.5 15 16 5.5'),
  refused: svgPath('M5 5 15 15M15 5 5 15'),
  undetermined: svgPath('M7 7.2a3 3 0 1 1 4.6 2.6c-1 .6-1.6 1.1-1.6 2.2M10 15v.6'),
  amount_needed: svgPath('M4 6h12M4 10h7M4 14h4M14 12v5M11.5 14.5h5'),
};

function svgPath(path: string): Content {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=${path} /></svg>`;
}

/** A state is a word, an icon and a border; color comes last. */
export function tag(c: Context, status: Status): Content {
  return html`<span class="tag ${status}">${shapes[status]}${c.t(status)}</span>`;
}
