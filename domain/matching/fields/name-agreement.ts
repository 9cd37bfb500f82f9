import { nameComparisons } from './compare-names.ts';
import { isInitial } from './initials.ts';
import { type Comparison, contradicts } from './match-comparison.ts';
import type { Features } from './match-features.ts';

/**
 * AGREE: the same name or a typo of it. NICKNAME: one may be short for the other, but a sister may have that name too.
 * WEAK: they only sound or look alike.
 */
type PartAgreement = 'AGREE' | 'NICKNAME' | 'WEAK' | 'MISSING' | 'DIFFERENT';

/** How far the names of two people agree, per part. */
export type NameAgreement = { readonly given: PartAgreement; readonly family: PartAgreement };

/** The best agreement over all record pairs and all interpretations of the names. */
export function nameAgreement(pairs: readonly (readonly [Features, Features])[]): NameAgreement {
  const all = pairs.flatMap(([left, right]) =>
    nameComparisons(left, right).map(({ given, family }) => ({
      given: hasOnlyInitials(left) || hasOnlyInitials(right) ? withInitials(given) : partOf(given),
      family: partOf(family),
    })),
  );
  return all.toSorted((a, b) => rankOf(b) - rankOf(a))[0] ?? { given: 'MISSING', family: 'MISSING' };
}

const RANKS: Readonly<Record<PartAgreement, number>> = { DIFFERENT: 0, WEAK: 1, MISSING: 2, NICKNAME: 3, AGREE: 4 };

const rankOf = ({ given, family }: NameAgreement): number => Math.min(RANKS[given], RANKS[family]) * 5 + RANKS[given];

/** Whether all given names are initials. */
const hasOnlyInitials = ({ name }: Features): boolean =>
  name.given.length > 0 && name.given.every((words) => words.split(' ').every(isInitial));

/** Initials may contradict a given name, but never agree with one. */
const withInitials = (comparison: Comparison): PartAgreement => (contradicts(comparison) ? 'DIFFERENT' : 'MISSING');

function partOf({ level, basis, weak }: Comparison): PartAgreement {
  if (basis === 'initial') return 'MISSING';
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
