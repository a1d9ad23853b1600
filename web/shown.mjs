// SPDX-License-Identifier: MIT
// The page's screens for tests in Node: what they say and do, without a browser.
import { moduleOf } from '../wasm/binding.mjs';
import { imported } from './source.mjs';

globalThis.location ??= { protocol: 'file:' };
globalThis.navigator ??= {};

/** The module with a province that does not exist. */
export const { hotro } = await moduleOf('machine');
const screens = [
  'answers', 'cards', 'changes', 'columns', 'compare', 'days', 'figures', 'keep', 'paper', 'parts', 'questions', 'refused', 'result',
  'running', 'sources', 'staff', 'start', 'verify',
];
const modules = [
  'context', 'fields', 'flow', 'forms', 'law', 'money', 'picture', 'share', 'state', 'words', ...screens.map((name) => `screens/${name}`),
];
/* What the build puts into it. */
globalThis.SURFACE_SHA256 = 'the sum of the surface';
/** Everything these modules export; one program, so that they share what they remember. */
export const page = await imported(modules);
/* Only now: lit-html asks whether there is one. */
globalThis.document ??= { getElementById: () => null, querySelectorAll: () => [] };

/** A form as the page reads it: values by the names of inputs (several in a list), elements by selector. */
export const formOf = (values, elements = {}) => ({ values, querySelector: (selector) => elements[selector] ?? null });

globalThis.FormData = class {
  constructor({ values }) {
    this.values = values;
  }

  getAll(name) {
    return [this.values[name] ?? []].flat();
  }

  get(name) {
    return this.getAll(name)[0] ?? null;
  }

  has(name) {
    return name in this.values;
  }
};

/** What a screen is given after these answers; what it dispatches and shows is kept in `dispatched` and `showed`. */
export function contextOf(answers, { language = 'vi', view = {}, ...more } = {}) {
  const state = { ...page.initial(language), answers, ...more };
  const [dispatched, showed] = [[], []];
  const c = page.contextOf({
    hotro,
    words: page.words,
    wasm: new ArrayBuffer(0),
    state,
    view: { ...page.NO_VIEW, stage: page.WHOLE, ...view },
    dispatch: (action) => dispatched.push(action),
    show: (change) => showed.push(change),
  });
  return Object.assign(c, { dispatched, showed });
}

/** Parts of a template in their order: text, and values of which functions are handlers. */
function* partsOf(content) {
  if (Array.isArray(content)) for (const one of content) yield* partsOf(one);
  else if (content?._$litDirective$ !== undefined) yield* partsOf(content.values.at(-1));
  else if (content?.strings !== undefined)
    for (const [index, text] of content.strings.entries()) {
      yield text;
      if (index < content.values.length) yield* partsOf(content.values[index]);
    }
  else if (content !== null && content !== undefined && typeof content !== 'symbol') yield content;
}

/** The markup of a template, as far as the page's source says it. */
export const markupOf = (content) => [...partsOf(content)].filter((part) => typeof part !== 'function').join('');

/** The words of a template. */
export const textOf = (content) =>
  markupOf(content)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** The rows of the first table: the words of their cells. */
export const rowsOf = (content) => {
  const table = /<table[^]*?<\/table>/.exec(markupOf(content))?.[0] ?? '';
  return [...table.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][^]*?<\/t[hd]>/g)].map(([cell]) => textOf(cell)),
  );
};

/** What a template does, in the order of the page: on which event, in which tag, the words behind that, and the handler. */
export function actsOf(content) {
  const parts = [...partsOf(content)];
  const textIn = (some) => some.filter((part) => typeof part !== 'function').join('');
  return parts.flatMap((act, index) => {
    if (typeof act !== 'function') return [];
    const before = textIn(parts.slice(0, index));
    const [, words] = /^[^>]*>([^]*?)(?:<\/|$)/.exec(textIn(parts.slice(index + 1))) ?? [];
    return [{ event: /@(\w+)=$/.exec(before)[1], tag: before.slice(before.lastIndexOf('<')), words: textOf(words), act }];
  });
}

/** What a template does on an event, in the order of the page. */
export const handlersOf = (content, event) => actsOf(content).filter((it) => it.event === event).map(({ act }) => act);
