// SPDX-License-Identifier: MIT
// NDJSON lines {"case":{…},"parameters":[…]?} on standard input; one assessment or error a line on standard output.
import { createInterface } from 'node:readline';
import { assessLine } from './model.mjs';

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line === '') continue;
  if (!process.stdout.write(`${JSON.stringify(assessLine(line))}\n`)) {
    await new Promise((drained) => process.stdout.once('drain', drained));
  }
}
