import { nameComparisons } from './compare-names.ts';
import { type Comparison, contradicts } from './match-comparison.ts';
import type { Features } from './match-features.ts';

/**
 * AGREE: one name but for a slip of the hand. NICKNAME: one may stand for the other, and a sister may be called so.
 * WEAK: they only sound or look alike.
 */
type PartAgreement = 'AGREE' | 'NICKNAME' | 'WEAK' | 'MISSING' | 'DIFFERENT';

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

const RANKS: Readonly<Record<PartAgreement, number>> = { DIFFERENT: 0, WEAK: 1, MISSING: 2, NICKNAME: 3, AGREE: 4 };

const rankOf = ({ given, family }: NameAgreement): number => Math.min(RANKS[given], RANKS[family]) * 5 + RANKS[given];

/** An initial is no given name: it contradicts some of them, and agrees with none. */
const isInitial = ({ name }: Features): boolean =>
  name.given.length > 0 && name.given.every((words) => words.split(' ').every((word) => [...word].length === 1));

const withInitial = (comparison: Comparison): PartAgreement => (contradicts(comparison) ? 'DIFFERENT' : 'MISSING');

function partOf({ level, basis, weak }: Comparison): PartAgreement {
  if (weak === true) return 'WEAK';
  switch (level) {
    case 'exact':
    case 'close':
      return basis === 'nickname' ? 'NICKNAME' : 'AGREE';
    case 'similar':
      return 'WEAK';
    case 'missing':
      return 'MISSING';
    case 'nearly':
    case 'different':
      return 'DIFFERENT';
  }
}
