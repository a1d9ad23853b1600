// SPDX-License-Identifier: MIT
// What leaves the page, and what does not: link, code, receipt; no request, nothing stored, no network needed.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { Applicant, caseOnScreen, figures, resultIsWhole, unfolded, words } from './applicant.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { assessed, fileAddress, host, hotro } from './site.mjs';
import { pause, temporaryFolder, untilTrue } from './waiting.mjs';

const PERSON = {
  agency: 'information_center', position: 'public_employee', duty: 'full_time', duty_from: '2025-09-01', degree: 'doctorate', it_field: true,
  sent_for_training: true, graduated_on: '2026-06-30', central_funding: 'partial', priority_group: true, until: '2027-06-30',
};
/* A request that a page makes by itself comes within this time. */
const SETTLED_MILLISECONDS = 700;

/** Everything that a page can keep on a device. */
function stored() {
  const count = (storage) => {
    try {
      return window[storage].length;
    } catch {
      return 0;
    }
  };
  const none = () => [];
  return Promise.all([window.indexedDB?.databases?.().catch(none) ?? [], window.caches?.keys().catch(none) ?? []]).then(([databases, caches]) => ({
    local: count('localStorage'), session: count('sessionStorage'), cookies: document.cookie, databases: databases.length, caches,
  }));
}

/** Everything that the page's engine says was fetched since the page began. */
const fetched = () => performance.getEntriesByType('resource').map((it) => it.name).filter((it) => !/^(blob|data):/.test(it));

const sameCase = (person) => assessed(person).text.replace(/^.*?"case":(\{.*?\}),"benefits".*$/s, '$1');

const engines = new Map();
let code;
before(async () => {
  for (const name of ENGINES) engines.set(name, await startEngine(name));
  const visit = await engines.get(ENGINES[0]).open(fileAddress);
  code = await visit.evaluate((person) => window.hotro.code(person), PERSON);
  await visit.close();
});
after(() => Promise.all([...engines.values()].map((engine) => engine.close())));

/** The result of the case, without its questions: through its code. */
async function opened(engine, address = fileAddress) {
  const visit = await engine.open(`${address}#${code}`);
  await visit.untilHeading(words.vi.result);
  await resultIsWhole(visit);
  await unfolded(visit);
  return visit;
}

