// SPDX-License-Identifier: MIT
/** Two cases side by side: the answers, and the same with some things otherwise. */
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Assessment, BenefitResult, Fact, FactValue, Person, Range, Reading, Status } from '../../wasm/hotro';
import {
  assessAnswers, computed, assessmentOf, benefitName, goTo, personOf, rangeText, saidOf, say, valueText, type Content, type Context,
} from '../context';
import { field, framed, radios } from '../fields';
import { caseOf, chosen, factOf, factsOf, gatesOf, isLimit, readingOf } from '../flow';
import { explained, read } from '../forms';
import { caseOfText, reworded } from '../share';
import { changed } from '../state';
import { fromWhen, monthName } from './days';
import { gap, isAsked, isSame, problems, smallLine, tag } from './parts';

interface Row {
  name: string;
  left: Range;
  right: Range;
  states?: [Status, Status];
  /** What is said of the two figures. */
  notes?: [string, string];
  /** Of a sum: the benefits in it that move. */
  moved?: BenefitResult[];
}

export function compare(c: Context): Content {
  const a = assessmentOf(c);
  const other = assessAnswers(c, changed(c.state.answers, c.state.trial));
  const b = 'error' in other ? a : other;
  const moved = computed(a).filter((benefit, index) => !isSame(benefit.total, computed(b)[index]?.total ?? benefit.total));
  const rows: Row[] = [
    ...(['monthly', 'once'] as const).filter((kind) => isAsked(a, kind)).map((kind): Row => ({
      name: c.t(kind),
      left: a[kind],
      right: b[kind],
      moved: moved.filter((it) => it.kind === kind),
      notes: kind === 'monthly' ? [noteOf(c, a), noteOf(c, b)] : ['', ''],
    })),
    ...computed(a).flatMap((benefit): Row[] => {
      const same = computed(b).find((it) => it.id === benefit.id);
      return same === undefined ? []
        : [{ name: benefitName(c, benefit), left: benefit.total, right: same.total, states: [benefit.status, same.status] }];
    }),
  ];
  /* A sum without an end stays the same whatever moves below it. */
  const isHidden = (row: Row) => row.left.max === null && isSame(row.left, row.right) && row.moved?.[0] !== undefined;
  const still = (row: Row) => isSame(row.left, row.right) && row.states?.[0] === row.states?.[1] && !isHidden(row);
  const line = (row: Row) => html`<tr><th scope="row">${row.name}</th>
    ${[row.left, row.right].map((range, index) => html`<td data-label=${c.t(index === 0 ? 'compare_a' : 'compare_b')}>
      <span>${row.states === undefined ? nothing : html`${tag(c, row.states[index] ?? row.states[0])} `}${rangeText(c, range)}
      ${smallLine(row.notes?.[index] ?? '')}</span></td>`)}
    <td class="number" data-label=${c.t('difference')}>${isHidden(row) ? rangeText(c, { min: 0, max: null })
      : gap(c, row.left, row.right)}</td></tr>`;
  const same = rows.filter(still).map((it) => it.name);
  const use = () => c.dispatch({ type: 'answer', values: c.state.trial, skipped: [], place: { screen: 'result' } });
  return html`<h1 tabindex="-1">${c.t('compare_title')}</h1>
    <p class="hint">${c.t('compare_hint')}</p>
    ${differences(c)} ${chooser(c)}
    <table class="compare lined">
        <thead><tr><th scope="col">${c.t('compare_item')}</th><th scope="col">${c.t('compare_a')}</th>
          <th scope="col">${c.t('compare_b')}</th><th scope="col" class="number">${c.t('difference')}</th></tr></thead>
        <tbody>${rows.filter((it) => !still(it)).map(line)}</tbody>
        <tfoot>${line({ name: c.t('total'), left: a.total, right: b.total, moved })}</tfoot>
    </table>
    ${same.length === 0 ? nothing : html`<p class="hint">${c.t('unchanged_list', same.join('; '))}</p>`}
    <p class="buttons">
      <button type="button" @click=${goTo(c, { screen: 'result' })}>${c.t('compare_back')}</button>
      ${Object.keys(c.state.trial).length === 0 ? nothing
        : html`<button type="button" class="secondary" @click=${use}>${c.t('compare_use')}</button>`}
    </p>`;
}

/** Of which month a monthly figure is, and from when it holds. */
function noteOf(c: Context, assessment: Assessment): string {
  const { month } = assessment.monthly;
  return [month === undefined ? '' : monthName(c, month), fromWhen(c, assessment)].filter((it) => it !== '').join('; ');
}

function find(c: Context, id: string): Fact | Reading | undefined {
  return factOf(c.rules, id) ?? readingOf(c.rules, id);
}

/** The heading that has the focus when the list below it has changed. */
const DIFFERS = 'compare-differs';

