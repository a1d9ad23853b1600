// SPDX-License-Identifier: MIT
// How the cost of a list grows: with its lines, with interruptions, unknown facts and rows of an office's figures.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COLUMNS, lineOf, peopleOf } from './generate.mjs'
import { amounts, bodyHash, build, byHand, generate, hotro, list, measured, progress, print } from './measured.mjs'
import { megabytes, median, seconds, table } from './report.mjs'

const OUT = join(build, 'growth-out.csv')
const IN = join(build, 'growth.csv')
const dayFrom = (day, more) => new Date(Date.parse(day) + more * 86_400_000).toISOString().slice(0, 10)

// The processor time of hotro for a list; `expected`: what must come out, or null.
async function time(runs, file, expected, ...options) {
  const all = []
  for (let run = 0; run < runs; run++) all.push(measured('taskset', '-c', '0', hotro, 'batch', file, '-o', OUT, ...options))
  if (expected !== null && await bodyHash(OUT) !== expected) throw new Error(`${file} ${options.join(' ')}: other amounts than expected`)
  return { processor: median(all.map((run) => run.processor)), memory: Math.max(...all.map((run) => run.memory)) }
}

const row = (name, lines, result) => [name, seconds([result.processor]), seconds([result.processor / lines]), megabytes(result.memory)]

async function byLines(size) {
  const rows = []
  for (const lines of size.grown) {
    generate(lines)
    rows.push(row(`${lines.toLocaleString('en')} lines`, lines, await time(lines > 1_000_000 ? 1 : 3, list(lines), await bodyHash(amounts(lines)))))
  }
  return rows
}

async function byInterruptions(lines) {
  const rows = []
  for (const count of [0, 1, 2, 4, 8, 16, 32, 64]) {
    const interruptions = Array.from({ length: count }, (_, i) => ({
      from: dayFrom('2025-09-03', 28 * i), to: dayFrom('2025-09-03', 28 * i + 4), reason: ['suspension', 'social_insurance'][i % 2] }))
    const person = { agency: 'science_department', position: 'civil_servant', duty: 'full_time', duty_from: '2025-09-01', degree: 'none',
      priority_group: false, attracted: false, ...(count > 0 && { interruptions }) }
    writeFileSync(IN, COLUMNS.join() + '\n' + Array.from({ length: lines }, (_, i) => lineOf({ id: String(i + 1), ...person })).join(''))
    byHand(IN, `${OUT}.hand`)
    rows.push(row(`${count} interruptions`, lines, await time(3, IN, await bodyHash(`${OUT}.hand`))))
  }
  return rows
}

const UNKNOWN = ['priority_group', 'degree', 'central_funding', 'it_field', 'sent_for_training', 'graduated_on', 'position', 'agency', 'duty', 'duty_from']
async function byUnknown(lines) {
  const rows = []
  for (let count = 0; count <= UNKNOWN.length; count++) {
    const people = [...peopleOf(lines, { seed: 2 })].map((person) => ({ ...person, ...Object.fromEntries(UNKNOWN.slice(0, count).map((fact) => [fact, undefined])) }))
    writeFileSync(IN, COLUMNS.join() + '\n' + people.map(lineOf).join(''))
    rows.push(row(`${count} facts unknown`, lines, await time(3, IN, null)))
  }
  return rows
}

// Rows that say what the program has anyway: the amounts are the same, every month has a row of its own.
const FIGURES = [['national.monthly', 5_000_000], ['province.tier_a', 3_000_000], ['province.tier_b', 2_000_000], ['province.tier_c', 1_000_000]]
async function byFigures(lines) {
  const rows = []
  const file = join(build, 'figures.json')
  generate(lines)
  const expected = await bodyHash(amounts(lines))
  for (const count of [1, 4, 16, 64, 256]) {
    writeFileSync(file, JSON.stringify(Array.from({ length: count }, (_, i) => {
      const [name, value] = FIGURES[i % 4]
      const month = 8 + Math.floor(i / 4)
      return { name, from: `${2025 + Math.floor((month - 1) / 12)}-${String((month - 1) % 12 + 1).padStart(2, '0')}-01`, value, citation: 'a' }
    })))
    rows.push(row(`${count} rows of figures`, lines, await time(3, list(lines), expected, '--parameters', file)))
  }
  return rows
}

export async function growth(size) {
  const lines = size.growth
  progress('Growth')
  const rows = await byLines(size)
  for (const more of [byInterruptions, byUnknown, byFigures]) {
    progress(`  ${more.name}`)
    rows.push(['', '', '', ''], ...await more(lines))
  }
  print(`How batch grows, one thread (${lines.toLocaleString('en')} lines where nothing else is said)\n`)
  print(table(['', 'processor', 'a line', 'memory'], rows))
}
