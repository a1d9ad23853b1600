// SPDX-License-Identifier: MIT
/*
 * Keeps the page, and nothing else, for use without a network; it answers only for the address that it was registered for, and asks
 * the host at each visit. What a host answers in place of the page (a notice, another site, part of the page) is neither kept nor
 * given: so nobody is locked out, and the next good answer mends what is kept.
 */
const CACHE = 'hotro';
/* The last thing in the page's file (page.html), and in no other. */
const MARK = '<!-- hotro: the whole page -->';
const PAGE = self.registration.scope;

/** What the host was asked when the kept page was last given; the page then asks what came of it. */
let asked = null;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.mode === 'navigate' && origin + pathname === PAGE) event.respondWith(answer(event));
});

self.addEventListener('message', (event) => {
  if (event.data !== 'check') return;
  const now = asked ?? refreshed();
  asked = null;
  /* Without a network the kept page is all there is. */
  event.waitUntil(now.then((found) => found.forEach((it) => event.source.postMessage(it)), () => undefined));
});

/** The whole text of the page, or null where this is something else. */
async function pageOf(response) {
  const isText = response !== undefined && response.ok && !response.redirected &&
    /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
  const text = isText ? await response.clone().text() : '';
  return text.includes(MARK) ? text : null;
}

async function answer(event) {
  /* Also where nothing may be kept at all: then the host alone answers. */
  const kept = await caches.open(CACHE).then((cache) => cache.match(PAGE)).catch(() => undefined);
  if ((await pageOf(kept)) === null) return fetch(event.request);
  asked = refreshed();
  event.waitUntil(asked.catch(() => undefined));
  return kept;
}

/** Asks the host for the page, and keeps it: whether it came, and whether it is another than before. */
async function refreshed() {
  const fresh = await fetch(PAGE, { cache: 'no-cache' });
  const text = await pageOf(fresh);
  if (text === null) return [];
  const cache = await caches.open(CACHE);
  const kept = await pageOf(await cache.match(PAGE));
  if (kept === text) return ['reached'];
  await cache.put(PAGE, fresh);
  return kept === null ? ['reached'] : ['reached', 'changed'];
}
