// SPDX-License-Identifier: MIT
// Every screen of the page, each with what can stand on it: for tests of accessibility, and to be looked at.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultIsWhole } from './applicant.mjs';
import { hotro } from './site.mjs';
import { historyIsWritten, temporaryFolder } from './waiting.mjs';

const folder = temporaryFolder();
const written = (name, text) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const OFFICIAL = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01' };
const EVERYTHING = {
  ...OFFICIAL, interruptions: [{ from: '2026-03-10', to: '2026-04-09', reason: 'unpaid_leave' }], degree: 'doctorate', it_field: true, sent_for_training: true,
  graduated_on: '2026-06-30', central_funding: 'partial', priority_group: true, attracted: true, attracted_from: '2025-10-01', attraction_once: 500_000_000,
  attraction_monthly: 5_000_000, attraction_rent: 3_000_000,
};
const FIGURES = [{ name: 'national.monthly', from: '2026-01-01', value: 7_000_000, citation: 'Dự thảo sửa đổi' }];

/* The page keeps its state in history.state: a screen is reached by putting it there. No topic: as where a case was opened. */
export const at = (place, rest = {}) => async (visit, language) => {
  const state = { language, place, depth: 1, run: 0, last: null, topics: [], answers: {}, skipped: [], parameters: [], trial: {}, withhold: false, opened: null, ...rest };
  await historyIsWritten(visit);
  await visit.evaluate((it) => window.history.replaceState(it, ''), state);
  await visit.reload();
  if (place.screen === 'result') await resultIsWhole(visit);
};

const submit = (visit, selector = 'main form [type=submit]') => visit.evaluate((it) => document.querySelector(it).click(), selector);
const choose = (visit, ...selectors) => visit.evaluate((all) => all.forEach((it) => document.querySelector(it).click()), selectors);
const fill = (visit, values) => visit.evaluate((all) => Object.entries(all).forEach(([name, value]) => {
  document.querySelector(`[name="${name}"]`).value = value;
}), values);
const openAll = (visit) => visit.evaluate(() => document.querySelectorAll('details').forEach((it) => {
  it.open = true;
}));

async function list(visit, text, until) {
  await visit.upload('#list-file', [written('list.csv', text)]);
  await submit(visit);
  /* What is not clear is left open. */
  await visit.until((it) => document.querySelector(it) !== null || document.querySelector('.writing') !== null, until);
  if (await visit.evaluate((it) => document.querySelector(it) === null, until)) await visit.clickAt('#names-start');
  await visit.until((it) => document.querySelector(it) !== null, until);
}

const receipt = (person) => hotro(['assess', '--receipt', '--made', '2026-01-02', '-'], JSON.stringify(person)).text;

