// SPDX-License-Identifier: MIT
/* What runs before the program is there, and where it cannot run. Written for the oldest of browsers. */
var root = document.documentElement;
/* The first screen stands in the file; not for whoever comes back to another, or with a code. */
if (history.state || location.hash.length > 8) root.className = 'elsewhere';
/* What is pressed meanwhile is pressed again when the program is there: which of the page's links and buttons. */
document.onclick = function (event) {
  var it = event.target;
  while (it && !/^(A|BUTTON)$/.test(it.nodeName)) it = it.parentNode;
  if (!it || root.hasAttribute('data-ready')) return;
  event.preventDefault();
  var all = document.querySelectorAll('#page a, #page button');
  for (var at = 0; at < all.length; at += 1) if (all[at] === it) root.setAttribute('data-pressed', at);
  it.setAttribute('aria-busy', 'true');
};
function withoutProgram() {
  root.className = '';
  root.setAttribute('data-ready', '');
  document.getElementById('page').innerHTML = document.getElementById('without').textContent;
}
window.onload = function () {
  if (!root.hasAttribute('data-started')) withoutProgram();
};
