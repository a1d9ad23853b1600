// SPDX-License-Identifier: MIT
// Figures as text: medians with least and greatest, ratios, tables that line up.

const sorted = (values) => [...values].sort((a, b) => a - b)
export const median = (values) => sorted(values)[Math.floor(values.length / 2)]

const UNITS = [['s', 1], ['ms', 1e-3], ['µs', 1e-6], ['ns', 1e-9]]
const three = (value) => value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

// Seconds: "88.2 ns (86.1 - 90.4)".
export function seconds(values) {
  const [unit, size] = UNITS.find(([, size]) => median(values) >= size) ?? UNITS.at(-1)
  const order = sorted(values)
  const middle = `${three(median(values) / size)} ${unit}`
  return values.length > 1 ? `${middle} (${three(order[0] / size)} - ${three(order.at(-1) / size)})` : middle
}

// "1.2x (1.1 - 1.3)"
export const spread = ([middle, least, greatest]) => least === greatest ? times(middle) : `${times(middle)} (${three(least)} - ${three(greatest)})`
export const times = (ratio) => `${ratio >= 100 ? Math.round(ratio).toLocaleString('en') : three(ratio)}x`
export const megabytes = (kibibytes) => `${(kibibytes / 1024).toFixed(1)} MiB`

export function table(head, rows) {
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map((row) => [...String(row[i])].length)))
  const line = (row) => row.map((cell, i) => i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])).join('  ').trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n') + '\n'
}
