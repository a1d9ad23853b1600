// SPDX-License-Identifier: MIT
/**
 * The tools of `hotro mcp` for a browser's own assistant (WebMCP), where the browser has that. Off until it is switched on, and again when
 * the page is loaded anew. An assistant gets what it puts in itself and what is computed of it; it does not see the answers on the page.
 */
import { html, nothing } from 'lit-html';
import type { Case, Fact, Hotro, Reading, Rules } from '../wasm/hotro';
import type { Content, Context } from './context';

interface Tool {
  name: string;
  description: string;
  inputSchema: object;
  annotations: object;
  execute: (given: Record<string, unknown>) => Promise<object>;
}
interface ModelContext {
  registerTool(tool: Tool): unknown;
  unregisterTool(name: string): unknown;
}

/* Of the page, of which there is one. */
let isOn = false;

const objectOf = (properties: object, required: readonly string[] = []) =>
  ({ type: 'object', additionalProperties: false, properties, required });

function typeOf(fact: Fact | Reading): object {
  if (!('kind' in fact)) return { enum: fact.values.map(({ id }) => id) };
  switch (fact.kind) {
    case 'choice': return { enum: fact.values?.map(({ id }) => id) };
    case 'yes_no': return { type: 'boolean' };
    case 'money': return { type: 'integer', minimum: fact.least, maximum: fact.most };
    case 'date': return { type: 'string', format: 'date' };
    default: return { type: 'array', items: { type: 'object' } };
  }
}

/** What a case may say, for whoever has no schema of the command at hand; the core itself refuses what it does not know. */
function caseOfRules({ facts, readings, benefits }: Rules): object {
  const stated = [...facts, ...readings].map((fact): [string, object] => [
    fact.id, { description: fact.question?.vi ?? fact.label.vi, ...typeOf(fact) },
  ]);
  return objectOf({ asked: { type: 'array', items: { enum: benefits.map(({ id }) => id) } }, ...Object.fromEntries(stated) });
}

function toolsOf(hotro: Hotro): Tool[] {
  const rules = hotro.rules();
  const person = objectOf({ case: caseOfRules(rules) }, ['case']);
  const tool = (name: string, description: string, inputSchema: object, answer: (given: Record<string, unknown>) => unknown): Tool => ({
    name, description: `${rules.policy.name.vi}. ${description}`, inputSchema, annotations: { readOnlyHint: true },
    execute: async (given) => ({ content: [{ type: 'text', text: JSON.stringify(answer(given)) }] }),
  });
  const asked = (id: string) => [...rules.facts, ...rules.readings].find((it) => it.id === id);
  const assess = (given: Record<string, unknown>) => hotro.assess(given['case'] as Case);
  return [
    tool('assess', 'Amounts exact to the dong with their clauses. State only what the person has said; never guess.', person, (given) => {
      const assessment = assess(given);
      return 'error' in assessment ? assessment : { assessment, code: hotro.code(given['case'] as Case) };
    }),
    tool('questions', 'What is still to be asked, the most useful first.', person, (given) => {
      const assessment = assess(given);
      return 'error' in assessment ? assessment
        : { total: assessment.total, questions: assessment.missing.map(asked) };
    }),
    tool('verify', 'Computes a receipt again; a code is only read.', objectOf({ text: { type: 'string' } }, ['text']), (given) =>
      hotro.verify(String(given['text']))),
    tool('rules', 'The law as the page applies it.', objectOf({}), () => rules),
  ];
}

/** The switch, and what it does; nothing where the browser has no such assistant. */
export function assistants(c: Context): Content {
  /* The build draws the first screen where there is no navigator. */
  const context = (globalThis as { navigator?: { modelContext?: ModelContext } }).navigator?.modelContext;
  if (context === undefined) return nothing;
  const change = (event: Event) => {
    isOn = (event.target as HTMLInputElement).checked;
    for (const tool of toolsOf(c.hotro)) {
      if (isOn) context.registerTool(tool);
      else context.unregisterTool(tool.name);
    }
  };
  return html`<section class="note"><div class="option">
      <input type="checkbox" id="assistants" aria-describedby="assistants-what" .checked=${isOn} @change=${change} />
      <label for="assistants">${c.t('assistants')}</label></div>
    <p class="hint" id="assistants-what">${c.t('assistants_what')}</p></section>`;
}
