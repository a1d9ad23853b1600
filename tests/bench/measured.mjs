// SPDX-License-Identifier: MIT
// Programs run and measured; what is there to run; lists made once.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, openSync, renameSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { median } from './report.mjs'

export const [mode, build, sources] = process.argv.slice(2)
export const js = join(build, 'js')
export const hotro = process.env.HOTRO
export const print = (text) => process.stdout.write(`${text}\n`)
export const progress = (text) => process.stderr.write(`${text} (load ${loadavg()[0].toFixed(1)})\n`)
export const output = (command, words, options = {}) =>
  execFileSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'], ...options })
export const has = (command) => { try { output('sh', ['-c', `command -v ${command}`]); return true } catch { return false } }
export const first = (command, ...words) => {
  try { return output(command, words, { stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0].trim() } catch { return '-' }
}
export const installed = (name) => existsSync(join(js, 'node_modules', name))

// {wall, processor: seconds, memory: KiB} of a whole process.
export function measured(...command) {
  try {
    return JSON.parse(output(join(build, 'measure'), command, { stdio: ['ignore', 'pipe', 'pipe'] }))
  } catch (error) {
    throw new Error(`${command.join(' ')}: ${error.stderr || error.message}`)
  }
}

// Runs of two programs taken in turn, as ratios run by run: [median, least, greatest].
export function ratios(ours, theirs, of) {
  const all = ours.slice(0, theirs.length).map((run, i) => run[of] / theirs[i][of])
  return [median(all), Math.min(...all), Math.max(...all)]
}

export const list = (lines) => join(build, `list-${lines}.csv`)
export const amounts = (lines) => join(build, `amounts-${lines}.csv`)
export function byHand(from, to) {
  output(join(build, 'handwritten_list'), [from, to])
}
export function generate(lines) {
  if (!existsSync(list(lines))) {
    execFileSync('node', [join(js, 'generate.mjs'), String(lines), '1'], { stdio: ['ignore', openSync(`${list(lines)}.part`, 'w'), 'inherit'] })
    renameSync(`${list(lines)}.part`, list(lines))
  }
  byHand(list(lines), amounts(lines))
}

// Of all lines but the header, in which some programs name the columns otherwise.
export async function bodyHash(file) {
  const hash = createHash('sha256')
  let inHeader = true
  for await (let chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    if (inHeader) {
      const end = chunk.indexOf(10)
      inHeader = end < 0
      chunk = chunk.subarray(end < 0 ? chunk.length : end + 1)
    }
    hash.update(chunk)
  }
  return hash.digest('hex')
}
