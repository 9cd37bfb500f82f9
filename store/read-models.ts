/** The read models that a rebuild brings in line with the table, each with the items that it follows from. It imports nothing. */

/** Prefixes of keys: an item belongs to it if its partition key and its sort key each begin with one of them. */
type SourceKeys = { readonly pk: readonly string[]; readonly sk: readonly string[] };

const HISTORY: SourceKeys = {
  pk: ['CASE#', 'CUSTOMER#', 'FEEDBACK#', 'ORDER#', 'RETURN#'],
  sk: ['CASE#', 'FEEDBACK#', 'INTERACTION#', 'ORDER#', 'RETURN#', 'SCORE#'],
};
const PROFILES: SourceKeys = { pk: ['CUSTOMER#'], sk: ['#PROFILE'] };

export const READ_MODELS = {
  /** KPIs, pain points, and what followed cases. */
  kpis: HISTORY,
  /** A journey also follows the last order of each record, and the merges of its person. */
  journeys: { pk: HISTORY.pk, sk: [...HISTORY.sk, '#METRICS', '#PROFILE'] },
  /** The values of people who bought, with the rankings and the counts of them. */
  rankings: { pk: ['CUSTOMER#'], sk: ['#METRICS'] },
  segments: PROFILES,
  /** Blocks of similar records, and what the matcher finds in them. */
  blocks: PROFILES,
} as const satisfies Record<string, SourceKeys>;

export type ReadModelName = keyof typeof READ_MODELS;

export const READ_MODEL_NAMES: readonly ReadModelName[] = ['kpis', 'journeys', 'rankings', 'segments', 'blocks'];

/** As a condition on the keys of a scan. */
export function sourceFilter(model: ReadModelName) {
  const { pk, sk } = READ_MODELS[model];
  const anyOf = (key: 'pk' | 'sk', prefixes: readonly string[]) =>
    `(${prefixes.map((_, index) => `begins_with(#${key}, :${key}${index})`).join(' OR ')})`;
  return {
    condition: `${anyOf('pk', pk)} AND ${anyOf('sk', sk)}`,
    values: Object.fromEntries([
      ...pk.map((prefix, index) => [`:pk${index}`, { S: prefix }] as const),
      ...sk.map((prefix, index) => [`:sk${index}`, { S: prefix }] as const),
    ]),
  };
}
