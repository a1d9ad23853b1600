// SPDX-License-Identifier: MIT
// The core and the law broken on purpose: a vector fails, and its message says what is wrong; or the law's compiler says it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { core, FILES, mutantsOf } from './mutants.mjs';
import { mutationBuild, plainTree, workFolder } from './trees.mjs';

// A mutant of the engine by its name, or a text of the engine or of the newest revision of the law changed. `says`: what some failing
// vector must say.
const BREAKS = [
  {
    what: 'a month that is one day too short',
    mutant: 'days_within: 1 #1 → 0',
    says: /months\[0\]\.counted: expected 17, got 16/,
  },
  {
    what: 'a million too little for tier B',
    was: '  2.000.000 @r57_support',
    becomes: '  1.000.000 @r57_support',
    says: /benefits\[province_monthly\]\.total\.min: expected 2000000, got 1000000/,
  },
  {
    what: '"được cử đi đào tạo" turned round',
    was: '  sent_for_training = yes\n',
    becomes: '  sent_for_training = no\n',
    says: /benefits\[postgraduate\]\.status: expected "refused", got "granted"/,
  },
  {
    what: 'rounding down',
    was: /\(2 \* (\w+) \* (\w+) \+ (\w+)\) \/ \(2 \* \3\)/,
    becomes: '$1 * $2 / $3',
    says: /days.*\ntotal\.min: expected 2580645, got 2580644/,
  },
  {
    what: 'unpaid leave of less than a month taken out too',
    was: 'unpaid_leave from 1 month',
    becomes: 'unpaid_leave any length',
    says: /unpaid leave.*is not a month.*\n.*expected 10000000, got 5118280/,
  },
  {
    what: 'the province a day before the decree',
    was: '  from 2025-08-15 if r57_in_force',
    becomes: '  from 2025-08-14 if r57_in_force',
    says: /expected \d+, got \d+/,
  },
];

const work = workFolder();
const tree = plainTree(work);
const laws = join(core, 'policy/quang-ninh');
const law = readFileSync(join(laws, readdirSync(laws).filter((name) => name.endsWith('.law')).sort().at(-1)), 'utf8');

/** The tables of a law's text, which is then not what was published. */
function tablesOf(text) {
  const draft = text.replace(/^ {2}fingerprint .*$/m, '  draft');
  writeFileSync(join(work, 'broken.law'), draft);
  const { status, stderr } = spawnSync(join(mutationBuild, 'core/law_tables'), [join(work, 'broken.c'), join(work, 'broken.law')], { encoding: 'utf8' });
  return { text: status === 0 ? readFileSync(join(work, 'broken.c'), 'utf8') : null, stderr };
}

/** The C text that stands in place of the sound one. */
function broken({ mutant, was, becomes }) {
  if (mutant !== undefined) return mutantsOf(FILES).find(({ name }) => name === mutant).text;
  if (typeof was === 'string') {
    assert.equal(law.split(was).length, 2, `the law has ${was} once`);
    return tablesOf(law.replace(was, becomes)).text;
  }
  const texts = FILES.map((file) => readFileSync(join(core, file), 'utf8')).filter((text) => was.test(text));
  assert.equal(texts.length, 1, `one file of the engine has ${was}`);
  return texts[0].replace(was, becomes);
}

async function failuresOf(text, number) {
  const name = `break-${number}`;
  const program = await tree.link([await tree.compile(text, name)], name, 'vectors');
  const { status, stderr } = spawnSync(program, [], { encoding: 'utf8', maxBuffer: 1 << 26 });
  // A failing vector: "ERROR: file: title", then where it differs.
  const messages = [...stderr.matchAll(/^ERROR: (.*)\n\s*(.*)$/gm)].map(([, title, difference]) => `${title}\n${difference}`);
  return { status, messages };
}

for (const [number, { what, says, ...change }] of BREAKS.entries()) {
  test(`${what}: a vector says so`, async (t) => {
    const { status, messages } = await failuresOf(broken(change), number);
    assert.notEqual(status, 0);
    const telling = messages.find((message) => says.test(message));
    assert.ok(telling, `none of ${messages.length} failures says ${says}:\n${messages.slice(0, 8).join('\n')}`);
    t.diagnostic(`${messages.length} vectors fail; ${telling.replace('\n', ': ')}`);
  });
}

test('"được cử đi đào tạo" dropped: the compiler says that nothing uses the fact', () => {
  const { text, stderr } = tablesOf(law.replace('  sent_for_training = yes\n', ''));
  assert.equal(text, null);
  assert.match(stderr, /broken\.law:\d+: sent_for_training: nothing uses it\n$/);
});
