// SPDX-License-Identifier: MIT
declare module 'hotro.wasm' {
  const deflated: string;
  export default deflated;
}
/** The published sum of the decision surface: tests/surface/SHA256. */
declare const SURFACE_SHA256: string;
