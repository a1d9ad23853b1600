// SPDX-License-Identifier: MIT
// An applicant at the keyboard: Tab, Space, arrows, Enter and what is typed; nothing is clicked. After every step the focus is where it should be.
import assert from 'node:assert/strict';

/** The words on the way, as they are read out. */
export const words = {
  vi: {
    all: 'Không rõ: xem tất cả', start: 'Bắt đầu', onOnePage: 'Trả lời tất cả trên một trang', basics: 'Thông tin chung', go: 'Tiếp tục', unknown: 'Không rõ',
    check: 'Kiểm tra câu trả lời', show: 'Xem kết quả', result: 'Mức hỗ trợ ước tính', title: 'Ước tính hỗ trợ nhân lực số Quảng Ninh', other: 'English',
    openTitle: 'Đã có mã, đường dẫn hoặc phiếu kết quả?', open: 'Mở', receipt: 'Phiếu kết quả', back: '‹ Quay lại', staff: 'Cho đơn vị', wrong: 'Cần xem lại',
  },
  en: {
    all: 'Not known: look at all', start: 'Start', onOnePage: 'Answer everything on one page', basics: 'General points', go: 'Continue', unknown: 'Not known',
    check: 'Check the answers', show: 'Show the result', result: 'Estimated support', title: 'Quảng Ninh digital workforce support: estimate', other: 'Tiếng Việt',
  },
};

export const UNKNOWN = '?';
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
    await this.arrives(this.words.basics);
  }

  /** Picks a radio button: Tab reaches the group, arrows its members. */
  async picks(field, value) {
    let now = await this.visit.tabTo(field, (it) => it.field === field);
    if (!now.checked) await this.visit.press(' ');
    for (let moved = 0; moved < 40; moved += 1) {
      now = await this.visit.focus();
      assert.equal(now.field, field);
      if (now.checked && now.value === value) return;
      await this.visit.press('ArrowDown');
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

  /** The screen of defaults: `attracted`, `duty_to`, `interruptions`, `until` may be given. */
  async answersBasics({ duty_to, attracted, interruptions = [], since, until } = {}) {
    if (duty_to !== undefined) {
      await this.picks('duty_to.state', 'yes');
      await this.dates('duty_to', duty_to);
    }
    if (interruptions.length > 0) await this.picks('interruptions.state', 'yes');
    for (const [index, { from, to, reason }] of interruptions.entries()) {
      if (index > 0) await this.enter('Thêm đợt');
      await this.dates(`interruptions.${index}.from`, from);
      await this.dates(`interruptions.${index}.to`, to);
      await this.selects(`interruptions.${index}.reason`, reason);
    }
    if (attracted) await this.picks('attracted', 'yes');
    if (since !== undefined || until !== undefined) {
      await this.picks('period', 'other');
      if (since !== undefined) await this.dates('since-box', since);
      if (until !== undefined) await this.dates('until-box', until);
    }
    await this.enter(this.words.go);
  }

  /** The fact that the screen asks; '' where it asks none. */
  asked() {
    return this.visit.evaluate(() => (document.querySelector('main form')?.querySelector('[name]')?.getAttribute('name') ?? '').split('.')[0]);
  }

  async answers(field, value) {
    const kind = await this.visit.evaluate((name) => {
      const it = document.querySelector(`main form [name="${name}"], main form [name="${name}.day"]`);
      return it.type === 'radio' ? 'radio' : it.getAttribute('name').endsWith('.day') ? 'date' : 'money';
    }, field);
    if (kind === 'radio') await this.picks(field, value === true ? 'yes' : value === false ? 'no' : value);
    else if (value === UNKNOWN) return this.enter(this.words.unknown);
    else if (kind === 'date') await this.dates(field, value);
    else await this.types(field, String(value));
    await this.enter(this.words.go);
  }

  /** Answers what is asked, with '?' where no answer is given, until the answers are to be checked. Returns what was asked. */
  async answersAll(person, { on = async () => undefined } = {}) {
    const asked = [];
    while (asked.length < QUESTIONS_MOST) {
      const { visit } = this;
      const before = await visit.heading();
      if (before === this.words.check) return asked;
      await this.focused();
      const field = await this.asked();
      asked.push(field);
      await on(field, asked.length);
      await this.answers(field, person[field] ?? UNKNOWN);
      await visit.until((old) => document.querySelector('main h1')?.textContent.trim() !== old, await visit.heading() === before ? before : '');
    }
    throw new Error(`more than ${QUESTIONS_MOST} questions: ${asked.join(' ')}`);
  }

  async shows() {
    await this.focused();
    await this.enter(this.words.show);
    await this.arrives(this.words.result);
    await resultIsWhole(this.visit);
  }

  /** From the start to the result. */
  async estimates(person, topics) {
    await this.begins(topics);
    await this.answersBasics(person);
    const asked = await this.answersAll(person);
    await this.shows();
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

/** The answers given, as the page keeps them. */
export function answersKept(visit) {
  return visit.evaluate(() => window.history.state.answers);
}

/** The case of these answers with its defaults, as the core writes it. */
export function caseOnScreen(visit) {
  return visit.evaluate(() => JSON.stringify(window.hotro.assess(window.history.state.answers).case));
}

const grouped = (amount) => amount.toLocaleString('vi-VN');

/** A range as the page words it. */
export function rangeWords({ min, max }, language = 'vi') {
  const english = language === 'en';
  const bare = (amount) => (english ? amount.toLocaleString('en-US') : grouped(amount));
  if (max === null) return min === 0 ? (english ? 'amount not known' : 'chưa biết số tiền') : english ? `VND ${bare(min)} or more` : `từ ${bare(min)} đồng trở lên`;
  if (min === max) return english ? `VND ${bare(min)}` : `${bare(min)} đồng`;
  return english ? `from VND ${bare(min)} to ${bare(max)}` : `từ ${bare(min)} đến ${bare(max)} đồng`;
}

/** The two headline figures and the total. */
export async function figures(visit) {
  const [monthly, once] = await visit.evaluate(() => [...document.querySelectorAll('.headline .big')].map((it) => it.textContent.replace(/\s+/g, ' ').trim()));
  const text = await visit.text();
  return { monthly, once, text };
}
