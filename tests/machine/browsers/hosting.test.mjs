// SPDX-License-Identifier: MIT
// The page at a host that does not always answer with it: nobody is locked out, and what was kept is mended by the next good answer.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before, describe } from 'node:test';
import { words } from './applicant.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { host, pageFile } from './site.mjs';
import { pause, untilTrue } from './waiting.mjs';

const PAGE = readFileSync(pageFile, 'utf8');
const NEWER_WORKER_MILLISECONDS = 2500;
const NOTICE = '<!doctype html><title>Bảo trì</title><main><h1>Hệ thống đang bảo trì</h1></main>';
/* The page, but not the bytes that are kept: it would be kept anew. */
const OTHER = PAGE.replace('<html lang="vi">', '<html lang="vi" data-other>');
const answers = (text, { status = 200, type = 'text/html; charset=utf-8' } = {}) => (_, response) => {
  response.writeHead(status, { 'content-type': type }).end(text);
  return true;
};
const redirects = (to) => (_, response) => {
  response.writeHead(302, { location: to }).end();
  return true;
};
/** What answers to each path; the files to the others. */
const at = (paths) => (path, response) => paths[path]?.(path, response) ?? false;
/* The worker of the first version: it gives whatever was kept. */
const FIRST_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.request.mode === 'navigate' && event.respondWith(caches.open('hotro').then((cache) => cache.match(event.request.url)).then((kept) => kept ?? fetch(event.request))));`;

/* Each is what a host answers for a while in the place of the page. */
const IN_ITS_PLACE = {
  'a notice with status 200': at({ '/hotro.html': answers(NOTICE) }),
  'a redirect to a notice': at({ '/hotro.html': redirects('/notice.html'), '/notice.html': answers(NOTICE) }),
  'a redirect to the page itself, elsewhere': at({ '/hotro.html': redirects('/moved.html'), '/moved.html': answers(OTHER) }),
  'the beginning of the page': at({ '/hotro.html': answers(OTHER.slice(0, OTHER.length / 2)) }),
  'the page as plain text': at({ '/hotro.html': answers(OTHER, { type: 'text/plain' }) }),
  'an error': at({ '/hotro.html': answers(OTHER, { status: 503 }) }),
};

/* WebKit's driver has no service worker on plain addresses. */
for (const name of ENGINES.filter((it) => it !== 'webkit'))
  describe(`${name}: hosting`, () => {
    let engine;
    before(async () => {
      engine = await startEngine(name);
    });
    after(() => engine?.close());

    const keptOf = () => caches.open('hotro').then((cache) => cache.keys()).then((all) => all.map((request) => request.url));
    /** A visit after which the page is kept. */
    const visited = async (site) => {
      const visit = await engine.open(site.address);
      await visit.until(() => navigator.serviceWorker.controller !== null);
      await untilTrue(async () => (await visit.evaluate(keptOf)).includes(site.address), 10_000, 'the page is kept');
      return visit;
    };
    const comes = async (visit, site) => {
      await visit.page.go(site.address);
      return untilTrue(() => visit.heading(), 10_000, 'a heading');
    };
    /** The host has been asked once more, and what came of it is settled. */
    const asked = async (visit, site, before) => {
      await untilTrue(() => site.requests.slice(before).includes('/hotro.html'), 10_000, 'the host is asked');
      await visit.evaluate(() => new Promise((settled) => setTimeout(settled, 300)));
    };

    if (name === 'chromium')
      test(`${name}: can be installed, under its name and with its icons`, async () => {
        const site = await host();
        try {
          const visit = await visited(site);
          await visit.until(() => document.querySelector('link[rel=manifest]') !== null);
          const session = await visit.page.inner.createCDPSession();
          const { url, errors, data } = await session.send('Page.getAppManifest');
          assert.deepEqual([url, errors], [new URL('manifest.webmanifest', site.address).href, []]);
          const { display, icons } = JSON.parse(data);
          assert.deepEqual([display, icons.map((it) => `${it.sizes} ${it.purpose}`)], ['standalone', ['192x192 any', '512x512 any', '512x512 maskable']]);
          assert.deepEqual((await session.send('Page.getInstallabilityErrors')).installabilityErrors, []);
        } finally {
          await site.stop();
        }
      });

    for (const [what, stands] of Object.entries(IN_ITS_PLACE))
      test(`${name}: kept; the host then answers with ${what}, then well: the page is there at every visit`, async () => {
        const site = await host();
        try {
          const visit = await visited(site);
          site.stands = stands;
          for (let visits = 0; visits < 3; visits += 1) {
            const before = site.requests.length;
            assert.equal(await comes(visit, site), words.vi.title);
            await asked(visit, site, before);
          }
          assert.doesNotMatch(await visit.text('#page'), /Có bản mới/);
          site.stands = null;
          assert.equal(await comes(visit, site), words.vi.title);
          await visit.close();
        } finally {
          await site.stop();
        }
      });

    test(`${name}: first a notice, then a redirect, then well: what was not the page is not kept, and the page is there`, async () => {
      const site = await host();
      try {
        const visit = await visited(site);
        /* As a visitor whose device lacks room: the worker stays, what it kept is gone. */
        await visit.evaluate(() => caches.delete('hotro'));
        site.stands = IN_ITS_PLACE['a notice with status 200'];
        assert.equal(await comes(visit, site), 'Hệ thống đang bảo trì');
        site.stands = IN_ITS_PLACE['a redirect to a notice'];
        assert.equal(await comes(visit, site), 'Hệ thống đang bảo trì');
        site.stands = null;
        assert.equal(await comes(visit, site), words.vi.title);
        await untilTrue(async () => (await visit.evaluate(keptOf)).includes(site.address), 10_000, 'the page is kept');
        await visit.close();
      } finally {
        await site.stop();
      }
    });

    for (const [what, keep] of Object.entries({
      'a notice': (cache, address, notice) => cache.put(address, new Response(notice, { headers: { 'content-type': 'text/html; charset=utf-8' } })),
      'a redirect': async (cache, address) => cache.put(address, await fetch('/redirected.html')),
    }))
      test(`${name}: ${what} that an earlier version kept in place of the page is not given; the next good answer mends it`, async () => {
        const site = await host();
        try {
          const visit = await visited(site);
          site.stands = at({ '/notice.html': answers(NOTICE), '/redirected.html': redirects('/notice.html') });
          /* The policy of the page forbids it to fetch: another page of the same host does it. */
          await visit.page.go(new URL('/notice.html', site.address).href);
          await visit.evaluate(`(async () => void (await (${keep})(await caches.open('hotro'), ${JSON.stringify(site.address)}, ${JSON.stringify(NOTICE)})))()`);
          assert.equal(await comes(visit, site), words.vi.title);
          await visit.ready();
          await untilTrue(() => visit.evaluate((address) => caches.match(address).then((kept) => kept.text()).then((text) => text.includes('Content-Security-Policy')), site.address), 10_000, 'it is mended');
          await site.stop();
          assert.equal(await comes(visit, site), words.vi.title);
          await visit.close();
        } finally {
          await site.stop().catch(() => undefined);
        }
      });

    test(`${name}: who was locked out by the worker of the first version comes in again`, async () => {
      const site = await host();
      try {
        site.stands = at({ '/hotro.html': answers(NOTICE.replace('<title>', '<html data-ready><title>')), '/service_worker.js': answers(FIRST_WORKER, { type: 'text/javascript' }) });
        const visit = await engine.open(site.address);
        await visit.evaluate(async (address, notice) => {
          await (await caches.open('hotro')).put(address, new Response(notice, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
          await navigator.serviceWorker.register('service_worker.js');
          await navigator.serviceWorker.ready;
        }, site.address, NOTICE);
        site.stands = null;
        assert.equal(await comes(visit, site), 'Hệ thống đang bảo trì');
        /* The browser looks for a newer worker once a visit has come to rest. */
        await pause(NEWER_WORKER_MILLISECONDS);
        await untilTrue(async () => {
          if ((await comes(visit, site)) === words.vi.title) return true;
          return pause(NEWER_WORKER_MILLISECONDS);
        }, 30_000, 'the page again');
        await visit.close();
      } finally {
        await site.stop();
      }
    });

    test(`${name}: another page of the folder is the host's own, whatever is kept for it`, async () => {
      const site = await host();
      try {
        const visit = await visited(site);
        site.stands = at({ '/other.html': answers('<!doctype html><main><h1>Trang khác</h1></main>') });
        const other = new URL('/other.html', site.address).href;
        await visit.evaluate(async (address, of) => (await caches.open('hotro')).put(address, await (await caches.match(of)).clone()), other, site.address);
        await visit.page.go(other);
        assert.equal(await visit.heading(), 'Trang khác');
        assert.equal(await visit.evaluate(() => navigator.serviceWorker.controller), null);
        await visit.close();
      } finally {
        await site.stop();
      }
    });

    test(`${name}: a newer page is said to be there, also where the page that was kept asks for nothing itself`, async () => {
      const site = await host();
      try {
        const visit = await visited(site);
        site.stands = at({ '/hotro.html': answers(OTHER) });
        assert.equal(await comes(visit, site), words.vi.title);
        await visit.until(() => document.querySelector('.update') !== null);
        assert.equal(await visit.evaluate(() => 'other' in document.documentElement.dataset), false);
        await visit.click('Tải lại', 'button');
        await untilTrue(() => visit.evaluate(() => 'other' in document.documentElement.dataset).catch(() => false), 10_000, 'the newer page');
        /* A page that was published broken: it does not come to ask for the next. */
        site.stands = at({ '/hotro.html': answers('<!doctype html><main><h1>Hỏng</h1></main><!-- hotro: the whole page -->') });
        await comes(visit, site);
        await untilTrue(async () => (await comes(visit, site)) === 'Hỏng', 10_000, 'the broken page');
        site.stands = null;
        await untilTrue(async () => (await comes(visit, site)) === words.vi.title, 10_000, 'the page again');
        await visit.close();
      } finally {
        await site.stop();
      }
    });
  });
