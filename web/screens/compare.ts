// SPDX-License-Identifier: MIT
/** Two cases side by side: the answers, and the same with some things otherwise. */
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Fact, FactValue, Range, Reading } from '../../wasm/hotro';
import { assess, assessmentOf, benefitName, dong, personOf, rangeText, say, valueText, type Content, type Context } from '../context';
import { field, fieldId, framed, radios } from '../fields';
import { caseOf, chosen, factOf, factsOf, isLimit, readingOf } from '../flow';
import { read } from '../forms';
import { caseOfText } from '../share';
import { changed } from '../state';
import { problems, tag } from './parts';

export function compare(c: Context): Content {
  const a = assessmentOf(c);
  const other = assess(c, caseOf(c.rules, changed(c.state.answers, c.state.trial)));
  const b = 'error' in other ? a : other;
  const row = (name: string, left: Range, right: Range, states?: [Content, Content]) => html`<tr>
    <th scope="row">${name}</th><td>${states?.[0]} ${rangeText(c, left)}</td><td>${states?.[1]} ${rangeText(c, right)}</td><td class="number">${gap(c, left, right)}</td></tr>`;
  const use = () => c.dispatch({ type: 'answer', values: c.state.trial, skipped: [], place: { screen: 'result' } });
  return html`<h1 tabindex="-1">${c.t('compare_title')}</h1>
    <p class="hint">${c.t('compare_hint')}</p>
    ${differences(c)} ${chooser(c)}
    <table class="compare">
        <thead><tr><th scope="col">${c.t('compare_item')}</th><th scope="col">${c.t('compare_a')}</th><th scope="col">${c.t('compare_b')}</th><th scope="col" class="number">${c.t('difference')}</th></tr></thead>
        <tbody>
          ${row(c.t('monthly'), a.monthly, b.monthly)} ${row(c.t('once'), a.once, b.once)}
          ${a.benefits.map((benefit, index) => {
            const same = b.benefits[index];
            return same === undefined ? nothing : row(benefitName(c, benefit), benefit.total, same.total, [tag(c, benefit.status), tag(c, same.status)]);
          })}
        </tbody>
        <tfoot>${row(c.t('total'), a.total, b.total)}</tfoot>
    </table>
    <p class="buttons">
      <button type="button" @click=${() => c.dispatch({ type: 'go', place: { screen: 'result' } })}>${c.t('compare_back')}</button>
      ${Object.keys(c.state.trial).length === 0 ? nothing : html`<button type="button" class="secondary" @click=${use}>${c.t('compare_use')}</button>`}
    </p>`;
}

function gap(c: Context, left: Range, right: Range): string {
  if (left.max !== left.min || right.max !== right.min) return '';
  const by = right.min - left.min;
  return by === 0 ? '0' : `${by > 0 ? '+' : '−'}${dong(c, Math.abs(by))}`;
}

function askedOf(c: Context, id: string): Fact | Reading | undefined {
  return factOf(c.rules, id) ?? readingOf(c.rules, id);
}

function differences(c: Context): Content {
  const remove = (id: string) => () => {
    const { [id]: _, ...rest } = c.state.trial;
    c.dispatch({ type: 'trial', values: rest });
  };
  const entries = Object.entries(c.state.trial);
  return html`<h2>${c.t('compare_differs')}</h2>
    ${entries.length === 0 ? html`<p>${c.t('compare_nothing')}</p>` : html`<ul>${entries.map(([id, value]) => {
      const asked = askedOf(c, id);
      return asked === undefined ? nothing : html`<li>${say(c, asked.label)}: ${valueText(c, asked, personOf(c)[id] ?? asked.default ?? null)} → <strong>${valueText(c, asked, value ?? asked.default ?? null)}</strong>
        <button type="button" class="link" aria-label=${c.t('compare_remove', say(c, asked.label))} @click=${remove(id)}>✕</button></li>`;
    })}</ul>`}`;
}

/** Pick what differs, then its value; or take the whole of B from a code. */
function chooser(c: Context): Content {
  const facts = factsOf(chosen(c.rules, c.state.topics));
  const choices = [...c.rules.facts.filter((fact) => facts.has(fact.id) || isLimit(fact) || fact.kind === 'interruptions'), ...c.rules.readings];
  const asked = askedOf(c, c.view.picked);
  const pick = (event: Event) => c.show({ picked: (event.target as HTMLSelectElement).value, problems: [], rows: 0 });
  const attempt = (values: Record<string, FactValue | null>) => {
    const trial = { ...c.state.trial, ...values };
    const result = assess(c, caseOf(c.rules, changed(c.state.answers, trial)));
    if ('error' in result) return c.show({ problems: [{ field: fieldId(c.view.picked), text: say(c, result.error.text) }] });
    c.show({ picked: '', problems: [] });
    c.dispatch({ type: 'trial', values: trial });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (asked === undefined) return;
    if (!('kind' in asked)) return attempt({ [asked.id]: String(new FormData(form).get(asked.id)) });
    const found = read(c, form, [asked], 'optional');
    if (found.problems.length > 0) return c.show({ problems: found.problems });
    attempt(found.values);
  };
  const take = (event: SubmitEvent) => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector<HTMLInputElement>('#compare-code');
    const found = caseOfText(c, input?.value ?? '');
    if ('error' in found) return c.show({ problems: [{ field: 'compare-code', text: say(c, found.error.text) }] });
    const trial: Record<string, FactValue | null> = {};
    for (const id of [...c.rules.facts, ...c.rules.readings].map((it) => it.id)) {
      const [mine, theirs] = [personOf(c)[id], found.case[id]];
      if (JSON.stringify(mine ?? askedOf(c, id)?.default) !== JSON.stringify(theirs ?? askedOf(c, id)?.default)) trial[id] = theirs ?? null;
    }
    c.dispatch({ type: 'trial', values: trial });
  };
  const value = asked === undefined ? undefined : (c.state.trial[asked.id] ?? personOf(c)[asked.id] ?? (('kind' in asked && asked.kind !== 'yes_no') || asked.default === undefined ? undefined : asked.default));
  return html`${problems(c)}
    <p><label for="compare-pick">${c.t('compare_add')}</label>
      <select id="compare-pick" .value=${c.view.picked} @change=${pick}><option value="">${c.t('choose')}</option>
        ${choices.map((it) => html`<option value=${it.id}>${say(c, it.label)}</option>`)}</select></p>
    ${asked === undefined ? nothing : keyed(asked.id, html`<form novalidate @submit=${submit}>
      ${'kind' in asked ? field(c, asked, value ?? undefined, { unknown: asked.default === undefined }) : framed(c, asked, {}, radios(c, asked, value ?? undefined, {}))}
      <p class="buttons"><button type="submit">${c.t('compare_apply')}</button></p></form>`)}
    <details><summary>${c.t('compare_code')}</summary>
      <form novalidate @submit=${take}><p><label for="compare-code">${c.t('open_label')}</label> <input class="wide" type="text" id="compare-code" autocomplete="off" /></p>
        <p><button type="submit" class="secondary">${c.t('open_button')}</button></p></form></details>`;
}
