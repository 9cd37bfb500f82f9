import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { BuyingVariant } from '../../domain/insight/fit-repeat-buying.ts';
import type { GammaGamma, Spending } from '../../domain/insight/gamma-gamma.ts';
import type { BuyingHistory, MbgNbd } from '../../domain/insight/mbg-nbd.ts';

/** Simulates customers by the models; the same seed gives the same customers. */
export function createBuyerSimulator(seed: number) {
  const generator = xoroshiro128plus(seed);
  const uniform = () => (uniformInt(generator, 0, 2 ** 31) + 0.5) / (2 ** 31 + 1);
  const exponential = (rate: number) => -Math.log(uniform()) / rate;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());

  /** By Marsaglia and Tsang's method. */
  function gamma(shape: number, rate: number): number {
    if (shape < 1) return gamma(shape + 1, rate) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return (d * v) / rate;
    }
  }
  function beta(a: number, b: number): number {
    const one = gamma(a, 1);
    return one / (one + gamma(b, 1));
  }

  return {
    /**
     * @param age weeks since the first order
     * @param variant whether the customer may leave right after the first order
     */
    history({ r, alpha, a, b }: MbgNbd, age: number, variant: BuyingVariant = 'MBG_NBD'): BuyingHistory {
      const rate = gamma(r, alpha);
      const leaves = beta(a, b);
      if (variant === 'MBG_NBD' && uniform() < leaves) return { repeats: 0, recency: 0, age };
      let repeats = 0;
      let recency = 0;
      for (let at = exponential(rate); at <= age; at += exponential(rate)) {
        repeats++;
        recency = at;
        if (uniform() < leaves) break;
      }
      return { repeats, recency, age };
    },
    spending({ p, q, v }: GammaGamma, orders: number): Spending {
      return { orders, average: gamma(p * orders, gamma(q, v)) / orders };
    },
    uniform,
  };
}
