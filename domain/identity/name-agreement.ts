import type { Features } from './match-features.ts';
import { type Comparison, nameComparisons } from './match-levels.ts';

/** AGREE: one name but for a slip of the hand or a nickname. WEAK: they only sound or look alike. */
type PartAgreement = 'AGREE' | 'WEAK' | 'MISSING' | 'DIFFERENT';

/** How far the names of two people agree, part by part. */
export type NameAgreement = { readonly given: PartAgreement; readonly family: PartAgreement };

/** By those two of their records, and that reading of their names, in which they agree furthest. */
export function nameAgreement(pairs: readonly (readonly [Features, Features])[]): NameAgreement {
  const all = pairs.flatMap(([left, right]) =>
    nameComparisons(left, right).map(({ given, family }) => ({
      given: isInitial(left) || isInitial(right) ? withInitial(given) : partOf(given),
      family: partOf(family),
    })),
  );
  return all.toSorted((a, b) => rankOf(b) - rankOf(a))[0] ?? { given: 'MISSING', family: 'MISSING' };
}

const RANKS: Readonly<Record<PartAgreement, number>> = { DIFFERENT: 0, WEAK: 1, MISSING: 2, AGREE: 3 };

const rankOf = ({ given, family }: NameAgreement): number => Math.min(RANKS[given], RANKS[family]) * 4 + RANKS[given];

/** An initial is no given name: it contradicts some of them, and agrees with none. */
const isInitial = ({ name }: Features): boolean =>
  name.given.length > 0 && name.given.every((words) => words.split(' ').every((word) => [...word].length === 1));

const withInitial = ({ level }: Comparison): PartAgreement => (level === 'different' ? 'DIFFERENT' : 'MISSING');

function partOf({ level }: Comparison): PartAgreement {
  switch (level) {
    case 'exact':
    case 'close':
      return 'AGREE';
    case 'similar':
      return 'WEAK';
    case 'missing':
      return 'MISSING';
    case 'different':
      return 'DIFFERENT';
  }
}
