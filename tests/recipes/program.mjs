// SPDX-License-Identifier: MIT
// Recipes for the program: a column more in lists, a command, a screen.
import { replaced } from './law.mjs';

function edit(tree, path, ...pairs) {
  let text = tree.read(path);
  for (const [place, by] of pairs) text = replaced(text, place, by);
  tree.write(path, text);
}

export const program = {
  column(tree) {
    edit(tree, 'core/list/result_columns.h', ['    HT_RESULT_TOTAL_MAX,\n', '    HT_RESULT_TOTAL_MAX,\n    HT_RESULT_OPEN,\n']);
    edit(tree, 'core/list/result_columns.c', ['{"Tổng cao nhất", "total_max"},\n', '{"Tổng cao nhất", "total_max"},\n                                    [HT_RESULT_OPEN] = {"Số mục còn thiếu", "open"},\n']);
    edit(tree, 'core/list/result_cells.c', ['        ht_set_dong(cells, place, result->total.max);\n    }\n',
      '        ht_set_dong(cells, place, result->total.max);\n    } else if (column.kind == HT_RESULT_OPEN) {\n        ht_set_dong(cells, place, result->missing_count);\n    }\n']);
    edit(tree, 'core/list/list_write.c',
      ['i < asked + 5;', 'i < asked + 6;'],
      ['HT_NO_AMOUNT : result->total.max;\n', 'HT_NO_AMOUNT : result->total.max;\n    *to++ = result->missing_count;\n'],
      ['    *to++ = block->total[place];\n    *to++ = block->total[place];\n',
        '    *to++ = block->total[place];\n    *to++ = block->total[place];\n    *to++ = 0;\n']);
  },

  command(tree) {
    tree.write('native/command/today.c', `/* SPDX-License-Identifier: MIT */
#include "command/today.h"

#include "command/message.h"
#include "text/text.h"

static void write_today(ht_text *out, const void *context) {
    (void)context;
    ht_put(out, ht_first_policy.revision);
    ht_put(out, "\\n");
}

int ht_run_today(const ht_arguments *arguments) {
    return ht_print(arguments, write_today, NULL);
}
`);
    tree.write('native/command/today.h', `/* SPDX-License-Identifier: MIT */
/* \`hotro today\` */
#ifndef HOTRO_TODAY_H
#define HOTRO_TODAY_H

#include "command/arguments.h"

/* The exit code. */
int ht_run_today(const ht_arguments *arguments);

#endif
`);
    edit(tree, 'native/CMakeLists.txt', ['    command/rules.c\n', '    command/rules.c\n    command/today.c\n']);
    edit(tree, 'native/command/commands.h', ['    HT_COMMAND_SELFTEST,\n', '    HT_COMMAND_SELFTEST,\n    HT_COMMAND_TODAY,\n']);
    edit(tree, 'native/command/commands.c', ['    [HT_COMMAND_SELFTEST] =', `    [HT_COMMAND_TODAY] = {.name = "today",
                          .summary = {"ngày của quy định đang dùng", "the revision in use"},
                          .usages = {{"today [TÙY CHỌN…]", "today [OPTION…]"}},
                          .examples = {{"hotro today", {"ngày của quy định", "the revision's day"}}}},
    [HT_COMMAND_SELFTEST] =`]);
    edit(tree, 'native/main.c', ['#include "command/rules.h"\n', '#include "command/rules.h"\n#include "command/today.h"\n'], ['[HT_COMMAND_SELFTEST] = ht_run_selftest,', '[HT_COMMAND_SELFTEST] = ht_run_selftest,\n    [HT_COMMAND_TODAY] = ht_run_today,']);
  },

  screen(tree) {
    tree.write('web/screens/about.ts', `// SPDX-License-Identifier: MIT
/** Which rules this page has. */
import { html } from 'lit-html';
import { say, type Content, type Context } from '../context';

export function about(c: Context): Content {
  return html\`<h1 tabindex="-1">\${c.t('about_title')}</h1><p>\${say(c, c.rules.policy.name)}</p>\`;
}
`);
    edit(tree, 'web/state.ts', ["'law', 'staff'] as const", "'law', 'staff', 'about'] as const"]);
    edit(tree, 'web/frame.ts', ["import { compare } from './screens/compare';\n", "import { about } from './screens/about';\nimport { compare } from './screens/compare';\n"],
      ['result, all, compare, staff,\n', 'result, all, compare, staff, about,\n']);
    edit(tree, 'web/words.ts', ["  start_lead: [\n", "  about_title: ['Quy định của trang này', 'The rules of this page'],\n  start_lead: [\n"]);
  },
};
