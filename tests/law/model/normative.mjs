// SPDX-License-Identifier: MIT
// What of an assessment the law and core/RULES.md determine: no sentences, no citations, no steps.
const pick = (object, names) => Object.fromEntries(names.filter((name) => object[name] !== undefined).map((name) => [name, object[name]]));

const parameter = (row) => ({ ...pick(row, ['name', 'from', 'value', 'citation']), replaced: row.replaced.map((replaced) => pick(replaced, ['from', 'value'])) });

const benefit = (item) => ({
  ...pick(item, ['id', 'kind', 'status', 'rate', 'total', 'months', 'month']),
  ...(item.unmet && { unmet: item.unmet.map((one) => pick(one, ['fact', 'needs'])) }),
});

export const normative = (answer) =>
  answer.error
    ? { ...pick(answer, ['id']), error: pick(answer.error, ['code', 'fact']) }
    : {
        ...pick(answer, ['id']),
        parameters: answer.parameters.map(parameter),
        case: Object.fromEntries(Object.entries(answer.case).filter(([name]) => name !== 'policy')),
        benefits: answer.benefits.map(benefit),
        ...pick(answer, ['monthly', 'once', 'total', 'missing', 'witness', 'alternatives']),
        assumptions: answer.assumptions.filter((item) => item.amount).map((item) => pick(item, ['code', 'amount'])),
        notes: answer.notes.map((note) => note.code ?? note),
      };
