// SPDX-License-Identifier: MIT
/** Which supports; or open what was kept. */
import { html, nothing } from 'lit-html';
import { assistants } from '../assistants';
import { assess, benefitName, goTo, say, type Content, type Context } from '../context';
import { ALL, askedBy, caseOf, placeAfter, topicsOf } from '../flow';
import type { Place } from '../state';
import { bytesOf, isForeign, openReceipt } from '../share';

export function start(c: Context): Content {
  const submit = (event: SubmitEvent) => {
    const form = new FormData(event.target as HTMLFormElement);
    const topics = form.getAll('topic').map(String);
    if (topics.length === 0) return c.show({ problems: [{ field: 'topic-0', text: c.t('start_none') }] });
    const onOnePage = (event.submitter as HTMLButtonElement | null)?.value === 'all';
    c.dispatch({ type: 'topics', topics, place: onOnePage ? { screen: 'all' } : firstQuestion(c, topics) });
  };
  /* "Look at all" and single topics exclude each other. */
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (!input.checked) return;
    for (const other of input.form?.querySelectorAll<HTMLInputElement>('input[name=topic]') ?? [])
      if ((other.value === ALL) !== (input.value === ALL)) other.checked = false;
  };
  const wrong = c.view.problems.some((problem) => problem.field === 'topic-0');
  const box = (id: string, value: string, label: Content) => html`<div class="option">
    <input type="checkbox" id=${id} name="topic" value=${value} ?checked=${c.state.topics.includes(value)} @change=${choose} />
    <label for=${id}>${label}</label>
  </div>`;
  return html`<h1 tabindex="-1">${say(c, c.rules.policy.name)}</h1>
    <p class="lead">${c.t('start_lead')}</p>
    ${c.view.isLost ? html`<p class="note" role="status">${c.t('start_lost')}</p>` : nothing}
    ${goingOn(c)}
    <form novalidate @submit=${submit}>
      <fieldset class=${wrong ? 'wrong' : ''} aria-describedby=${wrong ? 'topic-error' : nothing}>
        <legend class="big">${c.t('start_question')}</legend>
        ${wrong ? html`<p class="error" id="topic-error">${c.t('start_none')}</p>` : nothing}
        ${topicsOf(c.rules).map((topic, index) => box(`topic-${index}`, topic.id, topicLabel(c, topic.benefits)))}
        <div class="apart"></div>
        ${box('topic-all', ALL, c.t('start_all'))}
      </fieldset>
      <p class="buttons">
        <button type="submit" value="steps">${c.t('start_button')}</button>
        <button type="submit" class="secondary" value="all">${c.t('start_all_on_one')}</button>
      </p>
    </form>
    <details><summary>${c.t('privacy_title')}</summary><p>${c.t('privacy_text')}</p></details>
    ${opening(c)}${assistants(c)}`;
}

function firstQuestion(c: Context, topics: readonly string[]): Place {
  const said = { ...c.state, topics };
  const assessment = assess(c, { ...askedBy(c.rules, topics), ...caseOf(c.rules, said) });
  if ('error' in assessment) throw new Error(assessment.error.text.en);
  return placeAfter(c.rules, said, assessment, undefined);
}

/** Back to where one was, with the answers given. */
function goingOn(c: Context): Content {
  const { last } = c.state;
  if (last === null) return nothing;
  const isDone = last.screen === 'result' || last.screen === 'compare';
  return html`<p class="note act-row stack"><span>${c.t('start_kept')}</span>
    <button type="button" class="secondary" @click=${goTo(c, last)}>${c.t(isDone ? 'compare_back' : 'start_go_on')}</button></p>`;
}

function topicLabel(c: Context, benefits: readonly { id: string }[]): Content {
  return html`${benefits.map((benefit, index) => html`${index > 0 ? html`<br />` : nothing}${benefitName(c, benefit)}`)}`;
}

function opening(c: Context): Content {
  const submit = async (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    const file = form.querySelector<HTMLInputElement>('#open-file')?.files?.[0];
    const typed = form.querySelector<HTMLInputElement>('#open-code')?.value.trim() ?? '';
    if (file === undefined && typed === '') return c.show({ problems: [{ field: 'open-code', text: c.t('open_empty') }] });
    const bytes = file === undefined ? new TextEncoder().encode(typed) : await bytesOf(file);
    const problem = file !== undefined && isForeign(bytes) ? c.t('not_kept') : openReceipt(c, bytes);
    if (problem !== null) c.show({ problems: [{ field: file === undefined ? 'open-code' : 'open-file', text: problem }] });
  };
  const wrong = c.view.problems.find((problem) => problem.field.startsWith('open-'));
  const by = (field: string) => (wrong?.field === field ? 'open-error' : nothing);
  return html`<details ?open=${wrong !== undefined}>
    <summary>${c.t('open_title')}</summary>
    <form novalidate @submit=${submit}>
      ${wrong === undefined ? nothing : html`<p class="error" id="open-error">${wrong.text}</p>`}
      <p><label for="open-code">${c.t('open_label')}</label>
        <input class="wide" type="text" id="open-code" .value=${c.view.typed} autocomplete="off" autocapitalize="off" spellcheck="false"
          aria-invalid=${wrong?.field === 'open-code'} aria-describedby=${by('open-code')} /></p>
      <p><label for="open-file">${c.t('open_file')}</label>
        <input class="wide" type="file" id="open-file" accept=".json,application/json"
          aria-invalid=${wrong?.field === 'open-file'} aria-describedby=${by('open-file')} /></p>
      <p><button class="secondary" type="submit">${c.t('open_button')}</button></p>
    </form>
  </details>`;
}
