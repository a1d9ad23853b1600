// SPDX-License-Identifier: MIT
// An archive taken apart, by its directory.
import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';

/** The parts of an archive, in the order of its directory. */
export function partsOf(archive) {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts = [];
  for (let at = archive.readUInt32LE(end + 16); archive.readUInt32LE(at) === 0x02014b50; at += 46 + archive.readUInt16LE(at + 28)) {
    const [method, packed, length] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const from = archive.readUInt32LE(at + 42);
    const bytes = archive.subarray(from + 30 + archive.readUInt16LE(from + 26) + archive.readUInt16LE(from + 28)).subarray(0, packed);
    const text = method === 8 ? inflateRawSync(bytes) : bytes;
    assert.equal(text.length, archive.readUInt32LE(at + 24));
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    parts.push({ name, method, crc: archive.readUInt32LE(at + 16), text: text.toString() });
  }
  return parts;
}
