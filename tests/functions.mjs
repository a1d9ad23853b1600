// SPDX-License-Identifier: MIT
// Which function a place of a C file stands in. Lists that name places of the sources name them so: a local renamed, a line laid out
// anew or a function moved to another file leaves its name as it is.

const blank = (text) => text.replace(/[^\n]/g, ' ');

/** Comments blanked out, everything else in its place. */
export const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, blank);

/** What the structure is read from: neither comments, nor literals, nor lines of the preprocessor, everything else in its place. */
export const structureOf = (text) =>
  withoutComments(text)
    .replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, (literal) => '_'.repeat(literal.length))
    .replace(/^[ \t]*#(?:.*\\\n)*.*$/gm, blank);

/** The name of what is declared at the outermost level: a function, a table, a type, or the first constant of an enumeration. */
function nameOf(declaration) {
  const head = declaration.split('{')[0];
  const table = /(\w+)\s*(?:\[[^\]]*\]\s*)*=/.exec(head);
  if (table) return table[1];
  const declared = /(\w+)\s*\(/.exec(head) ?? (/^\s*enum\b/.test(head) ? /\{\s*(\w+)/.exec(declaration) : /(\w+)\s*;\s*$/.exec(declaration));
  return declared?.[1] ?? '';
}

/** The types of a function's parameters, without their names. */
const typesOf = (declaration) =>
  (/\(([^)]*)\)/.exec(declaration)?.[1] ?? '')
    .split(',')
    .map((parameter) => parameter.replace(/\bconst\b|\*|\[[^\]]*\]/g, ' ').trim().split(/\s+/).slice(0, -1).join(' '))
    .join(', ');

/** What a file declares at the outermost level, in its order: name, whether a function, first place and the place behind the last. */
export function declarationsOf(text) {
  const declarations = [];
  const structure = structureOf(text);
  let depth = 0;
  let from = 0;
  for (const { 0: mark, index } of structure.matchAll(/[{};]/g)) {
    if (mark !== ';') depth += mark === '{' ? 1 : -1;
    const isFunction = mark === '}' && !/=|^\s*(?:typedef|struct|enum|union)\b/.test(structure.slice(from, structure.indexOf('{', from)));
    if (depth === 0 && (mark === ';' || isFunction)) {
      const declaration = structure.slice(from, index + 1);
      declarations.push({ name: nameOf(declaration), types: isFunction ? typesOf(declaration) : '', isFunction, from, to: index + 1 });
      from = index + 1;
    }
  }
  return declarations;
}

/** The declarations of several files, `[{ file, text }]`. Functions of one name are told apart by their parameters, not by the file. */
export function declarationsOfAll(sources) {
  const all = sources.flatMap((source) => declarationsOf(source.text).map((declaration) => ({ ...source, ...declaration })));
  const kinds = new Map();
  for (const { name, types } of all) kinds.set(name, (kinds.get(name) ?? new Set()).add(types));
  return all.map(({ name, types, ...rest }) => ({ ...rest, name: kinds.get(name).size > 1 ? `${name}(${types})` : name }));
}
