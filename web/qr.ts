// SPDX-License-Identifier: MIT
/** QR codes (ISO/IEC 18004) of a link or a code, such as bear 15 % of damage (level M). */

/** Of the versions from 1 on: codewords of correction a block, the last one also further on; blocks. */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49];
/** Characters that take eleven bits a pair. */
const PAIRED = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

type Bits = number[];

function put(bits: Bits, value: number, length: number): void {
  for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
}

/** The text in bits: bytes up to its last part of paired characters, as a code after "#" is. */
function bitsOf(text: string, version: number): Bits {
  const [, head = '', tail = ''] = /^(.*?)([\dA-Z $%*+./:-]*)$/s.exec(text) ?? [];
  const bits: Bits = [];
  const bytes = new TextEncoder().encode(head);
  if (bytes.length > 0) {
    put(bits, 4, 4);
    put(bits, bytes.length, version < 10 ? 8 : 16);
    for (const byte of bytes) put(bits, byte, 8);
  }
  put(bits, 2, 4);
  put(bits, tail.length, version < 10 ? 9 : version < 27 ? 11 : 13);
  for (const [pair] of tail.matchAll(/..?/g)) {
    const [first = 0, second] = [...pair].map((letter) => PAIRED.indexOf(letter));
    if (second === undefined) put(bits, first, 6);
    else put(bits, first * 45 + second, 11);
  }
  return bits;
}

/** Where the middles of the small squares lie, along both sides. */
function middlesOf(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => version * 4 + 10 - index * step)];
}

/** Codewords that a version holds, with those of correction. */
function codewordsOf(version: number): number {
  const count = middlesOf(version).length;
  const squares = count === 0 ? 0 : (25 * count - 10) * count - 55 + (version >= 7 ? 36 : 0);
  return ((16 * version + 128) * version + 64 - squares) >> 3;
}

/** Product in the field of 256. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((b >>> bit) & 1) * a);
  return product;
}

function correctionOf(data: readonly number[], length: number): number[] {
  const divisor = Array.from({ length }, (_, index) => Number(index === length - 1));
  for (let root = 1, round = 0; round < length; round += 1, root = times(root, 2))
    for (let index = 0; index < length; index += 1) divisor[index] = times(divisor[index] as number, root) ^ (divisor[index + 1] ?? 0);
  const rest = divisor.map(() => 0);
  for (const word of data) {
    const factor = word ^ (rest.shift() as number);
    rest.push(0);
    divisor.forEach((it, index) => {
      rest[index] = (rest[index] as number) ^ times(it, factor);
    });
  }
  return rest;
}

/** All codewords in the order in which they are drawn: a word of each block in turn. */
function interleaved(bits: Bits, version: number): Bits {
  const [length, count, all] = [CORRECTION[version - 1] ?? 28, BLOCKS[version - 1] as number, codewordsOf(version)];
  const most = (all - length * count) * 8;
  put(bits, 0, Math.min(4, most - bits.length));
  put(bits, 0, -bits.length & 7);
  for (let word = 0xec; bits.length < most; word ^= 0xfd) put(bits, word, 8);
  const words = Array.from({ length: most / 8 }, (_, index) => parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2));
  const blocks = Array.from({ length: count }, (_, index) => words.splice(0, Math.floor(all / count) - length + (index < count - (all % count) ? 0 : 1)));
  const drawn: Bits = [];
  for (const parts of [blocks, blocks.map((block) => correctionOf(block, length))])
    for (let index = 0; parts.some((part) => index < part.length); index += 1)
      for (const { [index]: word } of parts) if (word !== undefined) put(drawn, word, 8);
  return drawn;
}

/** The first four of eight; any of them may be used. */
const MASKS: readonly ((x: number, y: number) => number)[] = [(x, y) => (x + y) % 2, (_, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3];

/** The dark modules as one path, in units of a module. */
export function qrPath(text: string): { size: number; path: string } {
  let version = 1;
  while (bitsOf(text, version).length > (codewordsOf(version) - (CORRECTION[version - 1] ?? 28) * (BLOCKS[version - 1] as number)) * 8) version += 1;
  const size = version * 4 + 17;
  const all = Array.from({ length: size }, (_, at) => at);
  /* What every code of this version has; undefined where data goes. */
  const fixed: (number | undefined)[][] = all.map(() => []);
  const set = (x: number, y: number, dark: unknown) => {
    const row = fixed[y];
    if (row !== undefined && x >= 0 && x < size) row[x] = dark ? 1 : 0;
  };
  const square = (x: number, y: number, reach: number, light: readonly number[]) => {
    for (let down = -reach; down <= reach; down += 1)
      for (let right = -reach; right <= reach; right += 1) set(x + right, y + down, !light.includes(Math.max(Math.abs(right), Math.abs(down))));
  };
  for (const at of all) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) square(x, y, 4, [2, 4]);
  const middles = middlesOf(version);
  const last = size - 7;
  for (const x of middles) for (const y of middles) if (!((x === 6 && (y === 6 || y === last)) || (x === last && y === 6))) square(x, y, 2, [1]);
  /* A number and its remainder, so that a reader may mend it. */
  const mendable = (value: number, length: number, divisor: number) => {
    let rest = value;
    for (let bit = 0; bit < length; bit += 1) rest = (rest << 1) ^ ((rest >>> (length - 1)) * divisor);
    return (value << length) | rest;
  };
  if (version >= 7) {
    const bits = mendable(version, 12, 0x1f25);
    for (let bit = 0; bit < 18; bit += 1) {
      const [a, b] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
      set(a, b, (bits >>> bit) & 1);
      set(b, a, (bits >>> bit) & 1);
    }
  }
  const format = (mask: number) => {
    const bits = mendable(mask, 10, 0x537) ^ 0x5412;
    for (let bit = 0; bit < 15; bit += 1) {
      const dark = (bits >>> bit) & 1;
      if (bit < 8) set(8, bit + (bit > 5 ? 1 : 0), dark);
      else set(bit === 8 ? 7 : 14 - bit, 8, dark);
      if (bit < 8) set(size - 1 - bit, 8, dark);
      else set(8, size - 15 + bit, dark);
    }
    set(8, size - 8, 1);
  };
  format(0);
  const data: number[][] = all.map(() => []);
  const bits = interleaved(bitsOf(text, version), version);
  let next = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2)
    for (const at of all)
      for (const x of [right, right - 1]) {
        const y = (right + 1) & 2 ? at : size - 1 - at;
        if (fixed[y]?.[x] === undefined) (data[y] as number[])[x] = bits[next++] ?? 0;
      }
  const isDark = (x: number, y: number, mask: number) => fixed[y]?.[x] ?? (data[y]?.[x] as number) ^ ((MASKS[mask] as (x: number, y: number) => number)(x, y) === 0 ? 1 : 0);
  /* Readers find their way best where few neighbours are alike. */
  const alike = MASKS.map((_, mask) => {
    format(mask);
    let count = 0;
    for (const y of all) for (const x of all) count += (isDark(x, y, mask) === isDark(x + 1, y, mask) ? 1 : 0) + (isDark(x, y, mask) === isDark(x, y + 1, mask) ? 1 : 0);
    return count;
  });
  const mask = alike.indexOf(Math.min(...alike));
  format(mask);
  return { size, path: all.flatMap((y) => all.filter((x) => isDark(x, y, mask)).map((x) => `M${x} ${y}h1v1h-1z`)).join('') };
}
