// SPDX-License-Identifier: MIT
// The decision surface of the command, the module and the model is one text, with the published sum; and what must hold all over it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hotro as module } from '../module.mjs';
import { BENEFITS } from '../model/benefits.mjs';
import { dayOf, monthOf } from '../model/calendar.mjs';
import { runner } from '../../command.mjs';
import { surface } from './model.mjs';
import { chosenReadings, combination, combinationCount, facts, readingCount, readings, situations, strideOf } from './situations.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const published = readFileSync(here('SHA256'), 'utf8').slice(0, 64);
// The command that is shipped, where it is built: the others are slow here.
const released = here('../../../build/release/hotro');
const command = existsSync(released) ? released : runner().command;

const written = execFileSync(command, ['rules', '--surface'], { maxBuffer: 1 << 28, encoding: 'latin1' });
const sumOf = (text) => createHash('sha256').update(text, 'latin1').digest('hex');

/** Fails with the situation, the readings and the place where a block differs. */
function sameBlocks(blocks, name) {
  let at = 0;
  let number = 0;
  for (const block of blocks) {
    if (written.slice(at, at + block.length) !== block) {
      const wanted = block.split('\n');
      const got = written.slice(at, at + block.length).split('\n');
      const line = wanted.findIndex((text, index) => text !== got[index]);
      const before = wanted.slice(0, line).filter((text) => /^\d/.test(text)).reduce((sum, text) => sum + Number(text.split(' ')[0]), 0);
      const readingsThere = JSON.stringify(Object.fromEntries(combination(readings, chosenReadings[number % readingCount])));
      const factsThere = JSON.stringify(Object.fromEntries(combination(facts, before)));
      assert.fail(`situation ${Math.floor(number / readingCount) + 1}, ${readingsThere}, from ${factsThere} on: ${name} ${wanted[line]}, command ${got[line]}`);
    }
    at += block.length;
    number += 1;
  }
  assert.equal(at, written.length);
  return number;
}

test('the command writes the published surface', () => {
  assert.equal(sumOf(written), published, `${command} rules --surface against tests/law/surface/SHA256`);
});

test('a revision that was published keeps its surface', () => {
  const frozen = execFileSync(command, ['rules', '--surface', '--policy', 'quang-ninh-57-2025@2026-11-24'], { maxBuffer: 1 << 28, encoding: 'latin1' });
  assert.equal(sumOf(frozen), readFileSync(here('2026-11-24.SHA256'), 'utf8').slice(0, 64));
});

test('the module writes the same', (t) => {
  function* blocks() {
    for (let block = 0, text = module.surfaceBlock(0); text !== ''; block += 1, text = module.surfaceBlock(block)) yield text;
  }
  const count = sameBlocks(blocks(), 'module');
  t.diagnostic(`${count} blocks, ${count * combinationCount} cases, ${written.length} bytes, SHA-256 ${sumOf(written)}`);
});

test('the model writes the same', () => {
  assert.equal(sameBlocks(surface(), 'model'), situations.length * readingCount);
});

test('the sum stands where people look for it', () => {
  assert.ok(readFileSync(here('../../../README.md'), 'utf8').includes(published), 'README.md names the SHA-256 of the surface');
});

/** By situation: the distinct lines of amounts, and for every combination of readings and facts which of them it gives. */
function* decoded() {
  let amounts = [];
  let which = new Uint16Array(readingCount * combinationCount);
  let known = new Map();
  let at = 0;
  for (const line of written.split('\n')) {
    if (line.startsWith('situation ') && at > 0) {
      yield { amounts, which };
      [amounts, which, known, at] = [[], new Uint16Array(readingCount * combinationCount), new Map(), 0];
    }
    const [, count, rest] = /^(\d+) (.*)$/.exec(line) ?? [];
    if (count === undefined) continue;
    if (!known.has(rest)) {
      known.set(rest, amounts.length);
      amounts.push(rest.split(' ').map(Number));
    }
    which.fill(known.get(rest), at, at + Number(count));
    at += Number(count);
  }
  assert.equal(at, which.length);
  yield { amounts, which };
}
const all = [...decoded()];
const dot = (lists) => lists.map((list) => list.join(' ')).join('\n');

test('four situations, every combination of each', () => {
  assert.equal(all.length, situations.length);
  for (const { amounts } of all) assert.equal(new Set(dot(amounts).split('\n')).size, amounts.length);
});

