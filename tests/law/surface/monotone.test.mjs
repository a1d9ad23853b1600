// SPDX-License-Identifier: MIT
// In time: a longer estimate or duty, or one interruption fewer, never pays less; whether the case is complete or not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hotro as module } from '../module.mjs';
import { anyInput, fc } from '../model/arbitrary.mjs';
import { dayOf, dayText } from '../model/calendar.mjs';

const RUNS = process.env.HOTRO_FULL ? 100_000 : 2_000;
const LAST = dayOf('2030-12-31');
const FIRST = dayOf('2025-07-16');
const later = (day, days) => dayText(Math.min(dayOf(day) + days, LAST));
const earlier = (day, days) => dayText(Math.max(dayOf(day) - days, FIRST));

/** What makes the time that counts longer, if the case has it. */
const LONGER = {
  'a later last day of the estimate': (it, days) => it.until && { ...it, until: later(it.until, days) },
  'an earlier first day of the estimate': (it, days) => it.since && { ...it, since: earlier(it.since, days) },
  'a later last day of the duty': (it, days) => it.duty_to && { ...it, duty_to: dayText(dayOf(it.duty_to) + days) },
  'an earlier first day of the duty': (it, days) => it.duty_from && { ...it, duty_from: dayText(dayOf(it.duty_from) - days) },
  'a later last day of the attraction': (it, days) => it.attraction_to && { ...it, attraction_to: dayText(dayOf(it.attraction_to) + days) },
  'one interruption fewer': (it, days) => it.interruptions?.length > 0 && { ...it, interruptions: it.interruptions.filter((_, place) => place !== days % it.interruptions.length) },
};
const atMost = (one, other) => other === null || (one !== null && one <= other);

for (const [name, change] of Object.entries(LONGER)) {
  test(`never less: ${name}`, (t) => {
    let compared = 0;
    fc.assert(
      fc.property(anyInput, fc.constantFrom(31, 1, 15, 400), (input, days) => {
        const before = module.assess(input.case, input.parameters);
        const changed = !before.error && change(input.case, days);
        if (!changed) return;
        const after = module.assess(changed, input.parameters);
        if (after.error) return;
        compared += 1;
        before.benefits.forEach((benefit, place) => {
          const longer = after.benefits[place];
          if (benefit.status === 'not_asked') return;
          assert.ok(atMost(benefit.total.min, longer.total.min) && atMost(benefit.total.max, longer.total.max), `${benefit.id}: ${JSON.stringify([benefit.total, longer.total, changed])}`);
        });
      }),
      { numRuns: RUNS, seed: 57 },
    );
    assert.ok(compared > RUNS / 50, `only ${compared}`);
    t.diagnostic(`${compared} pairs`);
  });
}
