// SPDX-License-Identifier: MIT
/** Entries of the browser's history: written in their order, once the frame that shows what was answered is drawn. */
import type { Left, State } from './state';

/** As long as no frame is drawn at all: the page is not looked at. */
const MOST_MILLISECONDS = 200;

interface Entry {
  kept: State | Left;
  /** A new one, after that at hand. */
  isNew: boolean;
}

let waiting: Entry[] = [];

/** Keeps what the present place is, or the next one. */
export function keep(kept: State | Left, isNew: boolean): void {
  waiting.push({ kept, isNew });
  if (waiting.length === 1) afterFrame(write);
}

/** What may be done more than once: when the next frame is drawn, and where none is. */
export function afterFrame(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
  setTimeout(work, MOST_MILLISECONDS);
}

/** Writes what waits: before the page goes anywhere by itself, or is left. */
export function write(): void {
  const entries = waiting;
  waiting = [];
  for (const entry of entries) put(entry);
}

/** The browser is at another entry already: what waits was meant for the one that it left, which has all that it needs to come back. */
export function forget(): void {
  waiting = [];
}

export function back(): void {
  write();
  history.back();
}

/** The address loses its code: what is answered later is not what the code holds. */
function put({ kept, isNew }: Entry): void {
  const method = isNew ? 'pushState' : 'replaceState';
  try {
    history[method](kept, '', location.hash === '' ? undefined : location.href.split('#')[0]);
  } catch {
    /* file: in some browsers has no address that may be written. */
    history[method](kept, '');
  }
}
