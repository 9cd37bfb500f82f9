import type { Features } from '../fields/match-features.ts';
import type { FieldWeights, MatchWeights } from '../score/match-weights.ts';

/** The value of a record in a field; undefined if it has none. */
export type ReadValue = (features: Features) => string | undefined;

/** The weights with other weights for each field whose values are counted in a sample: names and attributes. */
export function mapCountedFields(
  weights: MatchWeights,
  change: (field: FieldWeights, read: ReadValue, attribute: string | null) => FieldWeights,
): MatchWeights {
  const { fields, attributes } = weights;
  return {
    ...weights,
    fields: {
      ...fields,
      givenName: change(fields.givenName, ({ name }) => name.given[0], null),
      familyName: change(fields.familyName, ({ name }) => name.family || undefined, null),
    },
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, field]) => [name, change(field, (one) => one.attributes[name], name)]),
    ),
  };
}
