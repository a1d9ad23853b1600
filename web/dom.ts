// SPDX-License-Identifier: MIT
/**
 * Templates: html`<p class=${name} @click=${act}>${content}</p>`. Drawn again, only what differs from the last drawing is written to the
 * document, so that fields, the focus and what is selected stay. Holes stand in attributes (name=, ?name= yes or no, .name= a property,
 * @name= a listener) and between elements, never in tags' names. What is shown is text, unless it is a template.
 */

export class Template {
  constructor(readonly strings: TemplateStringsArray, readonly values: readonly unknown[], readonly key?: string) {}
}

export const html = (strings: TemplateStringsArray, ...values: unknown[]) => new Template(strings, values);
/** Drawn anew, not changed, when the key is another. */
export const keyed = (key: string, { strings, values }: Template) => new Template(strings, values, key);
/** No content; as the value of an attribute: no attribute. */
export const nothing = Symbol();

/* Stands for a hole of an attribute; the attribute's name has a "$" after it, so that nothing acts on it before it is filled. */
const HOLE = '\u0001';
const ATTRIBUTE = /^(.*\s)([^\s"'<>=]+)(=(?:"[^"]*)?)$/s;

/** A place in a template: the node that it belongs to, by number, and the attribute, if it is not content. */
interface Place {
  node: number;
  name?: string;
  strings?: string[];
}

interface Mold {
  content: DocumentFragment;
  places: Place[];
}

const molds = new WeakMap<TemplateStringsArray, Mold>();
const walker = (root: Node) => document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);

function moldOf(strings: TemplateStringsArray): Mold {
  let mold = molds.get(strings);
  if (mold === undefined) molds.set(strings, (mold = makeMold(strings)));
  return mold;
}

function makeMold(strings: TemplateStringsArray): Mold {
  const names: string[] = [];
  let markup = '';
  let isInTag = false;
  strings.forEach((string, index) => {
    if (index > 0) markup += isInTag ? HOLE : '<!--$-->';
    if (/[<>]/.test(string)) isInTag = string.lastIndexOf('<') > string.lastIndexOf('>');
    /* No attribute begins before the second hole of one that has two. */
    const [, before = string, name = '', after = ''] = (isInTag && ATTRIBUTE.exec(string)) || [];
    if (name !== '') names.push(name);
    markup += name === '' ? string : `${before}${name}$${after}`;
  });
  const element = document.createElement('template');
  element.innerHTML = markup;
  const { content } = element;
  /* Whatever comes first in a template stays there: what is drawn before it ends at it. */
  if (content.firstChild instanceof Comment) content.prepend(new Comment());
  const places: Place[] = [];
  const nodes = walker(content);
  for (let node = 0; nodes.nextNode() !== null; node += 1) {
    const at = nodes.currentNode;
    if (at instanceof Comment) {
      if (at.data === '$') places.push({ node });
      continue;
    }
    for (const { name, value } of [...(at as Element).attributes]) {
      if (!name.endsWith('$')) continue;
      (at as Element).removeAttribute(name);
      places.push({ node, name: names.shift() as string, strings: value.split(HOLE) });
    }
  }
  return { content, places };
}

/** What fills a place; `take` says how many of the values it uses. */
interface Part {
  take: number;
  set(values: readonly unknown[], from: number): void;
}

class AttributePart implements Part {
  readonly take: number;
  #last: unknown[] = [];

  constructor(readonly element: Element, readonly name: string, readonly strings: readonly string[]) {
    this.take = strings.length - 1;
    if (name.startsWith('@')) element.addEventListener(name.slice(1), (event) => (this.#last[0] as (event: Event) => void)(event));
  }

  set(values: readonly unknown[], from: number): void {
    const now = values.slice(from, from + this.take);
    const before = this.#last;
    this.#last = now;
    if (now.every((value, index) => index in before && value === before[index])) return;
    const { element, name } = this;
    const plain = name.slice(1);
    const [value] = now;
    if (name.startsWith('@')) return;
    if (name.startsWith('.')) (element as unknown as Record<string, unknown>)[plain] = value;
    else if (name.startsWith('?')) element.toggleAttribute(plain, Boolean(value));
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, this.strings.reduce((text, string, index) => `${text}${String(now[index - 1] ?? '')}${string}`));
  }
}

/** Content that ends before a comment and begins after the node that stood before it, which stays. */
class ContentPart implements Part {
  readonly take = 1;
  #shown: Drawn | Text | ContentPart[] | null = null;
  readonly #before: Node | null;

  constructor(readonly end: ChildNode, before: Node | null = end.previousSibling) {
    this.#before = before;
  }

  set(values: readonly unknown[], from: number): void {
    const value = values[from];
    const shown = this.#shown;
    if (value instanceof Template) {
      if (shown instanceof Drawn && shown.isOf(value)) return shown.fill(value);
      const drawn = new Drawn(value);
      this.#replace(drawn, drawn.content);
    } else if (Array.isArray(value)) this.#list(value);
    else {
      const text = value === nothing || value == null ? '' : String(value);
      if (shown instanceof Text) {
        if (shown.data !== text) shown.data = text;
      } else if (text !== '') {
        const node = new Text(text);
        this.#replace(node, node);
      } else if (shown !== null) this.#replace(null);
    }
  }

  #list(values: readonly unknown[]): void {
    let parts = this.#shown;
    if (!Array.isArray(parts)) this.#replace((parts = []));
    values.forEach((_, index) => {
      let part = parts[index];
      if (part === undefined) {
        const end = new Comment();
        this.end.before(end);
        parts.push((part = new ContentPart(end, parts[index - 1]?.end ?? this.#before)));
      }
      part.set(values, index);
    });
    const last = parts[values.length - 1]?.end ?? this.#before;
    if (parts.length > values.length) this.#clear(last);
    parts.length = values.length;
  }

  #replace(shown: Drawn | Text | ContentPart[] | null, node?: Node): void {
    this.#clear(this.#before);
    this.#shown = shown;
    if (node !== undefined) this.end.before(node);
  }

  /** Takes away what stands after this node. */
  #clear(after: Node | null): void {
    for (let node = this.end.previousSibling; node !== null && node !== after; node = this.end.previousSibling) node.remove();
  }
}

/** A template in the document. */
class Drawn {
  readonly content: DocumentFragment;
  #of: Template;
  #filled = false;
  readonly #parts: Part[];

  constructor(template: Template) {
    this.#of = template;
    const { content, places } = moldOf(template.strings);
    this.content = document.importNode(content, true);
    const nodes = walker(this.content);
    let at = -1;
    this.#parts = places.map(({ node, name, strings }) => {
      for (; at < node; at += 1) nodes.nextNode();
      const it = nodes.currentNode;
      return name === undefined ? new ContentPart(it as Comment) : new AttributePart(it as Element, name, strings as string[]);
    });
    this.fill(template);
  }

  isOf({ strings, key }: Template): boolean {
    return strings === this.#of.strings && key === this.#of.key;
  }

  /** The very same template, made once and given again, is drawn already. */
  fill(template: Template): void {
    if (this.#filled && template === this.#of) return;
    this.#of = template;
    this.#filled = true;
    let from = 0;
    for (const part of this.#parts) {
      part.set(template.values, from);
      from += part.take;
    }
  }
}

const roots = new WeakMap<Element, ContentPart>();

/** Draws into an element, which holds nothing else. */
export function render(template: unknown, root: Element): void {
  let part = roots.get(root);
  if (part === undefined) {
    root.replaceChildren(new Comment());
    roots.set(root, (part = new ContentPart(root.lastChild as Comment)));
  }
  part.set([template], 0);
}
