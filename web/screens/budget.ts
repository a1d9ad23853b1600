// SPDX-License-Identifier: MIT
/** The money that a list needs, by period and by its columns: what is asked, and the table of it. */
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Fact, Words } from '../../wasm/hotro';
import type { BudgetOptions, BudgetTable } from '../../wasm/lists';
import { bare, brief, citation, say, type Content, type Context } from '../context';
import type { Source } from '../worker';
import { addUp, working } from './list_work';

const PERIODS = ['year', 'quarter', 'month'] as const;

export function budget(c: Context): Content {
  const { list, budget: work } = c.view;
  if (list?.state !== 'done') return nothing;
  const { source } = list;
  const columns = columnsOf(c, source);
  const days = daysOf(c, source);
  const submit = (event: SubmitEvent) => {
    const data = new FormData(event.target as HTMLFormElement);
    const limits = Object.fromEntries(days.map(({ id }) => [id, String(data.get(id)).trim()]));
    const facts = Object.entries({ ...source.options.facts, ...limits }).filter(([, value]) => value !== '');
    addUp(c, source, chosenIn(data), Object.fromEntries(facts));
  };
  const choice = (name: string, of: Content | Content[]) =>
    html`<p><label for="budget-${name}">${c.t(`budget_${name}` as 'budget_by')}</label> <select id="budget-${name}" name=${name}>${
      of}</select></p>`;
  const options = columns.map(([id, name]) => html`<option value=${id}>${name}</option>`);
  return html`${keyed(source, html`<form novalidate @submit=${submit}>
      <h3>${c.t('budget_title')}</h3>
      <p>${c.t('budget_hint')}</p>
      ${choice('by', options)} ${choice('also', html`<option value="">${c.t('budget_alone')}</option>${options}`)}
      ${choice('period', PERIODS.map((it) => html`<option value=${it}>${c.t(`budget_${it}`)}</option>`))}
      ${days.map(({ id, label }) => html`<p><label for="budget-${id}">${say(c, label)}</label> <input type="text"
        id="budget-${id}" name=${id} autocomplete="off" value=${source.options.facts?.[id] ?? ''} /></p>`)}
      <p class="buttons"><button type="submit" id="budget-start">${c.t('budget_button')}</button></p>
    </form>`)}
    <div role="status">${work === null ? nothing : work.state !== 'done' ? working(c, work, 'budget')
      : html`<p><strong>${say(c, work.table.text)}.</strong></p>`}</div>
    ${work?.state === 'done' ? found(c, work.table, c.t('budget_name', list.name.replace(/\.\w+$/, '')), work) : nothing}`;
}

/** What it may be by, with what that is called: the body first, the office's columns, and those of facts, by the list's own header. */
function columnsOf(c: Context, { columns }: Source): [string, string][] {
  const bodies = c.rules.facts.filter((it) => it.kind === 'choice').slice(0, 1)
    .map(({ id, label }): [string, string] => [id, say(c, label)]);
  const found = columns.filter((it) => it.name !== '' && (it.own || it.fact !== undefined))
    .map(({ fact, name }): [string, string] => [fact ?? name, name]);
  return [...new Map([...bodies, ...found])];
}

/** The first and the last day that it is of, where no column says them. */
function daysOf(c: Context, { columns }: Source): Fact[] {
  const { since, until } = c.rules.estimate;
  return c.rules.facts.filter(({ id }) => [since, until].includes(id) && !columns.some((it) => it.fact === id));
}

/** The same column twice is one. */
function chosenIn(data: FormData): BudgetOptions {
  const by = ['by', 'also'].map((it) => String(data.get(it))).filter((it) => it !== '');
  return { by: [...new Set(by)], period: PERIODS.find((it) => it === data.get('period')) ?? 'year' };
}

/** What is written in the list is the same in both languages. */
const named = (c: Context, it: Words) => (it.vi === it.en ? citation(c, it.vi) : say(c, it));

function found(c: Context, table: BudgetTable, name: string, files: { csv: string; book: string }): Content {
  const { by, periods, rows, more, people, sums, notes } = table;
  const amounts = (count: number, all: BudgetTable['sums']) => html`<td class="number">${bare(c, count)}</td>${all.map((it) =>
    html`<td class="number">${brief(c, it)}</td>`)}`;
  const headings = [c.t('budget_people'), ...periods.map((it) => say(c, it)), c.t('budget_total')];
  const link = (extension: 'csv' | 'xlsx', address: string) => html`<a class="button" download="${name}.${extension}" href=${address}>${
    c.t(extension === 'csv' ? 'budget_csv' : 'budget_book')}</a>`;
  return html`${notes.map((it) => html`<p class="note">${say(c, it)}</p>`)}
    <div class="table-box" role="region" tabindex="0" aria-label=${c.t('budget_title')}><table><caption>${c.t('budget_unit')}</caption>
      <thead><tr>${by.map((it) => html`<th scope="col">${named(c, it)}</th>`)}${headings.map((it) =>
        html`<th scope="col" class="number">${it}</th>`)}</tr></thead>
      <tbody>${rows.map((row) =>
        html`<tr>${row.names.map((it) => html`<th scope="row">${named(c, it)}</th>`)}${amounts(row.people, row.sums)}</tr>`)}</tbody>
      <tfoot><tr><th scope="row" colspan=${by.length}>${c.t('budget_total')}</th>${amounts(people, sums)}</tr></tfoot></table></div>
    ${more > 0 ? html`<p>${c.t('budget_more', bare(c, more))}</p>` : nothing}
    <p class="buttons">${link('csv', files.csv)} ${link('xlsx', files.book)}</p>`;
}
