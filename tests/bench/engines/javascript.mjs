// SPDX-License-Identifier: MIT
// The same by hand in JavaScript: what an engine costs beyond it.
import { AGENCIES } from '../generate.mjs'

const TIER_A = new Set(AGENCIES.slice(0, 3))
const TIER_B = new Set(AGENCIES.slice(5, 8))
const TIER_C = new Set(AGENCIES.slice(8, 11))
const POSTGRADUATE = new Set(AGENCIES.slice(0, 5))

export function create() {
  return {
    one(person) {
      const official = person.position === 'civil_servant'
      const isPublic = official || person.position === 'public_employee'
      const amounts = [0, 0, 0, 0, 0, 0, 0]
      if (person.duty === 'full_time') {
        if (person.agency !== 'outside' && person.position !== 'other') amounts[0] = person.pay_5000000
        if (isPublic && TIER_A.has(person.agency)) amounts[1] = person.pay_3000000
        else if (official && TIER_B.has(person.agency)) amounts[1] = person.pay_2000000
        else if (official && TIER_C.has(person.agency)) amounts[1] = person.pay_1000000
      }
      if (isPublic && POSTGRADUATE.has(person.agency) && person.it_field && person.sent_for_training && person.graduated_in_force) {
        const base = person.degree === 'doctorate' ? 400_000_000 : person.degree === 'master' ? 200_000_000 : 0
        const share = person.central_funding === 'none' ? 1 : person.central_funding === 'partial' ? 0.25 : 0
        amounts[2] = base * share * (person.priority_group ? 1.5 : 1)
      }
      if (person.attracted && person.attracted_in_force && person.agency !== 'outside') {
        amounts[3] = person.attraction_once
        amounts[4] = person.attraction_monthly
        amounts[5] = person.attraction_rent
      }
      amounts[6] = amounts[0] + amounts[1] + amounts[2] + amounts[3] + amounts[4] + amounts[5]
      return amounts
    },
  }
}
