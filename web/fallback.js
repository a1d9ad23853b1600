// SPDX-License-Identifier: MIT
/* For browsers too old for the page: what stands in noscript. Written for the oldest of them. */
function withoutProgram() {
  document.getElementById('page').innerHTML = document.getElementsByTagName('noscript')[0].textContent;
}
window.onload = function () {
  if (!document.documentElement.hasAttribute('data-started')) withoutProgram();
};
