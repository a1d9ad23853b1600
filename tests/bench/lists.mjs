// SPDX-License-Identifier: MIT
// Lists: hotro and the others in turn, run by run; what verify, budget and workbooks take beside batch.
import { closeSync, createReadStream, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { COLUMNS } from './generate.mjs'
import { amounts, bodyHash, build, generate, has, hotro, installed, js, list, measured, output, print, progress, ratios } from './measured.mjs'
import { megabytes, median, seconds, spread, table } from './report.mjs'

const OUT = join(build, 'out.csv')
const shell = (text) => ['sh', '-c', text]
const TOTAL = COLUMNS.length + 8

// Each as [name, the program it needs or null, command].
const programs = (IN) => [
  ['hotro batch', null, [hotro, 'batch', IN, '-o', OUT]],
  ['hotro batch, one thread', 'taskset', ['taskset', '-c', '0', hotro, 'batch', IN, '-o', OUT]],
  ['hand-written C, one thread', null, [join(build, 'handwritten_list'), IN, OUT]],
  ['DuckDB, two threads', '@duckdb/node-api', ['node', join(js, 'duckdb.mjs'), '2', IN, OUT]],
  ['mawk', 'mawk', shell(`mawk -f ${join(js, 'law.awk')} ${IN} > ${OUT}`)],
  ['SQLite', 'sqlite3', [join(js, 'sqlite.sh'), IN, OUT]],
  ['Miller', 'mlr', shell(`mlr --csv put -f ${join(js, 'law.mlr')} ${IN} > ${OUT}`)],
  ['splitter: every field found, nothing else', null, [join(build, 'splitter'), IN]],
]
const isThere = (needs) => needs === null || (needs.startsWith('@') ? installed(needs) : has(needs))

export async function lists(size) {
  generate(size.lines)
  const IN = list(size.lines)
  const expected = await bodyHash(amounts(size.lines))
  const peers = programs(IN).map(([name, needs, command]) => ({ name, command, runs: [], missing: !isThere(needs) }))
  for (let run = 0; run < size.runs; run++) {
    progress(`Lists, run ${run + 1} of ${size.runs}`)
    for (const peer of peers) {
      if (peer.missing || (run > 2 && peer.runs[0].wall > 10)) continue
      rmSync(OUT, { force: true })
      peer.runs.push(measured(...peer.command))
      if (run === 0 && !peer.name.startsWith('splitter') && await bodyHash(OUT) !== expected) {
        throw new Error(`${peer.name}: the amounts are not those of hand-written C: compare ${OUT} with ${amounts(size.lines)}`)
      }
    }
  }
  const [ours, alone] = peers
  const of = (name, key, base = ours) => {
    const peer = peers.find((one) => one.name.startsWith(name))
    return peer.missing || base.missing ? undefined : ratios(peer.runs, base.runs, key)
  }
  print(`A list of ${size.lines.toLocaleString('en')} lines (${(statSync(IN).size / 1e6).toFixed(0)} MB of CSV) to the list with its amounts (${(statSync(amounts(size.lines)).size / 1e6).toFixed(0)} MB): whole process, files in the page cache\n`)
  print(table(['', 'time', 'against hotro', 'processor', 'against hotro', 'memory'], peers.map((peer) => peer.missing ? [peer.name, 'not installed', '', '', '', ''] : [
    peer.name, seconds(peer.runs.map((run) => run.wall)), spread(ratios(peer.runs, ours.runs, 'wall')),
    seconds(peer.runs.map((run) => run.processor)), spread(ratios(peer.runs, ours.runs, 'processor')),
    megabytes(Math.max(...peer.runs.map((run) => run.memory)))])))
  print('Ratios are those of runs beside each other: median (least - greatest). All gave the same bytes, but for the header. Hand-written C trusts')
  print('the order of columns, the spelling of values and every date, and maps the file into memory; awk, SQL and Miller suppose that interruptions')
  print('neither touch nor overlap, and report no errors.\n')
  const hand = peers.find((one) => one.name.startsWith('hand-written'))
  const base = alone.missing ? ours : alone
  return { duckdb: of('DuckDB', 'wall'), mawk: of('mawk', 'wall'), sqlite: of('SQLite', 'wall'), miller: of('Miller', 'wall'),
    hand: ratios(base.runs, hand.runs, 'processor'), cores: alone.missing ? undefined : ratios(ours.runs, alone.runs, 'wall'), memory: Math.max(...ours.runs.map((run) => run.memory)) }
}

// ---- The other commands ----

// The list with the right total of each line claimed, and the sum of them.
async function claim(lines, to) {
  const file = openSync(to, 'w')
  let sum = 0
  let text = ''
  for await (const line of createInterface({ input: createReadStream(amounts(lines)) })) {
    const cells = line.split(',')
    const isHeader = cells[0] === 'id'
    sum += isHeader ? 0 : Number(cells[TOTAL])
    text += `${cells.slice(0, COLUMNS.length).join()},${isHeader ? 'claimed_total' : cells[TOTAL]}\n`
    if (text.length > 1 << 20) {
      writeSync(file, text)
      text = ''
    }
  }
  writeSync(file, text)
  closeSync(file)
  return sum
}

export async function commands(size) {
  progress('Verify, budget, workbooks')
  const [claimed, sums, book, plain] = ['claimed.csv', 'budget.json', 'list.xlsx', 'plain.xlsx'].map((name) => join(build, name))
  const IN = list(size.lines)
  const sum = await claim(size.lines, claimed)
  output(hotro, ['batch', IN, '-o', plain], { stdio: 'ignore' })
  const others = [
    ['batch', [hotro, 'batch', IN, '-o', OUT]],
    ['verify, a total claimed in each line', [hotro, 'verify', claimed]],
    ['budget', [hotro, 'budget', IN, '--json', '-o', sums]],
    ['batch, to a workbook', [hotro, 'batch', IN, '-o', book]],
    ['batch, from a workbook with results', [hotro, 'batch', plain, '-o', OUT]],
  ].map(([name, command]) => ({ name, command, runs: [] }))
  for (let run = 0; run < Math.min(size.runs, 5); run++) {
    for (const one of others) {
      one.runs.push(measured(...one.command))
    }
    if (await bodyHash(OUT) !== await bodyHash(amounts(size.lines))) throw new Error('from a workbook: other amounts than from CSV')
    const { all, total = all.total } = JSON.parse(readFileSync(sums))
    if (total.min !== sum || total.max !== sum) throw new Error(`budget: ${JSON.stringify(total)} instead of ${sum}`)
  }
  print(`The other commands, ${size.lines.toLocaleString('en')} lines\n`)
  print(table(['', 'time', 'processor', 'against batch', 'memory'], others.map((one) => [one.name, seconds(one.runs.map((run) => run.wall)),
    seconds([median(one.runs.map((run) => run.processor))]), spread(ratios(one.runs, others[0].runs, 'processor')), megabytes(Math.max(...one.runs.map((run) => run.memory)))])))
  const [, verify, budget, out, back] = others.map((one) => ratios(one.runs, others[0].runs, 'processor'))
  return { verify, budget, out, back }
}
