// SPDX-License-Identifier: MIT
/** The range so far, above a question. */
import { html, nothing } from 'lit-html';
import type { Assessment } from '../../wasm/hotro';
import { rangeText, type Content, type Context } from '../context';
import { figureName } from './days';
import { isAsked } from './parts';

/** Two figures that are never added: each is read out where it changed, the other is not. */
export function running(c: Context, assessment: Assessment): Content {
  const figure = (kind: 'monthly' | 'once') => (isAsked(assessment, kind)
    ? html`<output>${figureName(c, assessment, kind)}: <strong>${rangeText(c, assessment[kind])}</strong></output>` : nothing);
  return html`<div class="running" role="group" aria-label=${c.t('range_title')}>${figure('monthly')} ${figure('once')}</div>`;
}
