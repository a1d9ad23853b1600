// SPDX-License-Identifier: MIT
// node generate.mjs [LINES [SEED]] [--incomplete PERCENT] [--json] [--fictional]: a list of people on standard output, the same for the same seed.
//
// What a unit's list would hold: all facts of the law, most people entitled, some not, a tenth with interruptions, a third
// priced for one month, quarter or year. Complete but for PERCENT of the lines (default 0), which lack facts that matter.
// --fictional: with values of the province that does not exist only.
// Interruptions of one person neither touch nor overlap, so that a program need not join them to be right.
import { once } from 'node:events'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const COLUMNS = ['id', 'agency', 'position', 'duty', 'duty_from', 'duty_to', 'interruptions', 'degree', 'it_field',
  'sent_for_training', 'graduated_on', 'central_funding', 'priority_group', 'attracted', 'attracted_from', 'attraction_to',
  'attraction_once', 'attraction_monthly', 'attraction_rent', 'since', 'until']
export const AGENCIES = ['party_committee_office', 'peoples_committee_office', 'science_department', 'it_center',
  'information_center', 'provincial_party', 'provincial_front', 'provincial_administration', 'commune_party', 'commune_front',
  'commune_administration', 'other_public', 'outside']
export const REASONS = ['unpaid_leave', 'social_insurance', 'suspension', 'off_duty']

const DAY = 86_400_000
export const dayOf = (text) => Date.parse(text) / DAY
const first = dayOf('2024-01-01')
const names = Array.from({ length: dayOf('2032-01-01') - first }, (_, i) => new Date((first + i) * DAY).toISOString().slice(0, 10))
const named = (day) => names[day - first]
const monthFirst = (month) => dayOf(`${2024 + Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, '0')}-01`)
const MONTHS = Array.from({ length: 96 }, (_, month) => monthFirst(month)) // January 2024 ... December 2031
const LAW_FIRST = dayOf('2025-08-15')
const LAW_LAST = dayOf('2030-12-31')

// Marsaglia's xorshift of 32 bits: whole numbers only, alike in every engine and every language.
export function randomOf(seed) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x2545f491) >>> 0 || 1
  const below = (bound) => {
    state ^= state << 13; state >>>= 0
    state ^= state >>> 17
    state ^= state << 5; state >>>= 0
    return Math.floor(state / 4294967296 * bound)
  }
  return {
    below,
    between: (least, greatest) => least + below(greatest - least + 1),
    percent: (chance) => below(100) < chance,
    one: (values) => values[below(values.length)],
    weighted: (pairs) => {
      let rest = below(100)
      for (const [value, weight] of pairs) {
        if (rest < weight) return value
        rest -= weight
      }
      return pairs[0][0]
    },
  }
}

// A day of the law's years, half of them the first of a month.
const someDay = (random) => random.percent(50) ? MONTHS[random.between(18, 83)] : random.between(LAW_FIRST, LAW_LAST)

function interruptionsOf(random) {
  if (!random.percent(10)) return []
  const count = random.weighted([[1, 75], [2, 20], [3, 5]])
  const list = []
  let day = random.between(LAW_FIRST, LAW_LAST - 1200)
  for (let i = 0; i < count; i++) {
    const month = MONTHS.findIndex((from) => from > day)
    const length = random.percent(20) ? MONTHS[month] - MONTHS[month - 1] - random.below(2) : random.between(3, 150)
    list.push({ from: named(day), to: named(day + length - 1), reason: random.one(REASONS) })
    day += length + random.between(2, 250)
  }
  return random.percent(50) ? list : list.reverse()
}

function termOf(random, person) {
  if (!random.percent(35)) {
    if (random.percent(50)) person.until = named(random.between(LAW_FIRST, LAW_LAST))
    return
  }
  const months = random.one([1, 3, 12])
  const month = random.between(20, 84 - months)
  person.since = named(MONTHS[month])
  person.until = named(MONTHS[month + months] - 1)
}

