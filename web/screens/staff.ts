// SPDX-License-Identifier: MIT
/** For offices: a list in, the same list with results out; receipts and codes checked. All in the browser. */
import { html, nothing } from 'lit-html';
import { LIST_CHUNK_BYTES, type ParameterRow } from '../../wasm/hotro';
import { say, type Content, type Context } from '../context';
import { makeWorker, type Message, type Task } from '../worker';
import { problems } from './parts';

const ERRORS_SHOWN = 20;

export function staff(c: Context): Content {
  return html`<h1 tabindex="-1">${c.t('staff_title')}</h1>
    <p class="lead">${c.t('staff_lead')}</p>
    ${problems(c)} ${lists(c)} ${receipts(c)}`;
}

function lists(c: Context): Content {
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const file = (id: string) => form.querySelector<HTMLInputElement>(id)?.files?.[0];
    const list = file('#list-file');
    if (list === undefined) return c.show({ problems: [{ field: 'list-file', text: c.t('list_empty') }] });
    const figures = file('#list-figures');
    let parameters: ParameterRow[] = [];
    try {
      if (figures !== undefined) parameters = JSON.parse(await figures.text()) as ParameterRow[];
    } catch {
      return c.show({ problems: [{ field: 'list-figures', text: c.t('list_figures_bad') }] });
    }
    work(c, list, parameters, new FormData(form).has('excel'));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const list = event.dataTransfer?.files[0];
    if (list !== undefined) work(c, list, [], false);
  };
  return html`<h2>${c.t('list_title')}</h2>
    <p>${c.t('list_hint')}</p>
    <form novalidate @submit=${submit} @dragover=${(event: Event) => event.preventDefault()} @drop=${drop}>
      <p><label for="list-file">${c.t('list_file')}</label> <input class="wide" type="file" id="list-file" accept=".csv,.tsv,.txt,text/csv" /></p>
      <div class="option"><input type="checkbox" id="list-excel" name="excel" /><label for="list-excel">${c.t('list_excel')}</label></div>
      <p><label for="list-figures">${c.t('list_figures')}</label> <input class="wide" type="file" id="list-figures" accept=".json" /></p>
      <p class="buttons"><button type="submit">${c.t('list_button')}</button></p>
    </form>
    <div role="status">${listState(c)}</div>`;
}

function work(c: Context, file: File, parameters: readonly ParameterRow[], excel: boolean): void {
  const old = c.view.list;
  if (old?.state === 'running') old.cancel();
  if (old?.state === 'done') URL.revokeObjectURL(old.address);
  const worker = makeWorker();
  const failed = () => {
    worker.terminate();
    c.show({ list: { state: 'refused', text: c.t('failed') } });
  };
  const read = (from: number) => {
    c.show({ problems: [], list: { state: 'running', name: file.name, read: from, size: file.size, cancel } });
    file.slice(from, from + LIST_CHUNK_BYTES).arrayBuffer().then((bytes) => worker.postMessage(bytes, [bytes]), failed);
  };
  const cancel = () => {
    worker.onmessage = null;
    worker.terminate();
    c.show({ list: null });
  };
  worker.onmessage = (event: MessageEvent<Message>) => {
    const message = event.data;
    if (message.type === 'read') return read(message.from);
    worker.terminate();
    if (message.type === 'refused') c.show({ list: { state: 'refused', text: say(c, message.error.text) } });
    else c.show({ list: { state: 'done', name: file.name, address: URL.createObjectURL(new Blob(message.result, { type: 'text/csv' })), report: message.report } });
  };
  worker.onerror = failed;
  const task: Task = { wasm: c.wasm, size: file.size, options: { parameters, language: c.state.language, excel } };
  worker.postMessage(task);
}

function listState(c: Context): Content {
  const list = c.view.list;
  if (list === null) return nothing;
  if (list.state === 'refused') return html`<p class="error">${list.text}</p>`;
  if (list.state === 'running')
    return html`<p><label for="list-progress">${list.name}</label> <progress id="list-progress" max=${list.size} value=${list.read}></progress>
      <button type="button" class="secondary" @click=${list.cancel}>${c.t('list_cancel')}</button></p>`;
  const { report } = list;
  const count = (amount: number) => amount.toLocaleString(c.state.language);
  const shown = report.errors.slice(0, ERRORS_SHOWN);
  return html`<p><strong>${c.t('list_counts', count(report.ok), count(report.incomplete), count(report.bad))}</strong></p>
    <p><a download=${list.name.replace(/(\.\w+)?$/, '-hotro$1')} href=${list.address}>${c.t('list_download')}</a></p>
    ${shown.length === 0 ? nothing : html`<table><thead><tr><th scope="col">${c.t('list_line')}</th><th scope="col">${c.t('list_error')}</th></tr></thead>
      <tbody>${shown.map((error) => html`<tr><th scope="row">${error.line ?? ''}</th><td>${say(c, error.text)}</td></tr>`)}</tbody></table>`}
    ${report.bad > shown.length ? html`<p>${c.t('list_more', count(report.bad - shown.length))}</p>` : nothing}`;
}

function receipts(c: Context): Content {
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const files = [...(form.querySelector<HTMLInputElement>('#verify-files')?.files ?? [])];
    const typed = (form.querySelector<HTMLTextAreaElement>('#verify-text')?.value ?? '').split(/\s+/).filter((line) => line !== '');
    if (files.length + typed.length === 0) return c.show({ problems: [{ field: 'verify-text', text: c.t('verify_empty') }] });
    const texts = [...typed.map((text) => ({ name: text, text })), ...(await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))))];
    c.show({
      problems: [],
      verdicts: texts.map(({ name, text }) => {
        const result = c.hotro.verify(text);
        return 'error' in result ? { name, verdict: null, text: say(c, result.error.text) } : { name, verdict: result.verdict, text: say(c, result.text) };
      }),
    });
  };
  return html`<h2>${c.t('verify_title')}</h2>
    <p>${c.t('verify_hint')}</p>
    <form novalidate @submit=${submit}>
      <p><label for="verify-text">${c.t('verify_text')}</label> <textarea class="wide" id="verify-text" rows="3" autocomplete="off" spellcheck="false"></textarea></p>
      <p><label for="verify-files">${c.t('verify_files')}</label> <input class="wide" type="file" id="verify-files" multiple accept=".json" /></p>
      <p class="buttons"><button type="submit">${c.t('verify_button')}</button></p>
    </form>
    <div role="status"><ul class="verdicts">${c.view.verdicts.map((it) => html`<li class=${it.verdict ?? 'bad'}><strong class="code">${it.name}</strong><span class="lines">${it.text}</span></li>`)}</ul></div>`;
}
