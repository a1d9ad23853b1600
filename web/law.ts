// SPDX-License-Identifier: MIT
/** The rules as tables. Text, not a template: the build puts the same tables where no program runs. */
import type { Benefit, Condition, Hotro, Language, Rules, Words } from '../wasm/hotro';
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
  const source = t(found.source === 'text' ? 'source_text' : found.source === 'press' ? 'source_press' : 'source_user');
  return `${vietnamese(law, found.citation)} <span class="small">(${source})</span>`;
}

function table(columns: string[], rows: string[][]): string {
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
    return named === undefined ? law.t(id === 'yes' ? 'yes' : 'no') : say(law, named.name);
  };
  return [found === undefined ? escaped(fact) : say(law, found.label), values.map(name).join('; ')];
}

function amount({ hotro, rules, language, t }: Law, id: string | undefined): string {
  const parameter = rules.parameters.find((it) => it.id === id);
  return (parameter?.rows ?? [])
    .map((row) => (parameter?.unit === 'percent' ? `${row.value}%` : escaped(hotro.dong(row.value, language))) + (row.from === undefined ? '' : ` (${t('from_day', hotro.day(row.from, language))})`))
    .join('<br>');
}

/** The clause of a row stands where it is not the benefit's own. */
function part(law: Law, title: string, own: string, rows: Row[]): string {
  if (rows.length === 0) return '';
  const columns = rows.every((row) => row[2] === own) ? 2 : 3;
  return table([title, law.t('law_value'), law.t('law_clause')].slice(0, columns), rows.map((row) => [row[0], row[1], clause(law, row[2])].slice(0, columns)));
}

function benefitOf(law: Law, benefit: Benefit): string {
  const conditions = benefit.when.map((it): Row => [...condition(law, it), it.clause]);
  const rows = benefit.tables.flatMap((it) => it.rows.map((row): Row => {
    const when = row.when.map((one) => condition(law, one).join(': ')).join('<br>');
    return [say(law, row.name), [amount(law, row.parameter), when === '' ? '' : `<span class="small">${when}</span>`].filter((cell) => cell !== '').join('<br>') || '–', row.clause];
  }));
  return `<h3>${say(law, benefit.name)}</h3><p>${say(law, benefit.what)} <span class="cite">${clause(law, benefit.clause)}</span></p>${part(law, law.t('law_conditions'), benefit.clause, conditions)}${part(law, law.t('law_figures'), benefit.clause, rows)}`;
}

/** What is open: the readings, each with its values and why. */
function readings(law: Law, head: string[]): string {
  const { rules, t } = law;
  return table(head, rules.readings.map((it) => [say(law, it.label), `${it.values.map((value) => say(law, value.name) + (value.id === it.default ? ` (${t('as_default')})` : '')).join('<br>')}<br><span class="small">${say(law, it.why)}</span>`, clause(law, it.clause)]));
}

/** `brief`: what is paid to whom, without what is open and the words relied on. */
export function lawTables(hotro: Hotro, language: Language, t: Context['t'], brief = false): string {
  const rules = hotro.rules();
  const law: Law = { hotro, rules, language, t };
  const benefits = rules.benefits.map((benefit) => benefitOf(law, benefit));
  const head = [t('law_condition'), t('law_value'), t('law_clause')];
  const interruptions = `<h2>${t('law_interruptions')}</h2>${table(head, rules.reasons.map((it) => [say(law, it.name), it.least_months === 0 ? t('law_any_length') : t('law_months', String(it.least_months)), clause(law, it.clause)]))}`;
  const limits = `<h2>${t('law_limits')}</h2><p>${say(law, rules.limits)}</p>`;
  if (brief) return `<h2>${t('benefits_title')}</h2>${benefits.join('')}` + interruptions + limits;
  return `<p>${say(law, rules.policy.name)}. ${t('revision_note', hotro.day(rules.policy.revision, language))}</p>
<h2>${t('benefits_title')}</h2>
${benefits.join('\n')}
${interruptions}
<h2>${t('change_readings')}</h2>${readings(law, head)}
<h2>${t('assumptions_title')}</h2><ul>${rules.assumptions.map((it) => `<li>${say(law, it.text)}</li>`).join('')}</ul>
${limits}
<h2>${t('law_sources')}</h2>${table([t('law_clause'), t('law_quote')], rules.clauses.map((it) => [clause(law, it.id), vietnamese(law, it.quote)]))}
<p class="small">${t('law_fingerprint')}: <code>${rules.policy.fingerprint}</code><br>${t('law_surface')}: <code>${SURFACE_SHA256}</code></p>`;
}