// One person by fact; absent facts are left out.
export function personOf(random) {
  const person = {
    agency: random.one(AGENCIES),
    position: random.weighted([['civil_servant', 62], ['public_employee', 24], ['cadre', 6], ['armed_forces', 4], ['other', 4]]),
    duty: random.weighted([['full_time', 74], ['full_time_unwritten', 6], ['full_time_unlisted', 4], ['full_time_related', 3], ['concurrent', 8], ['none', 5]]),
  }
  if (person.duty !== 'none') {
    const from = random.percent(60) ? random.between(LAW_FIRST - 400, LAW_FIRST + 200) : someDay(random)
    person.duty_from = named(from)
    if (random.percent(15)) person.duty_to = named(Math.min(from + random.between(0, 1500), LAW_LAST + 100))
    const interruptions = interruptionsOf(random)
    if (interruptions.length > 0) person.interruptions = interruptions
  }
  person.degree = random.weighted([['none', 76], ['master', 18], ['doctorate', 6]])
  if (person.degree !== 'none') {
    person.it_field = random.percent(85)
    person.sent_for_training = random.percent(80)
    person.graduated_on = named(random.between(LAW_FIRST - 200, LAW_LAST))
    person.central_funding = random.weighted([['none', 70], ['partial', 20], ['full', 10]])
  }
  person.priority_group = random.percent(50)
  person.attracted = random.percent(4)
  if (person.attracted) {
    const from = someDay(random)
    person.attracted_from = named(from)
    if (random.percent(50)) person.attraction_to = named(Math.min(from + random.between(0, 1500), LAW_LAST))
    person.attraction_once = random.between(50, 500) * 1_000_000
    person.attraction_monthly = random.between(2, 20) * 1_000_000 + random.one([0, 0, 500_000, 123_457])
    person.attraction_rent = random.percent(20) ? 0 : random.between(2, 8) * 500_000
  }
  termOf(random, person)
  return person
}

const MATTERING = ['agency', 'position', 'duty', 'duty_from', 'degree', 'priority_group']

const FICTIONAL = { full_time_unlisted: 'full_time_unwritten', full_time_related: 'concurrent' }
function makeFictional(person) {
  person.duty = FICTIONAL[person.duty] ?? person.duty
  if (person.attraction_rent === 0) person.attraction_rent = 500_000
}

export function* peopleOf(count, { seed = 1, incomplete = 0, fictional = false } = {}) {
  const random = randomOf(seed)
  for (let i = 1; i <= count; i++) {
    const person = { id: String(i), ...personOf(random) }
    if (fictional) makeFictional(person)
    if (incomplete > 0 && random.percent(incomplete)) {
      for (let lacking = random.between(1, 2); lacking > 0; lacking--) delete person[random.one(MATTERING)]
    }
    yield person
  }
}

const cell = (value) => value === undefined ? '' : value === true ? 'yes' : value === false ? 'no'
  : Array.isArray(value) ? value.map(({ from, to, reason }) => `${from}/${to} ${reason}`).join('; ') : String(value)
export const lineOf = (person) => COLUMNS.map((name) => cell(person[name])).join() + '\n'

async function main(words) {
  const [json, fictional] = ['--json', '--fictional'].map((word) => words.includes(word))
  const at = words.indexOf('--incomplete')
  const incomplete = at < 0 ? 0 : Number(words.splice(at, 2)[1])
  const [lines = 1_000_000, seed = 1] = words.filter((word) => !['--json', '--fictional'].includes(word)).map(Number)
  let text = json ? '' : COLUMNS.join() + '\n'
  for (const person of peopleOf(lines, { seed, incomplete, fictional })) {
    text += json ? JSON.stringify(person) + '\n' : lineOf(person)
    if (text.length > 1 << 20) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
      text = ''
    }
  }
  process.stdout.write(text)
}
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
