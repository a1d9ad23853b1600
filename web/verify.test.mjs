// SPDX-License-Identifier: MIT
// Receipts and codes that are computed again: what each is called, what is said of it, and how it stands there.
import assert from 'node:assert/strict';
import test from 'node:test';
import { actsOf, contextOf, handlersOf, hotro, markupOf, page, textOf } from './shown.mjs';

const receipt = hotro.receipt({ agency: 'it_center', degree: 'none' }, '2026-01-01');
const file = (name, text) => Object.assign(new Blob([text]), { name });
/** What is shown of what was typed and of these files. */
async function checked(typed, ...files) {
  const c = contextOf({});
  const elements = { '#verify-text': { value: typed }, '#verify-files': { files } };
  await handlersOf(page.receipts(c), 'submit')[0]({ target: { querySelector: (selector) => elements[selector] } });
  return c.showed[0];
}
const saidOf = async (...given) => (await checked(...given)).verdicts.map(({ name, verdict, text }) => [name, verdict, text]);

test('what is typed or a file is enough; the name of what is typed is how it begins', async () => {
  const [[name, verdict]] = await saidOf(` ${receipt} `);
  assert.deepEqual([name, verdict], [receipt.slice(0, 160), 'match']);
  assert.deepEqual((await saidOf('', file('a.json', receipt))).map(([name, verdict]) => [name, verdict]), [['a.json', 'match']]);
  assert.deepEqual((await checked('  ')).problems.map(({ field }) => field), ['verify-text']);
});

test('of a file that is none of ours that is said; of what is typed, or what is like ours, what is wrong with it', async () => {
  const c = contextOf({});
  const reason = (text) => page.reworded(c, hotro.verify(new TextEncoder().encode(text)).error);
  assert.deepEqual(await saidOf('', file('a.png', '\u0089PNG;')), [['a.png', null, c.t('not_kept')]]);
  for (const text of ['Xin chào!', '{"answers":7}']) {
    assert.notEqual(reason(text), c.t('not_kept'));
    assert.deepEqual(await saidOf(text), [[text, null, reason(text)]]);
  }
  assert.deepEqual(await saidOf('', file('b.json', '{"answers":7}')), [['b.json', null, reason('{"answers":7}')]]);
});

test('each verdict: in bold what it is, then the rest, and a way to its result; what could not be read has none', () => {
  const opened = [];
  const verdict = (name, verdict, text) => ({ name, verdict, text, open: () => opened.push(name) });
  const verdicts = [verdict('a', 'match', 'Khớp: 8.000.000 đồng: đủ'), verdict('b', 'read', 'Đọc được'), verdict('c', null, 'Hỏng: x')];
  const view = { verdicts };
  const list = /<ul class="verdicts">[^]*<\/ul>/.exec(markupOf(page.receipts(contextOf({}, { view }))))[0];
  const [a, b, none] = list.split('<li ').slice(1);
  assert.match(a, /^class="card match"><strong class="code">a<[^]*<\/svg>Khớp<\/strong>: 8\.000\.000 đồng: đủ<\/span>[^]*<button/);
  assert.match(b, /^class="card read">[^]*<\/svg>Đọc được<\/strong><\/span>[^]*<button/);
  assert.match(none, /^class="card bad"><strong class="code">c<\/strong>\s*<span class="lines">Hỏng: x<\/span>\s*<\/li>/);
  for (const { event, act } of actsOf(page.receipts(contextOf({}, { view })))) if (event === 'click') act();
  assert.deepEqual(opened, ['a', 'b']);
  assert.equal(textOf(page.receipts(contextOf({}))).includes('Đã kiểm tra'), false);
});
