// SPDX-License-Identifier: MIT
/** Starts the core, keeps the state in history.state, renders, moves the focus. */
import { html, nothing, render } from 'lit-html';
import { load, type Language } from '../wasm/hotro';
import { WHOLE, contextOf, type Content, type Context, type View } from './context';
import { draftOf, dropDrafts, giveBack, setAside } from './drafts';
import { lawTables } from './law';
import { unpacked } from './program';
import { check } from './screens/check';
import { compare } from './screens/compare';
import { all, basics, question } from './screens/questions';
import { result } from './screens/result';
import { staff } from './screens/staff';
import { start } from './screens/start';
import { isHosted, openText } from './share';
import { left, next, resumed, returned, type Action, type Left, type Screen, type State } from './state';
import { watchForUpdate } from './update';

const noView: View = { problems: [], rows: 0, said: '', stage: 0, picked: '', list: null, verdicts: [], draft: {}, typed: '' };

const screens: Record<Screen, (c: Context) => Content> = {
  start, basics, question, check, result, all, compare, staff,
  law: (c) => html`<h1 tabindex="-1">${c.t('law_title')}</h1><div .innerHTML=${lawTables(c.hotro, c.state.language, c.t)}></div>`,
};

/* The page's, of which there is one: what the build put into it, its state, what else is on the screen. */
let program: Pick<Context, 'hotro' | 'words' | 'wasm'>;
let state: State;
let view = noView;
let isUpdateReady = false;
/** The answers that others, opened from a code or a receipt, took the place of, by run: the way back leads to them. */
const replaced = new Map<number, State>();

export async function startPage(): Promise<void> {
  document.documentElement.dataset['started'] = '';
  try {
    const { wasm, words } = await unpacked();
    program = { hotro: await load(wasm), words, wasm };
  } catch {
    (window as unknown as { withoutProgram: () => void }).withoutProgram();
    return;
  }
  /* For whoever wants to ask the same core from the browser's console, and for tests of this very file. */
  Object.assign(window, { hotro: program.hotro });
  const saved = history.state as Partial<State> | null;
  state = resumed(saved);
  history.scrollRestoration = 'manual';
  listen();
  const code = saved?.place === undefined ? location.hash.slice(1) : '';
  keep(state, false);
  draw();
  complete();
  openCode(code);
  document.documentElement.dataset['ready'] = '';
  if (isHosted()) watchForUpdate(() => {
    isUpdateReady = true;
    draw();
  });
}

function contextNow(): Context {
  return contextOf({ ...program, state, view, dispatch, show });
}

function dispatch(action: Action): void {
  const before = state;
  state = next(before, action);
  const isMove = state.depth !== before.depth;
  if (isMove) {
    if (action.type === 'go') setAside(before.place, view);
    else dropDrafts();
    if (action.type === 'open') replaced.set(before.run, before);
    if (action.type === 'clear') replaced.clear();
    leave(before);
    view = action.type === 'clear' ? noView : viewElsewhere(view);
  }
  keep(state, isMove);
  draw();
  if (isMove) arrive('', 0);
}

/** What an office has worked out stays while it looks at something else; not when it begins again. */
function viewElsewhere({ list, verdicts }: View): View {
  const { rows, draft } = draftOf(state.place) ?? noView;
  return { ...noView, list, verdicts, rows, draft };
}

/** Draws what is looked at later in the frames after this one; each as a task of its own, so that the page answers in between. */
function complete(): void {
  const { place } = state;
  if (place.screen !== 'result' || view.stage >= WHOLE) return;
  requestAnimationFrame(() => setTimeout(() => {
    if (state.place !== place) return;
    show({ stage: view.stage + 1 });
    complete();
  }));
}

function show(part: Partial<View>, focus = part.problems === undefined || part.problems.length === 0 ? '' : 'problems'): void {
  view = { ...view, ...part };
  draw();
  if (focus !== '') document.getElementById(focus)?.focus();
}

function draw(): void {
  const c = contextNow();
  document.documentElement.lang = c.state.language;
  render(frame(c, isUpdateReady), document.getElementById('page') as HTMLElement);
  const heading = document.querySelector('main h1')?.textContent?.trim() ?? '';
  const title = heading === '' || heading === c.t('title') ? c.t('title') : `${heading} – ${c.t('title')}`;
  document.title = c.view.problems.length > 0 ? c.t('document_problem', title) : title;
}

