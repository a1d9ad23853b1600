// SPDX-License-Identifier: MIT
/** The days behind figures: when the law applies, of which month a figure is, from when it holds, and if what. */
import { html, nothing } from 'lit-html';
import type { Assessment, BenefitResult, Fact } from '../../wasm/hotro';
import {
  askedOf, benefitName, computed, day, isSupposed, ruleOf, say, supposedText, windowsOf, type Content, type Context,
} from '../context';
import { factOf } from '../flow';

/** From when to when the instruments of the topics chosen apply. */
export function lawDates(c: Context, assessment: Assessment): string[] {
  const asked = askedOf(c, c.rules.benefits);
  return windowsOf(c, assessment).periods.flatMap((period, index) =>
    (asked.some((benefit) => benefit.period === index) ? [period.text[c.state.language]] : []));
}

/**
 * The monthly benefits that may be paid and end before the month of the figure. Those that end before the last month of what is paid
 * for sure are not in it; where there are others, what is paid decides which month it is.
 */
export function endedOf(c: Context, assessment: Assessment): { ended: { benefit: BenefitResult; last: string }[]; isOneMonth: boolean } {
  const { benefits } = windowsOf(c, assessment);
  const monthly = computed(assessment).filter((benefit) => benefit.kind === 'monthly' && benefit.status !== 'refused')
    .map((benefit) => ({ benefit, last: benefits.find((it) => it.id === benefit.id)?.last ?? '' }));
  const sure = monthly.filter(({ benefit }) => benefit.status !== 'undetermined').map(({ last }) => last.slice(0, 7)).sort().pop() ?? '';
  const before = monthly.filter(({ last }) => last.slice(0, 7) < (assessment.monthly.month ?? ''));
  const ended = before.filter(({ last }) => last.slice(0, 7) < sure);
  return { ended, isOneMonth: ended.length === before.length };
}

/** What a figure is called: the monthly one with its month. */
export function figureName(c: Context, assessment: Assessment, kind: 'monthly' | 'once'): string {
  const { month } = assessment.monthly;
  if (kind === 'once' || month === undefined) return c.t(kind);
  return c.t(endedOf(c, assessment).isOneMonth ? 'monthly_of' : 'monthly_latest', monthName(c, month));
}

export function monthName(c: Context, month: string): string {
  return c.hotro.month(month, c.state.language).replace(' ', '\u00a0');
}

/** From when figures a month hold, of those whose first day is not known: they are not lowered by that. */
export function fromWhen(c: Context, assessment: Assessment, benefits = computed(assessment)): string {
  const figures = benefits.filter((it) => it.kind === 'monthly' && it.status !== 'refused' && it.rate?.max != null);
  const beginning = (benefit: BenefitResult) => factOf(c.rules, ruleOf(c, benefit).begins);
  const days = new Map<Fact, BenefitResult[]>();
  for (const benefit of figures) {
    const fact = beginning(benefit);
    if (fact !== undefined && assessment.case[fact.id] === undefined) days.set(fact, [...(days.get(fact) ?? []), benefit]);
  }
  return [...days].map(([fact, of]) => {
    const text = c.t('from_when', say(c, fact.label));
    return of.length === figures.length ? text : `${of.map((benefit) => benefitName(c, benefit)).join('; ')}: ${text}`;
  }).join('. ');
}

/** Where figures hold only if something is so that nobody said: that it is so. */
export function supposition(c: Context, assessment: Assessment, kinds: readonly ('monthly' | 'once')[]): string {
  const paid = computed(assessment).filter((benefit) => kinds.includes(benefit.kind) && benefit.status !== 'refused');
  const supposed = paid.filter((benefit) => isSupposed(c, benefit.id));
  return supposed.length === 0 ? '' : supposedText(c, supposed.length === paid.length ? 'supposed' : 'supposed_too');
}

/** What is not in a figure as it has ended, from when it holds, and if what. */
export function conditions(c: Context, assessment: Assessment, kind: 'monthly' | 'once'): Content {
  const { ended } = endedOf(c, assessment);
  const without = ended.map(({ benefit, last }) => c.t('until_day', benefitName(c, benefit), day(c, last))).join('; ');
  const ofMonthly = [without === '' ? '' : `${c.t('ended')} ${without}.`, fromWhen(c, assessment)];
  const [supposed, ofOnce] = [supposition(c, assessment, [kind]), supposition(c, assessment, ['once'])];
  /* What is so of both figures is said once, below the last. */
  const lines = kind === 'once' ? [supposed] : [...ofMonthly, supposed === ofOnce ? '' : supposed];
  return html`${lines.map((text) => (text === '' ? nothing : html`<p class="hint">${text}</p>`))}`;
}
