// SPDX-License-Identifier: MIT
// An applicant at the keyboard: Tab, Space, arrows, Enter and what is typed; nothing is clicked. After every step the focus is where it should be.
import assert from 'node:assert/strict';
import { historyIsWritten } from './waiting.mjs';

/** The words on the way, as they are read out. */
export const words = {
  vi: {
    all: 'Không rõ: xem tất cả', start: 'Bắt đầu', onOnePage: 'Tất cả trên một trang', go: 'Tiếp tục', unknown: 'Không rõ', amountUnknown: 'Chưa biết',
    show: 'Xem kết quả', result: 'Mức hỗ trợ ước tính', title: 'Hỗ trợ người làm công tác chuyển đổi số, tỉnh Giả Định, 2025-2030', other: 'English',
    openTitle: 'Mở mã hoặc phiếu', open: 'Mở', receipt: 'Phiếu kết quả', back: '‹ Quay lại', staff: 'Cho đơn vị', wrong: 'Cần xem lại',
  },
  en: {
    all: 'Not known: look at all', start: 'Start', onOnePage: 'All on one page', go: 'Continue', unknown: 'Not known', amountUnknown: 'Not known',
    show: 'Show the result', result: 'Estimated support', title: 'Support for digital-transformation staff, Giả Định province, 2025-2030', other: 'Tiếng Việt',
  },
};

export const UNKNOWN = '?';
/* What is answered where a person says nothing else: it goes on, there was none, there is no decision. */
const usual = { duty_to: 'ongoing', attraction_to: 'ongoing', interruptions: [], attracted: false };
const QUESTIONS_MOST = 30;

export class Applicant {
  constructor(visit, language = 'vi') {
    this.visit = visit;
    this.words = words[language];
  }

  /** The screen with this heading has come and its heading has the focus. */
  async arrives(heading) {
    await this.visit.untilHeading(heading);
    await this.focused();
  }

  async focused() {
    const { tag, name } = await this.visit.focus();
    assert.equal(tag, 'h1', `the focus is on ${tag} "${name}", not on the heading`);
  }

  async enter(name) {
    await this.visit.tabToName(name);
    await this.visit.press('Enter');
  }

  /** Topics by name; all where none is given. */
  async begins(topics = [this.words.all]) {
    for (const topic of topics) {
      await this.visit.tabTo(topic, (it) => it.field === 'topic' && it.name.startsWith(topic));
      await this.visit.press(' ');
      await this.visit.until(() => document.activeElement.checked === true);
    }
    await this.enter(this.words.start);
    await this.visit.until(() => document.querySelector('main').className !== 'at-start');
    await this.focused();
  }

  /** Picks a radio button: Tab reaches the group, arrows its members; in WebKit none leads from the last to the first. */
  async picks(field, value) {
    let now = await this.visit.tabTo(field, (it) => it.field === field);
    if (!now.checked) await this.visit.press(' ');
    let arrow = 'ArrowDown';
    for (let moved = 0; moved < 40; moved += 1) {
      const before = moved > 0 ? now.value : undefined;
      now = await this.visit.focus();
      assert.equal(now.field, field);
      if (now.checked && now.value === value) return;
      if (now.value === before) arrow = 'ArrowUp';
      await this.visit.press(arrow);
    }
    throw new Error(`no arrow key leads to ${value} of ${field}`);
  }

  /** Into the box that has the focus, in place of what it held. */
  async overwrites(text) {
    for (let left = (await this.visit.focus()).value.length; left > 0; left -= 1) {
      if ((await this.visit.focus()).value === '') break;
      await this.visit.press('Backspace');
    }
    await this.visit.type(text);
  }

  async types(field, text) {
    await this.visit.tabTo(field, (it) => it.field === field);
    await this.overwrites(text);
  }

  /** 2026-06-30 into three boxes. */
  async dates(field, date) {
    const [year, month, day] = date.split('-');
    await this.types(`${field}.day`, String(Number(day)));
    await this.types(`${field}.month`, String(Number(month)));
    await this.types(`${field}.year`, year);
  }

  async selects(field, value) {
    await this.visit.tabTo(field, (it) => it.field === field);
    for (let moved = 0; moved < 20; moved += 1) {
      if ((await this.visit.focus()).value === value) return;
      await this.visit.press('ArrowDown');
    }
    throw new Error(`no arrow key leads to ${value} of ${field}`);
  }

  /** Breaks, and the last day of what may go on: none, that it goes on. */
  async usual(field, value) {
    const given = Array.isArray(value) ? value.length > 0 : value !== 'ongoing';
    await this.picks(`${field}.state`, value === UNKNOWN ? UNKNOWN : given ? 'yes' : 'no');
    if (value === UNKNOWN || !given) return;
    if (!Array.isArray(value)) return this.dates(field, value);
    for (const [index, { from, to, reason }] of value.entries()) {
      if (index > 0) await this.enter('Thêm đợt');
      await this.dates(`${field}.${index}.from`, from);
      await this.dates(`${field}.${index}.to`, to);
      await this.selects(`${field}.${index}.reason`, reason);
    }
  }

  /** Another period, from the result. */
  async setsPeriod({ since, until }) {
    await this.visit.evaluate(() => document.getElementById('change-until').click());
    await this.visit.until(() => document.querySelector('[name=period]') !== null);
    await this.picks('period', 'other');
    if (since !== undefined) await this.dates('since-box', since);
    if (until !== undefined) await this.dates('until-box', until);
    await this.enter(this.words.go);
    await this.arrives(this.words.result);
    await resultIsWhole(this.visit);
  }

