// SPDX-License-Identifier: MIT
/** The rules as tables. Text, not a template: the build puts the same tables where no program runs. */
import type { Condition, Hotro, Language, Rules, Words } from '../wasm/hotro';
import type { Context } from './context';

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** `brief`: what is paid to whom, without what is open and the words relied on. */
export function lawTables(hotro: Hotro, language: Language, t: Context['t'], brief = false): string {
  const rules: Rules = hotro.rules();
  const say = (words: Words) => escaped(words[language]);
  const clause = (id: string) => {
    const found = rules.clauses.find((it) => it.id === id);
    if (found === undefined) return escaped(id);
    const source = t(found.source === 'text' ? 'source_text' : found.source === 'press' ? 'source_press' : 'source_user');
    return `<span lang="vi">${escaped(found.citation)}</span> <span class="small">(${source})</span>`;
  };
  const valueName = (fact: string, value: string | boolean) => {
    const id = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
    const named = [...rules.facts, ...rules.readings].find((it) => it.id === fact)?.values?.find((it) => it.id === id);
    return named === undefined ? t(id === 'yes' ? 'yes' : 'no') : say(named.name);
  };
  const label = (fact: string) => {
    const found = [...rules.facts, ...rules.readings].find((it) => it.id === fact);
    return found === undefined ? escaped(fact) : say(found.label);
  };
  const table = (columns: string[], rows: string[][]) =>
    `<table class="lined"><thead><tr>${columns.map((it) => `<th scope="col">${it}</th>`).join('')}</tr></thead><tbody>${rows
      .map((row) => `<tr>${row.map((cell, index) => (index === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`)
      .join('')}</tbody></table>`;
  const condition = (it: Condition) => `${label(it.fact)}: ${it.values.map((value) => valueName(it.fact, value)).join('; ')}`;
  const amount = (id: string | undefined) => {
    const parameter = rules.parameters.find((it) => it.id === id);
    return (parameter?.rows ?? [])
      .map((row) => (parameter?.unit === 'percent' ? `${row.value}%` : escaped(hotro.dong(row.value, language))) + (row.from === undefined ? '' : ` (${t('from_day', hotro.day(row.from, language))})`))
      .join('<br>');
  };
  /* The clause of a row stands where it is not the benefit's own. */
  const rowsOf = (own: string, rows: [string, string, string][]) =>
    rows.every((row) => row[2] === own) ? rows.map((row) => [row[0], row[1]]) : rows.map((row) => [row[0], row[1], clause(row[2])]);
  const part = (title: string, own: string, rows: [string, string, string][]) => {
    const shown = rowsOf(own, rows);
    return shown.length === 0 ? '' : table([title, t('law_value'), t('law_clause')].slice(0, shown[0]?.length), shown);
  };
  const benefits = rules.benefits.map((benefit) => {
    const conditions = benefit.when.map((it): [string, string, string] => [label(it.fact), it.values.map((value) => valueName(it.fact, value)).join('; '), it.clause]);
    const rows = benefit.tables.flatMap((it) => it.rows.map((row): [string, string, string] => {
      const when = row.when.map(condition).join('<br>');
      return [say(row.name), [amount(row.parameter), when === '' ? '' : `<span class="small">${when}</span>`].filter((cell) => cell !== '').join('<br>') || '–', row.clause];
    }));
    return `<h3>${say(benefit.name)}</h3><p>${say(benefit.what)} <span class="cite">${clause(benefit.clause)}</span></p>${part(t('law_conditions'), benefit.clause, conditions)}${part(t('law_figures'), benefit.clause, rows)}`;
  });
  const head = [t('law_condition'), t('law_value'), t('law_clause')];
  const interruptions = `<h2>${t('law_interruptions')}</h2>${table(head, rules.reasons.map((it) => [say(it.name), it.least_months === 0 ? t('law_any_length') : t('law_months', String(it.least_months)), clause(it.clause)]))}`;
  const limits = `<h2>${t('law_limits')}</h2><p>${say(rules.limits)}</p>`;
  if (brief) return `<h2>${t('benefits_title')}</h2>${benefits.join('')}` + interruptions + limits;
  return `<p>${say(rules.policy.name)}. ${t('revision_note', hotro.day(rules.policy.revision, language))}</p>
<h2>${t('benefits_title')}</h2>
${benefits.join('\n')}
${interruptions}
<h2>${t('change_readings')}</h2>${table(head, rules.readings.map((it) => [`${say(it.label)}`, `${it.values.map((value) => say(value.name) + (value.id === it.default ? ` (${t('as_default')})` : '')).join('<br>')}<br><span class="small">${say(it.why)}</span>`, clause(it.clause)]))}
<h2>${t('assumptions_title')}</h2><ul>${rules.assumptions.map((it) => `<li>${say(it.text)}</li>`).join('')}</ul>
${limits}
<h2>${t('law_sources')}</h2>${table([t('law_clause'), t('law_quote')], rules.clauses.map((it) => [clause(it.id), `<span lang="vi">${escaped(it.quote)}</span>`]))}
<p class="small">${t('law_fingerprint')}: <code>${rules.policy.fingerprint}</code><br>${t('law_surface')}: <code>${SURFACE_SHA256}</code></p>`;
}
