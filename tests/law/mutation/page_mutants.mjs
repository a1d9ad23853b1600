// SPDX-License-Identifier: MIT
// Mutants of what the page computes itself: which there are, and a file's text with all of them in it, of which one is chosen when it runs.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const web = fileURLToPath(new URL('../../../web/', import.meta.url));
const ts = createRequire(join(web, 'package.json'))('typescript');

/**
 * The files in which the page itself decides what a person reads as an amount, a day, a count, a unit or a state, which facts are in a case and
 * which amounts are compared: all but these.
 *   page.ts main.ts frame.ts past.ts program.ts update.ts worker.ts screens/list_work.ts drafts.ts law_of_build.ts: start, history, focus, a
 *   worker; the browsers' tests see them
 *   words.ts modules.d.ts: nothing is computed
 */
const OUT = ['page.ts', 'main.ts', 'program.ts', 'update.ts', 'worker.ts', 'drafts.ts', 'frame.ts', 'past.ts', 'law_of_build.ts', 'words.ts',
  'modules.d.ts', 'screens/list_work.ts'];
export const filesIn = (folder, ending) =>
  readdirSync(join(web, folder)).filter((name) => name.endsWith(ending)).sort().map((name) => join(folder, name));
export const FILES = ['', 'screens'].flatMap((folder) => filesIn(folder, '.ts')).filter((file) => !OUT.includes(file));

/** The files of which every mutant is noticed. Of the others many are not yet: their test is one to be fulfilled (todo), run by tests/all --full. */
export const SETTLED = ['context.ts', 'entry.ts', 'fields.ts', 'flow.ts', 'forms.ts', 'law.ts', 'money.ts', 'saved.ts', 'screens/figures.ts',
  'screens/parts.ts', 'screens/refused.ts', 'screens/running.ts', 'screens/sources.ts', 'screens/verify.ts', 'state.ts'];

/** Functions in them that wire events or hand things to the browser: what they do is seen in one alone (tests/machine/browsers). */
const WIRING = {
  'fields.ts': ['mending', 'retyped', 'cleared', 'spread'],
  'share.ts': ['download', 'copy'],
};

const { SyntaxKind } = ts;
const SWAPS = new Map([
  [SyntaxKind.LessThanToken, '<='], [SyntaxKind.LessThanEqualsToken, '<'], [SyntaxKind.GreaterThanToken, '>='], [SyntaxKind.GreaterThanEqualsToken, '>'],
  [SyntaxKind.EqualsEqualsEqualsToken, '!=='], [SyntaxKind.ExclamationEqualsEqualsToken, '==='], [SyntaxKind.PlusToken, '-'], [SyntaxKind.MinusToken, '+'],
  [SyntaxKind.AsteriskToken, '/'], [SyntaxKind.SlashToken, '*'], [SyntaxKind.AmpersandAmpersandToken, '||'], [SyntaxKind.BarBarToken, '&&'],
  [SyntaxKind.PlusEqualsToken, '-='], [SyntaxKind.MinusEqualsToken, '+='],
]);

export const sourceOf = (file) => readFileSync(join(web, file), 'utf8');

/** What an expression may become: what is changed in it, what of it is named, and its text then. */
function* changesOf(node, textOf) {
  const was = textOf(node);
  const isCondition = node.parent !== undefined
    && ((ts.isConditionalExpression(node.parent) && node.parent.condition === node) || (ts.isIfStatement(node.parent) && node.parent.expression === node));
  if (isCondition) yield { was: ts.isIfStatement(node.parent) ? 'if' : '?:', result: 'not', becomes: `!(${was})` };
  if (ts.isBinaryExpression(node)) {
    const [left, right, operator] = [textOf(node.left), textOf(node.right), node.operatorToken];
    const swapped = SWAPS.get(operator.kind);
    if (swapped !== undefined) yield { was: textOf(operator), result: swapped, becomes: `${left} ${swapped} ${right}` };
    else if (operator.kind === SyntaxKind.QuestionQuestionToken) yield { was: '??', result: 'left', becomes: left };
  } else if (ts.isNumericLiteral(node)) {
    const number = Number(was.replaceAll('_', ''));
    yield { was, result: String(number + 1), becomes: String(number + 1) };
    if (number > 0) yield { was, result: String(number - 1), becomes: String(number - 1) };
  } else if (node.kind === SyntaxKind.TrueKeyword || node.kind === SyntaxKind.FalseKeyword) {
    const other = was === 'true' ? 'false' : 'true';
    yield { was, result: other, becomes: other };
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken) {
    yield { was: '!', result: 'nothing', becomes: textOf(node.operand) };
  }
}

/** The function that a node stands in, or the name of what is declared outside of one; and whether it is computed as the file is read. */
function placeOf(node) {
  let name;
  let isAtOnce = true;
  for (let at = node; at !== undefined; at = at.parent) {
    if (ts.isFunctionDeclaration(at) && at.name !== undefined) name = at.name.text;
    if (ts.isFunctionLike(at)) isAtOnce = false;
  }
  for (let at = node; name === undefined && at !== undefined; at = at.parent) if (ts.isVariableDeclaration(at)) name = at.name.getText();
  return { name: name ?? '', isAtOnce };
}

/**
 * Every mutant of a file, in the order of the places, and the file's text in which globalThis.mutant says which is meant; 0 is none. A name says
 * the function, what is changed there, which of its like in it, and what becomes of it: it outlives lines added elsewhere.
 */
export function mutantsOf(file) {
  const text = sourceOf(file);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const textOf = (node) => node.getText(source);
  const wiring = WIRING[file] ?? [];
  const places = new Map();
  const mutants = [];
  /* The text from a node's begin to its end; where nothing in it may change, as it is. */
  const rendered = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return textOf(node);
    const { name, isAtOnce } = placeOf(node);
    const own = wiring.includes(name) ? [] : [...changesOf(node, textOf)].map(({ was, result, becomes }) => {
      const what = `${file}: ${name}: ${was}`;
      const like = places.get(what) ?? places.set(what, []).get(what);
      if (!like.includes(node)) like.push(node);
      const [from, to] = [node.getStart(source), node.getEnd()];
      const mutant = { file, number: mutants.length + 1, name: `${what} #${like.indexOf(node) + 1} → ${result}`, isAtOnce,
        text: text.slice(0, from) + becomes + text.slice(to) };
      mutants.push(mutant);
      return `globalThis.mutant === ${mutant.number} ? (${becomes}) : `;
    });
    let at = node.getStart(source);
    let inside = '';
    ts.forEachChild(node, (child) => {
      const from = child.getStart(source);
      inside += text.slice(at, from) + rendered(child);
      at = child.getEnd();
    });
    inside += text.slice(at, node.getEnd());
    return own.length === 0 ? inside : `(${own.join('')}(${inside}))`;
  };
  const all = text.slice(0, source.getStart(source)) + rendered(source);
  return { mutants, text: all };
}
