// SPDX-License-Identifier: MIT
// The cases as rules engines get them. They know no part months, so all that depends on days is worked out for them beforehand and
// outside what is timed, in their favor: what a window gives at each monthly rate, and whether a day lies in force. Theirs is to
// find who is entitled to which rate, the ratios and the sum.
import { COLUMNS, dayOf } from './generate.mjs'

export const AMOUNTS = ['national_monthly', 'province_monthly', 'postgraduate', 'attraction_once', 'attraction_monthly', 'attraction_rent', 'total']
export const FACTS = ['agency', 'position', 'duty', 'degree', 'it_field', 'sent_for_training', 'central_funding', 'priority_group',
  'attracted', 'graduated_in_force', 'attracted_in_force', 'pay_5000000', 'pay_3000000', 'pay_2000000', 'pay_1000000',
  'attraction_once', 'attraction_monthly', 'attraction_rent']
export const YES_NO = ['it_field', 'sent_for_training', 'priority_group', 'attracted', 'graduated_in_force', 'attracted_in_force']

const FIRST = dayOf('2025-08-15')
const LAST = dayOf('2030-12-31')
const monthOf = (day) => { const date = new Date(day * 86_400_000); return date.getUTCFullYear() * 12 + date.getUTCMonth() }
const firstOf = (month) => Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000

// A month or more: to the day before the same day of the next month, or, where that does not exist, to its last day.
function reachesMonth({ from, to }) {
  const begins = dayOf(from)
  const next = firstOf(monthOf(begins) + 1)
  const length = firstOf(monthOf(begins) + 2) - next
  const place = begins - firstOf(monthOf(begins))
  return dayOf(to) >= next - 1 + (place < length ? place : length)
}

const daysOff = (interruptions = []) => interruptions
  .filter((period) => ['social_insurance', 'suspension'].includes(period.reason) || reachesMonth(period))
  .map(({ from, to }) => [dayOf(from), dayOf(to)])

// Interruptions of generate.mjs neither touch nor overlap.
function sumMonths(rate, first, last, off = []) {
  let sum = 0
  if (first > last) return 0
  for (let month = monthOf(first); month <= monthOf(last); month++) {
    const begins = Math.max(first, firstOf(month))
    const ends = Math.min(last, firstOf(month + 1) - 1)
    const days = firstOf(month + 1) - firstOf(month)
    const counted = off.reduce((left, [from, to]) => left - Math.max(0, Math.min(to, ends) - Math.max(from, begins) + 1), ends - begins + 1)
    sum += Math.floor((2 * rate * counted + days) / (2 * days))
  }
  return sum
}

export function prepared(person) {
  const day = (fact, absent) => person[fact] === undefined ? absent : dayOf(person[fact])
  const since = Math.max(day('since', FIRST), FIRST)
  const until = day('until', LAST)
  const within = (value) => value >= since && value <= until
  const off = daysOff(person.interruptions)
  const pay = (rate) => person.duty_from === undefined ? 0 : sumMonths(rate, Math.max(day('duty_from'), since), Math.min(day('duty_to', until), until), off)
  const attracted_in_force = person.attracted && day('attracted_from') >= FIRST && day('attracted_from') <= until
  const attraction = (rate) => attracted_in_force
    ? sumMonths(rate, Math.max(day('attracted_from'), since), Math.min(day('attraction_to', until), until)) : 0
  return {
    agency: person.agency, position: person.position, duty: person.duty, degree: person.degree,
    it_field: person.it_field ?? false, sent_for_training: person.sent_for_training ?? false,
    central_funding: person.central_funding ?? 'none', priority_group: person.priority_group, attracted: person.attracted,
    graduated_in_force: person.graduated_on !== undefined && within(day('graduated_on')), attracted_in_force,
    pay_5000000: pay(5_000_000), pay_3000000: pay(3_000_000), pay_2000000: pay(2_000_000), pay_1000000: pay(1_000_000),
    attraction_once: attracted_in_force && day('attracted_from') >= since ? person.attraction_once : 0,
    attraction_monthly: attraction(person.attraction_monthly), attraction_rent: attraction(person.attraction_rent),
  }
}

// The amounts of one line of a list that `hotro batch` or handwritten_list wrote.
export function amountsOf(line) {
  const cells = line.split(',').slice(COLUMNS.length + 2)
  return [0, 1, 2, 3, 4, 5, 6].map((i) => Number(cells[i]))
}
