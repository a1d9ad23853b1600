// SPDX-License-Identifier: MIT
// node tests/bench/journeys.mjs [PAGE.html]: what an applicant goes through on the law's page, 360 × 740: screens, taps, words until the
// result, and how high the closed result is. In Chromium.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startEngine } from '../machine/browsers/engines.mjs';

process.env.HOTRO_HOUSE = 'law';
const { fileAddress } = await import('../machine/browsers/site.mjs');

export const PHONE = { width: 360, height: 740 };
const SCREENS_MOST = 30;

const COMMUNE = { agency: 'commune_administration', position: 'civil_servant', duty: 'full_time', duty_from: '2025-07-16' };
const USUAL = { duty_to: 'ongoing', interruptions: [] };
const DOCTORATE = {
  degree: 'doctorate', it_field: true, sent_for_training: true, graduated_on: '2026-06-30', central_funding: 'partial', priority_group: true,
};
const BREAKS = [{ from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' }, { from: '2026-06-01', to: '2026-11-30', reason: 'social_insurance' }];

/** What is asked about, and what is answered; everything else with "not known". */
export const JOURNEYS = {
  'commune civil servant who knows all': { topics: ['duty_from'], person: { ...COMMUNE, ...USUAL } },
  'doctorate, woman, partly funded': { topics: ['graduated_on'], person: { agency: 'science_department', position: 'civil_servant', ...DOCTORATE } },
  'considering recruitment': {
    topics: ['duty_from', 'attracted_from'], person: { ...COMMUNE, ...USUAL, agency: 'science_department', attracted: 'not_yet', attraction_to: 'ongoing' },
  },
  'contract worker, refused': { topics: ['duty_from'], person: { ...COMMUNE, ...USUAL, agency: 'science_department', position: 'other' } },
  'leave and maternity': { topics: ['duty_from'], person: { ...COMMUNE, ...USUAL, agency: 'science_department', interruptions: BREAKS } },
  'knows nothing': { topics: ['all'], person: {} },
};

/* The next functions run inside the page. */

/** Words that are seen: what is folded is not. */
function seen() {
  return document.querySelector("main").innerText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Answers what the screen asks, by presses and boxes filled; how many those were. */
function answer({ topics, person }) {
  const form = document.querySelector('main form');
  let taps = 0;
  const press = (it) => {
    it.click();
    taps += 1;
  };
  const find = (name, value) => form.querySelector(value === undefined ? `[name="${name}"]` : `[name="${name}"][value="${value}"]`);
  const fill = (name, text) => {
    find(name).value = text;
    taps += 1;
  };
  const date = (name, text) => {
    const [year, month, day] = text.split('-');
    for (const [part, content] of Object.entries({ day, month, year })) fill(`${name}.${part}`, content);
  };
  const submit = () => form?.querySelector('[type=submit]') ?? document.querySelector('main > .buttons:last-of-type button');
  for (const topic of form === null ? [] : topics) if (find('topic', topic)) press(find('topic', topic));
  const names = form === null ? [] : [...new Set([...form.querySelectorAll('[name]')].map((it) => it.name.split('.')[0]))];
  for (const name of names) {
    const value = person[name];
    if (name === 'topic') continue;
    const ongoing = find(`${name}.state`);
    if (ongoing !== null) {
      const given = Array.isArray(value) ? value.length > 0 : value !== 'ongoing';
      press(find(`${name}.state`, value === undefined ? '?' : given ? 'yes' : 'no') ?? find(`${name}.state`, 'no'));
      for (const [index, it] of Array.isArray(value) ? value.entries() : []) {
        if (find(`${name}.${index}.from.day`) === null) press([...form.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Thêm đợt'));
        date(`${name}.${index}.from`, it.from);
        date(`${name}.${index}.to`, it.to);
        fill(`${name}.${index}.reason`, it.reason);
      }
    } else if (find(name)?.type === 'radio') {
      const said = value === true ? 'yes' : value === false ? 'no' : value;
      const it = find(name, said ?? '?');
      if (it !== null) press(it);
    } else if (value !== undefined) date(name, value);
    else if (find(`${name}.day`) !== null || names.length === 1) {
      /* A button of its own says that it is not known. */
      const unknown = form.querySelector('[type=submit][value=unknown]');
      if (unknown !== null) {
        press(unknown);
        return taps;
      }
    }
  }
  press(submit());
  return taps;
}

const isResult = () => document.querySelector('main').className === 'at-result';

/** Counts on the way to the result. `on`: at each screen. */
export async function counted(visit, journey, { on = async () => undefined } = {}) {
  const counts = { screens: 0, taps: 0, words: 0 };
  while (!await visit.evaluate(isResult)) {
    if (counts.screens >= SCREENS_MOST) throw new Error(`more than ${SCREENS_MOST} screens, at "${await visit.heading()}"`);
    counts.screens += 1;
    counts.words += await visit.evaluate(seen);
    await on(counts.screens);
    const before = await visit.heading();
    counts.taps += await visit.evaluate(answer, journey);
    await visit.until((old) => document.querySelector('main h1')?.textContent.trim() !== old, before);
  }
  return { ...counts, height: await heightOf(visit) };
}

/** What an officer is given: a link, a code to be typed or pasted, a receipt to be checked. */
export const GIVEN = ['a link', 'a code', 'a receipt'];

/** The same of an officer, up to the result or the verdict. */
export async function countedOfficer(visit, address, given) {
  const { code, receipt } = await visit.evaluate((it) => ({ code: window.hotro.code(it), receipt: window.hotro.receipt(it, '2026-01-02') }), COMMUNE);
  const counts = { screens: 0, taps: 0, words: 0 };
  const look = async () => {
    counts.screens += 1;
    counts.words += await visit.evaluate(seen);
  };
  const tap = (name) => {
    counts.taps += 1;
    return visit.click(name);
  };
  if (given === 'a link') {
    await visit.go(`${address}?opened#${code}`);
  } else if (given === 'a code') {
    await look();
    await visit.evaluate(() => {
      document.getElementById('open-code').closest('details').open = true;
    });
    await visit.evaluate((it) => {
      document.getElementById('open-code').value = it;
    }, code);
    counts.taps += 2;
    await tap('Mở');
  } else {
    await look();
    await tap('Cho đơn vị');
    await visit.until(() => document.querySelector('main').className === 'at-staff');
    await look();
    await visit.evaluate((text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'receipt.json'));
      document.getElementById('verify-files').files = files.files;
    }, receipt);
    counts.taps += 1;
    await visit.evaluate(() => document.getElementById('verify-files').form.requestSubmit());
    counts.taps += 1;
    await visit.until(() => document.querySelector('.verdicts li') !== null);
    return { ...counts, height: await visit.evaluate(() => document.documentElement.scrollHeight / innerHeight) };
  }
  await visit.until(isResult);
  return { ...counts, height: await heightOf(visit) };
}

/** Of the whole result, closed, in screens. */
export async function heightOf(visit) {
  await visit.until(() => document.querySelector('.paper') !== null);
  return visit.evaluate(() => document.documentElement.scrollHeight / innerHeight);
}

if (process.argv[1] === import.meta.filename) {
  const address = process.argv[2] === undefined ? fileAddress : String(pathToFileURL(resolve(process.argv[2])));
  const engine = await startEngine('chromium');
  const say = (name, { screens, taps, words, height }) =>
    console.log(`${name.padEnd(36)} ${[screens, taps, words, height.toFixed(2)].map((it) => String(it).padStart(7)).join('')}`);
  try {
    console.log('journey                              screens  taps  words height');
    for (const [name, journey] of Object.entries(JOURNEYS)) {
      const visit = await engine.open(address, PHONE);
      say(name, await counted(visit, journey));
      await visit.close();
    }
    for (const given of GIVEN) {
      const visit = await engine.open(address, PHONE);
      say(`officer with ${given}`, await countedOfficer(visit, address, given));
      await visit.close();
    }
  } finally {
    await engine.close();
  }
}