function differences(c: Context): Content {
  const remove = (id: string) => () => {
    const { [id]: _, ...rest } = c.state.trial;
    c.dispatch({ type: 'trial', values: rest });
    document.getElementById(DIFFERS)?.focus();
  };
  const entries = Object.entries(c.state.trial);
  return html`<h2 id=${DIFFERS} tabindex="-1">${c.t('compare_differs')}</h2>
    ${entries.length === 0 ? html`<p>${c.t('compare_nothing')}</p>` : html`<ul class="change">${entries.map(([id, value]) => {
      const asked = find(c, id);
      return asked === undefined ? nothing
        : html`<li class="act-row"><span>${say(c, asked.label)}: ${valueText(c, asked, saidOf(c, personOf(c), id))} →
        <strong>${valueText(c, asked, value ?? asked.default ?? null)}</strong></span>
        <button type="button" class="link" aria-label="${c.t('remove')}: ${say(c, asked.label)}" @click=${remove(id)}>✕</button></li>`;
    })}</ul>`}`;
}

/** Pick what differs, then its value; or take the whole of B from a code. */
function chooser(c: Context): Content {
  const facts = factsOf(chosen(c.rules, c.state.topics));
  const choices = [...c.rules.facts.filter((fact) => facts.has(fact.id) || isLimit(c.rules, fact) || fact.kind === 'interruptions'),
    ...c.rules.readings];
  const asked = find(c, c.view.picked);
  const pick = (event: Event) => c.show({ picked: (event.target as HTMLSelectElement).value, problems: [], rows: 1 });
  const attempt = (values: Record<string, FactValue | null>) => {
    /* What may only be given behind a gate is tried with it open. */
    const gates = gatesOf(c.rules).filter(({ fact, behind }) => behind.some((it) => it.id in values) && c.state.answers[fact.id] !== true);
    const trial = { ...c.state.trial, ...Object.fromEntries(gates.map(({ fact }) => [fact.id, true])), ...values };
    const result = assessAnswers(c, changed(c.state.answers, trial));
    if ('error' in result) return c.show({ problems: [explained(c, result.error, changed(c.state.answers, trial), [c.view.picked])] });
    c.show({ picked: '', problems: [] });
    c.dispatch({ type: 'trial', values: trial });
    document.getElementById(DIFFERS)?.focus();
  };
  const submit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (asked === undefined) return;
    if (!('kind' in asked)) return attempt({ [asked.id]: String(new FormData(form).get(asked.id)) });
    /* A day or an amount that is left empty is not known; of answers to choose from one must be chosen. */
    const isAsked = ['choice', 'yes_no', 'interruptions'].includes(asked.kind) || asked.default === 'ongoing';
    const found = read(c, form, [asked], isAsked ? 'asked' : 'optional');
    if (found.problems.length > 0) return c.show({ problems: found.problems });
    attempt(found.values);
  };
  const take = (event: SubmitEvent) => {
    const input = (event.target as HTMLFormElement).querySelector<HTMLInputElement>('#compare-code');
    const found = caseOfText(c, input?.value ?? '');
    if ('error' in found) return c.show({ problems: [{ field: 'compare-code', text: reworded(c, found.error) }] });
    const trial: Record<string, FactValue | null> = {};
    for (const id of [...c.rules.facts, ...c.rules.readings].map((it) => it.id)) {
      const [mine, theirs, usual] = [saidOf(c, personOf(c), id), (found.case as Person)[id], find(c, id)?.default ?? null] as const;
      if (JSON.stringify(mine) !== JSON.stringify(theirs ?? usual)) trial[id] = theirs ?? usual;
    }
    /* A code may answer what was not asked about: then all of both cases is compared. */
    const within = caseOf(c.rules, { answers: found.case as Record<string, FactValue>, skipped: [], topics: c.state.topics });
    const isDefault = (id: string, value: unknown) => JSON.stringify(value) === JSON.stringify(find(c, id)?.default ?? null);
    const isWithin = Object.entries(trial).every(([id, value]) => isDefault(id, value) || id in within);
    c.dispatch({ type: 'trial', values: trial, topics: isWithin ? c.state.topics : [] });
    document.getElementById(DIFFERS)?.focus();
  };
  const value = asked === undefined ? undefined
    : (c.state.trial[asked.id] ?? ('kind' in asked ? c.state.answers[asked.id] : personOf(c)[asked.id] ?? asked.default));
  return html`${problems(c)}
    <p><label for="compare-pick">${c.t('compare_add')}</label>
      <select id="compare-pick" .value=${c.view.picked} @change=${pick}><option value="">${c.t('choose')}</option>
        ${choices.map((it) => html`<option value=${it.id}>${say(c, it.label)}</option>`)}</select></p>
    ${asked === undefined ? nothing : keyed(asked.id, html`<form novalidate @submit=${submit}>
      ${'kind' in asked ? field(c, asked, value ?? undefined, { unknown: asked.default === undefined })
        : framed(c, asked, {}, radios(c, asked, value ?? undefined, {}))}
      <p class="buttons"><button type="submit">${c.t('compare_apply')}</button></p></form>`)}
    <details><summary>${c.t('compare_code')}</summary>
      <form novalidate @submit=${take}><p><label for="compare-code">${c.t('open_label')}</label> <input class="wide" type="text"
        id="compare-code" autocomplete="off" /></p>
        <p><button type="submit" class="secondary">${c.t('open_button')}</button></p></form></details>`;
}