  /** The fact that the screen asks; '' where it asks none. */
  asked() {
    return this.visit.evaluate(() => (document.querySelector('main form')?.querySelector('[name]')?.getAttribute('name') ?? '').split('.')[0]);
  }

  async answers(field, value) {
    const kind = await this.visit.evaluate((name) => {
      if (document.querySelector(`main form [name="${name}.state"]`) !== null) return 'usual';
      const it = document.querySelector(`main form [name="${name}"], main form [name="${name}.day"]`);
      return it.type === 'radio' ? 'radio' : it.getAttribute('name').endsWith('.day') ? 'date' : 'money';
    }, field);
    if (kind === 'usual') await this.usual(field, value);
    else if (kind === 'radio') await this.picks(field, value === true ? 'yes' : value === false ? 'no' : value);
    else if (value === UNKNOWN) return this.enter(kind === 'money' ? this.words.amountUnknown : this.words.unknown);
    else if (kind === 'date') await this.dates(field, value);
    else await this.types(field, String(value));
    await this.enter(this.words.go);
  }

  /** Answers what is asked, with '?' where no answer is given and what has a default with that, up to the result. Returns what was asked. */
  async answersAll(person, { on = async () => undefined } = {}) {
    const asked = [];
    while (asked.length < QUESTIONS_MOST) {
      const { visit } = this;
      const before = await visit.heading();
      if (before === this.words.result) {
        await resultIsWhole(visit);
        return asked;
      }
      await this.focused();
      const field = await this.asked();
      asked.push(field);
      await on(field, asked.length);
      await this.answers(field, person[field] ?? usual[field] ?? UNKNOWN);
      await visit.until((old) => document.querySelector('main h1')?.textContent.trim() !== old, await visit.heading() === before ? before : '');
    }
    throw new Error(`more than ${QUESTIONS_MOST} questions: ${asked.join(' ')}`);
  }

  /** From the start to the result, of the period given. */
  async estimates(person, topics) {
    await this.begins(topics);
    const asked = await this.answersAll(person);
    if (person.since !== undefined || person.until !== undefined) await this.setsPeriod(person);
    return asked;
  }
}

/** What is drawn after the first frame is there too. */
export function resultIsWhole(visit) {
  return visit.until(() => document.querySelector('.paper') !== null);
}

/** What the page calls a fact, in the words of the law. */
export function labelOf(visit, fact, language = 'vi') {
  return visit.evaluate((id, it) => window.hotro.rules().facts.find((one) => one.id === id).label[it], fact, language);
}

/** The answers given, as the page keeps them, but for what is so by default. */
export async function answersKept(visit) {
  await historyIsWritten(visit);
  return visit.evaluate(() => {
    const { facts } = window.hotro.rules();
    const { answers } = window.history.state;
    return answers && Object.fromEntries(Object.entries(answers).filter(([id, value]) => JSON.stringify(facts.find((fact) => fact.id === id)?.default) !== JSON.stringify(value)));
  });
}

/** The case of these answers with its defaults, as the core writes it. */
export async function caseOnScreen(visit) {
  await historyIsWritten(visit);
  return visit.evaluate(() => JSON.stringify(window.hotro.assess(window.history.state.answers).case));
}

/** What "copy" puts into the clipboard; no-break spaces as plain. */
export function copiedText(visit) {
  return visit.evaluate(() => new Promise((done) => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => done(text.replace(/\u00a0/g, ' ')) } });
    [...document.querySelectorAll('button')].find((it) => ['Sao chép', 'Copy'].includes(it.textContent.trim()) && it.offsetParent !== null).click();
  }));
}

const grouped = (amount) => amount.toLocaleString('vi-VN');

/** A range as the page words it. */
export function rangeWords({ min, max }, language = 'vi') {
  const english = language === 'en';
  const bare = (amount) => (english ? amount.toLocaleString('en-US') : grouped(amount));
  if (max === null) return min === 0 ? (english ? 'amount not known' : 'chưa biết số tiền') : english ? `VND ${bare(min)} or more` : `từ ${bare(min)} đồng trở lên`;
  if (min === max) return english ? `VND ${bare(min)}` : `${bare(min)} đồng`;
  return english ? `VND ${bare(min)} to ${bare(max)}` : `từ ${bare(min)} đến ${bare(max)} đồng`;
}

/** The two headline figures; and everything, with all that is closed opened. */
export async function figures(visit) {
  const [monthly, once] = await visit.evaluate(() => ['monthly', 'once'].map((kind) => {
    const said = document.querySelector(`.headline.${kind} .big`)?.textContent.replace(/\s+/g, ' ').trim().replace(/\/tháng$| a month$/, '');
    /* Where nothing is paid one sentence says so of both. */
    const isNothing = document.querySelector('.headline:not(.monthly, .once)') !== null;
    return said === undefined ? isNothing ? '0 đồng' : 'Chưa chọn xem' : said === 'Không được tính' ? '0 đồng' : said === 'Not counted' ? 'VND 0' : said;
  }));
  await unfolded(visit);
  return { monthly, once, text: await visit.text() };
}

/** Opens what is closed. */
export function unfolded(visit) {
  return visit.evaluate(() => document.querySelectorAll('main details').forEach((it) => {
    it.open = true;
  }));
}
