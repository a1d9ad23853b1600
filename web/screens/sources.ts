// SPDX-License-Identifier: MIT
/** What a result cites: each source has a number and stands once. */
import { html, nothing } from 'lit-html';
import type { Assessment, BenefitResult, Source, Step } from '../../wasm/hotro';
import { citation, computed, ruleOf, type Content, type Context } from '../context';
import { calendarOf } from '../money';
import { goTo } from './parts';

interface Cited {
  citation?: string;
  source?: Source;
}

/** What is said to be entered by the user rests on the benefit's condition while nothing is entered. */
export function groundOf(c: Context, benefit: BenefitResult, step: Step): Cited {
  if (step.source !== 'user' || step.amount !== undefined) return step;
  return c.rules.clauses.find((it) => it.id === ruleOf(c, benefit).when[0]?.clause) ?? step;
}

/** `by`: what cites it first, amounts (0), assumptions (1) or notes (2). */
type Sources = Map<string, { number: number; source: Source | undefined; by: number }>;

const numbers = new WeakMap<Assessment, Sources>();

/** In the order in which they stand on the page. */
export function sourcesOf(c: Context, assessment: Assessment): Sources {
  let found = numbers.get(assessment);
  if (found !== undefined) return found;
  numbers.set(assessment, (found = new Map()));
  const amounts: Cited[] = [
    ...calendarOf(c, assessment).now?.why ?? [],
    ...computed(assessment).flatMap((it): Cited[] => [...it.steps.map((step) => groundOf(c, it, step)), ...it.unmet ?? []]),
  ];
  for (const [by, cited] of [amounts, assessment.assumptions, assessment.notes].entries())
    for (const { citation: text, source } of cited as readonly Cited[])
      if (text && !found.has(text))
        found.set(text, { number: found.size + 1, by, source: source ?? c.rules.clauses.find((it) => it.citation === text)?.source });
  return found;
}

/** " [3]", or nothing where nothing is cited. */
export function mark(c: Context, assessment: Assessment, text = ''): string {
  const number = sourcesOf(c, assessment).get(text)?.number;
  return number === undefined ? '' : `\u00a0[${number}]`;
}

/** The number of a source, as a link to it. */
export function ref(c: Context, assessment: Assessment, text = ''): Content {
  const number = sourcesOf(c, assessment).get(text)?.number;
  return number === undefined ? nothing : html`\u00a0<a class="ref" href="#source-${number}"
    aria-label=${c.t('source_number', String(number))} @click=${goTo(`source-${number}`)}>[${number}]</a>`;
}

export function sourceName(c: Context, source: Source): string {
  return c.t(`source_${source}`);
}

/** All of them. */
export function sources(c: Context, assessment: Assessment): Content {
  return html`<ol class="sources">${[...sourcesOf(c, assessment)].map(([text, { number, source }]) =>
    html`<li id="source-${number}" tabindex="-1">${cited(c, text, source)}</li>`)}</ol>`;
}

/** A clause with the kind of its source. */
export function cited(c: Context, text: string, source: Source | undefined): Content {
  return html`${citation(c, text)}${source === undefined ? '' : ` · ${sourceName(c, source)}`}`;
}
