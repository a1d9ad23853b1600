// SPDX-License-Identifier: MIT
/** A list worked on in a worker, from its file to what is shown of it. */
import type { Assessment } from '../../wasm/hotro';
import type { ListOptions } from '../../wasm/lists';
import { say, type Context } from '../context';
import { packedLists } from '../program';
import { reworded } from '../share';
import { makeWorker, type Job, type Message, type Task } from '../worker';

const BOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Done = Exclude<Message, { type: 'read' | 'refused' | 'hidden' }>;

/** How the list is understood; where all of it is, its results. `again`: of one that was looked at
 * before its sheets, and whether it is to be shown again whatever is clear. */
export function look(c: Context, job: Job, again?: { sheets: readonly string[]; asks: boolean }): void {
  run(c, job, { names: true }, (message) => {
    if (message.type !== 'named') return;
    const { names, sheets } = message;
    const known = sheets === undefined || again === undefined ? sheets
      : { ...sheets, others: again.sheets.filter((it) => it !== sheets.name) };
    const named = { job, names, sheets: known };
    if (again?.asks !== true && names.writings.every((it) => it.fact === undefined)) {
      c.show({ named });
      compute(c, job, {});
    } else c.show({ named, list: null }, 'names-title');
  });
}

/** Its results, or what becomes of its claims. */
export function compute(c: Context, job: Job, options: Pick<ListOptions, 'map' | 'facts' | 'key' | 'claims'>): void {
  run(c, job, { claims: true, book: job.book, ...options }, (message) => {
    if (message.type !== 'done') return;
    const { result, report, sheets } = message;
    const address = URL.createObjectURL(new Blob(result, { type: job.book ? BOOK_TYPE : 'text/csv' }));
    const figures = c.hotro.assess({}, job.parameters) as Assessment;
    c.show({ list: { state: 'done', name: job.file.name, book: job.book, address, report, sheets, figures } });
  });
}

function stop(c: Context): void {
  const old = c.view.list;
  if (old?.state === 'running') old.cancel();
  if (old?.state === 'done') URL.revokeObjectURL(old.address);
}

function run(c: Context, { file, parameters, excel, map, sheet }: Job, options: Partial<ListOptions>, done: (message: Done) => void): void {
  stop(c);
  const worker = makeWorker();
  const failed = () => {
    worker.terminate();
    refused(c.t('failed'));
  };
  const refused = (text: string) => c.show({ list: { state: 'refused', text } });
  const read = ({ from, length, done: at }: Message & { type: 'read' }) => {
    c.show({ problems: [], list: { state: 'running', name: file.name, read: at, size: 2 * file.size, cancel } });
    file.slice(from, from + length).arrayBuffer().then((bytes) => worker.postMessage(bytes, [bytes]), failed);
  };
  const cancel = () => {
    worker.onmessage = null;
    worker.terminate();
    c.show({ list: null }, 'list-start');
  };
  c.show({ problems: [], list: { state: 'running', name: file.name, read: 0, size: 2 * file.size, cancel } });
  worker.onmessage = (event: MessageEvent<Message>) => {
    const message = event.data;
    if (message.type === 'read') return read(message);
    worker.terminate();
    if (message.type === 'hidden') return refused(c.t('list_all_hidden', message.names.join(', ')));
    if (message.type === 'refused') return refusedAt(c, message, refused);
    done(message);
  };
  worker.onerror = failed;
  const all = { parameters, language: c.state.language, excel, ...(map === undefined ? {} : { map }), ...options };
  void packedLists().then((packed) => worker.postMessage({ packed, size: file.size, options: all, sheet } satisfies Task));
}

/** At its place; what holds for the whole list, at its field. */
function refusedAt(c: Context, { error, sheet, of }: Message & { type: 'refused' }, refused: (text: string) => void): void {
  const { fact, line, text } = error;
  if (of === 'facts' && fact !== undefined) return c.show({ list: null, problems: [{ field: `all-${fact}`, text: reworded(c, error) }] });
  const place = [of === 'map' ? c.t('list_map') : sheet && c.t('list_sheet', sheet), line && `${c.t('list_line')} ${line}`];
  refused([...place, say(c, text)].filter(Boolean).join(': '));
}
