// SPDX-License-Identifier: MIT
// The page's tools for a browser's own assistant (WebMCP). No browser here has one that can be asked, so that its registry is stood in for.
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { ENGINES, startEngine } from './engines.mjs';
import { assessed, fileAddress, hotro } from './site.mjs';

/* Inside the page: what a browser with assistants has. */
function standIn() {
  const tools = new Map();
  Object.defineProperty(navigator, 'modelContext', { value: {
    registerTool: (tool) => {
      if (tools.has(tool.name)) throw new Error(`${tool.name} is there`);
      tools.set(tool.name, tool);
    },
    unregisterTool: (name) => tools.delete(name),
  } });
  window.assistantsTools = tools;
}
const facts = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', until: '2026-08-31' };

for (const name of ENGINES.filter((it) => it !== 'webkit')) // its driver runs nothing before the page
  describe(`${name}: a browser's assistant`, () => {
    let engine;
    before(async () => {
      engine = await startEngine(name);
    });
    after(() => engine?.close());

    const visited = () => engine.open(fileAddress, { prepare: (page) => page.inner.evaluateOnNewDocument(standIn) });
    const names = (visit) => visit.evaluate(() => [...window.assistantsTools.keys()]);
    const call = async (visit, tool, given) => JSON.parse(await visit.evaluate(async (which, what) => (await window.assistantsTools.get(which).execute(what)).content[0].text, tool, given));
    const turn = (visit) => visit.evaluate(() => document.querySelector('#assistants').click());

    test(`${name}: without such an assistant nothing is said of it`, async () => {
      const visit = await engine.open(fileAddress);
      assert.equal(await visit.evaluate(() => document.querySelector('#assistants')), null);
    });

    test(`${name}: off until it is switched on, off again when it is switched off`, async () => {
      const visit = await visited();
      assert.deepEqual(await names(visit), []);
      assert.match(await visit.text('#assistants-what'), /không thấy câu trả lời trên trang/);
      await turn(visit);
      assert.deepEqual(await names(visit), ['assess', 'questions', 'verify', 'rules']);
      await turn(visit);
      assert.deepEqual(await names(visit), []);
    });

    test(`${name}: the tools give what the command gives, and refuse what it refuses`, async () => {
      const visit = await visited();
      await turn(visit);
      const { text, ...expected } = assessed(facts);
      const { assessment, code } = await call(visit, 'assess', { case: facts });
      assert.deepEqual(assessment, expected);
      assert.deepEqual(JSON.parse(hotro(['assess', '--json', code]).text).total, expected.total);
      const { agency, ...rest } = facts;
      const { questions, total } = await call(visit, 'questions', { case: rest });
      assert.deepEqual(questions.map(({ id }) => id), assessed(rest).missing);
      assert.deepEqual(total, assessed(rest).total);
      assert.equal((await call(visit, 'verify', { text: code })).verdict, 'read');
      assert.deepEqual(await call(visit, 'rules', {}), JSON.parse(hotro(['rules', '--json']).text));
      assert.equal((await call(visit, 'assess', { case: { agency: 'Sở' } })).error.code, 'unknown_value');
    });
  });
