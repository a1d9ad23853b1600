// SPDX-License-Identifier: MIT
// node example.mjs: one complete case, and one in which something is missing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { load } from 'hotro';

const hotro = await load(readFileSync(createRequire(import.meta.url).resolve('hotro/hotro.wasm')));
const whole = {
  agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31', degree: 'none',
};

const result = hotro.assess(whole);
if ('error' in result) throw new Error(result.error.text.vi);
console.log(hotro.dong(result.total.min, 'vi'));
for (const benefit of result.benefits) {
  if (benefit.status === 'granted') console.log(`${benefit.id}: ${hotro.dong(benefit.total.min, 'vi')} (${benefit.steps[0].citation})`);
}

const open = hotro.assess({ ...whole, duty_from: null });
if (!('error' in open)) console.log(`${hotro.range(open.total, 'vi')}; ${open.missing.join(', ')}`);
