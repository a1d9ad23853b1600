// SPDX-License-Identifier: MIT
/** Starts the core, keeps the state in history.state, renders, moves the focus. */
import { render } from 'lit-html';
import { load } from '../wasm/hotro';
import { NO_VIEW, WHOLE, contextOf, type Context, type View } from './context';
import { draftOf, dropDrafts, giveBack, setAside } from './drafts';
import { tellHeight } from './embedded';
import { ALL } from './flow';
import { frame } from './frame';
import { afterFrame, forget, keep, write } from './past';
import { unpacked } from './program';
import { placeIn } from './saved';
import { isHosted, openText } from './share';
import { initial, left, next, resumed, returned, type Action, type Place, type State } from './state';
import { watchForUpdate } from './update';

/* Where the browser does not say when nothing is to be done. */
const IDLE_MILLISECONDS = 300;

/* The page's, of which there is one: what the build put into it, its state, what else is on the screen. */
let program: Pick<Context, 'hotro' | 'words'>;
let state: State;
let view = NO_VIEW;
let isUpdateReady = false;
/** The answers that others, opened from a code or a receipt, took the place of, by run: the way back leads to them. */
const replaced = new Map<number, State>();

export async function startPage(): Promise<void> {
  document.documentElement.dataset['started'] = '';
  try {
    const { wasm, words } = await unpacked();
    program = { hotro: await load(wasm), words };
  } catch {
    (window as unknown as { withoutProgram: () => void }).withoutProgram();
    return;
  }
  /* For whoever wants to ask the same core from the browser's console, and for tests of this very file. */
  Object.assign(window, { hotro: program.hotro });
  const saved = placeIn(program.hotro, history.state);
  state = saved === null ? initial('vi') : resumed(saved);
  view = { ...NO_VIEW, isLost: saved === null && history.state !== null };
  history.scrollRestoration = 'manual';
  listen();
  const code = saved === null ? location.hash.slice(1) : '';
  keep(state, false);
  write();
  takeOver();
  complete();
  openCode(code);
  document.documentElement.dataset['ready'] = '';
  const { pressed } = document.documentElement.dataset;
  if (pressed !== undefined) screen().querySelectorAll<HTMLElement>('a, button')[Number(pressed)]?.click();
  tellHeight();
  warm();
  if (isHosted()) watchForUpdate(() => {
    isUpdateReady = true;
    draw();
  });
}

const screen = () => document.getElementById('page') as HTMLElement;

/** From the first screen as it stands in the file, with what was ticked, typed and pressed on it meanwhile. */
function takeOver(): void {
  const { className } = document.documentElement;
  const focus = document.activeElement?.id ?? '';
  const given = screen().querySelector<HTMLInputElement>('[type=file]')?.files;
  const isOpen = [...screen().querySelectorAll('details')].map((it) => it.open);
  setAside(initial('vi').place, NO_VIEW);
  screen().replaceChildren();
  draw();
  document.documentElement.className = '';
  /* It was hidden where one comes back to something else. */
  if (className === '') {
    giveBack(state.place);
    for (const [index, it] of screen().querySelectorAll('details').entries()) it.open = isOpen[index] === true;
    const file = screen().querySelector<HTMLInputElement>('[type=file]');
    if (given != null && file !== null) file.files = given;
    if (focus !== '') document.getElementById(focus)?.focus({ preventScroll: true });
  }
}

/** What is drawn for the first time takes longer: a question of each kind and the head of a result, while nothing else is to be done. */
function warm(): void {
  const nothing = () => undefined;
  const kinds = new Map(program.hotro.rules().facts.map((fact) => [fact.kind, fact.id]));
  const places: Place[] = [...[...kinds.values()].map((fact) => ({ screen: 'question', fact }) as const), { screen: 'result' }];
  const whenIdle = (work: () => void) =>
    (typeof requestIdleCallback === 'function' ? requestIdleCallback(work) : setTimeout(work, IDLE_MILLISECONDS));
  const next = () => {
    const place = places.shift();
    if (place === undefined) return;
    const drawn: State = { ...initial(state.language), place, topics: [ALL] };
    const c = contextOf({ ...program, state: drawn, view: NO_VIEW, dispatch: nothing, show: nothing });
    render(frame(c, false), document.createElement('div'));
    whenIdle(next);
  };
  whenIdle(next);
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
    view = action.type === 'clear' ? NO_VIEW : viewElsewhere(view);
  }
  keep(state, isMove);
  draw();
  if (isMove) arrive('', 0);
}

