import { asIs, mapPresent, textOf, textsOf, trimmed } from './read-values.ts';
import { changedFields, type Section } from './section.ts';

const QUERY = `{ warrantyPlans {
  code name durationMonths inspectionEveryMonths graceDays transferable covers excludes
} }`;

export const warrantyPlansSection: Section = {
  name: 'warrantyPlans',
  inputs: [{ type: 'SaveWarrantyPlanInput', without: ['idempotencyKey'] }],
  required: ['code', 'name', 'durationMonths'],
  clearable: ['inspectionEveryMonths'],
  identify: ({ code }) => ({ key: textOf(code).trim(), label: textOf(code).trim() }),
  async read(graph) {
    const { warrantyPlans } = await graph.run(QUERY);
    return warrantyPlans.map(({ code, ...fields }: { code: string }) => ({
      ...{ key: code, label: code, id: null, version: null, fields },
    }));
  },
  toStored: (fields) =>
    mapPresent(fields, {
      ...{ name: trimmed, durationMonths: asIs, inspectionEveryMonths: asIs, graceDays: asIs, transferable: asIs },
      covers: (terms) => textsOf(terms).map((term) => term.trim()),
      excludes: (terms) => textsOf(terms).map((term) => term.trim()),
    }),
  mutation: { name: 'saveWarrantyPlan', input: 'SaveWarrantyPlanInput' },
  toInput: (change) => ({ code: change.entry.key, ...changedFields(change) }),
};
