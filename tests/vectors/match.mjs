// SPDX-License-Identifier: MIT
// The rules of README.md for JavaScript: reading the vectors, and comparing what is expected with what came.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const kindOf = (value) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);
const nothing = (what) => ({ toString: () => what, toJSON: () => what });

/** Null where `actual` is what `expect` asks for; otherwise where it is not. The whole has the path "". */
export function match(expect, actual, path = "") {
  if (kindOf(expect) !== kindOf(actual)) return { path, expected: expect, got: actual };
  if (Array.isArray(expect)) return matchArray(expect, actual, path);
  if (isObject(expect)) return matchObject(expect, actual, path);
  return expect === actual ? null : { path, expected: expect, got: actual };
}

function matchObject(expect, actual, path) {
  for (const [key, wanted] of Object.entries(expect)) {
    const here = path === "" ? key : `${path}.${key}`;
    if (key === "absent" && Array.isArray(wanted)) {
      for (const name of wanted) {
        if (!Object.hasOwn(actual, name)) continue;
        return { path: path === "" ? name : `${path}.${name}`, expected: nothing("no such key"), got: actual[name] };
      }
      continue;
    }
    if (!Object.hasOwn(actual, key)) return { path: here, expected: wanted, got: nothing("no such key") };
    const byId = here === "benefits" && Array.isArray(wanted) && Array.isArray(actual[key]);
    const difference = byId ? matchBenefits(wanted, actual[key], here) : match(wanted, actual[key], here);
    if (difference) return difference;
  }
  return null;
}

function matchBenefits(expect, actual, path) {
  for (const wanted of expect) {
    if (!isObject(wanted) || !Object.hasOwn(wanted, "id")) {
      return { path, expected: nothing("an id in each expected benefit"), got: wanted };
    }
    const found = actual.find((item) => isObject(item) && item.id === wanted.id);
    if (!found) return { path, expected: wanted.id, got: nothing("no such benefit") };
    const difference = match(wanted, found, `${path}[${wanted.id}]`);
    if (difference) return difference;
  }
  return null;
}

function matchArray(expect, actual, path) {
  for (let i = 0; i < Math.max(expect.length, actual.length); i++) {
    if (i >= expect.length || i >= actual.length) return { path, expected: expect, got: actual };
    const difference = match(expect[i], actual[i], `${path}[${i}]`);
    if (difference) return difference;
  }
  return null;
}

/** One line for people. */
export function describe({ path, expected, got }) {
  const shown = (value) => {
    const text = JSON.stringify(value);
    return text.length > 300 ? `${text.slice(0, 300)}…` : text;
  };
  return `${path || "the whole"}: expected ${shown(expected)}, got ${shown(got)}`;
}

const parts = {
  id: ["id", "string"],
  title: ["title", "string"],
  source: ["source", "string"],
  case: ["case", "object"],
  text: ["case", "string"],
  parameters: ["parameters", "array"],
  parameters_text: ["parameters", "string"],
  expect: ["expect", "object"],
};

function checkNumbers(value, where) {
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new Error(`${where}: not a whole number within 2^53: ${value}`);
  if (typeof value === "object" && value !== null) for (const item of Object.values(value)) checkNumbers(item, where);
}

function checkVector(vector, file) {
  if (!isObject(vector)) throw new Error(`${file}: not a vector: ${JSON.stringify(vector)}`);
  const where = `${file}: ${vector.id}`;
  const seen = new Set();
  for (const [key, value] of Object.entries(vector)) {
    const [part, kind] = Object.hasOwn(parts, key) ? parts[key] : [];
    if (kindOf(value) !== kind) throw new Error(`${where}: unknown key, or wrong type of: ${key}`);
    if (seen.has(part)) throw new Error(`${where}: two keys for one part: ${key}`);
    seen.add(part);
  }
  for (const part of ["id", "title", "source", "case", "expect"]) {
    if (!seen.has(part)) throw new Error(`${where}: lacks ${part}`);
  }
  if (vector.id === "" || vector.source === "" || Object.keys(vector.expect).length === 0) {
    throw new Error(`${where}: empty id, source or expect`);
  }
  checkNumbers(vector, where);
}

/** Files [name, text] to vectors { id, title, source, expect, caseText, parametersText | null }, in order; throws what a runner must fail on. */
export function readVectors(files) {
  const ids = new Set();
  const vectors = [];
  for (const [file, text] of files) {
    let rows;
    try {
      rows = JSON.parse(text);
    } catch (error) {
      throw new Error(`${file}: ${error.message}`);
    }
    if (!Array.isArray(rows)) throw new Error(`${file}: not an array of vectors`);
    if (rows.length === 0) throw new Error(`${file}: no vectors`);
    for (const row of rows) {
      checkVector(row, file);
      if (ids.has(row.id)) throw new Error(`${file}: id twice: ${row.id}`);
      ids.add(row.id);
      vectors.push({
        id: row.id,
        title: row.title,
        source: row.source,
        expect: row.expect,
        caseText: row.text ?? JSON.stringify(row.case),
        parametersText: row.parameters_text ?? (row.parameters ? JSON.stringify(row.parameters) : null),
      });
    }
  }
  if (vectors.length === 0) throw new Error("no vectors");
  return vectors;
}

/** All vectors of this folder. */
export function loadVectors() {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  return readVectors(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** Whether a vector is of one revision by name: of an older one the module and the page have nothing. */
export const namesRevision = ({ caseText }) => /"policy":\s*"[^"@]*@/.test(caseText);
