// SPDX-License-Identifier: MIT
// Sentences and sums broken on purpose: the one suite concerned fails, and says what is wrong.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withoutWorkbooks } from '../../machine/native/sheets.mjs';
import { Build, root } from './build.mjs';
import { workFolder } from './trees.mjs';

// `unit`: the program of unit tests that fails, and what it `says`. `native`: the file of tests of the command, and the test that fails.
const BREAKS = [
  {
    what: 'the needed date of a refusal in the wrong direction',
    file: 'core/answer/unmet_text.c',
    was: 'has_from ? &not_before : &not_after',
    becomes: 'has_to ? &not_before : &not_after',
    unit: 'sentences',
    says: /chỉ tính đến 31\/12\/2100.*\nexpected .*chỉ tính từ 15\/08\/2025 trở đi/,
  },
  {
    what: 'the days of a leave counted beyond the estimate',
    file: 'core/answer/explain_months.c',
    was: 'to - from + 1',
    becomes: 'period->to - period->from + 1',
    unit: 'sentences',
    says: /không tính 61 ngày trong kỳ.*\nexpected .*không tính 11 ngày trong kỳ/,
  },
  {
    what: '"hai tháng" for "một tháng"',
    file: 'core/answer/explain_months.c',
    was: 'chưa đủ một tháng',
    becomes: 'chưa đủ hai tháng',
    unit: 'sentences',
    says: /chưa đủ hai tháng.*\nexpected .*chưa đủ một tháng/,
  },
  {
    what: '"được tính" for "không được tính"',
    file: 'core/answer/explain.c',
    was: 'trong kỳ không được tính',
    becomes: 'trong kỳ được tính',
    unit: 'sentences',
    says: /trong kỳ được tính.*\nexpected .*trong kỳ không được tính/,
  },
  {
    what: 'an interruption that ends on the 1st without that day',
    file: 'core/check/cause_days_text.c',
    was: 'day <= last;',
    becomes: 'day < last;',
    unit: 'claim_text',
    says: /30 ngày của tháng 3\/2026: khoản/,
  },
  {
    what: 'what is paid once in every year after it',
    file: 'core/answer/calendar.c',
    was: 'paid(it, it->once, first, last)',
    becomes: 'paid(it, it->once, 0, last)',
    unit: 'calendar',
    says: /"today":"2029-05-01"[^]*FAILED {2}\] once_is_apart/,
  },
  {
    what: 'years that begin a year early',
    file: 'core/answer/calendar.c',
    was: 'ht_day_of(year, 1, 1), ht_day_of(year, 12, 31)).max > 0',
    becomes: 'ht_day_of(year, 1, 1), ht_day_of(year + 1, 12, 31)).max > 0',
    unit: 'calendar',
    says: /"today":"2029-04-01",.*"year":2028[^]*FAILED {2}\] once_is_apart/,
  },
  {
    what: 'the workbook’s greatest total one more for each range',
    file: 'core/book/batch_totals.c',
    was: '__builtin_add_overflow(all->greatest, amount.max,',
    becomes: '__builtin_add_overflow(all->greatest, amount.max + (amount.max > amount.min),',
    native: 'batch_xlsx.test.mjs',
    notices: 'the sums of ranges are those of their ends: twice 400 to 600 million, and 96',
    skip: withoutWorkbooks,
  },
  {
    what: 'quarters that begin a month early',
    file: 'core/budget/budget_report.c',
    was: 'month % budget->period_months == 0)',
    becomes: '(month + (budget->period_months == 3)) % budget->period_months == 0)',
    native: 'budget.test.mjs',
    notices: 'a quarter is of three months that begin in January, April, July or October: 8 million each month',
  },
  {
    what: 'who may lose and may gain counted as gaining',
    file: 'core/budget/budget_heads.c',
    was: 'rises && falls ? &effects->unclear : rises',
    becomes: 'rises',
    native: 'budget.test.mjs',
    notices: 'who may lose and may gain is neither: 400 million to 600 becomes 300 to 750',
  },
  {
    what: 'each line of a person counted',
    file: 'core/budget/budget_heads.c',
    was: 'line_of(*lines)->person == first->person;',
    becomes: 'false;',
    native: 'budget_people.test.mjs',
    notices: 'a job that changed: one person, in each of two groups, and the amounts of both',
  },
];

const work = workFolder();
// The tests of the command run the one in this folder of where HOTRO says.
const folder = join(work, 'machine');
mkdirSync(folder);
const build = new Build('hotro_machine', ...new Set(BREAKS.flatMap(({ unit }) => (unit === undefined ? [] : [`test_${unit}`]))));

/** A program of the build with this text in place of one of its sources. */
function linked(target, file, text) {
  const source = join(work, 'changed.c');
  writeFileSync(source, text);
  return build.link(target, file, source, join(folder, 'hotro'));
}

const failed = (program) => spawnSync(program, [], { encoding: 'utf8', maxBuffer: 1 << 26 });

/** The tests of the command of that name that fail, with the command linked last. */
function failuresOf(file, name) {
  const pattern = `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
  const { stdout } = spawnSync(process.execPath, ['--test-reporter=tap', `--test-name-pattern=${pattern}`, file], {
    cwd: join(root, 'tests/machine/native'), encoding: 'utf8', env: { ...process.env, NODE_TEST_CONTEXT: undefined, HOTRO: join(work, 'hotro') } });
  return [...stdout.matchAll(/^not ok \d+ - (.*)$/gm)].map(([, failure]) => failure);
}

for (const { what, file, was, becomes, unit, says, native, notices, skip } of BREAKS)
  test(`${what}: noticed`, { skip }, () => {
    const text = readFileSync(join(root, file), 'utf8');
    assert.equal(text.split(was).length, 2, `${file} has ${was} once`);
    const program = linked(unit === undefined ? 'hotro_machine' : `test_${unit}`, file, text.replace(was, becomes));
    if (unit === undefined) {
      assert.deepEqual(failuresOf(native, notices), [notices]);
    } else {
      const { status, stdout, stderr } = failed(program);
      assert.notEqual(status, 0);
      assert.match(stdout + stderr, says);
    }
  });
