// SPDX-License-Identifier: MIT
// Codes that were made, in the module, which holds the newest revision alone: earlier ones are carried over to it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { hotro } from '../module.mjs';

const files = new URL('../codes/', import.meta.url);
const pinned = readdirSync(files).map((name) => [name, JSON.parse(readFileSync(new URL(name, files), 'utf8'))]);
const { id, revision } = hotro.rules().policy;

/** What has another name in the newest revision. */
const now = ({ province_unwritten: unwritten, ...answers }) =>
  (unwritten === undefined ? answers : { ...answers, province_conditions: unwritten === 'yes' ? 'own' : 'as_national' });

for (const [name, { policy, codes }] of pinned)
  test(`the codes of ${name}`, () => {
    const [of, day] = policy.split('@');
    assert.equal(of, id);
    for (const [code, answers] of Object.entries(codes)) {
      const found = hotro.caseOfCode(code);
      assert.ok(!('error' in found), `${code}: ${JSON.stringify(found)}`);
      assert.equal(found.revision, day);
      assert.deepEqual(hotro.assess(found.case), hotro.assess(now(answers)), code);
      const { verdict, policy: { claimed, computed }, total } = hotro.verify(code);
      assert.equal(verdict, day === revision ? 'read' : 'other_revision');
      assert.equal(claimed.revision, day);
      assert.equal(computed.revision, revision);
      assert.deepEqual(total, { computed: hotro.assess(found.case).total });
      if (day === revision) assert.equal(hotro.code(answers), code);
    }
  });
