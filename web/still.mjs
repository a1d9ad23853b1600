// SPDX-License-Identifier: MIT
// A template as the text of a file: what stands there before the program does.

const escaped = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
/* What ends in the name of an attribute whose whole value is to come: what kind it is of (lit-html), and its name. */
const ATTRIBUTE = /\s+([@.?]?)([\w-]+)=$/;

/** Events and properties are the program's. */
export function stillOf(content) {
  if (Array.isArray(content)) return content.map(stillOf).join('');
  if (content?.strings === undefined) return typeof content === 'symbol' ? '' : escaped(content ?? '');
  return content.strings.reduce((text, string, index) => {
    const value = content.values[index - 1];
    const [whole, kind, name] = ATTRIBUTE.exec(text) ?? [];
    if (name === undefined) return text + stillOf(value) + string;
    const isSaid = kind === '?' ? value : kind === '' && typeof value !== 'symbol';
    const said = kind === '?' ? ` ${name}` : ` ${name}="${escaped(value)}"`;
    return text.slice(0, -whole.length) + (isSaid ? said : '') + string;
  });
}
