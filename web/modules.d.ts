// SPDX-License-Identifier: MIT
declare module 'hotro.wasm' {
  const deflated: string;
  export default deflated;
}
