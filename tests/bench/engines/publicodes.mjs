// SPDX-License-Identifier: MIT
import Engine from 'publicodes'
import { AGENCIES } from '../generate.mjs'
import { AMOUNTS, FACTS, YES_NO } from '../prepared.mjs'

const text = (value) => `'${value}'`
const spaced = (name) => name.replaceAll('_', ' ')
const CHOICES = {
  agency: AGENCIES,
  position: ['cadre', 'civil_servant', 'public_employee', 'armed_forces', 'other'],
  duty: ['full_time', 'full_time_unwritten', 'full_time_unlisted', 'full_time_related', 'concurrent', 'none'],
  degree: ['none', 'master', 'doctorate'],
  central_funding: ['none', 'partial', 'full'],
}
const anyOf = (fact, values) => ({ 'une de ces conditions': values.map((value) => `${spaced(fact)} = ${text(value)}`) })
const all = (...conditions) => ({ 'toutes ces conditions': conditions })
const choose = (...pairs) => ({ variations: [...pairs.map(([si, alors]) => ({ si, alors })), { sinon: 0 }] })

const rules = {
  ...Object.fromEntries(FACTS.map((fact) => [spaced(fact), CHOICES[fact] ? { 'une possibilité': CHOICES[fact].map(text), 'par défaut': text(CHOICES[fact][0]) }
    : { 'par défaut': YES_NO.includes(fact) ? 'non' : 0 }])),
  official: { valeur: `position = 'civil_servant'` },
  public: anyOf('position', ['civil_servant', 'public_employee']),
  'full time': { valeur: `duty = 'full_time'` },
  'in system': { valeur: `agency != 'outside'` },
  'tier a': anyOf('agency', AGENCIES.slice(0, 3)),
  'tier b': anyOf('agency', AGENCIES.slice(5, 8)),
  'tier c': anyOf('agency', AGENCIES.slice(8, 11)),
  'postgraduate at': anyOf('agency', AGENCIES.slice(0, 5)),
  'result national monthly': choose([all('full time', 'in system', `position != 'other'`), 'pay 5000000']),
  'result province monthly': choose([all('full time', 'public', 'tier a'), 'pay 3000000'],
    [all('full time', 'official', 'tier b'), 'pay 2000000'], [all('full time', 'official', 'tier c'), 'pay 1000000']),
  'postgraduate base': choose(
    [all('public', 'postgraduate at', 'it field', 'sent for training', 'graduated in force', `degree = 'doctorate'`), 400000000],
    [all('public', 'postgraduate at', 'it field', 'sent for training', 'graduated in force', `degree = 'master'`), 200000000]),
  'funding share': choose([`central funding = 'none'`, 1], [`central funding = 'partial'`, 0.25]),
  uplift: { variations: [{ si: 'priority group', alors: 1.5 }, { sinon: 1 }] },
  'result postgraduate': { produit: ['postgraduate base', 'funding share', 'uplift'] },
  attracts: all('attracted', 'in system', 'attracted in force'),
  'result attraction once': choose(['attracts', 'attraction once']),
  'result attraction monthly': choose(['attracts', 'attraction monthly']),
  'result attraction rent': choose(['attracts', 'attraction rent']),
  'result total': { somme: AMOUNTS.slice(0, 6).map((name) => `result ${spaced(name)}`) },
}
const results = AMOUNTS.map((name) => `result ${spaced(name)}`)

export function create() {
  const engine = new Engine(rules)
  const situation = (person) => Object.fromEntries(FACTS.map((fact) => [spaced(fact),
    CHOICES[fact] ? text(person[fact]) : YES_NO.includes(fact) ? (person[fact] ? 'oui' : 'non') : person[fact]]))
  return {
    one(person) {
      engine.setSituation(situation(person))
      return results.map((rule) => engine.evaluate(rule).nodeValue)
    },
  }
}
