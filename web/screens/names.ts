// SPDX-License-Identifier: MIT
/** How a list is understood, and what is asked of it: what writings mean that are not clear, what holds for the whole list. */
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Fact } from '../../wasm/hotro';
import { filledMap, type Filled, type Names, type Writing } from '../../wasm/lists';
import { citation, say, type Content, type Context } from '../context';
import { valuesOf } from '../fields';
import { download } from '../share';
import type { Named } from '../worker';
import { compute, look } from './list_work';

const WRITINGS_SHOWN = 100;

export function understood(c: Context, named: Named): Content {
  const { job, names, sheets } = named;
  const formOf = (event: Event) => (event.target as HTMLElement).closest('form') as HTMLFormElement;
  const submit = (event: Event) => start(c, named, formOf(event));
  const keep = (event: Event) => download(c.t('names_map_name'), filledMap(names, filledIn(formOf(event)), true), 'text/csv');
  const isAsked = names.writings.some((it) => it.fact !== undefined);
  return html`${keyed(job, html`<form novalidate @submit=${submit}>
    <h3 tabindex="-1" id="names-title">${c.t('names_title')}</h3>
    <p>${say(c, names.text)}.${names.more > 0 ? ` ${c.t('names_more', String(names.more))}` : ''}</p>
    ${isAsked ? html`<p>${c.t('names_asked')}</p>` : nothing}
    ${questions(c, names)}
    <details ?open=${isAsked}><summary>${c.t('names_columns')}</summary>${columns(c, names)}</details>
    <details><summary>${c.t('names_understood')}</summary>${meanings(c, names)}</details>
    <details><summary>${c.t('names_whole')}</summary>${wholeList(c, named)}</details>
    ${sheets === undefined || sheets.others.length === 0 ? nothing
      : html`<p><label for="names-sheet">${c.t('names_sheet')}</label> <select id="names-sheet" name="sheet">${
        [sheets.name, ...sheets.others].map((it) => html`<option>${it}</option>`)}</select></p>`}
    ${names.columns.some((it) => it.claims) ? html`<div class="option"><input type="checkbox" id="names-claims" name="claims" checked />
      <label for="names-claims">${c.t('names_claims')}</label></div>` : nothing}
    <p class="buttons"><button type="submit" id="names-start">${c.t('names_button')}</button>
      <button type="button" class="secondary" @click=${keep}>${c.t('names_keep')}</button></p>
  </form>`)}`;
}

/** What is chosen, by the places of writings and columns. */
function filledIn(form: HTMLFormElement): Required<Filled> {
  const chosen = (start: string) => new Map([...new FormData(form)].flatMap(([name, value]): [number, string][] =>
    (name.startsWith(start) && value !== '' ? [[Number(name.slice(start.length)), String(value).trim()]] : [])));
  return { values: chosen('w-'), columns: chosen('c-') };
}

const isFilled = ({ values, columns: read }: Required<Filled>) => values.size + read.size > 0;

/** The list read once more, by what is chosen, or of another sheet. */
function again(c: Context, { job, names, sheets }: Named, form: HTMLFormElement): void {
  const sheet = new FormData(form).get('sheet')?.toString() ?? sheets?.name;
  const filled = filledIn(form);
  const map = isFilled(filled) && sheet === sheets?.name ? new TextEncoder().encode(filledMap(names, filled, false)) : job.map;
  const known = sheets === undefined ? [] : [sheets.name, ...sheets.others];
  look(c, { ...job, sheet, map }, { sheets: known, asks: filled.columns.size > 0 });
}

function start(c: Context, named: Named, form: HTMLFormElement): void {
  const { job, names, sheets } = named;
  const data = new FormData(form);
  const filled = filledIn(form);
  if (filled.columns.size > 0 || (data.get('sheet')?.toString() ?? sheets?.name) !== sheets?.name) return again(c, named, form);
  const stated = [...data].flatMap(([name, value]): [string, string][] =>
    (name.startsWith('all-') && name !== 'all-asked' && value !== '' ? [[name.slice(4), String(value).trim()]] : []));
  const asked = data.getAll('all-asked').join(',');
  const map = isFilled(filled) ? { map: new TextEncoder().encode(filledMap(names, filled, false)) } : {};
  compute(c, { ...job, sheet: sheets?.name }, names, {
    ...map, facts: Object.fromEntries(asked === '' ? stated : [...stated, ['asked', asked]]), key: data.get('key')?.toString() ?? '',
    claims: data.has('claims'),
  });
}

