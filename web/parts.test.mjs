// SPDX-License-Identifier: MIT
// Pieces that several screens share: what is wrong, a link within the page, a part that is closed.
import assert from 'node:assert/strict';
import test from 'node:test';
import { contextOf, handlersOf, hotro, markupOf, page, textOf } from './shown.mjs';

test('what is wrong, each with a link to its field; where nothing is, nothing', () => {
  assert.equal(markupOf(page.problems(contextOf({}))), '');
  const one = page.problems(contextOf({}, { view: { problems: [{ field: 'f-degree', text: 'Chọn một.' }] } }));
  assert.match(markupOf(one), /role="alert" .*<li><a href="#f-degree" @click=>Chọn một\.<\/a>/s);
});

test('a link within the page opens what its place is closed in; what is gone is nowhere', () => {
  const [closed, focused] = [{ open: false }, []];
  const element = (id, details) => ({ focus: () => focused.push(id), closest: (name) => (name === 'details' ? details : undefined) });
  const elements = { within: element('within', closed), free: element('free', null) };
  const { getElementById } = document;
  document.getElementById = (id) => elements[id] ?? null;
  try {
    const problems = ['within', 'free', 'gone'].map((field) => ({ field, text: 'x' }));
    for (const act of handlersOf(page.problems(contextOf({}, { view: { problems } })), 'click')) act();
    assert.deepEqual([closed.open, focused], [true, ['within', 'free']]);
  } finally {
    document.getElementById = getElementById;
  }
});

test('a figure of what is asked; of what is not, that', () => {
  const c = contextOf({});
  const figures = (asked) => {
    const assessment = hotro.assess({ asked, agency: 'outside', degree: 'none' });
    return ['monthly', 'once'].map((kind) => page.headline(c, assessment, kind).replaceAll('\u00a0', ' '));
  };
  assert.deepEqual(figures(['national_monthly']), ['0 đồng', 'Chưa chọn xem']);
  assert.deepEqual(figures(['postgraduate']), ['Chưa chọn xem', '0 đồng']);
});

test('a part is closed at first, unless it is said to be open', () => {
  assert.match(markupOf(page.folded('to-x', 'Tiêu đề', 'Nội dung')), /\?open=false>/);
  assert.match(markupOf(page.folded('to-x', 'Tiêu đề', 'Nội dung', true)), /\?open=true>/);
  assert.equal(textOf(page.folded('to-x', 'Tiêu đề', 'Nội dung')), 'Tiêu đề Nội dung');
});
