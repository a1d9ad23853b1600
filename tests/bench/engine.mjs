// SPDX-License-Identifier: MIT
// node engine.mjs NAME LIST WITH_AMOUNTS SECONDS ROUNDS: one rules engine in a process of its own. Compares every case with the amounts
// of the second list (the same lines with amounts), then times rounds of SECONDS; writes JSON. Exits 1 at the first wrong amount.
import { readFileSync } from 'node:fs'
import { peopleOfList } from './list.mjs'
import { amountsOf, prepared } from './prepared.mjs'

const started = performance.now()
const [name, list, withAmounts, seconds, rounds] = process.argv.slice(2)
const { create } = await import(`./engines/${name}.mjs`)
const engine = create()
const ready = performance.now() - started
const cases = peopleOfList(readFileSync(list, 'utf8')).map(prepared)
const expected = readFileSync(withAmounts, 'utf8').trimEnd().split('\n').slice(1).map(amountsOf)
const CALL = 1000

async function pass(from, count) {
  if (engine.many) return engine.many(cases.slice(from, from + count))
  const results = []
  for (let i = from; i < from + count && i < cases.length; i++) {
    const result = engine.one(cases[i])
    results.push(result instanceof Promise ? await result : result)
  }
  return results
}

for (let from = 0; from < cases.length; from += CALL) {
  const results = await pass(from, CALL)
  results.forEach((amounts, i) => amounts.forEach((amount, k) => {
    if (amount !== expected[from + i][k]) {
      console.error(`${name}, line ${from + i + 2}: ${amounts} instead of ${expected[from + i]}`)
      process.exit(1)
    }
  }))
}

const perSecond = []
let from = 0
const step = engine.many ? CALL : 50
for (let round = -1; round < Number(rounds); round++) { // one to warm up
  const begins = performance.now()
  let done = 0
  let now = begins
  while (now - begins < Number(seconds) * 1000) {
    done += (await pass(from, step)).length
    from = from + step >= cases.length ? 0 : from + step
    now = performance.now()
  }
  if (round >= 0) perSecond.push(done / (now - begins) * 1000)
}
console.log(JSON.stringify({ name, cases: cases.length, perSecond, ready, memory: process.resourceUsage().maxRSS }))
