// SPDX-License-Identifier: MIT
// FEEL, the expression language of DMN. The package keeps no parsed expression: each evaluation parses it again.
import { evaluate } from 'feelin'
import { AMOUNTS } from '../prepared.mjs'

const expression = `{
  public: position in ("civil_servant", "public_employee"),
  official: position = "civil_servant",
  tier a: agency in ("party_committee_office", "peoples_committee_office", "science_department"),
  national_monthly: if duty = "full_time" and agency != "outside" and position != "other" then pay_5000000 else 0,
  province_monthly:
    if duty != "full_time" then 0
    else if public and tier a then pay_3000000
    else if official and agency in ("provincial_party", "provincial_front", "provincial_administration") then pay_2000000
    else if official and agency in ("commune_party", "commune_front", "commune_administration") then pay_1000000
    else 0,
  eligible: public and (tier a or agency in ("it_center", "information_center")) and it_field and sent_for_training and graduated_in_force,
  base: if eligible and degree = "doctorate" then 400000000 else if eligible and degree = "master" then 200000000 else 0,
  share: if central_funding = "none" then 1 else if central_funding = "partial" then 0.25 else 0,
  postgraduate: base * share * (if priority_group then 1.5 else 1),
  attracts: if attracted and attracted_in_force and agency != "outside" then 1 else 0,
  once: attracts * attraction_once,
  monthly: attracts * attraction_monthly,
  rent: attracts * attraction_rent,
  total: national_monthly + province_monthly + postgraduate + once + monthly + rent
}`
const NAMES = { attraction_once: 'once', attraction_monthly: 'monthly', attraction_rent: 'rent' }

export function create() {
  return {
    one(person) {
      const { value } = evaluate(expression, person)
      return AMOUNTS.map((name) => value[NAMES[name] ?? name])
    },
  }
}