/** Name → what brings it there, from a page that is open. */
export const screens = {
  start: at({ screen: 'start' }, { depth: 0, topics: [] }),
  'start, nothing chosen': async (visit, language) => {
    await at({ screen: 'start' }, { depth: 0, topics: [] })(visit, language);
    await submit(visit);
  },
  'start, a code that cannot be read': async (visit, language) => {
    await at({ screen: 'start' }, { depth: 0 })(visit, language);
    await openAll(visit);
    await visit.evaluate(() => {
      document.getElementById('open-code').value = '1DPTS-9JTZN-00000-V0';
      document.getElementById('open-code').form.requestSubmit();
    });
  },
  'a question, what may go on': at({ screen: 'question', fact: 'duty_to' }, { answers: { ...OFFICIAL, duty_to: '2030-01-31' }, topics: ['duty_from'] }),
  'a question, a decision': at({ screen: 'question', fact: 'attracted' }, { topics: ['attracted_from'] }),
  'breaks with mistakes': async (visit, language) => {
    await at({ screen: 'question', fact: 'interruptions' })(visit, language);
    await choose(visit, '[name="interruptions.state"][value=yes]');
    await fill(visit, { 'interruptions.0.from.day': '1' });
    await submit(visit);
  },
  'a period with mistakes': async (visit, language) => {
    await at({ screen: 'question', fact: 'until' })(visit, language);
    await choose(visit, '[name=period][value=other]');
    await fill(visit, { 'since-box.day': 'x' });
    await submit(visit);
  },
  'a question, a choice': at({ screen: 'question', fact: 'agency' }),
  'a question not answered': async (visit, language) => {
    await at({ screen: 'question', fact: 'duty' }, { answers: { agency: 'it_center' } })(visit, language);
    await submit(visit);
  },
  'a question, yes or no': at({ screen: 'question', fact: 'priority_group' }, { answers: EVERYTHING }),
  'a question, a date': at({ screen: 'question', fact: 'duty_from' }, { answers: EVERYTHING }),
  'a date that does not exist': async (visit, language) => {
    await at({ screen: 'question', fact: 'graduated_on' }, { answers: EVERYTHING })(visit, language);
    await fill(visit, { 'graduated_on.day': '31', 'graduated_on.month': '2' });
    await submit(visit);
  },
  'a question, money': at({ screen: 'question', fact: 'attraction_once' }, { answers: EVERYTHING }),
  'money that may mean two things': async (visit, language) => {
    await at({ screen: 'question', fact: 'attraction_rent' }, { answers: { attracted: true, attracted_from: '2025-10-01' } })(visit, language);
    await fill(visit, { attraction_rent: '3,5' });
    await submit(visit);
  },
  'a question, interruptions': at({ screen: 'question', fact: 'interruptions', then: 'result' }, { answers: EVERYTHING }),
  'a question, the period': at({ screen: 'question', fact: 'until', then: 'result' }, { answers: { until: '2026-08-31' } }),
  'a question, a reading': at({ screen: 'question', fact: 'partial_month', then: 'result' }),
  'all on one page': at({ screen: 'all' }, { answers: EVERYTHING }),
  'all on one page, with a contradiction': async (visit, language) => {
    await at({ screen: 'all' }, { answers: EVERYTHING })(visit, language);
    await choose(visit, '[name="duty_to.state"][value=yes]');
    await fill(visit, { 'duty_to.day': '1', 'duty_to.month': '1', 'duty_to.year': '2020' });
    await submit(visit);
  },
  result: at({ screen: 'result' }, { answers: { ...OFFICIAL, until: '2026-08-31' } }),
  'result, a range': at({ screen: 'result' }, { answers: { agency: 'science_department', duty_from: '2025-09-01' }, skipped: ['position'] }),
  'result, everything opened': async (visit, language) => {
    await at({ screen: 'result' }, { answers: EVERYTHING, parameters: FIGURES, opened: { revision: '2024-01-01', differs: true } })(visit, language);
    await openAll(visit);
  },
  'result, the greatest amounts': async (visit, language) => {
    const most = 1_000_000_000_000;
    await at({ screen: 'result' }, { answers: { ...EVERYTHING, attraction_once: most, attraction_monthly: most, attraction_rent: most } })(visit, language);
    await openAll(visit);
  },
  'result, nothing granted': at({ screen: 'result' }, { answers: { agency: 'outside', duty: 'none', degree: 'none' } }),
  'result, amounts of a decision not known': at({ screen: 'result' }, { answers: { ...OFFICIAL, attracted: true } }),
  'result, attraction supposed': at({ screen: 'result' }, { answers: { ...OFFICIAL, attracted: 'not_yet' }, topics: ['duty_from', 'attracted_from'] }),
  compare: at({ screen: 'compare' }, { answers: EVERYTHING, trial: { partial_month: 'half_month_15', agency: 'commune_administration' } }),
  'compare, choosing': async (visit, language) => {
    await at({ screen: 'compare' }, { answers: OFFICIAL })(visit, language);
    await openAll(visit);
    await visit.evaluate(() => {
      const select = document.querySelector('main select');
      select.value = 'until';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  },
  'the rules': at({ screen: 'law' }),
  staff: at({ screen: 'staff' }),
  'staff, nothing given': async (visit, language) => {
    await at({ screen: 'staff' })(visit, language);
    await submit(visit);
  },
  'staff, a list with mistakes': async (visit, language) => {
    await at({ screen: 'staff' })(visit, language);
    await list(visit, `id,agency,position\n1,science_department,civil_servant\n${'2,nowhere,boss\n'.repeat(25)}`, 'a[download]');
  },
  'staff, a list that cannot be used': async (visit, language) => {
    await at({ screen: 'staff' })(visit, language);
    await list(visit, 'id,colour\n1,red\n', '[role=status] .error');
  },
  'staff, a list that asks what it means': async (visit, language) => {
    await at({ screen: 'staff' })(visit, language);
    await list(visit, 'id,Đơn vị,position,duty_from,x_a,Thành tiền\n1,nowhere,boss,soon,,1\n2,outside,,,,\n', '.writing');
    await visit.evaluate(() => document.querySelectorAll('main details').forEach((it) => {
      it.open = true;
    }));
  },
  'staff, a list with claims': async (visit, language) => {
    await at({ screen: 'staff' })(visit, language);
    const year = 'science_department,civil_servant,full_time,2025-09-01,2026-08-31,none';
    await list(visit, `id,agency,position,duty,duty_from,until,degree,claimed_national_monthly,Thành tiền\n1,${year},60000000,96000000\n`
      + `2,${year},65000000,101000000\n3,science_department,,,,,,5,60000000\nSum,,,,,,,125000000,1\n`, 'a[download]');
  },
  'staff, what a list needs': async (visit, language) => {
    await at({ screen: 'staff' })(visit, language);
    const rest = 'civil_servant,full_time,2025-09-01,none,Phòng rất dài tên';
    await list(visit, `id,agency,position,duty,duty_from,degree,Phòng\n1,science_department,${rest}\n2,,${rest}\n1,outside,${rest}\n`, 'a[download]');
    await visit.evaluate(() => {
      document.getElementById('budget-also').value = 'Phòng';
    });
    await visit.clickAt('#budget-start');
    await visit.until(() => document.querySelector('.table-box') !== null);
  },
  'staff, receipts': async (visit, language) => {
    await at({ screen: 'staff' })(visit, language);
    const good = receipt(OFFICIAL);
    await visit.upload('#verify-files', [written('good.json', good), written('changed.json', good.replace('"amount":5000000', '"amount":9000000')), written('broken.json', good.slice(0, 90))]);
    await visit.evaluate(() => document.getElementById('verify-files').form.requestSubmit());
    await visit.until(() => document.querySelectorAll('.verdicts li').length === 3);
  },
};