/** Each value with those that it never pays less than, all else being the same. */
const NEVER_LESS = {
  attracted: [[true, false]],
  agency: facts.find(({ name }) => name === 'agency').values.map((value) => ['science_department', value]),
  position: facts.find(({ name }) => name === 'position').values.map((value) => ['civil_servant', value]),
  duty: [
    ['full_time', 'full_time_unwritten'],
    ['full_time', 'full_time_related'],
    ['full_time_unwritten', 'full_time_unlisted'],
    ['full_time_unlisted', 'full_time_unwritten'],
    ['full_time_unwritten', 'concurrent'],
    ['full_time_related', 'concurrent'],
    ['concurrent', 'none'],
    ['none', 'concurrent'],
  ],
  degree: [['doctorate', 'master'], ['master', 'none']],
  it_field: [[true, false]],
  sent_for_training: [[true, false]],
  central_funding: [['none', 'partial'], ['partial', 'full']],
  priority_group: [[true, false]],
  // 15 days or more pay all, fewer a half, which is never less than 14 of 28 days.
  partial_month: [['half_month_15', 'actual_days']],
  r57_in_force: [['on_adoption', 'ten_days'], ['ten_days', 'with_d179']],
  uplift_on_partial: [['yes', 'no']],
  full_central: [['as_partial', 'nothing']],
  centers_in_tier_a: [['yes', 'no']],
  province_conditions: [['own', 'as_national']],
  province_scope: [['all_tasks', 'digital_only']],
  employees_in_tiers_bc: [['yes', 'no']],
  province_interruptions: [['none', 'as_national']],
};
/** The cases of a block that differ in one fact alone, or of two blocks that differ in one reading alone: [with it, with the other]. */
function* pairsOf(name, more, fewer) {
  const reading = readings.find((it) => it.name === name);
  if (reading === undefined) {
    const { values } = facts.find((it) => it.name === name);
    const stride = strideOf(facts, name);
    for (let block = 0; block < readingCount * combinationCount; block += combinationCount) {
      for (let start = block; start < block + combinationCount; start += stride * values.length) {
        yield [start + values.indexOf(more) * stride, start + values.indexOf(fewer) * stride, stride];
      }
    }
    return;
  }
  const step = (reading.values.indexOf(more) - reading.values.indexOf(fewer)) * strideOf(readings, name);
  for (const [block, number] of chosenReadings.entries()) {
    const other = chosenReadings.indexOf(number + step);
    if (combination(readings, number).get(name) === fewer && other >= 0) {
      yield [other * combinationCount, block * combinationCount, combinationCount];
    }
  }
}

for (const [name, pairs] of Object.entries(NEVER_LESS)) {
  test(`never less: ${name}`, () => {
    let compared = 0;
    for (const { amounts, which } of all) {
      const isLess = new Uint8Array(amounts.length ** 2); // 0 not known, 1 no, 2 yes
      const less = (one, other) => {
        const cell = one * amounts.length + other;
        if (isLess[cell] === 0) isLess[cell] = amounts[one].some((amount, benefit) => amount < amounts[other][benefit]) ? 2 : 1;
        return isLess[cell] === 2;
      };
      for (const [more, fewer] of pairs) {
        for (const [from, to, length] of pairsOf(name, more, fewer)) {
          for (let step = 0; step < length; step += 1) {
            if (!less(which[from + step], which[to + step])) continue;
            const rest = [...combination(readings, chosenReadings[Math.floor((to + step) / combinationCount)]), ...combination(facts, (to + step) % combinationCount)];
            assert.fail(`${more} pays ${amounts[which[from + step]]}, ${fewer} pays ${amounts[which[to + step]]}: ${JSON.stringify(Object.fromEntries(rest))}`);
          }
          compared += length;
        }
      }
    }
    assert.ok(compared >= situations.length * combinationCount);
  });
}

test('no benefit above its cap', () => {
  const lastDay = '2030-12-31';
  const earliest = (...days) => days.filter(Boolean).sort()[0];
  const latest = (...days) => days.filter(Boolean).sort().reverse()[0];
  const monthsFrom = (from, to) => Math.max(0, monthOf(dayOf(to)) - monthOf(dayOf(from)) + 1);
  situations.forEach((it, number) => {
    const duty = monthsFrom(latest('2025-07-16', it.since, it.duty_from), earliest(it.until ?? lastDay, it.duty_to));
    const attraction = monthsFrom(latest('2025-07-16', it.since, it.attracted_from), earliest(it.until ?? lastDay, it.attraction_to));
    const caps = [5_000_000 * duty, 3_000_000 * duty, 600_000_000, it.attraction_once, it.attraction_monthly * attraction, it.attraction_rent * attraction];
    for (const amounts of all[number].amounts) {
      amounts.forEach((amount, place) => assert.ok(amount >= 0 && amount <= caps[place], `${BENEFITS[place].id}: ${amount} > ${caps[place]}`));
    }
  });
});
