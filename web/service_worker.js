// SPDX-License-Identifier: MIT
/* Keeps the page, and nothing else, for use without a network. The page asks at its start whether a newer one has come. */
const CACHE = 'hotro';

function addressOf(url) {
  const address = new URL(url);
  return address.origin + address.pathname;
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(
    caches.open(CACHE)
      .then((cache) => cache.match(addressOf(event.request.url)))
      .then((kept) => kept ?? fetch(event.request)),
  );
});

async function check(client) {
  const address = addressOf(client.url);
  const fresh = await fetch(address, { cache: 'no-cache' });
  if (!fresh.ok) return;
  client.postMessage('reached');
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address);
  const copy = fresh.clone();
  if (kept !== undefined && (await kept.text()) === (await fresh.text())) return;
  await cache.put(address, copy);
  if (kept !== undefined) client.postMessage('changed');
}

self.addEventListener('message', (event) => {
  /* Without a network the kept page is all there is. */
  if (event.data === 'check') event.waitUntil(check(event.source).catch(() => undefined));
});
