// SPDX-License-Identifier: MIT
// The module and the command write the same bytes of lists, and say the same of a file that is none.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { COLUMNS, lineOf, peopleOf } from '../tests/bench/generate.mjs';
import { runner } from '../tests/command.mjs';
import { hotro, lists } from '../tests/machine/module.mjs';
import { listed } from './binding.mjs';

const figures = join(mkdtempSync(join(tmpdir(), 'hotro-')), 'figures.json');
const { command } = runner('machine');

/** What the command writes of a list, what it says of it behind the place, and how it ends. */
function run(options, input) {
  const done = spawnSync(command, options, { input, maxBuffer: 1 << 30 });
  assert.ok(done.error === undefined, String(done.error));
  const said = done.stderr.toString().split('\n').map((line) => line.replace(/^[^:]*(:\d+)?: /, ''));
  return { text: done.stdout.toString(), said, status: done.status };
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
  'a title above the header, a remark and a signature below the last person':
    'Danh sách,,,\n\nid,agency,duty,x_a\nA,outside,none,\n,Cộng,,\nB,outside,none,\nNgười lập,,"(Ký, họ tên)",\nGhi chú,x\n',
  'a header in two lines':
    'Mã,Đơn vị,Nhiệm vụ,\nNV,công tác,chuyển đổi số,\n1,outside,none,\n2,nowhere,,\n',
  'skipped lines, more than are told of': `id,agency,duty\n${'1,outside,none\n,,\n'.repeat(20)}`,
  'a person twice': 'id,agency,duty\nA,outside,none\nA,it_center,\nB,outside,none\nA,nowhere,none\n',
  'many people twice': `id,agency,duty\n${Array.from({ length: 60 }, (_, line) => `${line % 40},outside,none\n`).join('')}`,
  'days with the month second': 'id,agency,duty_from,duty\n1,it_center,31/12/2025,full_time\n2,it_center,1/9/2025,none\n',
  'many lines': ['id,agency,position,duty,duty_from', ...Array.from({ length: 60_000 }, (_, line) =>
    `${line % 59_000},${line % 97 === 0 ? 'nowhere' : 'it_center'},civil_servant,full_time,2025-09-0${1 + (line % 9)}`),
  ',nowhere,,,', ''].join('\n'),
  /* Lines that wait in a block, and in between those that do not. */
  'an office\'s list, some of whose lines lack something':
    `${COLUMNS.join()}\n${[...peopleOf(20_000, { seed: 5, incomplete: 2, fictional: true })].map(lineOf).join('')}`,
};

const number = (amount) => amount.toLocaleString('vi');

for (const [name, text] of Object.entries(LISTS))
  for (const excel of [false, true])
    test(`a list: ${name}${excel ? ', for Excel' : ''}`, () => {
      const bytes = Buffer.from(text);
      const { text: written, report } = listed(lists, bytes, { excel });
      const expected = run(['batch', '--lang', 'vi', ...(excel ? ['--excel'] : [])], bytes);
      assert.equal(written, expected.text);
      const { list_counts: counts, list_repeated: more } = hotro.rules().words;
      const { ok, incomplete, bad, skipped, repeated, said } = report;
      const filled = [ok, incomplete, bad].reduce((line, count, index) => line.replace(`{${index}}`, number(count)), counts.vi);
      const all = filled + (repeated > 0 ? more.vi.replace('{0}', number(repeated)) : '');
      assert.ok(expected.said.includes(`${number(ok + incomplete + bad + repeated)} dòng: ${all}`), expected.said.join('\n'));
      const isOfList = (it) => /^bỏ qua |^còn thiếu |trùng người và thời gian với dòng khác/.test(it);
      assert.deepEqual(said.map(({ vi }) => vi), expected.said.filter(isOfList));
      assert.equal(skipped, written.match(/[,;]bỏ qua[,;]/g)?.length ?? 0);
      assert.equal(expected.status, bad > 0 || said.some(({ en }) => en.includes('the same person')) ? 1 : 0);
    });

test('a list with the month first is refused, wherever its days show it, and nothing is written', () => {
  const lines = (day) => `id,agency,duty_from\n${'1,it_center,09/01/2025\n'.repeat(20_000)}2,it_center,${day}\n`;
  for (const day of ['09/15/2025', '12-31-2025']) {
    const { error } = listed(lists, Buffer.from(lines(day)));
    const expected = run(['batch', '--lang', 'vi'], lines(day));
    assert.deepEqual([expected.text, expected.said[0], expected.status], ['', error.text.vi, 2]);
    assert.equal(error.line, 20_002);
  }
});
