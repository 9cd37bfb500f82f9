import { shareOf } from '../../kernel/share-of.ts';

/** The share of the pairs on which learned weights are checked. They do not learn from these. */
export const HELD_OUT_SHARE = 0.25;

/** Whether a pair is held out. It depends on the two ids alone, so that a repeated run holds out the same pairs. */
export const isHeldOut = (one: string, other: string): boolean =>
  shareOf(one < other ? `${one} ${other}` : `${other} ${one}`) < HELD_OUT_SHARE;
