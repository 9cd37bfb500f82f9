import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A random number generator that gives the same sequence for the same seed. */
export type Random = {
  /** A whole number; both ends included. */
  between(least: number, most: number): number;
  oneOf<T>(items: readonly T[]): T;
  /** True with this probability, in percent. */
  percent(share: number): boolean;
};

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const between = (least: number, most: number) => uniformInt(generator, least, most);
  return {
    between,
    oneOf<T>(items: readonly T[]): T {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('there is nothing to choose from');
      return item;
    },
    percent: (share) => between(1, 100) <= share,
  };
}
