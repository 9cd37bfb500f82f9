import { dayOf, type Instant, type TimeZone } from '../kernel/instant.ts';
import type { CounterDelta } from './counters.ts';
import type { CustomerJourney } from './customer-journey.ts';
import { type PainPointKey, painBoard, painKey } from './pain-dimension.ts';
import { pairKeysOf } from './pain-pairs.ts';

/** Of the pain signals since the last order, those that count in pairs of dimensions. */
const MAX_PAIRED_SIGNALS = 5;

/**
 * A customer without an order since counts once for each pain point, on the day of the last signal there. In pairs of
 * dimensions, the latest signals alone count. An order of any record of the person wins the customer back.
 */
export function lossCounters(journey: CustomerJourney, zone: TimeZone): readonly CounterDelta[] {
  const lastOrderAt = latestOrderOf(journey);
  const last = new Map<string, { readonly board: string; readonly painPoint: PainPointKey; readonly at: Instant }>();
  const since = journey.painSignals.filter(
    ({ at, keys }) => keys.length > 0 && (lastOrderAt === null || at > lastOrderAt),
  );
  for (const [index, { at, keys, paired = false }] of since.entries()) {
    const isLatest = index >= since.length - MAX_PAIRED_SIGNALS;
    const points = [
      ...keys.map((painPoint) => ({ board: painBoard(painPoint.dimension), painPoint })),
      ...(paired && isLatest ? pairKeysOf(keys) : []),
    ];
    for (const { board, painPoint } of points) {
      const name = `${board} ${painKey(painPoint.dimension, painPoint.key)}`;
      if (at > (last.get(name)?.at ?? '')) last.set(name, { board, painPoint, at });
    }
  }
  return [...last.values()].map(({ board, painPoint: { key }, at }) => ({
    ...{ board, key, day: dayOf(at, zone), counts: { lost: 1 } },
  }));
}

function latestOrderOf({ lastOrderAt, members = {} }: CustomerJourney): Instant | null {
  return [lastOrderAt, ...Object.values(members).map((member) => member.lastOrderAt)].reduce(
    (latest, at) => (latest === null || (at !== null && at > latest) ? at : latest),
    null,
  );
}