/** What is not clear, each with the values that it may have. */
function questions(c: Context, { writings, columns: all }: Names): Content[] {
  const open = writings.flatMap((it, index) => (it.fact === undefined ? [] : [{ it, index }]));
  const shown = open.slice(0, WRITINGS_SHOWN).map(({ it, index }) => {
    const fact = c.rules.facts.find(({ id }) => id === it.fact);
    const id = `w-${index}`;
    return html`<div class="writing"><label for=${id}>${citation(c, `“${it.written}”`)} <span class="small">${
      citation(c, all[it.column]?.name ?? '')}, ${c.t('names_lines', String(it.count))}</span></label>
      ${fact === undefined || fact.kind === 'interruptions' ? nothing : box(c, fact, id, c.t('names_skip'))}
      <p class="hint lines">${say(c, it.text)}</p></div>`;
  });
  return open.length <= shown.length ? shown : [...shown, html`<p>${c.t('names_rest', String(open.length - shown.length))}</p>`];
}

/** Nothing is preselected. */
function box(c: Context, fact: Fact, id: string, none: string): Content {
  if (fact.kind !== 'choice' && fact.kind !== 'yes_no') return html`<input type="text" id=${id} name=${id} autocomplete="off" />`;
  const values = fact.kind === 'choice' ? valuesOf(c, fact) : (['yes', 'no'] as const).map((it) => ({ id: it, label: c.t(it) }));
  return html`<select id=${id} name=${id}><option value="">${none}</option>${values.map((it) =>
    html`<option value=${it.id}>${it.label}</option>`)}</select>`;
}

/** Each as it is read, and what it may be instead. */
function columns(c: Context, { columns: all, map }: Names): Content {
  const days = new Set(c.rules.facts.filter((it) => it.kind === 'date').map((it) => it.id));
  const others = (read: string | undefined) => c.rules.facts.filter((it) => it.id !== read).map((it) =>
    html`<option value=${it.id}>${say(c, it.label)}</option>`);
  return html`<table class="lined"><thead><tr>
      <th scope="col">${c.t('list_column_name')}</th><th scope="col">${c.t('names_read')}</th></tr></thead>
    <tbody>${all.map(({ name, text, fact, own }, index) =>
      html`<tr><th scope="row">${map.columns[index] === ''
      ? citation(c, name) : html`<label for="c-${index}">${citation(c, name)}</label>`}</th>
      <td>${map.columns[index] === '' ? say(c, text) : html`<select id="c-${index}" name="c-${index}">
        <option value="">${say(c, text)}</option>
        ${fact !== undefined && days.has(fact) ? html`<option value="${fact} month_first">${c.t('names_month_first')}</option>` : nothing}
        ${own ? nothing : html`<option value="-">${c.t('names_own')}</option>`}${others(fact)}</select>`}</td></tr>`)}</tbody></table>`;
}

function meanings(c: Context, { writings }: Names): Content {
  const all = writings.filter((it: Writing) => it.fact === undefined);
  return html`<ul>${all.slice(0, WRITINGS_SHOWN).map(({ written, count, text }) =>
    html`<li>${citation(c, `“${written}”`)}: ${say(c, text)} (${c.t('names_lines', String(count))})</li>`)}</ul>
    ${all.length > WRITINGS_SHOWN ? html`<p>${c.t('names_rest', String(all.length - WRITINGS_SHOWN))}</p>` : nothing}`;
}

/** Facts that no column has, what is asked, and by which column a person is known. */
function wholeList(c: Context, { names }: Named): Content {
  const facts = c.rules.facts.filter(({ id, kind }) => kind !== 'interruptions' && !names.columns.some((it) => it.fact === id));
  const own = names.columns.filter((it) => it.own && it.name !== '');
  const asks = c.rules.asks && !names.columns.some((it) => it.asks);
  return html`${facts.map((fact) => html`<p><label for="all-${fact.id}">${say(c, fact.label)}</label>
      ${box(c, fact, `all-${fact.id}`, c.t('names_none'))}</p>`)}
    ${asks ? html`<fieldset id="all-asked"><legend>${c.t('names_benefits')}</legend>${c.rules.benefits.map(({ id, name }) =>
      html`<div class="option"><input type="checkbox" name="all-asked" id="all-asked-${id}" value=${id} /><label
        for="all-asked-${id}">${say(c, name)}</label></div>`)}</fieldset>` : nothing}
    ${own.length === 0 ? nothing : html`<p><label for="all-key">${c.t('names_key')}</label> <select id="all-key" name="key"><option
      value="">${c.t('names_key_none')}</option>${own.map((it) => html`<option>${it.name}</option>`)}</select></p>`}`;
}
