// SPDX-License-Identifier: MIT
// The icon: three bars that rise, on a blue square. As SVG, and as PNG for home screens.
import zlib from 'node:zlib';

/** Of the page too, where the browser shows one around it. */
export const COLOR = '#0b4a7a';
const BLUE = [1, 3, 5].map((at) => parseInt(COLOR.slice(at, at + 2), 16));
const WHITE = [0xff, 0xff, 0xff];
/* In hundredths of the side: left, top, width, height. */
const BARS = [[22, 56, 14, 22], [43, 40, 14, 38], [64, 22, 14, 56]];

export function iconSvg() {
  const bars = BARS.map(([x, y, w, h]) => `<rect x='${x}' y='${y}' width='${w}' height='${h}' fill='#fff'/>`).join('');
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><rect width='100' height='100' fill='${COLOR}'/>${bars}</svg>`;
}

/* Node 18 has no zlib.crc32. */
function crc32(bytes) {
  if (zlib.crc32 !== undefined) return zlib.crc32(bytes);
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const head = Buffer.alloc(4);
  const tail = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

/** Of two colors, a bit each. */
export function iconPng(size) {
  const rows = [];
  for (let y = 0; y < size; y += 1) {
    const row = Buffer.alloc(1 + Math.ceil(size / 8));
    for (let x = 0; x < size; x += 1) {
      const [across, down] = [((x + 0.5) * 100) / size, ((y + 0.5) * 100) / size];
      const isBar = BARS.some(([left, top, width, height]) => across >= left && across < left + width && down >= top &&
        down < top + height);
      if (isBar) row[1 + (x >> 3)] |= 0x80 >> (x & 7);
    }
    rows.push(row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([1, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('PLTE', Buffer.from([...BLUE, ...WHITE])),
    chunk('IDAT', zlib.deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}
