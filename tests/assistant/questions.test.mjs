// SPDX-License-Identifier: MIT
// The hundred questions: the amounts worked out by hand are those that the tool gives, with the clause, and the scorer tells right
// from wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runner } from '../command.mjs';
import { call, connected } from './client.mjs';
import { questions, score } from './score.mjs';

const { command } = runner('');
const amounts = (assessment, of) => assessment[of] ?? assessment.benefits.find(({ id }) => id === of).total;
const citations = (value) => (value === null || typeof value !== 'object' ? []
  : Object.entries(value).flatMap(([key, inner]) => (key === 'citation' ? [inner] : citations(inner))));

/** What an assistant that asks the tool would answer. */
async function answered(client, { id, case: person, of }) {
  const { assessment } = (await call(client, 'assess', { case: person })).structuredContent;
  const { min, max } = amounts(assessment, of);
  return { id, min, max, clause: citations(assessment.benefits).join('; ') };
}

test('a hundred questions, no two alike', () => {
  assert.equal(questions.length, 100);
  assert.equal(new Set(questions.map(({ id }) => id)).size, 100);
  assert.equal(new Set(questions.map(({ question }) => question)).size, 100);
  for (const { id, question, worked, clause } of questions) assert.ok(question.endsWith('?') && worked && clause, id);
});

test('whoever asks the tool has each amount and its clause', async (t) => {
  const client = await connected(t, command);
  const answers = [];
  for (const question of questions) answers.push(await answered(client, question));
  for (const [i, { id, answer, question, clause }] of questions.entries()) {
    assert.deepEqual({ min: answers[i].min, max: answers[i].max }, answer, `${id}: ${question}`);
    assert.ok(answers[i].clause.includes(clause), `${id}: ${clause}`);
  }
  assert.deepEqual(score(answers), { questions: 100, exact: 100, with_clause: 100, wrong: 0, certain_where_unknown: 0, unanswered: 0 });
});

test('the scorer: a wrong amount, no clause, 0 where nothing is known, no answer', () => {
  const known = questions.find(({ answer }) => answer.min === answer.max);
  const open = questions.find(({ answer }) => answer.min !== answer.max);
  assert.deepEqual(score([{ id: known.id, ...known.answer, clause: 'theo quy định' }]), { questions: 100, exact: 1, with_clause: 0, wrong: 0, certain_where_unknown: 0, unanswered: 99 });
  assert.deepEqual(score([{ id: known.id, ...known.answer, clause: `Căn cứ ${known.clause.toUpperCase()}.` }]).with_clause, 1);
  assert.deepEqual(score([{ id: known.id, min: known.answer.min + 1, max: known.answer.max + 1 }]).wrong, 1);
  assert.deepEqual(score([{ id: open.id, min: 0, max: 0, clause: open.clause }]), { questions: 100, exact: 0, with_clause: 0, wrong: 1, certain_where_unknown: 1, unanswered: 99 });
  assert.equal(score([{ id: known.id, min: 'tám triệu' }]).unanswered, 100);
});