for (const [index, name] of ENGINES.entries())
  describe(`${name}: keeping a result`, () => {
    let engine;
    before(() => {
      engine = engines.get(name);
    });

    test(`${name}: from a file: no request, nothing stored, in the whole journey`, async () => {
      const visit = await engine.open(fileAddress);
      await new Applicant(visit).estimates(PERSON);
      await pause(SETTLED_MILLISECONDS);
      assert.deepEqual(await visit.evaluate(fetched), []);
      assert.deepEqual((visit.page.requests ?? []).filter((it) => it !== fileAddress), []);
      assert.deepEqual(await visit.evaluate(stored), { local: 0, session: 0, cookies: '', databases: 0, caches: [] });
      assert.match(await visit.evaluate(() => document.querySelector('meta[http-equiv]').content), /connect-src 'none'/);
      await visit.close();
    });

    test(`${name}: a receipt is what the command makes of the same case, and the command finds it in order`, async () => {
      const visit = await opened(engine);
      const { name: called, file, bytes } = await visit.download(() => visit.click('Tải phiếu'));
      assert.match(called, /^hotro-\d{4}-\d{2}-\d{2}\.json$/);
      const receipt = JSON.parse(bytes);
      assert.equal(bytes.toString(), hotro(['assess', '--receipt', '--made', receipt.made, '-'], JSON.stringify(receipt.case)).text);
      assert.equal(JSON.stringify(receipt.case), sameCase(PERSON));
      const verdict = hotro(['verify', '--lang', 'vi', file]);
      assert.equal(verdict.code, 0, verdict.text + verdict.errors);
      assert.match(verdict.text, /KHỚP/);
      const figuresThen = await figures(visit);
      await visit.close();

      const other = await engine.open(fileAddress);
      await other.click(words.vi.openTitle, 'summary');
      await other.upload('#open-file', [file]);
      await other.click(words.vi.open, 'button');
      await other.untilHeading(words.vi.result);
      assert.deepEqual((({ monthly, once }) => ({ monthly, once }))(await figures(other)), { monthly: figuresThen.monthly, once: figuresThen.once });
      assert.equal(await caseOnScreen(other), sameCase(PERSON));
      await other.close();
    });

    test(`${name}: a receipt that the command refuses is refused; one that states other amounts says so`, async () => {
      const good = hotro(['assess', '--receipt', '--made', '2026-01-02', '-'], JSON.stringify(PERSON)).text;
      const folder = temporaryFolder();
      const opens = async (text) => {
        const file = join(folder, 'receipt.json');
        writeFileSync(file, text);
        const visit = await engine.open(fileAddress);
        await visit.click(words.vi.openTitle, 'summary');
        await visit.upload('#open-file', [file]);
        await visit.click(words.vi.open, 'button');
        return visit;
      };
      /* JSON.parse takes the last of two. */
      for (const twice of [good.replace('"agency":', '"agency":"outside","agency":'), good.replace('"made":', '"case":{},"made":'), good.replace('"parameters":[]', '"parameters":[],"parameters":[]')]) {
        const visit = await opens(twice);
        await visit.until(() => document.activeElement.id === 'open-file');
        assert.doesNotMatch(await visit.text('#open-error'), /agency/);
        await visit.close();
      }
      const same = await opens(good);
      await same.untilHeading(words.vi.result);
      assert.match(await same.text('.note'), /^Đã mở từ mã hoặc phiếu\.$/);
      await same.close();
      const changed = await opens(good.replace('"amount":5000000', '"amount":9000000'));
      await changed.untilHeading(words.vi.result);
      assert.match(await changed.text('.note'), /Phiếu ghi số tiền khác với kết quả tính lại\./);
      await changed.close();
      const other = await opens(good.replace(/"revision":"[^"]*"/, '"revision":"2025-01-31"'));
      await other.untilHeading(words.vi.result);
      assert.match(await other.text('.note'), /31\/01\/2025/);
      await other.close();
    });

    test(`${name}: the command that the page shows gives the same assessment`, async () => {
      const visit = await opened(engine);
      const line = await visit.evaluate(() => document.getElementById('command').textContent);
      const shown = hotro([...line.split(' ').slice(1), '--json']).text.trimEnd();
      assert.equal(shown, assessed(PERSON).text);
      await visit.close();
    });

    test(`${name}: a code typed in opens the same case; one letter off is refused`, async () => {
      const visit = await opened(engine);
      assert.equal(await visit.text('#link'), code);
      assert.match(code, /^[0-9A-Z-]{8,120}$/);
      const person = await caseOnScreen(visit);
      const { monthly, once } = await figures(visit);
      await visit.close();

      const other = new Applicant(await engine.open(fileAddress));
      await other.enter(words.vi.openTitle);
      const wrong = code.replace(/.$/, (it) => (it === '0' ? '1' : '0'));
      await other.visit.tabTo('the code', (it) => it.id === 'open-code');
      await other.visit.type(wrong);
      await other.visit.press('Enter');
      await other.visit.until(() => document.getElementById('open-error') !== null && document.activeElement.id === 'open-code');
      await other.overwrites(code.toLowerCase());
      await other.visit.press('Enter');
      await other.arrives(words.vi.result);
      assert.equal(await caseOnScreen(other.visit), person);
      const again = await figures(other.visit);
      assert.deepEqual([again.monthly, again.once], [monthly, once]);
      await other.visit.close();
    });

    test(`${name}: a link opens in ${ENGINES[(index + 1) % ENGINES.length]} to the same result`, async () => {
      const site = await host();
      try {
        const visit = await opened(engine, site.address);
        const link = await visit.text('#link');
        assert.ok(link.startsWith(`${site.address}#`));
        const { monthly, once } = await figures(visit);
        const answers = await caseOnScreen(visit);
        await visit.close();

        const other = await engines.get(ENGINES[(index + 1) % ENGINES.length]).open(link);
        await other.untilHeading(words.vi.result);
        const there = await figures(other);
        assert.deepEqual([there.monthly, there.once], [monthly, once]);
        assert.equal(await caseOnScreen(other), answers);
        assert.equal(await other.evaluate(() => window.hotro.assessText(JSON.stringify(window.history.state.answers))), assessed(PERSON).text);
        await other.close();
      } finally {
        await site.stop();
      }
    });

    test(`${name}: a link can be made without the priority group; it then opens to a range`, async () => {
      const visit = await opened(engine);
      const whole = await visit.text('#link');
      await visit.clickAt('#withhold');
      await visit.until((before) => document.getElementById('link').textContent !== before, whole);
      const shorter = await visit.text('#link');
      const { bytes } = await visit.download(() => visit.click('Tải phiếu'));
      const { case: kept, assessment } = JSON.parse(bytes);
      assert.deepEqual([kept.priority_group, assessment.case.priority_group], [undefined, undefined]);
      assert.equal(await visit.evaluate((it) => window.hotro.caseOfCode(it).case.priority_group, shorter), undefined);
      await visit.close();
    });

    test(`${name}: hosted, with the network gone after the page came: a result, no request, nothing stored but the page`, async () => {
      const site = await host();
      const visit = await engine.open(site.address);
      await pause(SETTLED_MILLISECONDS);
      const atStart = [...site.requests];
      /* The page itself, and what hosting it needs; the worker asks for the page once more to keep it. */
      for (const path of atStart) assert.match(path, /^\/(hotro\.html|service_worker\.js|manifest\.webmanifest|icon-\d+\.png|favicon\.ico)$/);
      const applicant = new Applicant(visit);
      await applicant.begins();
      assert.deepEqual(site.requests, atStart);
      await site.stop();
      await applicant.answersAll(PERSON);
      await unfolded(applicant.visit);
      assert.deepEqual(site.requests, atStart);
      const { caches, ...rest } = await visit.evaluate(stored);
      assert.deepEqual(rest, { local: 0, session: 0, cookies: '', databases: 0 });
      assert.ok(caches.length <= 1);
      const kept = await visit.evaluate(() => (window.caches === undefined ? [] : caches.keys().then((names) => Promise.all(names.map((it) => caches.open(it).then((cache) => cache.keys()))))
        .then((all) => all.flat().map((request) => request.url))));
      for (const address of kept) assert.equal(address, site.address);
      await visit.close();
    });
  });

for (const name of ENGINES.filter((it) => it !== 'webkit'))
  test(`${name}: hosted, visited once: opens again without the network, and a reload keeps the answers`, async () => {
    const site = await host();
    const visit = await engines.get(name).open(site.address);
    await visit.until(() => navigator.serviceWorker.controller !== null);
    await visit.until(() => caches.open('hotro').then((cache) => cache.keys()).then((all) => all.length === 1));
    await site.stop();
    const applicant = new Applicant(visit);
    await applicant.estimates(PERSON);
    const before = await figures(visit);
    await visit.reload();
    await visit.untilHeading(words.vi.result);
    await resultIsWhole(visit);
    assert.equal((await figures(visit)).monthly, before.monthly);
    await visit.close();
    const again = await engines.get(name).open(site.address);
    assert.equal(await again.heading(), words.vi.title);
    await again.close();
  });

test('chromium: hosted, opened again without the network: the browser reports no fault', { skip: !ENGINES.includes('chromium') }, async () => {
  const site = await host();
  const visit = await engines.get('chromium').open(site.address);
  await visit.until(() => document.querySelector('link[rel=manifest]') !== null);
  await visit.until(() => caches.open('hotro').then((cache) => cache.keys()).then((all) => all.length === 1));
  /* What the first visit asked for has been answered: it must not fail for want of the host. */
  await untilTrue(() => site.requests.includes('/manifest.webmanifest'));
  await pause(SETTLED_MILLISECONDS);
  await site.stop();
  const faults = [];
  visit.page.inner.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  visit.page.inner.on('requestfailed', (request) => faults.push(request.url()));
  await visit.reload();
  await pause(SETTLED_MILLISECONDS);
  assert.equal(await visit.heading(), words.vi.title);
  assert.deepEqual(faults, []);
  await visit.close();
});

test('two results of one case, from two engines, are the same receipt', async () => {
  const receipts = [];
  for (const name of ENGINES) {
    const visit = await opened(engines.get(name));
    const { bytes } = await visit.download(() => visit.click('Tải phiếu'));
    receipts.push(bytes.toString());
    await visit.close();
  }
  for (const receipt of receipts) assert.equal(receipt, receipts[0]);
});