/** A new screen: at its top, with the focus on its heading; one that was left: where one was on it. */
function arrive(focus: string, scroll: number): void {
  if (focus !== '' || scroll > 0) show({ stage: WHOLE });
  giveBack(state.place);
  window.scrollTo(0, scroll);
  const heading = document.querySelector<HTMLElement>('main h1');
  ((focus === '' ? null : document.getElementById(focus)) ?? heading)?.focus({ preventScroll: true });
  complete();
}

function openCode(code: string): void {
  if (!/^[0-9A-Za-z-]{8,}$/.test(code)) return;
  const problem = openText(contextNow(), code);
  if (problem === null) return;
  if (state.place.screen !== 'start') dispatch({ type: 'go', place: { screen: 'start' } });
  show({ typed: code, problems: [{ field: 'open-code', text: problem }] });
}

function listen(): void {
  window.addEventListener('popstate', (event) => comeBack(event.state as State | Left | null));
  window.addEventListener('hashchange', followHash);
  /* All of it is printed. */
  window.addEventListener('beforeprint', () => show({ stage: WHOLE }));
  /* Nothing leads away from the page or into its history but by its own acts: no form sent, no link to a part of it, no file dropped. */
  for (const type of ['submit', 'dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault());
  window.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a[href^="#"]') !== null) event.preventDefault();
  });
}

/** To an entry of the history. */
function comeBack(then: State | Left | null): void {
  if (then?.place === undefined) return;
  const answers = then.run === state.run ? state : replaced.get(then.run);
  const isSame = answers !== undefined;
  if (answers === state) {
    setAside(state.place, view);
  } else {
    dropDrafts();
    replaced.set(state.run, state);
  }
  state = returned({ ...(answers ?? state), language: state.language }, then);
  view = viewElsewhere(view);
  keep(state, false);
  draw();
  if (isSame && 'focus' in then) arrive(then.focus, then.scroll);
  else arrive('', 0);
}

/** A code came into the address: the browser has made an entry of the history for it. */
function followHash(): void {
  const code = location.hash.slice(1);
  if (code === '') return;
  state = { ...state, depth: state.depth + 1 };
  keep(state, false);
  draw();
  openCode(code);
}

/** Keeps the state. The address loses its code: what is answered later is not what the code holds. */
function keep(state: State | Left, isMove: boolean): void {
  const method = isMove ? 'pushState' : 'replaceState';
  try {
    history[method](state, '', location.hash === '' ? undefined : location.href.split('#')[0]);
  } catch {
    /* file: in some browsers has no address that may be written. */
    history[method](state, '');
  }
}

/** The place that is left keeps where one was on it; the answers go along. */
function leave(state: State): void {
  keep(left(state, document.activeElement?.id ?? '', window.scrollY), false);
}

function skip(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}

function frame(c: Context, isUpdateReady: boolean): Content {
  const other: Language = c.state.language === 'vi' ? 'en' : 'vi';
  const at = c.state.place.screen;
  const isEstimate = at !== 'law' && at !== 'staff';
  const go = (screen: Screen) => () => {
    /* To the estimate from elsewhere: to where one was in it. */
    const place = screen === 'start' && !isEstimate && c.state.last !== null ? c.state.last : { screen };
    if (at !== screen) c.dispatch({ type: 'go', place });
  };
  const link = (screen: Screen, text: string, isHere: boolean) => html`<a href="#main" aria-current=${isHere ? 'page' : nothing} @click=${go(screen)}>${text}</a>`;
  return html`<a class="skip" href="#main" @click=${skip}>${c.t('skip')}</a>
    <header class="site head-${at}">
      <p class="site-title">${c.t('site')}</p>
      <button type="button" class="language" lang=${other} @click=${() => c.dispatch({ type: 'language', language: other })}>${c.t('other_language')}</button>
      <nav class="site" aria-label=${c.t('nav')}>
        ${link('start', c.t('nav_estimate'), isEstimate)} ${link('law', c.t('nav_law'), at === 'law')} ${link('staff', c.t('nav_staff'), at === 'staff')}
      </nav>
    </header>
    ${isUpdateReady ? html`<p class="note update" role="status">${c.t('update_ready')} <button type="button" class="link" @click=${() => location.reload()}>${c.t('update_load')}</button></p>` : nothing}
    <main id="main" class="at-${at}">
      ${c.state.depth > 0 ? html`<p class="back"><button type="button" class="link" @click=${() => history.back()}>‹ ${c.t('back')}</button></p>` : nothing}
      ${screens[at](c)}
    </main>`;
}
