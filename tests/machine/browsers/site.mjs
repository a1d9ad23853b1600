// SPDX-License-Identifier: MIT
// The page of a province that does not exist, a server for it that counts, and the command beside it. HOTRO_PAGE and HOTRO name others
// than the build's; with HOTRO_HOUSE=law they are those of the law.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runner } from '../../command.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const house = process.env.HOTRO_HOUSE === 'law' ? '' : 'machine';
export const pageFile = resolve(process.env.HOTRO_PAGE ?? join(root, 'build/web', house, 'hotro.html'));
export const fileAddress = String(pathToFileURL(pageFile));
const { command } = runner(house);

if (!existsSync(pageFile)) throw new Error(`no page at ${pageFile}: native/try builds the law's, tests/page this one`);

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.png': 'image/png', '.webmanifest': 'application/manifest+json' };

/**
 * A host of the page on this machine: `requests` are the paths asked for; `stop` is the network gone; `stands`, where it is set,
 * answers in place of the files, and says whether it did.
 */
export async function host() {
  const folder = dirname(pageFile);
  const requests = [];
  const site = { stands: null };
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://host').pathname;
    requests.push(path);
    if (site.stands?.(path, response)) return;
    const file = join(folder, basename(path));
    if (!existsSync(file) || basename(path) === '') return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${server.address().port}/${basename(pageFile)}`;
  const stop = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return Object.assign(site, { address, requests, stop });
}

/** What the command writes to standard output, whatever its exit code, which is beside it. */
export function hotro(options, input = '') {
  const done = spawnSync(command, options, { input, maxBuffer: 1 << 28 });
  /* EPIPE: it had refused the figures before it read the case. */
  if (done.error !== undefined && done.error.code !== 'EPIPE') throw done.error;
  return { code: done.status, bytes: done.stdout, text: done.stdout.toString(), errors: done.stderr.toString() };
}

/** The command's assessment of a case, as text and as a value. */
export function assessed(person) {
  const { text } = hotro(['assess', '--json', '-'], typeof person === 'string' ? person : JSON.stringify(person));
  return { text: text.trimEnd(), ...JSON.parse(text) };
}
