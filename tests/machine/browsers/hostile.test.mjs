// SPDX-License-Identifier: MIT
// Receipts, codes, links, lists and figures made to harm: what they hold is shown as text or refused, and nothing of it runs or is asked for.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { resultIsWhole, words } from './applicant.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { fileAddress, host, hotro, pageFile } from './site.mjs';
import { pause, temporaryFolder } from './waiting.mjs';

const SETTLED_MILLISECONDS = 100;
const folder = temporaryFolder();
const written = (name, text) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const MARKUP = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script><svg onload="window.harmed=1"></svg>"\'><a href="javascript:window.harmed=1" id="lure">x</a><iframe srcdoc="<script>parent.harmed=1</script>"></iframe>${window.harmed=1}{{window.harmed=1}}<style>*{display:none}</style>';
const PERSON = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };
const receipt = (parts = {}) => ({ ...JSON.parse(hotro(['assess', '--receipt', '--made', '2026-01-02', '-'], JSON.stringify(PERSON)).text), ...parts });

/* Listens before anything hostile comes. */
const listen = () => {
  window.harmed = 0;
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
};

async function unharmed(visit) {
  await pause(SETTLED_MILLISECONDS);
  const seen = await visit.evaluate(() => ({
    harmed: window.harmed, violations: window.violations, lure: document.getElementById('lure') === null ? 0 : 1,
    foreign: document.querySelectorAll('#page img, #page script, #page iframe, #page style, #page object, #page embed, #page link, #page base, #page meta').length,
    handlers: [...document.querySelectorAll('#page *')].filter((it) => it.getAttributeNames().some((name) => name.startsWith('on'))).length,
    addresses: [...document.querySelectorAll('#page [href], #page [src]')].map((it) => it.getAttribute('href') ?? it.getAttribute('src')).filter((it) => !/^(#|blob:)/.test(it)),
    loaded: performance.getEntriesByType('resource').map((it) => it.name).filter((it) => !/^(blob|data):/.test(it)),
  }));
  assert.deepEqual(seen, { harmed: 0, violations: [], lure: 0, foreign: 0, handlers: 0, addresses: [], loaded: [] });
}

const RECEIPTS = {
  'markup in the figures of an office': { parameters: [{ name: 'national.monthly', from: '2026-01-01', value: 1, citation: MARKUP }] },
  'markup in a revision': { assessment: { policy: { revision: MARKUP } } },
  'markup as the date it was made': { made: MARKUP },
  'markup as a value of a fact': { case: { ...PERSON, agency: MARKUP } },
  'markup as a fact': { case: { ...PERSON, [MARKUP]: true } },
  'markup as an id': { case: { id: MARKUP, ...PERSON } },
  'markup as a reason of a leave': { case: { ...PERSON, interruptions: [{ from: '2026-01-01', to: '2026-02-01', reason: MARKUP }] } },
  'markup as a parameter': { parameters: [{ name: MARKUP, from: '2026-01-01', value: 1, citation: 'x' }] },
  'facts that are objects': { case: { ...PERSON, agency: { toString: 'x', __html: MARKUP, _$litType$: 1, strings: [MARKUP] } } },
  'a prototype': { case: JSON.parse(`{"__proto__":{"harmed":1},"constructor":{"prototype":{"harmed":1}},"agency":"it_center"}`) },
  'a template in place of a citation': { parameters: [{ name: 'national.monthly', from: '2026-01-01', value: 1, citation: { _$litType$: 1, strings: [MARKUP], values: [] } }] },
};

for (const name of ENGINES)
  describe(`${name}: hostile content`, () => {
    let engine;
    let visit;
    before(async () => {
      engine = await startEngine(name);
      visit = await engine.open(fileAddress);
    });
    after(() => engine?.close());
    /* Anew, also where only what stands after # differs. */
    const fresh = async (address = fileAddress) => {
      await visit.page.go('about:blank');
      await visit.go(address);
      await visit.evaluate(listen);
    };

    for (const [title, parts] of Object.entries(RECEIPTS))
      test(`${name}: a receipt with ${title}`, async () => {
        await fresh();
        const file = written('receipt.json', JSON.stringify(receipt(parts)));
        await visit.click(words.vi.openTitle, 'summary');
        await visit.upload('#open-file', [file]);
        await visit.click(words.vi.open, 'button');
        await visit.until((heading) => document.getElementById('open-error') !== null || document.querySelector('main h1').textContent.trim() === heading, words.vi.result);
        if ((await visit.heading()) === words.vi.result) {
          await resultIsWhole(visit);
          await visit.evaluate(() => document.querySelectorAll('details').forEach((it) => {
            it.open = true;
          }));
        }
        await unharmed(visit);
        assert.equal(await visit.evaluate(() => ({}).harmed), undefined);
        await visit.click(words.vi.staff);
        await visit.until(() => document.getElementById('verify-files') !== null);
        await visit.upload('#verify-files', [file]);
        await visit.click('Kiểm tra', 'button');
        await visit.until(() => document.querySelectorAll('.verdicts li').length === 1);
        await unharmed(visit);
      });

    test(`${name}: lists with markup in header, cells, file name`, async () => {
      for (const [index, text] of [`id,agency,x_note\n${'"'}${MARKUP.replaceAll('"', '""')}${'"'},nowhere,"<b>"\n`, `id,"${MARKUP.replaceAll('"', '""')}"\n1,2\n`, `id,agency\n=1+1,"${MARKUP.replaceAll('"', '""')}"\n`].entries()) {
        await fresh();
        await visit.click(words.vi.staff);
        await visit.until(() => document.getElementById('list-file') !== null);
        await visit.upload('#list-file', [written(`<img src=x onerror=harmed=1>${index}.csv`, text)]);
        await visit.click('Tính danh sách');
        await visit.until(() => document.querySelector('a[download], [role=status] .error, .writing') !== null);
        await unharmed(visit);
        if (await visit.evaluate(() => document.querySelector('.writing') === null)) continue;
        await visit.clickAt('#names-start');
        await visit.until(() => document.querySelector('a[download], [role=status] .error') !== null);
        await unharmed(visit);
      }
    });

    test(`${name}: codes and links with markup`, async () => {
      for (const code of [MARKUP, `https://example.org/#${MARKUP}`, '1DPTS-9JTZN-00000-VT'.repeat(2000), '\u202e1DPTS', 'javascript:window.harmed=1']) {
        await fresh();
        await visit.evaluate((text) => {
          const input = document.getElementById('open-code');
          input.value = text;
          input.form.requestSubmit();
        }, code);
        await visit.until(() => document.getElementById('open-error') !== null);
        await unharmed(visit);
      }
      for (const hash of [encodeURIComponent(MARKUP), '%00%ff', '1DPTS-9JTZN-00000-VX']) {
        await fresh(`${fileAddress}#${hash}`);
        await unharmed(visit);
      }
    });

    test(`${name}: the policy of the file stops what got in all the same`, async () => {
      const site = await host();
      try {
        const hosted = await engine.open(site.address);
        await hosted.evaluate(listen);
        const asked = site.requests.length;
        await hosted.evaluate((markup) => {
          const place = document.createElement('div');
          place.innerHTML = markup;
          document.body.append(place);
          const script = document.createElement('script');
          script.textContent = 'window.harmed = 1';
          document.body.append(script);
          const other = document.createElement('script');
          other.src = 'icon-192.png';
          document.body.append(other);
          const image = new Image();
          image.src = '/stolen.png';
          document.body.append(image);
          const style = document.createElement('link');
          style.rel = 'stylesheet';
          style.href = '/stolen.css';
          document.head.append(style);
        }, MARKUP.replace('<style>*{display:none}</style>', ''));
        assert.equal(await hosted.evaluate(() => fetch('/stolen').then(() => 'sent', () => 'stopped')), 'stopped');
        assert.equal(await hosted.evaluate(() => {
          const form = document.createElement('form');
          form.action = '/stolen';
          document.body.append(form);
          try {
            form.submit();
          } catch {
            /* Firefox says so aloud. */
          }
          return location.pathname;
        }), new URL(site.address).pathname);
        await pause(SETTLED_MILLISECONDS);
        assert.equal(await hosted.evaluate(() => window.harmed), 0);
        assert.ok((await hosted.evaluate(() => window.violations.length)) > 0);
        assert.deepEqual(site.requests.slice(asked).filter((it) => /stolen|^\/x$/.test(it)), []);
        await hosted.close();
      } finally {
        await site.stop();
      }
    });
  });

test('the file names no other place and has its policy first', () => {
  const page = readFileSync(pageFile, 'utf8');
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page);
  assert.ok(policy !== null && policy.index < page.search(/<(script|style|link)/));
  assert.match(policy[1], /default-src 'none'.*connect-src 'none'.*base-uri 'none'.*form-action 'none'/);
  assert.ok(!/unsafe-inline|'unsafe-eval'|\*/.test(policy[1]));
  assert.deepEqual([...page.replace(/<script>.*?<\/script>/gs, '').matchAll(/(?:src|href)="(?!#|data:)([^"]*)"/g)].map(([, address]) => address), []);
});
