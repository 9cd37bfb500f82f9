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

  /** The orders of a customer, in weeks since the first one, until the customer leaves or the age is reached. */
  function orderTimes({ r, alpha, a, b }: MbgNbd, age: number, variant: BuyingVariant = 'MBG_NBD'): readonly number[] {
    const rate = gamma(r, alpha);
    const leaves = beta(a, b);
    const times = [0];
    if (variant === 'MBG_NBD' && uniform() < leaves) return times;
    for (let at = exponential(rate); at <= age; at += exponential(rate)) {
      times.push(at);
      if (uniform() < leaves) break;
    }
    return times;
  }

  return {
    orderTimes,
    /**
     * @param age weeks since the first order
     * @param variant whether the customer may leave right after the first order
     */
    history(model: MbgNbd, age: number, variant: BuyingVariant = 'MBG_NBD'): BuyingHistory {
      const times = orderTimes(model, age, variant);
      return { repeats: times.length - 1, recency: times.at(-1) ?? 0, age };
    },
    spending({ p, q, v }: GammaGamma, orders: number): Spending {
      return { orders, average: gamma(p * orders, gamma(q, v)) / orders };
    },
    uniform,
  };
}
