// SPDX-License-Identifier: MIT
// What stands in the history is taken whole or not at all.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hotro } from '../tests/machine/module.mjs';
import { FOREIGN, GOOD, GOOD_LEFT } from '../tests/machine/browsers/foreign_states.mjs';
import { imported } from './source.mjs';

const { placeIn, stateIn } = await imported('saved.ts');
const { initial, left, next } = await imported('state.ts');

test('what this version puts there is taken as it is', () => {
  assert.deepEqual(stateIn(hotro, GOOD), GOOD);
  assert.deepEqual(placeIn(hotro, GOOD), GOOD);
  assert.deepEqual(placeIn(hotro, GOOD_LEFT), GOOD_LEFT);
  let state = initial('en');
  for (const action of [
    { type: 'topics', topics: ['all'], place: { screen: 'question', fact: 'agency' } },
    { type: 'answer', values: { duty_to: 'ongoing', interruptions: [], attracted: false }, skipped: [],
      place: { screen: 'question', fact: 'agency' } },
    { type: 'answer', values: { agency: 'it_center' }, skipped: ['position'], place: { screen: 'question', fact: 'duty', then: 'result' } },
    { type: 'go', place: { screen: 'question', fact: 'partial_month' } },
    { type: 'trial', values: { partial_month: null, duty: null } },
    { type: 'trial', values: { agency: 'outside', attracted: true } },
    { type: 'open', topics: ['attraction_monthly'], answers: { attracted: true, attraction_monthly: 5_000_000 }, skipped: [],
      parameters: [], opened: { revision: 'x', differs: false, isCode: true } },
    { type: 'open', topics: [], answers: {}, skipped: [], parameters: [], opened: { revision: 'x', differs: true, isCode: false } },
  ]) {
    assert.deepEqual(placeIn(hotro, left(state, '', 0)), left(state, '', 0));
    state = next(state, action);
    assert.deepEqual(stateIn(hotro, structuredClone(state)), state);
  }
});

for (const [what, entry] of Object.entries(FOREIGN)) test(`${what} is not taken`, () => assert.equal(placeIn(hotro, entry), null));

test('what is not even JSON is not taken', () => {
  const circle = { ...GOOD, answers: { interruptions: [] } };
  circle.answers.interruptions.push(circle);
  for (const entry of [circle, { ...GOOD, parameters: [1n] }, { ...GOOD, answers: { duty_from: new Date(0) } },
    { ...GOOD, answers: new Map([['agency', 'x']]), topics: new Set() }, new Date(0)])
    assert.equal(placeIn(hotro, entry), null);
});
