// SPDX-License-Identifier: MIT
/** The rules as tables. Text, not a template: the build puts the same tables where no program runs. */
import type { Benefit, Condition, Hotro, Language, Norms, Rules, Words } from '../wasm/hotro';
import type { Context } from './context';

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The rules in a language, and the page's words. */
interface Law {
  hotro: Hotro;
  rules: Rules;
  language: Language;
  t: Context['t'];
}

/** What it says, to whom or how much, by which clause. */
type Row = [string, string, string];

function say(law: Law, words: Words): string {
  return escaped(words[law.language]);
}

/** Citations and quotations are Vietnamese in both languages. */
function vietnamese({ language }: Law, text: string): string {
  return language === 'vi' ? escaped(text) : `<span lang="vi">${escaped(text)}</span>`;
}

function clause(law: Law, id: string): string {
  const { rules, t } = law;
  const found = rules.clauses.find((it) => it.id === id);
  if (found === undefined) return escaped(id);
  return `${vietnamese(law, found.citation)} <span class="small">(${t(`source_${found.source}`)})</span>`;
}

function linedTable(columns: string[], rows: string[][]): string {
  return `<table class="lined"><thead><tr>${columns.map((it) => `<th scope="col">${it}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell, index) => (index === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`)
    .join('')}</tbody></table>`;
}

/** What a condition looks at, and the values that it wants. */
function condition(law: Law, { fact, values }: Condition): [string, string] {
  const found = [...law.rules.facts, ...law.rules.readings].find((it) => it.id === fact);
  const name = (value: string | boolean) => {
    const id = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
    const named = found?.values?.find((it) => it.id === id);
    return named === undefined ? escaped(id) : say(law, named.name);
  };
  return [found === undefined ? escaped(fact) : say(law, found.label), values.map(name).join('; ')];
}

function amount({ hotro, rules, language, t }: Law, id: string | undefined): string {
  const parameter = rules.parameters.find((it) => it.id === id);
  return (parameter?.rows ?? [])
    .map(({ value, from }) => [
      parameter?.unit === 'percent' ? `${value}%` : escaped(hotro.dong(value, language)),
      ...(from === undefined ? [] : [`(${t('from_day', hotro.day(from, language))})`]),
    ].join(' '))
    .join('<br>');
}

/** The clause of a row stands where it is not the benefit's own. */
function part(law: Law, title: string, own: string, rows: Row[]): string {
  if (rows.length === 0) return '';
  const columns = rows.every((row) => row[2] === own) ? 2 : 3;
  return linedTable([title, law.t('law_value'), law.t('clause')].slice(0, columns),
    rows.map((row) => [row[0], row[1], clause(law, row[2])].slice(0, columns)));
}

/** To whom and how much. */
function normsOf(law: Law, norms: Norms): string {
  const conditions = norms.when.map((it): Row => [...condition(law, it), it.clause]);
  const rows = norms.tables.flatMap((it) => it.rows.map((row): Row => {
    const when = row.when.map((one) => condition(law, one).join(': ')).join('<br>');
    const cells = [amount(law, row.parameter), when === '' ? '' : `<span class="small">${when}</span>`].filter((cell) => cell !== '');
    return [say(law, row.name), cells.join('<br>') || '–', row.clause];
  }));
  return part(law, law.t('condition'), norms.clause, conditions) + part(law, law.t('figures_title'), norms.clause, rows);
}

const cited = (law: Law, text: string, id: string): string => `<p>${text} <span class="cite">${clause(law, id)}</span></p>`;

function benefitOf(law: Law, benefit: Benefit): string {
  const { hotro, language, t } = law;
  return [
    `<h3>${say(law, benefit.name)}</h3>`,
    cited(law, say(law, benefit.what), benefit.clause),
    normsOf(law, benefit),
    ...(benefit.versions ?? []).map((it) => cited(law, `${t('from_day', hotro.day(it.from, language))}:`, it.clause) + normsOf(law, it)),
  ].join('');
}

/** Of which only the highest is paid. */
function highestOf(law: Law): string {
  const { rules, t } = law;
  const nameOf = (id: string) => rules.benefits.filter((it) => it.id === id).map((it) => say(law, it.name)).join('');
  return rules.highest.map((it) => cited(law, `${t('highest_of')} ${it.benefits.map(nameOf).join('; ')}`, it.clause)).join('');
}

/** What is open: the readings, each with its values and why. */
function readings(law: Law, head: string[]): string {
  const { rules, t } = law;
  return linedTable(head, rules.readings.map((it) => {
    const values = it.values.map((value) => say(law, value.name) + (value.id === it.default ? ` (${t('default')})` : ''));
    return [say(law, it.label), [...values, `<span class="small">${say(law, it.why)}</span>`].join('<br>'), clause(law, it.clause)];
  }));
}

/** What a month pays by the first two facts, of someone of whom nothing is known. */
export function paidTable(hotro: Hotro, t: Context['t']): string {
  const law: Law = { hotro, rules: hotro.rules(), language: 'vi', t };
  const found = hotro.whatIf({});
  const table = 'error' in found ? undefined : found.table;
  if (table === undefined) return '';
  const named = (fact: string, values: Condition['values']) => condition(law, { fact, values, clause: '' });
  const [row] = named(table.row, []);
  const columns = table.columns.map((values) => named(table.column, values)[1]);
  const paid = (amount: number | null) => (amount === null ? t('amount_needed') : escaped(hotro.dong(amount, 'vi')));
  const rows = table.rows.map(({ values, monthly }) => [named(table.row, values)[1], ...monthly.map(paid)]);
  return `<p>${say(law, table.text)}.</p>${linedTable([row, ...columns], rows)}`;
}

/** `brief`: what is paid to whom, without what is open and the words relied on. */
export function lawTables(hotro: Hotro, language: Language, t: Context['t'], brief = false): string {
  const rules = hotro.rules();
  const law: Law = { hotro, rules, language, t };
  const benefits = rules.benefits.map((benefit) => benefitOf(law, benefit));
  const head = [t('law_condition'), t('law_value'), t('clause')];
  const reasons = rules.reasons.map((it) =>
    [say(law, it.name), t(it.least_months === 0 ? 'any_length' : 'one_month'), clause(law, it.clause)]);
  const interruptions = `<h2>${t('time_off_title')}</h2>${linedTable(head, reasons)}`;
  const limits = `<h2>${t('limits_title')}</h2><p>${say(law, rules.limits)}</p>`;
  if (brief) return `<h2>${t('benefits_title')}</h2>${benefits.join('')}${highestOf(law)}` + interruptions + limits;
  const sources = linedTable([t('clause'), t('law_quote')], rules.clauses.map((it) => [clause(law, it.id), vietnamese(law, it.quote)]));
  return `<p>${say(law, rules.policy.name)}. ${t('revision_note', hotro.day(rules.policy.revision, language))}</p>
<h2>${t('benefits_title')}</h2>
${benefits.join('\n')}${highestOf(law)}
${interruptions}
<h2>${t('left_open')}</h2>${readings(law, head)}
<h2>${t('assumptions_title')}</h2><ul>${rules.assumptions.map((it) => `<li>${say(law, it.text)}</li>`).join('')}</ul>
${limits}
<h2>${t('sources_title')}</h2>${sources}
<p class="small">${t('fingerprint')}: <code>${rules.policy.fingerprint}</code>${SURFACE_SHA256 &&
    `<br>\n${t('law_surface')}: <code>${SURFACE_SHA256}</code>`}</p>`;
}
