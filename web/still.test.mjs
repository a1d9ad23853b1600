// SPDX-License-Identifier: MIT
// Templates as text: what the build puts into the file of the first screen.
import assert from 'node:assert/strict';
import test from 'node:test';
import { html, nothing } from 'lit-html';
import { stillOf } from './still.mjs';

const act = () => undefined;

test('text is escaped, templates and lists stand in their places, nothing is nothing', () => {
  const rows = ['a & b', '<i>'].map((it) => html`<li>${it}</li>`);
  assert.equal(stillOf(html`<ul>${rows}</ul>${nothing}${''}${undefined}${3}`), '<ul><li>a &amp; b</li><li>&lt;i&gt;</li></ul>3');
});

test('attributes: said, left out, on or off; events and properties are left to the program', () => {
  const id = '"x"';
  assert.equal(stillOf(html`<input id=${id} name="a${1}" ?checked=${true} ?hidden=${false} lang=${nothing} @change=${act} .value=${id} />`),
    '<input id="&quot;x&quot;" name="a1" checked />');
});
