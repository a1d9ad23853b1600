// SPDX-License-Identifier: MIT
/** Starts the core, keeps the state in history.state, renders, moves the focus. */
import { html, nothing, render } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { load, type Hotro, type Language } from '../wasm/hotro';
import { contextOf, type Content, type Context, type View } from './context';
import { lawTables } from './law';
import { wasmBytes } from './program';
import { check } from './screens/check';
import { compare } from './screens/compare';
import { all, basics, question } from './screens/questions';
import { result } from './screens/result';
import { staff } from './screens/staff';
import { start } from './screens/start';
import { isHosted, openText } from './share';
import { initial, next, returned, type Action, type Screen, type State } from './state';
import { watchForUpdate } from './update';

const noView: View = { problems: [], rows: 0, said: '', isWhole: false, picked: '', list: null, verdicts: [] };

const screens: Record<Screen, (c: Context) => Content> = {
  start, basics, question, check, result, all, compare, staff,
  law: (c) => html`<h1 tabindex="-1">${c.t('law_title')}</h1>${unsafeHTML(lawTables(c.hotro, c.state.language))}`,
};

export async function startPage(): Promise<void> {
  document.documentElement.dataset['started'] = '';
  const root = document.getElementById('page') as HTMLElement;
  let hotro: Hotro;
  let wasm: ArrayBuffer;
  try {
    wasm = await wasmBytes();
    hotro = await load(wasm);
  } catch {
    (window as unknown as { withoutProgram: () => void }).withoutProgram();
    return;
  }
  /* For whoever wants to ask the same core from the browser's console, and for tests of this very file. */
  Object.assign(window, { hotro });
  const saved = history.state as State | null;
  let state: State = saved?.place === undefined ? initial('vi') : saved;
  let view = noView;
  let isUpdateReady = false;

  const context = () => contextOf({ hotro, wasm, state, view, dispatch, show });

  function dispatch(action: Action): void {
    const before = state;
    state = next(state, action);
    const isMove = state.depth !== before.depth;
    if (isMove) view = noView;
    keep(state, isMove);
    draw();
    if (isMove) arrive();
  }

  /** Draws what was put off, in the next frame but one. */
  function complete(): void {
    if (state.place.screen === 'result') requestAnimationFrame(() => setTimeout(() => show({ isWhole: true })));
  }

  function show(part: Partial<View>): void {
    view = { ...view, ...part };
    draw();
    if (part.problems !== undefined && part.problems.length > 0) focusProblems();
  }

  function draw(): void {
    const c = context();
    document.documentElement.lang = state.language;
    render(frame(c, isUpdateReady), root);
    const heading = document.querySelector('main h1')?.textContent?.trim() ?? '';
    const title = heading === '' || heading === c.t('title') ? c.t('title') : `${heading} – ${c.t('title')}`;
    document.title = view.problems.length > 0 ? c.t('document_problem', title) : title;
  }

  /** A new screen: at its top, with the focus on its heading. */
  function arrive(): void {
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    complete();
  }

  window.addEventListener('popstate', (event) => {
    const then = event.state as State | null;
    if (then?.place === undefined) return;
    state = returned(state, then);
    view = noView;
    keep(state, false);
    draw();
    arrive();
  });

  function openCode(code: string): void {
    if (!/^[0-9A-Za-z-]{8,}$/.test(code)) return;
    const problem = openText(context(), code);
    if (problem === null) return;
    if (state.place.screen !== 'start') dispatch({ type: 'go', place: { screen: 'start' } });
    show({ problems: [{ field: 'open-code', text: problem }] });
  }
  window.addEventListener('hashchange', () => openCode(location.hash.slice(1)));

  const code = saved?.place === undefined ? location.hash.slice(1) : '';
  keep(state, false);
  root.replaceChildren();
  draw();
  complete();
  openCode(code);
  document.documentElement.dataset['ready'] = '';
  if (isHosted()) watchForUpdate(() => {
    isUpdateReady = true;
    draw();
  });
}

/** Keeps the state. The address loses its code: what is answered later is not what the code holds. */
function keep(state: State, isMove: boolean): void {
  const method = isMove ? 'pushState' : 'replaceState';
  try {
    history[method](state, '', location.href.split('#')[0]);
  } catch {
    /* file: in some browsers has no address that may be written. */
    history[method](state, '');
  }
}

function frame(c: Context, isUpdateReady: boolean): Content {
  const other: Language = c.state.language === 'vi' ? 'en' : 'vi';
  const at = c.state.place.screen;
  const go = (screen: Screen) => (event: Event) => {
    event.preventDefault();
    if (at !== screen) c.dispatch({ type: 'go', place: { screen } });
  };
  const link = (screen: Screen, text: string, isHere: boolean) => html`<a href="#main" aria-current=${isHere ? 'page' : nothing} @click=${go(screen)}>${text}</a>`;
  return html`<a class="skip" href="#main" @click=${(event: Event) => { event.preventDefault(); document.querySelector<HTMLElement>('main h1')?.focus(); }}>${c.t('skip')}</a>
    <header class="site">
      <p class="site-title">${c.t('site')}</p>
      <button type="button" class="language" lang=${other} @click=${() => c.dispatch({ type: 'language', language: other })}>${c.t('other_language')}</button>
      <nav aria-label=${c.t('nav')}>
        ${link('start', c.t('nav_estimate'), at !== 'law' && at !== 'staff')} ${link('law', c.t('nav_law'), at === 'law')} ${link('staff', c.t('nav_staff'), at === 'staff')}
      </nav>
    </header>
    ${isUpdateReady ? html`<p class="note update" role="status">${c.t('update_ready')} <button type="button" class="link" @click=${() => location.reload()}>${c.t('update_load')}</button></p>` : nothing}
    <main id="main">
      ${c.state.depth > 0 ? html`<p class="back"><button type="button" class="link" @click=${() => history.back()}>‹ ${c.t('back')}</button></p>` : nothing}
      ${screens[at](c)}
    </main>`;
}

/** Focus on the summary of what is wrong, after it has been drawn. */
function focusProblems(): void {
  document.getElementById('problems')?.focus();
}
