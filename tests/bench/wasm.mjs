// SPDX-License-Identifier: MIT
// node wasm.mjs MODULE LIST PASSES: as native.c, by the WebAssembly build of the same loops.
import { readFileSync } from 'node:fs'

const [file, list, passes] = process.argv.slice(2)
const { instance } = await WebAssembly.instantiate(readFileSync(file), {})
const { memory, text, read, load, core, by_hand } = instance.exports
const bytes = readFileSync(list)
new Uint8Array(memory.buffer).set(bytes, text())
const cases = read(bytes.length)
if (cases < 0) {
  console.error(`${list}:${-cases}: the core and the law by hand differ`)
  process.exit(1)
}

function timePass() {
  let coreSeconds = 0, secondsByHand = 0, difference = 0n
  for (let first = 0; first < cases;) {
    first += load(first)
    const started = performance.now()
    difference += core()
    const between = performance.now()
    difference -= by_hand()
    secondsByHand += performance.now() - between
    coreSeconds += between - started
  }
  if (difference !== 0n) throw new Error(`the sums differ by ${difference}`)
  return [coreSeconds / 1000, secondsByHand / 1000]
}

for (let i = 0; i < 10; i++) timePass() // until the engine has compiled it well
const taken = Array.from({ length: Number(passes) }, timePass)
console.log(JSON.stringify({ cases, core: taken.map((pair) => pair[0]), handwritten: taken.map((pair) => pair[1]) }))
