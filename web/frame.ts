// SPDX-License-Identifier: MIT
/** What stands on the page: the screen, and what is around each. */
import { html, nothing } from 'lit-html';
import type { Language } from '../wasm/hotro';
import type { Content, Context } from './context';
import { lawTables } from './law';
import { back } from './past';
import { compare } from './screens/compare';
import { all, question } from './screens/questions';
import { result } from './screens/result';
import { staff } from './screens/staff';
import { start } from './screens/start';
import type { Screen } from './state';

const screens: Record<Screen, (c: Context) => Content> = {
  start, question, result, all, compare, staff,
  law: (c) => html`<h1 tabindex="-1">${c.t('law_title')}</h1><div .innerHTML=${lawTables(c.hotro, c.state.language, c.t)}></div>`,
};

function skip(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}

/** What stands around a screen, and the screen. */
export function frame(c: Context, isUpdateReady: boolean): Content {
  const other: Language = c.state.language === 'vi' ? 'en' : 'vi';
  const at = c.state.place.screen;
  const isEstimate = at !== 'law' && at !== 'staff';
  const go = (screen: Screen) => () => {
    /* To the estimate from elsewhere: to where one was in it. */
    const place = screen === 'start' && !isEstimate && c.state.last !== null ? c.state.last : { screen };
    if (at !== screen) c.dispatch({ type: 'go', place });
  };
  const link = (screen: Screen, text: string, isHere: boolean) =>
    html`<a href="#main" aria-current=${isHere ? 'page' : nothing} @click=${go(screen)}>${text}</a>`;
  const parts = html`<nav class="site" aria-label=${c.t('nav')}>
    ${link('start', c.t('nav_estimate'), isEstimate)} ${link('law', c.t('nav_law'), at === 'law')}
    ${link('staff', c.t('nav_staff'), at === 'staff')}
  </nav>`;
  return html`<a class="skip" href="#main" @click=${skip}>${c.t('skip')}</a>
    <header class="site head-${at}">
      ${c.state.depth > 0 ? html`<button type="button" class="link" @click=${back}>‹ ${c.t('back')}</button>`
        : html`<p class="site-title">${c.t('site')}</p>`}
      <button type="button" class="link" lang=${other}
        @click=${() => c.dispatch({ type: 'language', language: other })}>${c.t('other_language')}</button>
      ${isEstimate ? nothing : parts}
    </header>
    ${isUpdateReady ? html`<p class="note update" role="status">${c.t('update_ready')} <button type="button" class="link"
      @click=${() => location.reload()}>${c.t('update_load')}</button></p>` : nothing}
    <main id="main" class="at-${at}">${screens[at](c)}</main>
    ${isEstimate ? parts : nothing}`;
}
