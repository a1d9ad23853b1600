// SPDX-License-Identifier: MIT
// JSON as nodes: the order of keys, repeated keys and the digits of numbers are kept, which JSON.parse loses.

export class JsonSyntaxError extends Error {}

const fail = (position) => {
  throw new JsonSyntaxError(`at ${position}`);
};

const ESCAPES = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Reads one strict JSON text (RFC 8259), an optional byte order mark before it. */
export function parseJson(text) {
  let position = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  const space = () => {
    while (' \t\n\r'.includes(text[position] ?? 'x')) position += 1;
  };
  const expect = (word) => {
    if (!text.startsWith(word, position)) fail(position);
    position += word.length;
  };
  const string = () => {
    expect('"');
    let value = '';
    for (;;) {
      const character = text[position];
      if (character === undefined || character < ' ') fail(position);
      position += 1;
      if (character === '"') break;
      if (character !== '\\') {
        value += character;
        continue;
      }
      const escape = text[position];
      position += 1;
      if (escape === 'u') {
        const digits = text.slice(position, position + 4);
        if (!/^[0-9a-fA-F]{4}$/.test(digits)) fail(position);
        value += String.fromCharCode(Number.parseInt(digits, 16));
        position += 4;
      } else {
        value += Object.hasOwn(ESCAPES, escape ?? '') ? ESCAPES[escape] : fail(position);
      }
    }
    // A lone surrogate has no UTF-8 form.
    if (/[\ud800-\udfff]/u.test(value)) fail(position);
    return value;
  };
  const number = () => {
    const shape = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
    shape.lastIndex = position;
    const found = shape.exec(text);
    if (!found) fail(position);
    position += found[0].length;
    return { kind: 'number', text: found[0] };
  };
  const members = (close, member) => {
    const list = [];
    position += 1;
    space();
    if (text[position] === close) {
      position += 1;
      return list;
    }
    for (;;) {
      space();
      list.push(member());
      space();
      if (text[position] === close) break;
      expect(',');
    }
    position += 1;
    return list;
  };
  const member = () => {
    const key = string();
    space();
    expect(':');
    return [key, value()];
  };
  const word = (text_, node) => {
    expect(text_);
    return node;
  };
  let depth = 0;
  function value() {
    depth += 1;
    // Nothing valid is deeper than a part of an interruption of a case on a line; this bound only keeps the stack whole.
    if (depth > 2000) fail(position);
    const node = bareValue();
    depth -= 1;
    return node;
  }
  function bareValue() {
    space();
    switch (text[position]) {
      case '{':
        return { kind: 'object', entries: members('}', member) };
      case '[':
        return { kind: 'array', items: members(']', value) };
      case '"':
        return { kind: 'string', value: string() };
      case 't':
        return word('true', { kind: 'boolean', value: true });
      case 'f':
        return word('false', { kind: 'boolean', value: false });
      case 'n':
        return word('null', { kind: 'null' });
      default:
        return number();
    }
  }

  const node = value();
  space();
  if (position !== text.length) fail(position);
  return node;
}

/** The same nodes from a JavaScript value. */
export function nodeOf(value) {
  if (value === null || value === undefined) return { kind: 'null' };
  if (Array.isArray(value)) return { kind: 'array', items: value.map(nodeOf) };
  switch (typeof value) {
    case 'object':
      return { kind: 'object', entries: Object.entries(value).map(([key, item]) => [key, nodeOf(item)]) };
    case 'string':
      return { kind: 'string', value };
    case 'boolean':
      return { kind: 'boolean', value };
    default:
      return { kind: 'number', text: Number.isInteger(value) ? BigInt(value).toString() : String(value) };
  }
}
