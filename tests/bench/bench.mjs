// SPDX-License-Identifier: MIT
// node bench.mjs MODE BUILD SOURCES, by run: measures, stops at the first amount that differs, prints tables of ratios.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { megabytes, median, seconds, table, times } from './report.mjs'

const [mode, build, sources] = process.argv.slice(2)
const js = join(build, 'js')
const hotro = process.env.HOTRO
const SIZE = {
  smoke: { cases: 10_000, passes: 5, engineCases: 100, rounds: 1, seconds: 0.05, lines: 2000, runs: 1, starts: 3 },
  quick: { cases: 10_000, passes: 101, engineCases: 2000, rounds: 3, seconds: 0.5, lines: 100_000, runs: 3, starts: 15 },
  full: { cases: 10_000, passes: 301, engineCases: 2000, rounds: 7, seconds: 1, lines: 1_000_000, runs: 5, starts: 31 },
}[mode]
const ENGINES = ['javascript', 'zen', 'json_rules_engine', 'publicodes', 'feelin']

const print = (text) => process.stdout.write(`${text}\n`)
const progress = (text) => process.stderr.write(`${text}\n`)
const output = (command, words, options = {}) => execFileSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'], ...options })
function measured(...command) {
  try {
    return JSON.parse(output(join(build, 'measure'), command, { stdio: ['ignore', 'pipe', 'pipe'] }))
  } catch (error) {
    throw new Error(`${command.join(' ')}: ${error.stderr || error.message}`)
  }
}
const has = (command) => { try { output('sh', ['-c', `command -v ${command}`]); return true } catch { return false } }
const first = (command, ...words) => { try { return output(command, words, { stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0].trim() } catch { return '-' } }
const installed = (name) => existsSync(join(js, 'node_modules', name))
const list = (lines) => join(build, `list-${lines}.csv`)
const amounts = (lines) => join(build, `amounts-${lines}.csv`)

function generate(lines) {
  execFileSync('node', [join(js, 'generate.mjs'), String(lines), '1'], { stdio: ['ignore', openSync(list(lines), 'w'), 'inherit'] })
  output(join(build, 'handwritten_list'), [list(lines), amounts(lines)])
}

async function bodyHash(file) { // of all lines but the header, in which some programs name the columns otherwise
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

function machine() {
  print(`hotro, measured by tests/bench/run${mode === 'full' ? '' : ` --${mode}`}`)
  print(`machine: ${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release().split('-')[0]}`)
  const dependencies = JSON.parse(readFileSync(join(js, 'package.json'), 'utf8')).dependencies
  const versions = [`node ${process.versions.node}`, first('gcc', '--version'), first('emcc', '--version').replace(/ \([^)]*\)/g, ''),
    `sqlite3 ${first('sqlite3', '--version').split(' ')[0]}`, first('mlr', '--version'), first('mawk', '-W', 'version'),
    ...Object.entries(dependencies).filter(([name]) => installed(name)).map(([name, version]) => `${name} ${version}`)]
  print(`versions: ${first(hotro, '--version')}; ${versions.filter((version) => !version.endsWith('-')).join('; ')}`)
  print('Medians (least - greatest). Host and neighbors may disturb a run: look at the ratios.\n')
}

function perCase(result) {
  return { core: result.core.map((taken) => taken / result.cases), handwritten: result.handwritten.map((taken) => taken / result.cases), empty: result.empty }
}

function oneCase() {
  progress('One case in memory')
  generate(SIZE.cases)
  const native = perCase(JSON.parse(output(join(build, 'native'), [list(SIZE.cases), String(SIZE.passes)])))
  const rows = [
    ['the law hand-written in C, gcc -O2', seconds(native.handwritten), times(median(native.handwritten) / median(native.core))],
    ['the core, gcc -O2', seconds(native.core), '1'],
  ]
  const result = { toHand: median(native.core) / median(native.handwritten), empty: native.empty }
  for (const level of ['O2', 'Oz']) {
    const file = join(build, `cases-${level}.wasm`)
    if (mode === 'smoke' || !existsSync(file)) continue
    const wasm = perCase(JSON.parse(output('node', [join(js, 'wasm.mjs'), file, list(SIZE.cases), String(SIZE.passes)])))
    rows.push([`the core as WebAssembly, clang -${level}, in Node`, seconds(wasm.core), times(median(wasm.core) / median(native.core))])
    if (level === 'O2') result.wasm = median(native.core) / median(wasm.core)
  }
  const engines = engineRows(median(native.core))
  result.engine = engines.fastest / median(native.core)
  print(`One complete case, amounts only, one core (${SIZE.cases.toLocaleString('en')} different cases, in the cache; engines: ${SIZE.engineCases.toLocaleString('en')})\n`)
  print(table(['', 'time a case', 'against the core'], [...rows, ...engines.rows]))
  print('The engines, and the JavaScript, know no part months: what a window pays at each rate, and whether a day is in force, is worked')
  print('out for them beforehand and not timed, in their favor. ZEN is timed 1,000 cases a call, its fastest way.\n')
  return result
}

function engineRows(core) {
  generate(SIZE.engineCases)
  const rows = []
  let fastest = Infinity
  for (const name of ENGINES) {
    const module = { zen: '@gorules/zen-engine', json_rules_engine: 'json-rules-engine' }[name] ?? name
    if (name !== 'javascript' && !installed(module)) {
      rows.push([module, 'not installed', ''])
      continue
    }
    progress(`  ${name}`)
    const { perSecond } = JSON.parse(output('node', [join(js, 'engine.mjs'), name, list(SIZE.engineCases), amounts(SIZE.engineCases), String(SIZE.seconds), String(SIZE.rounds)]))
    const taken = perSecond.map((cases) => 1 / cases)
    if (name !== 'javascript') fastest = Math.min(fastest, median(taken))
    rows.push([name === 'javascript' ? 'JavaScript by hand, days worked out beforehand' : module, seconds(taken), times(median(taken) / core)])
  }
  return { rows, fastest }
}

// Each as [name, the program it needs or null, command with IN and OUT].
const IN = list(SIZE.lines)
const OUT = join(build, 'out.csv')
const shell = (text) => ['sh', '-c', text]
const LISTS = [
  ['hotro batch', null, [hotro, 'batch', IN, '-o', OUT]],
  ['hotro batch, one core', 'taskset', ['taskset', '-c', '0', hotro, 'batch', IN, '-o', OUT]],
  ['hand-written C, one thread', null, [join(build, 'handwritten_list'), IN, OUT]],
  ['DuckDB, two threads', '@duckdb/node-api', ['node', join(js, 'duckdb.mjs'), '2', IN, OUT]],
  ['mawk', 'mawk', shell(`mawk -f ${join(js, 'law.awk')} ${IN} > ${OUT}`)],
  ['SQLite', 'sqlite3', [join(js, 'sqlite.sh'), IN, OUT]],
  ['Miller', 'mlr', shell(`mlr --csv put -f ${join(js, 'law.mlr')} ${IN} > ${OUT}`)],
]
const SPLITTER = ['splitter: every field found, nothing else', null, [join(build, 'splitter'), IN]]

async function lists() {
  generate(SIZE.lines)
  const expected = await bodyHash(amounts(SIZE.lines))
  const peers = [...LISTS, SPLITTER].map(([name, needs, command]) => ({
    name, command, runs: [], missing: needs !== null && !(needs.startsWith('@') ? installed(needs) : has(needs)),
  }))
  for (let run = 0; run < SIZE.runs; run++) {
    progress(`Lists, run ${run + 1} of ${SIZE.runs}`)
    for (const peer of peers) {
      if (peer.missing || (run > 2 && peer.runs[0].wall > 10)) continue
      rmSync(OUT, { force: true })
      peer.runs.push(measured(...peer.command))
      if (run === 0 && peer.command !== SPLITTER[2] && await bodyHash(OUT) !== expected) {
        throw new Error(`${peer.name}: the amounts are not those of hand-written C: compare ${OUT} with ${amounts(SIZE.lines)}`)
      }
    }
  }
  const ours = median(peers[0].runs.map((run) => run.wall))
  const ratio = (name) => { const peer = peers.find((one) => one.name.startsWith(name)); return peer.missing ? undefined : median(peer.runs.map((run) => run.wall)) / ours }
  print(`A list of ${SIZE.lines.toLocaleString('en')} lines (${(statSync(IN).size / 1e6).toFixed(0)} MB of CSV) to the list with its amounts (${(statSync(amounts(SIZE.lines)).size / 1e6).toFixed(0)} MB): whole process, files in the page cache\n`)
  print(table(['', 'time', 'against hotro', 'processor', 'memory'], peers.map((peer) => peer.missing ? [peer.name, 'not installed', '', '', ''] : [
    peer.name, seconds(peer.runs.map((run) => run.wall)), times(median(peer.runs.map((run) => run.wall)) / ours),
    seconds([median(peer.runs.map((run) => run.processor))]), megabytes(Math.max(...peer.runs.map((run) => run.memory)))])))
  print('All gave the same bytes, but for the header. Hand-written C trusts the order of columns, the spelling of values and every date, and maps')
  print('the file into memory; awk, SQL and Miller suppose that interruptions neither touch nor overlap, and report no errors.\n')
  return { duckdb: ratio('DuckDB'), mawk: ratio('mawk'), sqlite: ratio('SQLite'), miller: ratio('Miller'), hand: 1 / ratio('hand-written'),
    memory: Math.max(...peers[0].runs.map((run) => run.memory)) }
}

function starts() {
  progress('Start-up')
  const one = list(1)
  generate(1)
  const sample = join(sources, 'native/sample.json')
  const commands = [['hotro assess, a case', [hotro, 'assess', sample], true], ['hotro batch, one line', [hotro, 'batch', one], true],
    ['mawk, one line', ['mawk', '-f', join(js, 'law.awk'), one], has('mawk')],
    ['sqlite3, one line', [join(js, 'sqlite.sh'), one, OUT], has('sqlite3')],
    ['node, nothing', ['node', '-e', '0'], true],
    ...ENGINES.slice(1).map((name) => {
      const module = { zen: '@gorules/zen-engine', json_rules_engine: 'json-rules-engine' }[name] ?? name
      return [`${module}, one case`, ['node', join(js, 'engine.mjs'), name, one, amounts(1), '0', '0'], installed(module)]
    })].filter(([, , there]) => there)
  const walls = commands.map(() => [])
  for (let run = 0; run < SIZE.starts; run++) commands.forEach(([, command], i) => walls[i].push(measured(...command).wall))
  print('Start to end of a process with one case\n')
  print(table(['', 'time', 'against hotro'], commands.map(([name], i) => [name, seconds(walls[i]), times(median(walls[i]) / median(walls[0]))])))
  return median(walls[0])
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

// Of a WebAssembly module: the bytes of its code, how many imports.
function sections(bytes) {
  let at = 8
  const number = () => { let value = 0, shift = 0, byte; do { byte = bytes[at++]; value += (byte & 127) * 2 ** shift; shift += 7 } while (byte & 128); return value }
  const found = { code: 0, imports: 0 }
  while (at < bytes.length) {
    const id = bytes[at++]
    const size = number()
    const end = at + size
    if (id === 2) found.imports = number()
    if (id === 10) found.code = size
    at = end
  }
  return found
}

function sizes() {
  const rows = []
  const result = {}
  const module = join(sources, 'build/wasm/hotro.wasm')
  const page = join(sources, 'build/web/hotro.html')
  if (existsSync(module)) {
    const bytes = readFileSync(module)
    result.module = { whole: bytes.length, ...sections(bytes) }
    rows.push(['hotro.wasm', kilobytes(bytes.length), kilobytes(gzipSync(bytes, { level: 9 }).length), `code ${kilobytes(result.module.code)}, ${result.module.imports} imports`])
  }
  if (existsSync(page)) {
    const bytes = readFileSync(page)
    result.page = { whole: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
    rows.push(['hotro.html', kilobytes(bytes.length), kilobytes(result.page.gzip), ''])
  }
  rows.push(['hotro, the command', kilobytes(statSync(hotro).size), kilobytes(gzipSync(readFileSync(hotro), { level: 9 }).length), ''])
  print('Sizes\n')
  print(table(['', 'plain', 'gzip -9', ''], rows))
  return result
}

function targets(one, batch, start, size) {
  const at = (value, show) => value === undefined || Number.isNaN(value) ? 'not measured' : show(value)
  print('Against the targets\n')
  print(table(['', 'target', 'here'], [
    ['a complete case, against hand-written C', 'within 3x', times(one.toHand)],
    ['a complete case, against the fastest rules engine', '10x faster', at(Number.isFinite(one.engine) ? one.engine : undefined, times)],
    ['WebAssembly against native', '0.7 or more', at(one.wasm, (value) => value.toFixed(2))],
    ['a case of which nothing is known: bounds and what is missing', 'under 1 ms', seconds(one.empty)],
    ['batch, against DuckDB on two threads', '2x faster', at(batch.duckdb, times)],
    ['batch, against mawk', '2x faster', at(batch.mawk, times)],
    ['batch, against SQLite', '2x faster', at(batch.sqlite, times)],
    ['batch, against Miller', '2x faster', at(batch.miller, times)],
    ['batch, against hand-written C', 'within 2x', times(batch.hand)],
    ['batch, memory', '16 MiB', megabytes(batch.memory)],
    ['hotro assess, start to end', '5 ms', seconds([start])],
    ['hotro.wasm, code', '32 kB', at(size.module?.code, kilobytes)],
    ['hotro.wasm, whole', '96 kB', at(size.module?.whole, kilobytes)],
    ['page, plain', '200 kB', at(size.page?.whole, kilobytes)],
    ['page, gzip', '60 kB', at(size.page?.gzip, kilobytes)],
  ]))
}

machine()
const one = oneCase()
const batch = await lists()
const start = starts()
targets(one, batch, start, sizes())
