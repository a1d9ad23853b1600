// SPDX-License-Identifier: MIT
/** Inside another site's frame: says how high the page is, and nothing else, whenever that changes. hotro-estimate.js hears it. */

export function tellHeight(): void {
  if (parent === window) return;
  const height = () => Math.ceil(document.body.getBoundingClientRect().height);
  new ResizeObserver(() => parent.postMessage({ hotro: 'height', height: height() }, '*')).observe(document.body);
}
