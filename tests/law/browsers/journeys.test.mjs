// SPDX-License-Identifier: MIT
// What an applicant goes through, on a phone: at most half the words of the first version until the result, the result closed at most three
// screens high, the first answers of every question in the first screen. In Chromium, whose letters here are wider than a phone's.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { startEngine } from '../../machine/browsers/engines.mjs';
import { GIVEN, JOURNEYS, PHONE, counted, countedOfficer } from '../../bench/journeys.mjs';

process.env.HOTRO_HOUSE = 'law';
const { fileAddress } = await import('../../machine/browsers/site.mjs');

/* Of the first version, by the same count. */
const FIRST_WORDS = {
  'commune civil servant who knows all': 819, 'doctorate, woman, partly funded': 1101, 'considering recruitment': 848, 'contract worker, refused': 621,
  'leave and maternity': 833, 'knows nothing': 1437, 'a link': 0, 'a code': 157, 'a receipt': 274,
};
const HEIGHT_MOST = 3;

let engine;

before(async () => {
  engine = await startEngine('chromium');
});

after(() => engine.close());

/* Runs in the page: where the first answer ends. */
const firstAnswer = () => Math.max(...[...document.querySelectorAll('main .option label, main .date input, main .money input')].slice(0, 1)
  .map((it) => it.getBoundingClientRect().bottom));

for (const [name, journey] of Object.entries(JOURNEYS)) {
  test(name, async () => {
    const visit = await engine.open(fileAddress, PHONE);
    const on = async (screen) => {
      const bottom = await visit.evaluate(firstAnswer);
      assert.ok(bottom <= PHONE.height, `screen ${screen}: the first answer ends at ${bottom}`);
    };
    const { words, height } = await counted(visit, journey, { on });
    assert.ok(words <= FIRST_WORDS[name] / 2, `${words} words until the result`);
    assert.ok(height <= HEIGHT_MOST, `the result is ${height} screens high`);
    await visit.close();
  });
}

for (const given of GIVEN) {
  test(`an officer with ${given}`, async () => {
    const visit = await engine.open(fileAddress, PHONE);
    const { screens, words, height } = await countedOfficer(visit, fileAddress, given);
    assert.ok(screens <= 2);
    assert.ok(words <= FIRST_WORDS[given], `${words} words`);
    assert.ok(height <= HEIGHT_MOST, `${height} screens high`);
    await visit.close();
  });
}
