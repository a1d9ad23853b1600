// SPDX-License-Identifier: MIT
// Scores answers to questions.json: node tests/assistant/score.mjs ANSWERS.ndjson
// An answer is a line {"id":"q001","min":8000000,"max":8000000,"clause":"…"}; "max" null: there is no greatest amount.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const questions = JSON.parse(readFileSync(new URL('questions.json', import.meta.url), 'utf8'));

const plain = (text) => String(text ?? '').normalize('NFC').toLowerCase().replaceAll(/[\s ]+/g, ' ');

/** How often the amounts are exact, how often the clause is named beside them, and what goes wrong otherwise. */
export function score(answers) {
  const given = new Map(answers.map((answer) => [answer.id, answer]));
  const result = { questions: questions.length, exact: 0, with_clause: 0, wrong: 0, certain_where_unknown: 0, unanswered: 0 };
  for (const { id, answer, clause } of questions) {
    const said = given.get(id);
    if (said === undefined || !Number.isSafeInteger(said.min)) {
      result.unanswered++;
    } else if (said.min === answer.min && said.max === answer.max) {
      result.exact++;
      result.with_clause += plain(said.clause).includes(plain(clause)) ? 1 : 0;
    } else {
      result.wrong++;
      result.certain_where_unknown += answer.min !== answer.max && said.min === said.max ? 1 : 0;
    }
  }
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.length !== 3) {
    console.error('usage: node tests/assistant/score.mjs ANSWERS.ndjson');
    process.exit(2);
  }
  const lines = readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line.trim() !== '');
  console.log(JSON.stringify(score(lines.map((line) => JSON.parse(line))), null, 2));
}
