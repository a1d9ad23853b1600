// SPDX-License-Identifier: MIT
// Mutants of the engine's own code: one operator, constant, statement or condition of a function changed.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { declarationsOfAll, structureOf, withoutComments } from '../../functions.mjs';

export const core = fileURLToPath(new URL('../../../core', import.meta.url));

/** What computes: the whole room, and the calendar. */
export const FILES = [...readdirSync(join(core, 'law')).filter((name) => name.endsWith('.c')).sort().map((name) => `law/${name}`), 'text/date.c'];

const SWAPS = new Map(Object.entries({
  '<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==', '&&': '||', '||': '&&', '+': '-', '-': '+', '&': '|', '|': '&',
  '<<': '>>', '>>': '<<', '%': '/', '+=': '-=', '-=': '+=', '|=': '&=', '&=': '|=', '++': '--', true: 'false', false: 'true',
  HT_NO_MAXIMUM: '0', '!': '',
}));
// An operator of two operands has spaces around it, or ends its line.
const OPERATOR = /(?<=\s)(?:<=|>=|==|!=|<<|>>|&&|\|\||\+=|-=|\|=|&=|[<>+\-&|%])(?=\s)|\+\+|\b(?:true|false|HT_NO_MAXIMUM)\b|\b\d+U?\b|!(?=[a-z(])/g;
// A statement that does something: no declaration, no jump.
const STATEMENT = /^(?!return|break|continue|while|static|const|typedef|enum|struct|unsigned|int\d+_t|uint|int |bool|ht_)[A-Za-z*]/;

/** Operators and constants between two places: where, what is there and what becomes of it. */
function* operatorsOf(text, from, to) {
  OPERATOR.lastIndex = from;
  for (let found = OPERATOR.exec(text); found && found.index < to; found = OPERATOR.exec(text)) {
    const { 0: was, index } = found;
    const place = { from: index, to: index + was.length, was: was.replace(/U$/, '') };
    const number = Number.parseInt(was, 10);
    if (Number.isNaN(number)) {
      yield { ...place, becomes: SWAPS.get(was) };
    } else {
      yield { ...place, becomes: String(number + 1) };
      if (number > 0) yield { ...place, becomes: String(number - 1) };
    }
  }
}

/** Statements without braces of their own, outside parentheses: each is left out. */
function* statementsOf(structure, from, to) {
  let depth = 0;
  let begun = from;
  for (let at = from; at < to; at++) {
    const mark = structure[at];
    if (mark === '(') depth++;
    if (mark === ')') depth--;
    if (depth > 0 || !'{};:'.includes(mark)) continue;
    if (mark === ':' && !/^\s*(?:case\b|default\b)[^?]*$/.test(structure.slice(begun, at))) continue;
    const statement = structure.slice(begun, at);
    if (mark === ';' && STATEMENT.test(statement.trimStart())) {
      yield { from: at - statement.trimStart().length, to: at, was: 'statement', becomes: '' };
    }
    begun = at + 1;
  }
}

/** What an `if` or `while` asks, negated. */
function* conditionsOf(structure, from, to) {
  for (const { 0: head, index } of structure.slice(from, to).matchAll(/\b(?:if|while) \(/g)) {
    const first = from + index + head.length;
    let end = first;
    for (let depth = 1; depth > 0; end++) depth += structure[end] === '(' ? 1 : structure[end] === ')' ? -1 : 0;
    yield { from: first, to: end - 1, was: 'condition', becomes: `!(${structure.slice(first, end - 1)})` };
  }
}

/** Every change to a declaration, in the order of the places. */
function changesOf({ text, isFunction, from, to }) {
  const structure = structureOf(text);
  const inside = isFunction ? [...statementsOf(structure, from, to), ...conditionsOf(structure, from, to)] : [];
  return [...operatorsOf(text, from, to), ...inside].sort((a, b) => a.from - b.from);
}

/** Without lines of the preprocessor before it. */
const spanOf = ({ text, isFunction, from, to }) => ({ isFunction, from: from + structureOf(text).slice(from, to).search(/\S/), to });

/**
 * Every mutant of these files: the file, its text, the place and what becomes of it, the declaration that this is in, and a name that
 * says the function, what is changed there, which of its like in functions of that name, and what becomes of it.
 */
export function mutantsOf(files) {
  const sources = files.map((file) => ({ file, text: withoutComments(readFileSync(join(core, file), 'utf8')) }));
  const places = new Map(); // by function and what is there
  return declarationsOfAll(sources).flatMap((declaration) => {
    const span = spanOf(declaration);
    return changesOf(declaration).map(({ from, to, was, becomes }) => {
      const what = `${declaration.name}: ${was}`;
      const place = `${declaration.file} ${from}`;
      const like = places.get(what) ?? places.set(what, []).get(what);
      if (like.at(-1) !== place) like.push(place);
      return {
        file: declaration.file,
        name: `${what} #${like.length} → ${was === 'condition' ? 'not' : becomes || 'nothing'}`,
        from,
        to,
        becomes,
        declaration: span,
        text: declaration.text.slice(0, from) + becomes + declaration.text.slice(to),
      };
    });
  });
}
