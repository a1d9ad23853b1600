// SPDX-License-Identifier: MIT
// A printed page: its size, its words and where they stand, what its QR says. By poppler's tools.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { default: decodeQr } = createRequire(fileURLToPath(new URL('../../../web/package.json', import.meta.url)))('jsqr');

const POINTS_A_MILLIMETER = 72 / 25.4;
const run = (program, ...args) => execFileSync(program, args, { maxBuffer: 1 << 28 });

export function pagesOf(file) {
  const text = run('pdfinfo', file).toString();
  const [, width, height] = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(text).map(Number);
  return { count: Number(/^Pages:\s+(\d+)/m.exec(text)[1]), width: width / POINTS_A_MILLIMETER, height: height / POINTS_A_MILLIMETER };
}

/** All text, in the order in which it was painted. */
export function textOf(file) {
  return run('pdftotext', '-raw', '-enc', 'UTF-8', file, '-').toString();
}

/** Words of the first page with their boxes, in millimeters from the upper left corner. */
export function wordsOf(file) {
  const page = run('pdftotext', '-bbox', '-f', '1', '-l', '1', '-enc', 'UTF-8', file, '-').toString();
  return [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(([, left, top, right, bottom, text]) => ({
    text, ...Object.fromEntries(Object.entries({ left, top, right, bottom }).map(([side, points]) => [side, Number(points) / POINTS_A_MILLIMETER])),
  }));
}

/** What a phone reads from the paper, or null. */
export function qrOf(file, { dotsAnInch = 200 } = {}) {
  const image = run('pdftoppm', '-r', String(dotsAnInch), '-gray', '-f', '1', '-l', '1', file);
  const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'));
  const gray = image.subarray(header.length);
  const rgba = new Uint8ClampedArray(gray.length * 4).fill(255);
  gray.forEach((level, at) => rgba.fill(level, at * 4, at * 4 + 3));
  return decodeQr(rgba, Number(width), Number(height))?.data ?? null;
}
