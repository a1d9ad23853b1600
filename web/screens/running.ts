// SPDX-License-Identifier: MIT
/** The range so far, above a question. */
import { html, nothing } from 'lit-html';
import type { Assessment } from '../../wasm/hotro';
import { brief, type Content, type Context } from '../context';
import { isAsked } from './parts';

/** Two figures that are never added: each is read out where it changed, the other is not. Of which nothing is known, nothing is said. */
export function running(c: Context, assessment: Assessment): Content {
  const figure = (kind: 'monthly' | 'once') => {
    const { min, max } = assessment[kind];
    const isKnown = isAsked(assessment, kind) && (min > 0 || max !== null);
    return html`<output>${isKnown ? html`${c.t(kind)}: <strong>${brief(c, assessment[kind])}</strong>` : nothing}</output>`;
  };
  return html`<div class="running" role="group" aria-label=${c.t('range_title')}>${figure('monthly')} ${figure('once')}</div>`;
}