/** What an office has worked out stays while it looks at something else; not when it begins again. */
function viewElsewhere({ list, budget, named, verdicts }: View): View {
  const { rows, draft } = draftOf(state.place) ?? NO_VIEW;
  return { ...NO_VIEW, list, budget, named, verdicts, rows, draft };
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

function show(part: Partial<View>, focus = part.problems?.[0] === undefined ? '' : 'problems'): void {
  view = { ...view, ...part };
  const had = document.activeElement;
  draw();
  /* What had the focus may be gone with what it was for: it says what has it then. */
  const next = had instanceof HTMLElement && !had.isConnected && focus === '' ? had.dataset['then'] ?? '' : focus;
  if (next === '') return;
  /* A mistake that stands alone stands at its place alone. */
  const at = document.getElementById(next) ?? document.getElementById(part.problems?.[0]?.field ?? '');
  at?.focus();
}

function draw(): void {
  const c = contextNow();
  const root = document.documentElement;
  /* The style of every element hangs on its language: it is set only where it is another. */
  if (root.lang !== c.state.language) root.lang = c.state.language;
  render(frame(c, isUpdateReady), screen());
  afterFrame(entitle);
}

/** The browser shows it elsewhere, which takes as long as half a screen. Its entry of the history is written by then. */
function entitle(): void {
  const c = contextNow();
  const heading = document.querySelector('main h1')?.textContent?.trim() ?? '';
  const plain = heading === '' ? c.t('site') : `${heading} – ${c.t('site')}`;
  const title = c.view.problems.length > 0 ? c.t('document_problem', plain) : plain;
  if (document.title !== title) document.title = title;
}

/** A new screen: at its top, with the focus on its heading; one that was left: where one was on it. */
function arrive(focus: string, scroll: number): void {
  if (focus !== '' || scroll > 0) show({ stage: WHOLE });
  giveBack(state.place);
  const left = focus === '' ? null : document.getElementById(focus);
  /* What it stood in was open. */
  for (let it = left?.closest('details'); it; it = it.parentElement?.closest('details')) it.open = true;
  window.scrollTo(0, scroll);
  const heading = document.querySelector<HTMLElement>('main h1');
  (left ?? heading)?.focus({ preventScroll: true });
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
  window.addEventListener('popstate', (event) => comeBack(event.state));
  window.addEventListener('hashchange', followHash);
  window.addEventListener('pagehide', write);
  /* All of it is printed. */
  window.addEventListener('beforeprint', () => show({ stage: WHOLE }));
  /* Nothing leads away from the page or into its history but by its own acts: no form sent, no link to a part of it, no file dropped. */
  for (const type of ['submit', 'dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault());
  window.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a[href^="#"]') !== null) event.preventDefault();
  });
}

/** To an entry of the history. */
function comeBack(entry: unknown): void {
  if (entry === null) return;
  forget();
  const then = placeIn(program.hotro, entry);
  if (then === null) {
    state = { ...state, place: initial(state.language).place };
    view = { ...viewElsewhere(view), isLost: true };
    keep(state, false);
    draw();
    return arrive('', 0);
  }
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
  forget();
  state = { ...state, depth: state.depth + 1 };
  keep(state, false);
  draw();
  openCode(code);
}

/** The place that is left keeps where one was on it; the answers go along. */
function leave(state: State): void {
  keep(left(state, document.activeElement?.id ?? '', window.scrollY), false);
}
