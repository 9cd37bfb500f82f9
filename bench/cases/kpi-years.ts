import { BUYER_BOARD } from '../../domain/insight/buyer-counters.ts';
import type { CounterDelta } from '../../domain/insight/counters.ts';
import { FIRST_RESPONSE_PREFIX, kpiBoard, RESOLUTION_PREFIX } from '../../domain/insight/kpi-counters.ts';
import { bucketOf } from '../../domain/insight/sketch.ts';
import { addDays, type Day } from '../../domain/kernel/instant.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { splitIntoBatches } from '../../store/insight/counter-batches.ts';
import { counterAdditions } from '../../store/insight/counter-items.ts';
import { applyDeltaBatches } from '../../store/insight/counter-store.ts';

const FIRST_DAY: Day = '2025-01-01';
const DAYS = 730;
const BOARD = kpiBoard({ touchpoint: null, store: null });

/** Stores the counters of two years of feedback, cases and customers, with response times spread as in a real year. */
export async function seedKpiYears(table: Table): Promise<void> {
  const parts = Array.from({ length: DAYS }, (_, index) =>
    splitIntoBatches(`bench-${index}`, counterDeltasOn(index)),
  ).flat();
  await applyDeltaBatches(table, parts, () => new Date().toISOString(), counterAdditions);
}

function counterDeltasOn(index: number): readonly CounterDelta[] {
  const on = { key: '', day: addDays(FIRST_DAY, index) };
  const times = {
    [FIRST_RESPONSE_PREFIX + bucketOf(1 + (index % 90))]: 3,
    [RESOLUTION_PREFIX + bucketOf(1 + (index % 60))]: 2,
  };
  const scores = { csat: 9, csatGood: 6, nps: 7, npsPromoters: 3, npsDetractors: 2, ces: 4, cesSum: 11 };
  const cases = { cases: 5, breached: 1, resolved: 4, firstContact: 2, reopened: 1 };
  const customers = { won: 4, repeated: 1, lifetimeValue: 40_000, lastBought: 3 };
  return [
    { ...on, board: BOARD, counts: { ...scores, ...cases, ...times } },
    { ...on, board: BUYER_BOARD, counts: customers },
  ];
}
