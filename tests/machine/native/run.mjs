// SPDX-License-Identifier: MIT
// The command with the province that does not exist, and a case of it.
import { existsSync } from 'node:fs';
import { runner } from '../../command.mjs';

export const { command, hotro, bash, terminal } = runner('machine');
export { folder, has } from '../../command.mjs';

/** Whether the command is the one for Windows, which tests/windows made. */
export const onWindows = existsSync(`${command}.exe`);

export const sample = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31' };

export const optionsOf = (facts) =>
  Object.entries(facts).flatMap(([name, value]) => [`--${name.replaceAll('_', '-')}`, String(value)]);
