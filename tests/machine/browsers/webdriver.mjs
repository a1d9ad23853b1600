// SPDX-License-Identifier: MIT
// WebKit: WebKitGTK's MiniBrowser in a display of its own (Xvfb), driven over HTTP as the W3C's WebDriver has it.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { temporaryFolder, untilTrue, within } from './waiting.mjs';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const START_MILLISECONDS = 30_000;
const COMMAND_MILLISECONDS = 60_000;
const KEYS = {
  Tab: '\ue004', Enter: '\ue007', Escape: '\ue00c', Backspace: '\ue003', End: '\ue010', Home: '\ue011', Shift: '\ue008', Control: '\ue009',
  ArrowLeft: '\ue012', ArrowUp: '\ue013', ArrowRight: '\ue014', ArrowDown: '\ue015',
};

const running = new Set();
process.on('exit', () => running.forEach((child) => end(child, 'SIGKILL')));

/** A program in a process group of its own, so that what it starts ends with it. */
function begin(command, args, options) {
  const child = spawn(command, args, { detached: true, ...options });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

function end(child, signal = 'SIGTERM') {
  try {
    process.kill(-child.pid, signal);
  } catch {
    /* It has ended by itself. */
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startDisplay() {
  const child = begin('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x2400x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await within(START_MILLISECONDS, 'Xvfb', new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].on('data', (text) => resolve(String(text).trim()));
  }));
  return { child, display: `:${number}` };
}

export async function startWebKit() {
  /* Downloads go to the home folder, as no other is set. */
  const home = temporaryFolder();
  const { child: screen, display } = await startDisplay();
  const port = await freePort();
  const driver = begin('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env, DISPLAY: display, HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home, TMPDIR: home,
      GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', GTK_A11Y: 'none', WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1',
      GSETTINGS_BACKEND: 'memory', LANG: 'C.UTF-8',
    },
  });
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    end(driver);
    end(screen);
    await untilTrue(() => !running.has(driver) && !running.has(screen), 3000).catch(() => undefined);
    end(driver, 'SIGKILL');
    end(screen, 'SIGKILL');
  };
  try {
    await untilTrue(() => fetch(`${address}/status`).then((answer) => answer.ok, () => false), START_MILLISECONDS, 'WebKitWebDriver');
    const { sessionId, capabilities } = await call(`${address}/session`, 'POST', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] }, unhandledPromptBehavior: 'accept' } },
    });
    return new WebKit(`${address}/session/${sessionId}`, capabilities, home, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function call(address, method, body) {
  const answer = await fetch(address, {
    method, signal: AbortSignal.timeout(COMMAND_MILLISECONDS), ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebDriver ${method} ${new URL(address).pathname.replace(/\/session\/[^/]+/, '')}: ${value.error}: ${value.message}`);
  return value;
}

class WebKit {
  #address;
  #stop;

  constructor(address, capabilities, downloads, stop) {
    this.#address = address;
    this.#stop = stop;
    this.version = `WebKitGTK ${capabilities.browserVersion}`;
    this.downloads = downloads;
  }

  async page({ width, height }) {
    await this.send('POST', 'url', { url: 'about:blank' });
    await this.send('POST', 'window/rect', { x: 0, y: 0, width, height });
    const page = new WebKitPage(this);
    /* The window has a bar beside the page. */
    const [w, h] = await page.evaluate(() => [innerWidth, innerHeight]);
    if (w !== width || h !== height) await this.send('POST', 'window/rect', { x: 0, y: 0, width: width + (width - w), height: height + (height - h) });
    return page;
  }

  send(method, path, body) {
    return call(`${this.#address}/${path}`, method, method === 'POST' ? body ?? {} : undefined);
  }

  async close() {
    await call(this.#address, 'DELETE').catch(() => undefined);
    await this.#stop();
  }
}

/** The primitives that engines.mjs builds on. */
class WebKitPage {
  #browser;

  constructor(browser) {
    this.#browser = browser;
  }

  go(url) {
    return this.#browser.send('POST', 'url', { url });
  }

  reload() {
    return this.#browser.send('POST', 'refresh');
  }

  evaluate(work, ...args) {
    const script = `const done = arguments[arguments.length - 1], given = [].slice.call(arguments, 0, -1);
      Promise.resolve().then(() => (${work})(...given)).then((value) => done({ value }), (error) => done({ error: String(error && error.stack || error) }));`;
    return this.#browser.send('POST', 'execute/async', { script, args }).then(({ value, error }) => {
      if (error !== undefined) throw new Error(error);
      return value ?? undefined;
    });
  }

  async element(find, ...args) {
    const found = await this.#browser.send('POST', 'execute/sync', { script: `return (${find})(...arguments)`, args });
    return found === null ? null : found;
  }

  click(element) {
    return this.#browser.send('POST', `element/${element[ELEMENT]}/click`);
  }

  upload(element, files) {
    return this.#browser.send('POST', `element/${element[ELEMENT]}/value`, { text: files.join('\n') });
  }

  async press(key, { shift = false } = {}) {
    const value = KEYS[key] ?? key;
    const around = shift ? [KEYS.Shift] : [];
    await this.#browser.send('POST', 'actions', {
      actions: [{
        type: 'key', id: 'keyboard',
        actions: [...around.map((it) => ({ type: 'keyDown', value: it })), { type: 'keyDown', value }, { type: 'keyUp', value }, ...around.map((it) => ({ type: 'keyUp', value: it }))],
      }],
    });
  }

  async type(text) {
    const actions = [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    await this.#browser.send('POST', 'actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async screenshot() {
    return Buffer.from(await this.#browser.send('GET', 'screenshot'), 'base64');
  }

  async close() {
    await this.#browser.send('POST', 'url', { url: 'about:blank' });
  }
}
