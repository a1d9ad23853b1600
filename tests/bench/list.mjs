// SPDX-License-Identifier: MIT
// The people of a list that generate.mjs wrote, by fact.
import { COLUMNS } from './generate.mjs'

const YES_NO = ['it_field', 'sent_for_training', 'priority_group', 'attracted']
const MONEY = ['attraction_once', 'attraction_monthly', 'attraction_rent']

function valueOf(name, cell) {
  if (YES_NO.includes(name)) return cell === 'yes'
  if (MONEY.includes(name)) return Number(cell)
  if (name !== 'interruptions') return cell
  return cell.split('; ').map((period) => ({ from: period.slice(0, 10), to: period.slice(11, 21), reason: period.slice(22) }))
}

export const peopleOfList = (text) => text.trimEnd().split('\n').slice(1).map((line) => Object.fromEntries(
  line.split(',').flatMap((cell, i) => cell === '' ? [] : [[COLUMNS[i], valueOf(COLUMNS[i], cell)]])))
