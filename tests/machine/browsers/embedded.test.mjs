// SPDX-License-Identifier: MIT
// <hotro-estimate> on a site of somebody else, at another address than the page and with a strict policy of its own.
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { ENGINES, startEngine } from './engines.mjs';
import { host } from './site.mjs';
import { untilTrue } from './waiting.mjs';

const site = (page, more = '') => {
  const script = `${new URL('hotro-estimate.js', page)}`;
  return `<!doctype html><html lang="vi" data-ready><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${new URL(page).origin}; `
    + `frame-src ${new URL(page).origin}; style-src 'unsafe-inline'"><title>UBND phường</title><h1>UBND phường</h1>`
    + `<hotro-estimate label="Ước tính hỗ trợ" ${more}></hotro-estimate><script type="module" src="${script}"></script></html>`;
};

for (const name of ENGINES)
  describe(`${name}: in a frame`, () => {
    let engine;
    before(async () => {
      engine = await startEngine(name);
    });
    after(() => engine?.close());

    const height = (visit) => visit.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0);

    /** A visit to a site that frames the page of another host, once the frame has told its height. */
    async function visited(t, more) {
      const page = await host();
      const own = await host();
      t.after(() => Promise.all([page.stop(), own.stop()]));
      page.stands = (path, response) => {
        if (!path.endsWith('hotro-estimate.js')) return false;
        response.setHeader('access-control-allow-origin', '*'); // a module of another host
        return false;
      };
      own.stands = (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(site(page.address, more));
        return true;
      };
      const visit = await engine.open(own.address);
      await untilTrue(async () => ![0, 740].includes(await height(visit)), 20_000, 'the frame has its height');
      return { visit, page };
    }

    test(`${name}: the frame is called what the site says, is as wide as its place, and asks its host for the page alone`, async (t) => {
      const { visit, page } = await visited(t);
      const frame = await visit.evaluate(() => {
        const it = document.querySelector('hotro-estimate > iframe');
        return { title: it.title, wide: it.getBoundingClientRect().width === it.parentElement.parentElement.getBoundingClientRect().width, referrer: it.referrerPolicy };
      });
      assert.deepEqual(frame, { title: 'Ước tính hỗ trợ', wide: true, referrer: 'no-referrer' });
      assert.ok(await height(visit) > 320);
      assert.deepEqual([...new Set(page.requests)].filter((path) => !/service_worker|manifest|icon|favicon/.test(path)).sort(), ['/hotro-estimate.js', '/hotro.html']);
    });

    test(`${name}: a height that another window tells is not heard`, async (t) => {
      const { visit } = await visited(t);
      const before = await height(visit);
      await visit.evaluate(() => postMessage({ hotro: 'height', height: 9999 }, '*'));
      await visit.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      assert.equal(await height(visit), before);
    });

    test(`${name}: taken out and put in again it goes on`, async (t) => {
      const { visit } = await visited(t);
      await visit.evaluate(() => {
        const it = document.querySelector('hotro-estimate');
        it.remove();
        document.body.append(it);
      });
      await untilTrue(async () => ![0, 740].includes(await height(visit)), 20_000, 'the frame has its height again');
    });
  });
