// SPDX-License-Identifier: MIT
// Chromium and Firefox as Debian has them, through puppeteer-core (the DevTools protocol, WebDriver BiDi).
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './waiting.mjs';

const puppeteer = createRequire(fileURLToPath(new URL('../../../web/package.json', import.meta.url)))('puppeteer-core');

const START_MILLISECONDS = 60_000;
/* Neither reaches for the network by itself; the first as root needs to be without its sandbox. */
const CHROMIUM = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-dev-shm-usage', '--force-color-profile=srgb',
];
const firefoxPreferences = (downloads) => ({
  'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.useDownloadDir': true, 'browser.download.always_ask_before_handling_new_types': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/json,text/csv,application/octet-stream',
  'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'app.update.auto': false, 'extensions.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false, 'services.settings.server': 'data:,#remote-settings-dummy/v1', 'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
});

export async function startPuppeteer(browser) {
  const downloads = temporaryFolder();
  const isChromium = browser === 'chromium';
  const launched = await puppeteer.launch({
    browser: isChromium ? 'chrome' : 'firefox',
    executablePath: isChromium ? '/usr/bin/chromium' : '/usr/bin/firefox-esr',
    headless: true,
    timeout: START_MILLISECONDS,
    protocolTimeout: START_MILLISECONDS,
    userDataDir: temporaryFolder(),
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    ...(isChromium ? { args: CHROMIUM, downloadBehavior: { policy: 'allow', downloadPath: downloads } } : { extraPrefsFirefox: firefoxPreferences(downloads) }),
  });
  return new Puppeteer(launched, await launched.version(), downloads);
}

class Puppeteer {
  #launched;

  constructor(launched, version, downloads) {
    this.#launched = launched;
    this.version = version;
    this.downloads = downloads;
  }

  async page({ width, height }) {
    const page = await this.#launched.newPage();
    await page.setViewport({ width, height });
    return new PuppeteerPage(page);
  }

  close() {
    return this.#launched.close();
  }
}

/** The primitives that engines.mjs builds on; `inner` is puppeteer's page, for what one engine alone can do. */
class PuppeteerPage {
  /** Addresses asked for, but those inside the page (data:, blob:). */
  requests = [];

  constructor(inner) {
    this.inner = inner;
    inner.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url())) this.requests.push(request.url());
    });
  }

  go(url) {
    return this.inner.goto(url, { waitUntil: 'load' });
  }

  reload() {
    return this.inner.reload({ waitUntil: 'load' });
  }

  evaluate(work, ...args) {
    return this.inner.evaluate(work, ...args);
  }

  async element(find, ...args) {
    return (await this.inner.evaluateHandle(find, ...args)).asElement();
  }

  click(element) {
    return element.click();
  }

  upload(element, files) {
    return element.uploadFile(...files);
  }

  async press(key, { shift = false } = {}) {
    if (shift) await this.inner.keyboard.down('Shift');
    await this.inner.keyboard.press(key);
    if (shift) await this.inner.keyboard.up('Shift');
  }

  type(text) {
    return this.inner.keyboard.type(text);
  }

  async screenshot(options = {}) {
    return Buffer.from(await this.inner.screenshot(options));
  }

  close() {
    return this.inner.close();
  }
}
