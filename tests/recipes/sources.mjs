// SPDX-License-Identifier: MIT
// Recipes that change nothing of what is computed: a local renamed, a file split in two.
import { declarationsOf } from '../functions.mjs';
import { replaced } from './law.mjs';

/** A function of that name, with the comment above it. */
function functionOf(text, name) {
  const found = declarationsOf(text).find((it) => it.isFunction && it.name === name);
  if (found === undefined) throw new Error(`there is no function ${name}`);
  return text.slice(found.from, found.to).replace(/^[^]*\n#.*\n/, '').trimStart();
}

export const sources = {
  rename(tree) {
    const engine = tree.read('core/law/engine.c');
    const before = functionOf(engine, 'ht_outcome_of');
    const after = before.replace(/\bundecided\b/g, 'left_open');
    tree.write('core/law/engine.c', replaced(engine, before, after));
  },

  split(tree) {
    const amount = tree.read('core/law/amount.c');
    const rows = functionOf(amount, 'ht_outcome_rows');
    const header = tree.read('core/law/amount.h');
    const declaration = /(?:\/\*[^*]*\*\/\n)?void ht_outcome_rows\([^;]*;\n/.exec(header)[0];
    tree.write('core/law/outcome_rows.h', `/* SPDX-License-Identifier: MIT */
/* Which rows an outcome says. */
#ifndef HOTRO_OUTCOME_ROWS_H
#define HOTRO_OUTCOME_ROWS_H

#include "policy/policy.h"

${declaration}
#endif
`);
    tree.write('core/law/outcome_rows.c', `/* SPDX-License-Identifier: MIT */\n#include "law/amount.h"\n\n${rows}\n`);
    tree.write('core/law/amount.c', replaced(amount, `${rows}\n\n`, ''));
    tree.write('core/law/amount.h', replaced(replaced(header, declaration, ''), '#include "law/run.h"\n', '#include "law/outcome_rows.h"\n#include "law/run.h"\n'));
    tree.write('core/CMakeLists.txt', replaced(tree.read('core/CMakeLists.txt'), '    law/missing.c\n', '    law/missing.c\n    law/outcome_rows.c\n'));
  },
};
