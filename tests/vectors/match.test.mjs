// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { describe, loadVectors, match, readVectors } from "./match.mjs";

const matching = JSON.parse(readFileSync(new URL("./matching/cases.json", import.meta.url), "utf8"));
assert.ok(matching.length > 0);

for (const { title, expect, actual, path } of matching) {
  test(`match: ${title}`, () => {
    const difference = match(expect, actual);
    assert.equal(difference === null ? null : difference.path, path, difference ? describe(difference) : "no difference");
  });
}

test("the shipped vectors load", () => {
  assert.ok(loadVectors().length > 0);
});

const good = { id: "a", title: "t", source: "s", case: {}, expect: { total: { min: 0 } } };
const read = (...rows) => readVectors([["f.json", JSON.stringify(rows)]]);

test("a case object and a case text", () => {
  const [first, second] = read(good, { ...good, id: "b", case: undefined, text: '{"a":1e3' });
  assert.equal(first.caseText, "{}");
  assert.equal(first.parametersText, null);
  assert.equal(second.caseText, '{"a":1e3');
});

for (const [title, rows, message] of [
  ["no vectors", [], /no vectors/],
  ["an unknown key", [{ ...good, note: "x" }], /unknown key.*note/],
  ["a name of every object", [{ ...good, constructor: "x" }], /unknown key/],
  ["a wrong type", [{ ...good, case: [] }], /wrong type.*case/],
  ["case and text", [{ ...good, text: "{}" }], /two keys.*text/],
  ["no expect", [{ ...good, expect: undefined }], /lacks expect/],
  ["an empty expect", [{ ...good, expect: {} }], /empty/],
  ["an id twice", [good, good], /id twice: a/],
  ["a fraction", [{ ...good, case: { x: 1.5 } }], /not a whole number/],
  ["no object", [1], /not a vector/],
]) {
  test(`refused: ${title}`, () => assert.throws(() => read(...rows), message));
}

test("refused: no files", () => assert.throws(() => readVectors([]), /no vectors/));
test("refused: not JSON", () => assert.throws(() => readVectors([["f.json", "["]]), /f\.json/));
