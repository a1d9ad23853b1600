// SPDX-License-Identifier: MIT
/** For offices: a list in, the same list with results out; receipts and codes checked. All in the browser. */
import { html, nothing } from 'lit-html';
import { say, type Content, type Context } from '../context';
import { bytesOf, reworded } from '../share';
import { budget } from './budget';
import { claimed } from './claims';
import { columns } from './columns';
import { ownFigures } from './figures';
import { look, working } from './list_work';
import { understood } from './names';
import { problems } from './parts';
import { receipts } from './verify';

const ERRORS_SHOWN = 20;
/** The command takes no longer map either. */
const MAP_BYTES = (1 << 22) - 1;

export function staff(c: Context): Content {
  return html`<h1 tabindex="-1">${c.t('staff_title')}</h1>
    <p class="lead">${c.t('staff_lead')}</p>
    ${problems(c)} ${lists(c)} ${receipts(c)}`;
}

function lists(c: Context): Content {
  const start = async (form: HTMLFormElement, dropped?: File) => {
    const file = (id: string) => form.querySelector<HTMLInputElement>(id)?.files?.[0];
    const list = dropped ?? file('#list-file');
    if (list === undefined) return c.show({ problems: [{ field: 'list-file', text: c.t('list_empty') }] });
    const figures = file('#list-figures');
    const parameters = figures === undefined ? [] : c.hotro.readParameters(await bytesOf(figures));
    if ('error' in parameters) return c.show({ problems: [{ field: 'list-figures', text: reworded(c, parameters.error) }] });
    const map = file('#list-map');
    if ((map?.size ?? 0) > MAP_BYTES) return c.show({ problems: [{ field: 'list-map', text: c.t('list_map_large') }] });
    const chosen = new FormData(form);
    const kept = map && (await bytesOf(map));
    look(c, { file: list, parameters, figures: figures?.name ?? '', excel: chosen.has('excel'), book: chosen.has('book'), map: kept,
      sheet: undefined });
  };
  const submit = (event: SubmitEvent) => void start(event.target as HTMLFormElement);
  const drop = (event: DragEvent) => {
    const [list] = event.dataTransfer?.files ?? [];
    if (list !== undefined) void start(event.currentTarget as HTMLFormElement, list);
  };
  return html`<h2>${c.t('list_title')}</h2>
    <p>${c.t('list_hint')}</p>
    ${columns(c)}
    <form novalidate @submit=${submit} @drop=${drop}>
      <div class="drop"><label for="list-file">${c.t('list_file')}</label> <input class="wide" type="file" id="list-file"
        accept=".csv,.tsv,.txt,.xlsx,.ods,text/csv" aria-describedby="list-drop" />
        <p class="hint" id="list-drop">${c.t('list_drop')}</p></div>
      <div class="option"><input type="checkbox" id="list-excel" name="excel" /><label for="list-excel">${c.t('list_excel')}</label></div>
      <div class="option"><input type="checkbox" id="list-book" name="book" /><label for="list-book">${c.t('list_book')}</label></div>
      <p><label for="list-figures">${c.t('list_figures')}</label> <input class="wide" type="file" id="list-figures" accept=".json" /></p>
      <p><label for="list-map">${c.t('list_map_kept')}</label> <input class="wide" type="file" id="list-map" accept=".csv" /></p>
      <p class="buttons"><button type="submit" id="list-start">${c.t('list_button')}</button></p>
    </form>
    ${c.view.named === null ? nothing : understood(c, c.view.named)}
    <div role="status">${listState(c)}</div>
    ${budget(c)}`;
}

const resultName = (name: string, book: boolean) => (book ? `${name.replace(/\.\w+$/, '')}-hotro.xlsx`
  : name.replace(/\.(xlsx|ods)$/i, '.csv').replace(/(\.\w+)?$/, '-hotro$1'));

function listState(c: Context): Content {
  const list = c.view.list;
  if (list === null) return nothing;
  if (list.state !== 'done') return working(c, list, 'list');
  const { report, sheets } = list;
  const count = (amount: number) => amount.toLocaleString(c.state.language);
  const shown = report.errors.slice(0, ERRORS_SHOWN);
  const hasIds = shown.some((error) => error.id !== undefined);
  const counts = c.t('list_counts', count(report.ok), count(report.incomplete), count(report.bad));
  const repeated = report.repeated > 0 ? c.t('list_repeated', count(report.repeated)) : '';
  const all = report.ok + report.incomplete + report.bad + report.repeated;
  return html`<p><strong>${c.t('lines_done', count(all), counts + repeated)}</strong></p>
    ${report.said.map((text) => html`<p class="note">${say(c, text)}.</p>`)}
    ${sheets === undefined || sheets.others.length === 0 ? nothing
      : html`<p class="note">${c.t('list_sheets', sheets.name, sheets.others.join(', '))}</p>`}
    ${ownFigures(c, list.figures)}
    ${report.claims === undefined ? nothing : claimed(c, report.claims)}
    <p class="buttons"><a class="button" download=${resultName(list.name, list.book)}
      href=${list.address}>${c.t('list_download')}</a></p>
    ${shown.length === 0 ? nothing
      : html`<table class="errors"><thead><tr>
      <th scope="col">${c.t('list_line')}</th>${hasIds ? html`<th scope="col">id</th>` : nothing}<th scope="col">${c.t('list_error')}</th>
      </tr></thead>
      <tbody>${shown.map((error) =>
        html`<tr><th scope="row">${error.line ?? ''}</th>${hasIds ? html`<td>${error.id ?? ''}</td>`
        : nothing}<td>${say(c, error.text)}</td></tr>`)}</tbody></table>`}
    ${report.bad > shown.length ? html`<p>${c.t('list_more', count(report.bad - shown.length))}</p>` : nothing}`;
}
