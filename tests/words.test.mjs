// SPDX-License-Identifier: MIT
// What is said of the law, a state or an amount stands once, in the core: no Vietnamese text of two words or more stands in the page
// too, and no six words of one behind each other.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withoutComments } from './functions.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Texts of the page that stand in the core, and why both have them. */
const EXCEPTIONS = {
  'chênh lệch': 'here between two cases, there the head of a column of a list',
  'hiểu là': 'here before what was understood of an answer, there the head of a column of a sheet',
  'họ và tên': 'here a line to be filled in by hand, there the head of a column of a list',
  'khoản hỗ trợ': 'here the head of amounts on the screen, there of a column of a sheet',
  'không rõ': 'here an answer to a question, there a group of people whose value is not known',
  'so sánh': 'here a button, there the name of a sheet',
  'số người': 'here the head of a column on the screen, there of one of a sheet',
  'chưa biết': 'here the answer to a question about an amount, there what stands before the name of a day',
  'cách tính': 'here a heading, there the part of a receipt that differs',
  'giá trị': 'here the head of a column, there a noun behind a number',
  'không có': 'here the answer that there are none, there what a receipt lacks',
  'quy định': 'here a screen, there what stands before the name of one in a sheet',
};

function filesIn(folder, wanted) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((it) => {
    const path = `${folder}/${it.name}`;
    return it.name === 'node_modules' ? [] : it.isDirectory() ? filesIn(path, wanted) : wanted.test(it.name) ? [path] : [];
  });
}

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
/** In small letters, without signs and places to fill. */
const plain = (text) => text.replace(/\$?\{[^}]*\}|\\[nu]/g, ' ').normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The Vietnamese literals of these files, plain: of C, with those that follow each other as one; of scripts and pages. */
function textsOf(files) {
  const texts = new Map();
  for (const path of files) {
    const text = readFileSync(join(root, path), 'utf8');
    const literals = path.endsWith('.law') ? text.split('\n').flatMap((line) => line.split(/ {2,}|\|/))
      : /\.[ch]$/.test(path) ? withoutComments(text).replace(/"\s*\n\s*"/g, '').match(/"(?:\\.|[^"\\\n])*"/g) ?? []
        : path.endsWith('.html') ? text.replace(/<!--[^]*?-->/g, '').split(/<[^>]*>/)
          : withoutComments(text).match(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g) ?? [];
    for (const literal of literals) {
      if (VIETNAMESE.test(literal)) texts.set(plain(literal), path);
    }
  }
  return texts;
}

const said = textsOf(filesIn('core', /\.(c|h|law)$/));
const shown = textsOf([...filesIn('web', /(?<!\.test)\.(ts|js|mjs|html)$/), 'wasm/hotro.ts']);
const RUN = 6; /* words: fewer may be a term */
const runsOf = (text) => text.split(' ').flatMap((_, at, words) => (at + RUN <= words.length ? [words.slice(at, at + RUN).join(' ')] : []));

test('no text of the core stands in the page', () => {
  assert.ok(said.size > 400 && shown.size > 120, `${said.size}, ${shown.size}`);
  const both = [...shown.keys()].filter((text) => text.includes(' ') && said.has(text));
  assert.deepEqual(both.sort(), Object.keys(EXCEPTIONS).sort());
});

test('nor six words of one', () => {
  const runs = new Set([...said.keys()].flatMap(runsOf));
  assert.deepEqual([...shown.keys()].flatMap(runsOf).filter((run) => runs.has(run)), []);
});
