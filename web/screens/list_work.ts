// SPDX-License-Identifier: MIT
/** A list worked on in a worker, from its file to what is shown of it. */
import { html } from 'lit-html';
import type { Assessment } from '../../wasm/hotro';
import type { BudgetOptions, ListOptions, Names } from '../../wasm/lists';
import { say, type Content, type Context, type Work } from '../context';
import { packedLists } from '../program';
import { reworded } from '../share';
import { makeWorker, type Job, type Message, type Source, type Task } from '../worker';

const BOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Done = Exclude<Message, { type: 'read' | 'refused' | 'hidden' }>;

/** How the list is understood; where all of it is, its results. `again`: of one that was looked at
 * before its sheets, and whether it is to be shown again whatever is clear. */
export function look(c: Context, job: Job, again?: { sheets: readonly string[]; asks: boolean }): void {
  run(c, job, { names: true }, 'list', (message) => {
    if (message.type !== 'named') return;
    const { names, sheets } = message;
    const known = sheets === undefined || again === undefined ? sheets
      : { ...sheets, others: again.sheets.filter((it) => it !== sheets.name) };
    const named = { job, names, sheets: known };
    if (again?.asks !== true && names.writings.every((it) => it.fact === undefined)) {
      c.show({ named });
      compute(c, job, names, {});
    } else c.show({ named, list: null }, 'names-title');
  });
}

/** Its results, or what becomes of its claims. */
export function compute(c: Context, job: Job, { columns }: Names, given: Pick<ListOptions, 'map' | 'facts' | 'key' | 'claims'>): void {
  const { claims = true, ...options } = given;
  run(c, job, { claims, book: job.book, ...options }, 'list', (message) => {
    if (message.type !== 'done') return;
    const { result, report, sheets } = message;
    const address = URL.createObjectURL(new Blob(result, { type: job.book ? BOOK_TYPE : 'text/csv' }));
    const figures = c.hotro.assess({}, job.parameters) as Assessment;
    const source = { job, options, columns };
    c.show({ list: { state: 'done', name: job.file.name, book: job.book, address, report, sheets, figures, source } });
  });
}

/** The same list, added up; `facts`: what is stated of all of it. */
export function addUp(c: Context, { job, options }: Source, budget: BudgetOptions, facts: Readonly<Record<string, string>>): void {
  run(c, job, { ...options, facts, budget }, 'budget', (message) => {
    if (message.type === 'unsaid') {
      const text = c.t(message.fault === 'too-many' ? 'budget_many' : 'budget_large');
      return c.show({ budget: { state: 'refused', text } });
    }
    if (message.type !== 'budget') return;
    const csv = URL.createObjectURL(new Blob([message.csv], { type: 'text/csv' }));
    const book = URL.createObjectURL(new Blob(message.book, { type: BOOK_TYPE }));
    c.show({ budget: { state: 'done', csv, book, table: message.table } });
  });
}

/** What becomes of a list, and what is made of it: with the list that goes too. */
type Place = 'list' | 'budget';

function stop({ view: { list, budget } }: Context, place: Place): void {
  if (budget?.state === 'running') budget.cancel(true);
  if (budget?.state === 'done') [budget.csv, budget.book].forEach((it) => URL.revokeObjectURL(it));
  if (place === 'list' && list?.state === 'running') list.cancel();
  if (place === 'list' && list?.state === 'done') URL.revokeObjectURL(list.address);
}

function run(c: Context, job: Job, options: Partial<ListOptions>, place: Place, done: (message: Done) => void): void {
  const { file, parameters, figures, excel, map, sheet } = job;
  stop(c, place);
  const show = (work: Work, focus?: string) => c.show(place === 'list' ? { list: work, budget: null } : { budget: work }, focus);
  const worker = makeWorker();
  const failed = () => {
    worker.terminate();
    refused(c.t('failed'));
  };
  const refused = (text: string) => show({ state: 'refused', text });
  const read = ({ from, length, done: at }: Message & { type: 'read' }) => {
    show({ state: 'running', name: file.name, read: at, size: 2 * file.size, cancel });
    file.slice(from, from + length).arrayBuffer().then((bytes) => worker.postMessage(bytes, [bytes]), failed);
  };
  const cancel = (quietly = false) => {
    worker.onmessage = null;
    worker.terminate();
    show(null, quietly ? undefined : `${place}-start`); /* a browser may give a button that is pressed no focus */
  };
  c.show({ problems: [] });
  show({ state: 'running', name: file.name, read: 0, size: 2 * file.size, cancel });
  worker.onmessage = (event: MessageEvent<Message>) => {
    const message = event.data;
    if (message.type === 'read') return read(message);
    worker.terminate();
    if (message.type === 'hidden') return refused(c.t('list_all_hidden', message.names.join(', ')));
    if (message.type === 'refused') return refusedAt(c, message, place, refused);
    done(message);
  };
  worker.onerror = failed;
  const all = { parameters, figures, language: c.state.language, excel, ...(map === undefined ? {} : { map }), ...options };
  void packedLists().then((packed) => worker.postMessage({ packed, size: file.size, options: all, sheet } satisfies Task));
}

/** At its place; what holds for the whole list, at its field. */
function refusedAt(c: Context, message: Message & { type: 'refused' }, at: Place, refused: (text: string) => void): void {
  const { error, sheet, of } = message;
  const { fact, line, text } = error;
  if (of === 'facts' && fact !== undefined) {
    const problems = [{ field: `${at === 'list' ? 'all' : 'budget'}-${fact}`, text: reworded(c, error) }];
    return c.show(at === 'list' ? { list: null, problems } : { budget: null, problems });
  }
  const place = [of === 'map' ? c.t('list_map') : sheet && c.t('list_sheet', sheet), line && `${c.t('list_line')} ${line}`];
  refused([...place, say(c, text)].filter(Boolean).join(': '));
}

/** How far it is, or why it was refused. */
export function working(c: Context, work: NonNullable<Work>, place: Place): Content {
  if (work.state === 'refused') return html`<p class="error">${work.text}</p>`;
  const id = `${place}-progress`;
  return html`<p><label for=${id}>${work.name}</label> <progress id=${id} max=${work.size} value=${work.read}></progress>
    <button type="button" class="secondary" data-then="${place}-start" @click=${() => work.cancel()}>${c.t('list_cancel')}</button></p>`;
}
