// SPDX-License-Identifier: MIT
// node bench.mjs MODE BUILD SOURCES, by run: measures, stops at the first amount that differs, prints tables of ratios.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { growth } from './growth.mjs'
import { commands, lists } from './lists.mjs'
import { amounts, build, first, generate, has, hotro, installed, js, list, measured, mode, output, print, progress, sources } from './measured.mjs'
import { megabytes, median, seconds, spread, table, times } from './report.mjs'

const SIZE = {
  smoke: { cases: 10_000, passes: 5, engineCases: 100, rounds: 1, seconds: 0.05, lines: 2000, runs: 1, starts: 3,
    grown: [1000, 2000], growth: 200 },
  quick: { cases: 10_000, passes: 101, engineCases: 2000, rounds: 3, seconds: 0.5, lines: 100_000, runs: 3, starts: 15,
    grown: [1000, 10_000, 100_000], growth: 2000 },
  full: { cases: 10_000, passes: 301, engineCases: 2000, rounds: 7, seconds: 1, lines: 1_000_000, runs: 5, starts: 31,
    grown: [1000, 10_000, 100_000, 1_000_000, 10_000_000], growth: 20_000 },
}[mode]
SIZE.lines = Number(process.env.HOTRO_BENCH_LINES ?? SIZE.lines)
const ENGINES = ['javascript', 'zen', 'json_rules_engine', 'publicodes', 'feelin']

function machine() {
  print(`hotro, measured by tests/bench/run${mode === 'full' ? '' : ` --${mode}`}`)
  print(`machine: ${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release().split('-')[0]}`)
  const dependencies = JSON.parse(readFileSync(join(js, 'package.json'), 'utf8')).dependencies
  const versions = [`node ${process.versions.node}`, first('gcc', '--version'), first('emcc', '--version').replace(/ \([^)]*\)/g, ''),
    `sqlite3 ${first('sqlite3', '--version').split(' ')[0]}`, first('mlr', '--version'), first('mawk', '-W', 'version'),
    ...Object.entries(dependencies).filter(([name]) => installed(name)).map(([name, version]) => `${name} ${version}`)]
  print(`versions: ${first(hotro, '--version')}; ${versions.filter((version) => !version.endsWith('-')).join('; ')}`)
  print(`${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC; load ${loadavg().map((load) => load.toFixed(1)).join(' ')} (by other work, before this run)`)
  print('Medians (least - greatest). Host and neighbors may disturb a run: look at the ratios.\n')
}

function pairs(ours, theirs) {
  const all = ours.map((taken, i) => taken / theirs[i])
  return [median(all), ...[0.05, 0.95].map((share) => [...all].sort((a, b) => a - b)[Math.floor(share * (all.length - 1))])]
}

function perCase(result) {
  const each = (passes) => passes?.map((taken) => taken / result.cases)
  return { core: each(result.core), engine: each(result.engine), handwritten: each(result.handwritten), empty: result.empty }
}

function oneCase() {
  progress('One case in memory')
  generate(SIZE.cases)
  const native = perCase(JSON.parse(output(join(build, 'native'), [list(SIZE.cases), String(SIZE.passes)])))
  const rows = [
    ['the law hand-written in C, gcc -O2', seconds(native.handwritten), times(median(native.handwritten) / median(native.core))],
    ['the core, gcc -O2', seconds(native.core), '1'],
    ['its engine for what is unknown', seconds(native.engine), times(median(native.engine) / median(native.core))],
  ]
  const result = { toHand: pairs(native.core, native.handwritten), empty: native.empty }
  for (const level of ['O2', 'Oz']) {
    const file = join(build, `cases-${level}.wasm`)
    if (mode === 'smoke' || !existsSync(file)) continue
    const wasm = perCase(JSON.parse(output('node', [join(js, 'wasm.mjs'), file, list(SIZE.cases), String(SIZE.passes)])))
    rows.push([`the core as WebAssembly, clang -${level}, in Node`, seconds(wasm.core), times(median(wasm.core) / median(native.core))])
    if (level === 'O2') result.wasm = median(native.core) / median(wasm.core)
  }
  const engines = engineRows(median(native.core))
  result.engine = engines.fastest / median(native.core) // of medians: they do not take turns
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

function starts() {
  progress('Start-up')
  const one = list(1)
  generate(1)
  const sample = join(sources, 'native/sample.json')
  const commands = [['hotro assess, a case', [hotro, 'assess', sample], true], ['hotro batch, one line', [hotro, 'batch', one], true],
    ['mawk, one line', ['mawk', '-f', join(js, 'law.awk'), one], has('mawk')],
    ['sqlite3, one line', [join(js, 'sqlite.sh'), one, join(build, 'out.csv')], has('sqlite3')],
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

// [what, target, what was measured as text, whether it is reached]
function targets(one, batch, others, start, size) {
  const ratio = (name, most, value) => [name, `<= ${most}x`, value && spread(value), value && value[0] <= most]
  const faster = (name, least, value) => [name, `>= ${least.toLocaleString('en')}x`, value && spread(value), value && value[0] >= least]
  const bytes = (name, most, value) => [name, `<= ${kilobytes(most)}`, value && kilobytes(value), value && value <= most]
  return [
    ratio('a complete case, against hand-written C', 0.8, one.toHand),
    faster('a complete case, against the fastest rules engine', 1000, Number.isFinite(one.engine) ? [one.engine, one.engine, one.engine] : undefined),
    ['WebAssembly against native', '>= 0.85', one.wasm?.toFixed(2), one.wasm >= 0.85],
    ['a case of which nothing is known: bounds and what is missing', '<= 100 µs', seconds(one.empty), median(one.empty) <= 100e-6],
    ratio('batch, one thread, processor time, against hand-written C', 1, batch.hand),
    ratio('batch, two cores against one, time', 1, batch.cores),
    faster('batch, time, against DuckDB on two threads', 15, batch.duckdb),
    faster('batch, time, against mawk', 1, batch.mawk),
    faster('batch, time, against SQLite', 1, batch.sqlite),
    faster('batch, time, against Miller', 1, batch.miller),
    ['batch, memory', '<= 8 MiB', megabytes(batch.memory), batch.memory <= 8192],
    ratio('verify, processor time, against batch', 1.3, others.verify),
    ratio('budget', 2, others.budget),
    ratio('batch from a workbook', 5, others.back),
    ratio('batch to a workbook', 10, others.out),
    ['hotro assess, start to end', '<= 2 ms', seconds([start]), start <= 0.002],
    bytes('page, plain', 240_000, size.page?.whole),
    bytes('page, gzip', 115_000, size.page?.gzip),
  ].map(([name, target, here, isReached]) => [name, target, here ?? 'not measured', here === undefined ? '' : isReached ? 'yes' : 'no'])
}

machine()
const one = oneCase()
const batch = await lists(SIZE)
const others = await commands(SIZE)
const start = starts()
await growth(SIZE)
const rows = targets(one, batch, others, start, sizes())
print('Against the targets, as the README has it\n')
print(`${new Date().toISOString().slice(0, 10)}, ${cpus()[0].model.trim()}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)} at the end:\n`)
print(['| what | target | here | reached |', '|---|---|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'))
