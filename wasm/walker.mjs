// SPDX-License-Identifier: MIT
// Walks a WebAssembly binary down to its instructions (binary format of the core specification 2.0, without vectors).

/** Immediates by opcode: '' none, u LEB128, b block type, m alignment and offset, t table of labels, 4 and 8 bytes. */
const IMMEDIATES = new Map();
const put = (from, to, kind) => {
  for (let code = from; code <= to; code += 1) IMMEDIATES.set(code, kind);
};
put(0x00, 0x01, '');
put(0x02, 0x04, 'b');
put(0x05, 0x05, '');
put(0x0b, 0x0b, '');
put(0x0c, 0x0d, 'u');
put(0x0e, 0x0e, 't');
put(0x0f, 0x0f, '');
put(0x10, 0x10, 'u');
put(0x11, 0x11, 'uu');
put(0x1a, 0x1b, '');
put(0x20, 0x24, 'u');
put(0x28, 0x3e, 'm');
put(0x3f, 0x40, 'u');
put(0x41, 0x42, 'u');
put(0x43, 0x43, '4');
put(0x44, 0x44, '8');
put(0x45, 0xc4, '');
/* 0xfc: conversions that saturate, then memory.init, data.drop, memory.copy, memory.fill. */
const PREFIXED = new Map([...Array.from({ length: 8 }, (_, code) => [code, '']), [8, 'uu'], [9, 'u'], [10, 'uu'], [11, 'u']]);

/** Whether an instruction takes or gives a floating-point number. */
export function isFloat(opcode, prefixed) {
  if (opcode === 0xfc) return prefixed < 8;
  return (
    opcode === 0x2a || opcode === 0x2b || opcode === 0x38 || opcode === 0x39 || opcode === 0x43 || opcode === 0x44 ||
    (opcode >= 0x5b && opcode <= 0x66) || (opcode >= 0x8b && opcode <= 0xa6) || (opcode >= 0xa8 && opcode <= 0xab) ||
    (opcode >= 0xae && opcode <= 0xbf)
  );
}

/** Bytes of each section by id, and every instruction as [opcode, second opcode]. Throws where something is not understood. */
export function walk(bytes) {
  let at = 8;
  const unsigned = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return Number(value);
    }
  };
  const immediate = (kind) => {
    if (kind === 'u') unsigned();
    else if (kind === '4' || kind === '8') at += Number(kind);
    else if (kind === 'm') {
      unsigned();
      unsigned();
    } else if (kind === 'b') unsigned(); /* a type index, or one byte */
    else if (kind === 't') {
      const count = unsigned();
      for (let label = 0; label <= count; label += 1) unsigned();
    }
  };
  const sections = new Map();
  const instructions = [];
  const types = [];
  const body = () => {
    const end = unsigned() + at;
    const groups = unsigned();
    for (let group = 0; group < groups; group += 1) {
      unsigned();
      types.push(bytes[at++]);
    }
    while (at < end) {
      const opcode = bytes[at++];
      const prefixed = opcode === 0xfc ? unsigned() : 0;
      const kinds = opcode === 0xfc ? PREFIXED.get(prefixed) : IMMEDIATES.get(opcode);
      if (kinds === undefined) throw new Error(`opcode 0x${opcode.toString(16)} ${prefixed} at byte ${at}`);
      instructions.push([opcode, prefixed]);
      for (const kind of kinds) immediate(kind);
    }
    if (at !== end) throw new Error(`a body ends at ${at}, not at ${end}`);
  };
  while (at < bytes.length) {
    const id = bytes[at++];
    const length = unsigned();
    const end = at + length;
    sections.set(id, (sections.get(id) ?? 0) + length);
    if (id === 10) for (let count = unsigned(); count > 0; count -= 1) body();
    at = end;
  }
  return { sections, instructions, types };
}
