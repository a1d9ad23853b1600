// SPDX-License-Identifier: MIT
// The module and the command write the same bytes of lists, and say the same of a file that is none.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { runner } from '../tests/command.mjs';
import { hotro } from '../tests/machine/module.mjs';
import { LIST_CHUNK_BYTES } from './binding.mjs';

const figures = join(mkdtempSync(join(tmpdir(), 'hotro-')), 'figures.json');
const { command } = runner('machine');

function run(options, input) {
  const done = spawnSync(command, options, { input, maxBuffer: 1 << 30 });
  assert.ok(done.error === undefined, String(done.error));
  return done.stdout;
}

test('a file of figures that is none: the command and the module say the same', () => {
  for (const text of ['', '\ufeff', ' \n', '[', '{}', 'null', '[{}]', '[{"name":"nothing"}]']) {
    writeFileSync(figures, text);
    const written = spawnSync(command, ['assess', '--json', '--parameters', figures, '-'], { input: '{}' });
    assert.equal(written.status, 2, text);
    assert.deepEqual(JSON.parse(written.stdout), hotro.readParameters(Buffer.from(text)), JSON.stringify(text));
  }
});

/* Dialects and mistakes that lists have; none may change a byte. */
const LISTS = {
  'commas': 'id,agency,position,duty,duty_from,x_note\n1,science_department,civil_servant,full_time,2025-09-01,"a, b"\n2,nowhere,,,,\n',
  'Vietnamese, semicolons, byte order mark, CRLF':
    '\ufeffid;Đơn vị công tác;Đối tượng\r\n1;Sở Khoa học và Công nghệ;công chức\r\n\r\n2;=x;\r\n',
  'no line feed at the end': 'id\tagency\n1\tit_center',
  'a header alone': 'id,agency',
  'line feeds and open quotation marks': 'id,x_a,agency\n1,"a\nb",it_center\n2,"open,it_center\n3,c,it_center\n',
  'a line that is too long': `id,x_a,agency\n1,${'y'.repeat(300_000)},\n2,z,\n`,
  'its own columns': 'id,agency,status,total_min\n1,it_center,ok,5\n',
  'a header twice': 'id,agency\n1,it_center\nid,agency\n2,it_center\n',
  'many lines': `id,agency,position,duty,duty_from\n${Array.from({ length: 20_000 }, (_, line) =>
    `${line},${line % 97 === 0 ? 'nowhere' : 'it_center'},civil_servant,full_time,2025-09-0${1 + (line % 9)}\n`).join('')}`,
};

for (const [name, text] of Object.entries(LISTS))
  for (const excel of [false, true])
    test(`a list: ${name}${excel ? ', for Excel' : ''}`, () => {
      const bytes = Buffer.from(text);
      const header = hotro.openList(bytes, { language: 'vi', excel });
      assert.ok(!('error' in header));
      const parts = [header];
      for (let at = 0; at < bytes.length; at += LIST_CHUNK_BYTES) {
        parts.push(...hotro.feedList(bytes.subarray(at, at + LIST_CHUNK_BYTES), at + LIST_CHUNK_BYTES >= bytes.length));
      }
      assert.equal(Buffer.concat(parts).toString(), run(['batch', '--lang', 'vi', ...(excel ? ['--excel'] : [])], bytes).toString());
    });
