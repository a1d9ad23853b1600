// SPDX-License-Identifier: MIT
/** For offices: lists and receipts, all in the browser. */
import { html } from 'lit-html';
import type { Content, Context } from '../context';

export function staff(c: Context): Content {
  return html`<h1 tabindex="-1">${c.t('staff_title')}</h1>`;
}
