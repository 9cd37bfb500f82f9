import { keyText } from './key-text.ts';
import { type PainDimension, type PainPointKey, painKey } from './pain-dimension.ts';

/** The pairs of dimensions that counters are kept for, each to be asked for from both sides. */
const PAIRS: readonly (readonly [PainDimension, PainDimension])[] = [
  ['STORE', 'REASON'],
  ['STORE', 'ROOT_CAUSE'],
  ['STORE', 'SKU'],
  ['SKU', 'REASON'],
  ['SKU', 'ROOT_CAUSE'],
  ['TOUCHPOINT', 'REASON'],
  ['TOUCHPOINT', 'ROOT_CAUSE'],
];

/** The products of one bad experience that pairs count. So it adds at most 68 counts, whatever a return contains. */
const MAX_SKUS = 10;

/** The first part of the names of boards for pairs. */
const PREFIX = 'pain2';

/** The dimensions by which a dimension can be narrowed. */
export const narrowingDimensions = (by: PainDimension): readonly PainDimension[] =>
  PAIRS.flatMap(([one, other]) => (one === by ? [other] : other === by ? [one] : []));

/** The board that counts one dimension where another one has this key. */
export const pairBoard = (by: PainDimension, { dimension, key }: PainPointKey): string =>
  `${PREFIX}/${by}/${dimension}/${keyText(painKey(dimension, key))}`;

export const isPairBoard = (board: string): boolean => board.startsWith(`${PREFIX}/`);

/** A key, and the board of a pair that counts it. */
export type PairKey = { readonly board: string; readonly painPoint: PainPointKey };

/** The keys of a bad experience in all pairs of dimensions. */
export function pairKeysOf(keys: readonly PainPointKey[]): readonly PairKey[] {
  const skus = keys.filter(({ dimension }) => dimension === 'SKU').slice(0, MAX_SKUS);
  const counted = [...keys.filter(({ dimension }) => dimension !== 'SKU'), ...skus];
  return counted.flatMap((painPoint) => {
    const dimensions = narrowingDimensions(painPoint.dimension);
    return counted
      .filter(({ dimension }) => dimensions.includes(dimension))
      .map((where) => ({ board: pairBoard(painPoint.dimension, where), painPoint }));
  });
}
