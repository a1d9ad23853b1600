// SPDX-License-Identifier: MIT
// The page in a real engine, as a person uses it: by names that are read out, by keys, by what stands there.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPuppeteer } from './puppeteer.mjs';
import { untilTrue } from './waiting.mjs';
import { startWebKit } from './webdriver.mjs';

/** HOTRO_ENGINES picks some, for work on one of them. */
export const ENGINES = (process.env.HOTRO_ENGINES ?? 'chromium firefox webkit').split(' ');

const TABS_MOST = 150;
const DOWNLOAD_MILLISECONDS = 10_000;

export async function startEngine(name) {
  return new Engine(name, await (name === 'webkit' ? startWebKit() : startPuppeteer(name)));
}

class Engine {
  #browser;

  constructor(name, browser) {
    this.name = name;
    this.version = browser.version;
    this.#browser = browser;
  }

  /** A page at this address, when it is ready. */
  async open(address, { width = 1000, height = 900, prepare = undefined } = {}) {
    const visit = await this.blank({ width, height });
    if (prepare !== undefined) await prepare(visit.page);
    await visit.go(address);
    return visit;
  }

  /** Nothing opened yet. */
  async blank(size) {
    return new Visit(await this.#browser.page(size), this.#browser.downloads);
  }

  close() {
    return this.#browser.close();
  }
}

/* The next functions run inside the page. */

function elementNamed(name, kinds) {
  const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (it) => plain(it.getAttribute('aria-label') ?? (it.labels?.length > 0 ? it.labels[0].textContent : it.textContent));
  const shown = [...document.querySelectorAll(kinds)].filter((it) => it.getClientRects().length > 0);
  const named = (test) => shown.find((it) => test(nameOf(it)));
  return named((it) => it === name) ?? named((it) => it.startsWith(name)) ?? null;
}

function focusDescribed() {
  const it = document.activeElement;
  const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  return {
    tag: it.localName,
    id: it.id,
    field: it.getAttribute('name') ?? '',
    value: it.value ?? '',
    checked: it.checked === true,
    name: plain(it.getAttribute('aria-label') ?? (it.labels?.length > 0 ? it.labels[0].textContent : it.textContent)),
  };
}

const CONTROLS = 'button, a, input, select, textarea, summary';

export class Visit {
  constructor(page, downloads) {
    this.page = page;
    this.downloads = downloads;
  }

  async go(address) {
    await this.page.go(address);
    await this.ready();
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  ready() {
    return this.until(() => document.documentElement.hasAttribute('data-ready'));
  }

  evaluate(work, ...args) {
    return this.page.evaluate(work, ...args);
  }

  /** Until `test`, run in the page, is true. */
  until(test, ...args) {
    return untilTrue(() => this.page.evaluate(test, ...args), 10_000, String(test));
  }

  heading() {
    return this.page.evaluate(() => document.querySelector('main h1')?.textContent.trim() ?? '');
  }

  async untilHeading(text) {
    await untilTrue(async () => (await this.heading()) === text, 10_000, `heading "${text}"`);
  }

  /** What is seen, with single spaces; no-break ones as plain. */
  text(selector = 'main') {
    return this.page.evaluate((it) => (document.querySelector(it)?.innerText ?? '').replace(/\s+/g, ' ').trim(), selector);
  }

  /** A mouse's click on what has this name. */
  async click(name, kinds = CONTROLS) {
    const element = await this.page.element(elementNamed, name, kinds);
    if (element === null) throw new Error(`nothing to click has the name "${name}"`);
    await this.page.click(element);
  }

  async clickAt(selector) {
    const element = await this.page.element((it) => document.querySelector(it), selector);
    if (element === null) throw new Error(`nothing to click is ${selector}`);
    await this.page.click(element);
  }

  async upload(selector, files) {
    await this.page.upload(await this.page.element((it) => document.querySelector(it), selector), files);
  }

  focus() {
    return this.page.evaluate(focusDescribed);
  }

  press(key, options) {
    return this.page.press(key, options);
  }

  type(text) {
    return this.page.type(text);
  }

  /** By the Tab key alone, to what fits. */
  async tabTo(what, fits) {
    for (let pressed = 0; pressed < TABS_MOST; pressed += 1) {
      const now = await this.focus();
      if (fits(now)) return now;
      await this.press('Tab');
    }
    throw new Error(`the Tab key does not reach ${what}`);
  }

  tabToName(name) {
    return this.tabTo(`"${name}"`, (it) => it.name === name);
  }

  /** The whole content of a file that comes with this act. */
  async download(act) {
    for (const name of this.#files()) rmSync(join(this.downloads, name));
    await act();
    const name = await untilTrue(() => this.#files().find((it) => !/\.(part|crdownload|wkdownload)$/.test(it)), DOWNLOAD_MILLISECONDS, 'a download');
    let before = -1;
    const file = join(this.downloads, name);
    /* Its size no longer changes and is not nothing. */
    await untilTrue(() => {
      const { length } = readFileSync(file);
      const same = length > 0 && length === before;
      before = length;
      return same;
    }, DOWNLOAD_MILLISECONDS, `the whole of ${name}`);
    return { name, file, bytes: readFileSync(file) };
  }

  #files() {
    return readdirSync(this.downloads, { withFileTypes: true }).filter((it) => it.isFile() && /\.(json|csv|xlsx|part|crdownload|wkdownload)$/.test(it.name)).map((it) => it.name);
  }

  screenshot(options) {
    return this.page.screenshot(options);
  }

  close() {
    return this.page.close();
  }
}
