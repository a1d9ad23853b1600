// SPDX-License-Identifier: MIT
// The module with a province that does not exist (province.law) in place of the law: what asks it never reddens when the law changes.
import { moduleOf } from '../../wasm/binding.mjs';

export const { wasmFile, wasm, listsWasm, bookWasm, hotro, lists } = await moduleOf('machine');
