// SPDX-License-Identifier: MIT
// Recipes for the law: a draft of the next revision with one thing more. The words are made up; what matters is what they touch.
import { execFileSync } from 'node:child_process';

const CMAKE = 'core/CMakeLists.txt';

const nextDay = (day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** The newest revision: its file, its day, its text. */
function newest(tree) {
  const [, file] = /set\(HOTRO_POLICIES\b[^)]*?([\w/.-]+\.law)\)/.exec(tree.read(CMAKE));
  return { file, day: /(\d{4}-\d\d-\d\d)\.law$/.exec(file)[1], text: tree.read(file) };
}

/** Puts the lines in, or fails where the place is not there, once. */
export function replaced(text, place, by) {
  if (text.split(place).length !== 2) throw new Error(`not there, or not once: ${place}`);
  return text.replace(place, () => by);
}

const behind = (text, place, ...lines) => replaced(text, place, [place, ...lines].join('\n'));
const before = (text, place, ...lines) => replaced(text, place, [...lines, place].join('\n'));

/** A revision of the next day, published: what `hotro rules --check` names is its fingerprint. */
function revision(tree, change) {
  const { file, day, text } = newest(tree);
  const next = nextDay(day);
  const path = file.replace(day, next);
  const headed = text.replace(/^(policy \S+) .*$/m, `$1 ${next}`).replace(/^  fingerprint .*\n/m, '  draft\n').replace(/^  after .*\n(?:    .*\n)*/m, '');
  const draft = change(headed.replace(/^  draft$/m, `  draft\n  after ${day}`), next);
  tree.write(path, draft);
  tree.write(CMAKE, replaced(tree.read(CMAKE), file, `${file} ${path}`));
  const said = execFileSync(tree.command, ['rules', '--check', path], { cwd: tree.root, encoding: 'utf8', env: { LC_ALL: 'C' } });
  const [fingerprint] = /[0-9a-f]{64}/.exec(said);
  tree.write(path, draft.replace(/^  draft$/m, `  fingerprint ${fingerprint}`));
}

/** Numbers that no fact or reading has had. */
const unused = (text) => 1 + Math.max(...[...text.matchAll(/^(?:fact|reading) (\d+)/gm)].map(([, number]) => Number(number)));

const asked = (name) => [`  label Mục ${name} | The point ${name}`, `  ask Có mục ${name} không? | Is there the point ${name}?`, `  why Mục ${name} cần cho phép tính. | The amount depends on the point ${name}.`];

export const law = {
  figure: (tree) => revision(tree, (text) => behind(text, '  2.000.000 @r57_support', '  2.500.000 from 2027-01-01 @r57_support')),

  value: (tree) => revision(tree, (text) => {
    const values = text.slice(text.indexOf('fact 1 agency'), text.indexOf('\nfact 2 '));
    const number = 1 + [...values.matchAll(/^  - \d+/gm)].length;
    const more = before(text, '\nfact 2 ', `\n  - ${number} provincial_archive  Trung tâm Lưu trữ lịch sử tỉnh | Provincial archive`).replace('archive\n\n', 'archive\n');
    return replaced(more, 'provincial_front provincial_administration\n', 'provincial_front provincial_administration provincial_archive\n');
  }),

  fact: (tree) => revision(tree, (text) => {
    const more = before(text, '\n# What the text leaves open.', `fact ${unused(text)} housed yes_no default no @r57_attraction`, ...asked('nhà công vụ'));
    return behind(more, '  pays attraction_rent', '  housed = no @r57_attraction');
  }),

  reading: (tree) => revision(tree, (text) => {
    const more = before(text, '\n# Điều 4 d179.', `reading ${unused(text)} cadre_in_tier_a default no @r57_support`, ...asked('cán bộ nhóm 3 triệu'),
      '  - 1 no  Không gồm cán bộ | Without cadres', '  - 2 yes  Gồm cán bộ | With cadres');
    const decided = before(more, '    province.tier_b @r57_support  ', '    province.tier_a @r57_support  Cán bộ, nếu gồm cán bộ | Cadres, if they are meant',
      '      agency = $leading_bodies', '      position = cadre', '      cadre_in_tier_a = yes');
    return replaced(decided, '      agency = $leading_bodies $centers\n      position = cadre armed_forces other\n',
      ['      agency = $leading_bodies $centers', '      position = armed_forces other', '    gap  Cán bộ của hai trung tâm không được nêu | Cadres of the two centers are not named', '      agency = $centers', '      position = cadre',
        '    gap  Cán bộ không được nêu | Cadres are not named', '      agency = $leading_bodies', '      position = cadre', '      cadre_in_tier_a = no', ''].join('\n'));
  }),

  benefit: (tree) => revision(tree, (text) => {
    const figure = before(text, '\ngroup $leading_bodies', 'figure certificate.once đồng in r57  Hỗ trợ chứng chỉ | Support for a certificate', '  10.000.000 @r57_support');
    const number = 1 + [...text.matchAll(/^benefit \d+/gm)].length;
    return before(figure, '\nassumption no_salary_reform', `\nbenefit ${number} certificate once in r57 @r57_support`, '  name Hỗ trợ chứng chỉ | Support for a certificate',
      '  what Hỗ trợ một lần khi nhận nhiệm vụ. | Paid once when the duty begins.', '  next $province_decides', '  on duty_from', '  duty = full_time',
      '  figure  Mức hỗ trợ | Amount', '    certificate.once @r57_support  Mức hỗ trợ chứng chỉ | Amount for a certificate');
  }),
};
