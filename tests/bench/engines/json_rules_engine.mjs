// SPDX-License-Identifier: MIT
import { Engine } from 'json-rules-engine'
import { AGENCIES } from '../generate.mjs'

const is = (fact, value) => ({ fact, operator: 'equal', value })
const isNot = (fact, value) => ({ fact, operator: 'notEqual', value })
const isIn = (fact, value) => ({ fact, operator: 'in', value })
const rule = (type, value, ...all) => ({ conditions: { all }, event: { type, params: { value } } })
const FULL_TIME = is('duty', 'full_time')
const PUBLIC = isIn('position', ['civil_servant', 'public_employee'])
const OFFICIAL = is('position', 'civil_servant')
const ELIGIBLE = [PUBLIC, isIn('agency', AGENCIES.slice(0, 5)), is('it_field', true), is('sent_for_training', true), is('graduated_in_force', true)]

const rules = [
  rule('national', 'pay_5000000', FULL_TIME, isNot('agency', 'outside'), isNot('position', 'other')),
  rule('province', 'pay_3000000', FULL_TIME, PUBLIC, isIn('agency', AGENCIES.slice(0, 3))),
  rule('province', 'pay_2000000', FULL_TIME, OFFICIAL, isIn('agency', AGENCIES.slice(5, 8))),
  rule('province', 'pay_1000000', FULL_TIME, OFFICIAL, isIn('agency', AGENCIES.slice(8, 11))),
  rule('base', 400_000_000, ...ELIGIBLE, is('degree', 'doctorate')),
  rule('base', 200_000_000, ...ELIGIBLE, is('degree', 'master')),
  rule('factor', 0, is('central_funding', 'full')),
  rule('factor', 0.25, is('central_funding', 'partial')),
  rule('factor', 1.5, is('priority_group', true)),
  rule('attracts', 1, is('attracted', true), is('attracted_in_force', true), isNot('agency', 'outside')),
]

// The engine has no arithmetic: rules emit events and the caller adds up.
export function create() {
  const engine = new Engine(rules)
  return {
    async one(person) {
      const { events } = await engine.run(person)
      let national = 0, province = 0, base = 0, factor = 1, attracts = 0
      for (const { type, params: { value } } of events) {
        if (type === 'national') national = person[value]
        else if (type === 'province') province = person[value]
        else if (type === 'base') base = value
        else if (type === 'factor') factor *= value
        else attracts = value
      }
      const amounts = [national, province, base * factor, attracts * person.attraction_once, attracts * person.attraction_monthly,
        attracts * person.attraction_rent]
      return [...amounts, amounts.reduce((sum, amount) => sum + amount)]
    },
  }
}
