import { nameComparisons } from '../fields/compare-names.ts';
import type { Features } from '../fields/match-features.ts';
import { type Contradiction, contradictionsOf, isGenerationApart } from './auto-merge-blockers.ts';
import type { PersonEvidence, RecordEvidence } from './record-evidence.ts';

/** The contradictions of two persons, in stated data or in data that the shop itself knows. */
export function contradictionsBetween(one: PersonEvidence, other: PersonEvidence): readonly Contradiction[] {
  const stated = contradictionsOf(one.map(statedOf), other.map(statedOf));
  if ([...one, ...other].every(({ stated, verified }) => stated === verified)) return stated;
  return [...new Set([...stated, ...contradictionsOf(one.map(verifiedOf), other.map(verifiedOf))])];
}

const statedOf = ({ stated }: RecordEvidence): Features => stated;
const verifiedOf = ({ verified }: RecordEvidence): Features => verified;

/** Records of two persons of which none contradicts a record of the other person. */
export type ClearRecords = { readonly one: PersonEvidence; readonly other: PersonEvidence };

/**
 * The records that remain of two persons without their doubtful records. A doubtful record contradicts the other person in
 * something that its own person already holds two values of: another of its records has exactly the other person's value, and
 * the shop itself knows both. So the contradiction lies within one person, who was accepted with it. Null if the persons
 * contradict each other in anything else.
 */
export function withoutDoubtfulRecords(one: PersonEvidence, other: PersonEvidence): ClearRecords | null {
  if (one.length === 1 && other.length === 1) return null;
  const between = new Set(contradictionsBetween(one, other));
  const conflicts = one.flatMap((left) =>
    other.map((right) => ({
      ...{ left, right },
      fields: contradictionsBetween([left], [right]).filter((field) => between.has(field)),
    })),
  );
  const clear = leastContradicted({ one, other }, conflicts);
  return clear !== null && conflicts.every((conflict) => isExplained(conflict, clear)) ? clear : null;
}

type Conflict = {
  readonly left: RecordEvidence;
  readonly right: RecordEvidence;
  readonly fields: readonly Contradiction[];
};

/** Leaves out the record that contradicts most others, until nothing contradicts. Null if a person has no record left. */
function leastContradicted({ one, other }: ClearRecords, conflicts: readonly Conflict[]): ClearRecords | null {
  const open = conflicts.filter(
    ({ left, right, fields }) => fields.length > 0 && one.includes(left) && other.includes(right),
  );
  if (open.length === 0) return { one, other };
  const countOf = (record: RecordEvidence) =>
    open.filter(({ left, right }) => left === record || right === record).length;
  const sides = [one, other].filter((records) => records.length > 1).toSorted((a, b) => b.length - a.length);
  const [most] = sides.flat().toSorted((a, b) => countOf(b) - countOf(a));
  if (most === undefined) return null;
  const without = (records: PersonEvidence) => records.filter((record) => record !== most);
  return leastContradicted({ one: without(one), other: without(other) }, conflicts);
}

/** Whether a clear record of the same person has exactly the value that the other person has, and nobody's child has the other. */
const isExplained = ({ left, right, fields }: Conflict, { one, other }: ClearRecords): boolean =>
  fields.every(
    (field) =>
      !(field === 'OTHER_BIRTH_DATE' && areGenerationsApart(left, right)) &&
      (other.some((clear) => agreesExactly(left, clear, field)) ||
        one.some((clear) => agreesExactly(clear, right, field))),
  );

/** A mother and her daughter may have one name, and a clerk may have merged them. */
const areGenerationsApart = (left: RecordEvidence, right: RecordEvidence): boolean =>
  isGenerationApart(left.stated, right.stated) || isGenerationApart(left.verified, right.verified);

/** Whether the shop itself knows of both records that they have the same value in a field that may contradict. */
export function agreesExactly(left: RecordEvidence, right: RecordEvidence, field: Contradiction): boolean {
  const [one, other] = [left.verified, right.verified];
  switch (field) {
    case 'OTHER_GIVEN_NAME':
      return nameComparisons(one, other).some(({ given }) => given.level === 'exact');
    case 'OTHER_FAMILY_NAME':
      return nameComparisons(one, other).some(({ family }) => family.level === 'exact');
    case 'OTHER_BIRTH_DATE':
      return one.birthDate !== null && one.birthDate === other.birthDate;
    case 'OTHER_GENERATION':
      return one.name.generation !== null && one.name.generation === other.name.generation;
  }
}
