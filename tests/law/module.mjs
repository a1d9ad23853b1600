// SPDX-License-Identifier: MIT
// The module with the law: what asks it reddens when the law changes.
import { moduleOf } from '../../wasm/binding.mjs';

export const { wasmFile, wasm, hotro } = await moduleOf();
