// SPDX-License-Identifier: MIT
/** Which readings and which answers would change the result, and to what. */
import { html, nothing } from 'lit-html';
import type { Assessment, Fact, Range } from '../../wasm/hotro';
import { askedOf, benefitName, goChange, goTo, labelOf, otherwise, rangeText, say, valueName, type Content, type Context } from '../context';
import { factOf, open, readingOf } from '../flow';
import { act, gap, goCompare, isSame } from './parts';

export function changes(c: Context, assessment: Assessment): Content {
  const missing = open(c.rules, c.state, assessment).flatMap((id) => factOf(c.rules, id) ?? []);
  const readings = c.rules.readings.map((reading) => ({ reading, ...lines(c, assessment, reading.id, assessment.alternatives.filter((it) => it.reading === reading.id).map((it) => it.value)) }));
  const moving = readings.filter((it) => it.moving.length > 0);
  const still = readings.filter((it) => it.moving.length === 0 && it.still.length > 0);
  return html`${missing.length === 0 ? nothing : html`<h3>${c.t('change_answers')}</h3>${missing.map((fact) => unanswered(c, assessment, fact))}`}
    ${moving.length + still.length === 0 ? nothing : html`<h3>${c.t('change_readings')}</h3>
      ${moving.map((it) => html`<section class="change"><h4>${say(c, it.reading.label)}</h4><p class="hint">${say(c, it.reading.why)}</p>${list(c, it)}</section>`)}
      ${still.length === 0 ? nothing : html`<p>${c.t('total_same', still.map((it) => say(c, it.reading.label)).join('; '))}</p>`}`}
    ${missing.length + moving.length + still.length === 0 ? html`<p>${c.t('change_none')}</p>` : nothing}
    <p class="buttons"><button type="button" class="secondary" id="compare-other" @click=${goTo(c, { screen: 'compare' })}>${c.t('compare_other')}</button></p>`;
}

interface Lines {
  moving: Content[];
  /** The benefits that move, where they are the same for every value. */
  moved: string;
  /** Values by which no amount is other. */
  still: string[];
}

interface Change {
  name: string;
  now: Range;
  then: Range;
}

/** What another value of a fact or reading does to the total, and to which benefit. */
function lines(c: Context, assessment: Assessment, id: string, values: readonly (string | boolean)[]): Lines {
  const asked = factOf(c.rules, id) ?? readingOf(c.rules, id);
  const others = values.flatMap((value) => {
    const other = otherwise(c, { [id]: value });
    if (asked === undefined || other === undefined) return [];
    const changed = assessment.benefits.flatMap(({ id: name, total }, index): Change[] => {
      const then = other.benefits[index]?.total ?? total;
      return isSame(total, then) ? [] : [{ name: benefitName(c, { id: name }), now: total, then }];
    });
    return [{ value, name: valueName(c, asked, value), total: other.total, changed, moved: changed.map((it) => it.name).join('; ') }];
  });
  const moving = others.filter((it) => it.moved !== '');
  /* A total without an end hides what moves below it: there the benefits themselves are shown. */
  const isEndless = assessment.total.max === null;
  const moved = !isEndless && moving.every((it) => it.moved === moving[0]?.moved) ? moving[0]?.moved ?? '' : '';
  return {
    moved,
    still: others.filter((it) => it.moved === '').map((it) => it.name),
    moving: moving.map((it) => html`<li class="act-row"><span>${c.t('if_value', it.name)}:
        ${(isEndless ? it.changed : [{ name: '', now: assessment.total, then: it.total }]).map(({ name, now, then }) => html`<strong>${name === '' ? c.t('total_if', rangeText(c, then)) : `${name}: ${rangeText(c, then)}`}</strong> <span class="small">${gap(c, now, then)}</span>`)}
        ${isEndless || moved !== '' ? nothing : html`<span class="small">${c.t('moves', it.moved)}</span>`}</span>
      ${act(c, `compare-${id}-${String(it.value)}`, 'compare_this', `${labelOf(c, id)} – ${it.name}`, goCompare(c, { [id]: it.value }))}</li>`),
  };
}

function list(c: Context, { moving, moved, still }: Lines): Content {
  return html`${moved === '' ? nothing : html`<p class="small">${c.t('moves', moved)}</p>`}<ul>${moving}${still.length === 0 ? nothing : html`<li>${c.t('total_same', still.join('; '))}</li>`}</ul>`;
}

function unanswered(c: Context, assessment: Assessment, fact: Fact): Content {
  const values = fact.kind === 'yes_no' ? [true, false] : (fact.values ?? []).map((it) => it.id);
  const found = lines(c, assessment, fact.id, values);
  /* A day or an amount of money has no list of values: what hangs on it is named. */
  const by = values.length > 0 ? [] : askedOf(c, c.rules.benefits).filter((rule) => [rule.begins, rule.money].includes(fact.id)).flatMap((rule) => {
    const benefit = assessment.benefits.find((it) => it.id === rule.id);
    if (benefit === undefined || benefit.status === 'refused') return [];
    return [html`<li>${fact.kind === 'date' ? c.t('by_day', benefitName(c, rule), rangeText(c, benefit.total)) : `${benefitName(c, rule)}: ${rangeText(c, benefit.total)}`}</li>`];
  });
  return html`<section class="change"><h4 class="act-row"><span>${say(c, fact.label)}</span>
      ${act(c, `answer-${fact.id}`, 'answer', say(c, fact.label), goChange(c, fact.id, 'result'))}</h4>
    ${list(c, { ...found, moving: [...found.moving, ...by] })}</section>`;
}
