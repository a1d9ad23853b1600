// SPDX-License-Identifier: MIT
export const EQUIVALENTS = new Map([]);
