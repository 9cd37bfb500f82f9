import { v7 } from 'uuid';
import { inject } from 'vitest';
import { type BuildPorts, buildSegments } from '../../domain/segment/build-segments.ts';
import { deleteRetired } from '../../domain/segment/delete-retired.ts';
import { refreshBenchmark } from '../../domain/segment/refresh-benchmark.ts';
import { runDueMemberships } from '../../domain/segment/run-due-memberships.ts';
import { customerValueProjector } from '../../lambdas/customer-value-projector.ts';
import { segmentEvaluation } from '../../lambdas/segment-evaluation.ts';
import { segmentProjector } from '../../lambdas/segment-projector.ts';
import { streamFunction } from '../../lambdas/stream-function.ts';
import { enableStream } from '../../local/engine/table.ts';
import { recordFilter, toEventRecord } from '../../local/stream/stream-event.ts';
import { openTableStream } from '../../local/stream/table-stream.ts';
import { membershipsDue } from '../../store/segment/memberships-due.ts';
import { scannedCustomers } from '../../store/segment/scan-records.ts';
import { segmentJobStore } from '../../store/segment/segment-job-store.ts';
import { shopRepository } from '../../store/shop/shop-repository.ts';
import { STREAM_CONSUMERS } from '../../store/stream-consumers.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { jobCursors } from '../../store/table/job-cursors.ts';
import type { Answer } from './graph.ts';
import { ADMIN, openOwedShop } from './owed-shop.ts';
import { SHOWN } from './segment-reckoning.ts';

/** A shop whose stream, jobs and clock of segments run only when the test says so. */
export async function openSegmentShop() {
  const shop = await openOwedShop();
  const { table, now } = shop;
  await enableStream(inject('endpoint'), table.name);
  const stream = await openTableStream(inject('endpoint'), table.name);
  const reader = readerOf(table, true);
  const faults: unknown[] = [];
  const handle = streamFunction(
    [customerValueProjector(table, shopRepository(reader), now, v7), segmentProjector(table, now)],
    (failure) => faults.push(failure),
  );
  const readers = new Map<string, ReturnType<typeof stream.open>>();
  let pending: ReturnType<typeof toEventRecord>[] = [];

  async function readNew(): Promise<void> {
    for (const { id } of await stream.shards()) {
      const shard = readers.get(id) ?? stream.open(id, null);
      readers.set(id, shard);
      for (let records = await shard.next(); records !== null && records.length > 0; records = await shard.next())
        pending.push(
          ...records
            .filter(recordFilter(STREAM_CONSUMERS.changes.patterns))
            .map((record) => toEventRecord(record, stream.arn)),
        );
    }
  }

  /**
   * Delivers up to so many changes in one batch, in the order of each partition key but of nothing else, and some of them once
   * more.
   * @param random from 0 to below 1
   * @returns whether there were any
   */
  async function deliver(most: number, random: () => number): Promise<boolean> {
    await readNew();
    const byKey = [...Map.groupBy(pending, ({ dynamodb }) => JSON.stringify(dynamodb?.Keys?.['pk'])).values()];
    const batch: typeof pending = [];
    for (let waiting = byKey; batch.length < most && waiting.length > 0; ) {
      const next = waiting[Math.floor(random() * waiting.length)]?.shift();
      if (next !== undefined) batch.push(next);
      waiting = waiting.filter((records) => records.length > 0);
    }
    if (batch.length === 0) return false;
    const repeated = random() < 0.3 ? batch.slice(0, Math.ceil(random() * batch.length)) : [];
    for (const records of [batch, repeated])
      if (records.length > 0) {
        const { batchItemFailures } = await handle(JSON.parse(JSON.stringify({ Records: records })));
        if (batchItemFailures.length > 0) throw new Error(`a batch failed: ${JSON.stringify(faults)}`);
      }
    const done = new Set(batch);
    pending = pending.filter((record) => !done.has(record));
    return true;
  }

  const evaluation = (because: 'CHANGE' | 'TIME') => segmentEvaluation(table, now, because)();

  /** What the job that builds runs with. @param pages how many pages it has time for */
  function buildPorts(pages = Number.POSITIVE_INFINITY): BuildPorts {
    let left = pages;
    const { evaluate } = evaluation('CHANGE');
    return {
      // Few parts: tests kill builds at each request.
      store: { ...segmentJobStore(table), customers: scannedCustomers(table, { parts: 8, pageItems: 1_000 }) },
      ...{ cursors: jobCursors(table), shop: shopRepository(reader).freshShop, now },
      async evaluate(ids) {
        for (const id of ids) await evaluate(id);
        return [];
      },
      reportFailed([name]) {
        if (name !== undefined) throw Object.assign(new Error('some were not evaluated'), { name });
      },
      isTimeLeft: () => left-- > 0,
    };
  }

  return {
    ...shop,
    ...{ deliver, buildPorts },
    /** What the graph shows to the admin of a customer. */
    async show(id: string): Promise<Answer['data']> {
      const { data, errors } = await shop.graph.ask(ADMIN, `query ($id: ID!) { customer(id: $id) { ${SHOWN} } }`, {
        id,
      });
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return (data as Answer['data']).customer;
    },
    async drain() {
      while (await deliver(100, Math.random));
    },
    /** Runs the job that builds. @param pages how many pages it has time for */
    async build(pages?: number) {
      const ports = buildPorts(pages);
      if (await refreshBenchmark(ports)) await buildSegments(ports);
      await deleteRetired(ports);
    },
    /** Runs the clock once. */
    tickSegments: () =>
      runDueMemberships({
        ...{ cursors: jobCursors(table), now, evaluate: evaluation('TIME').evaluate, isTimeLeft: () => true },
        membershipsDue: (until, slice) => membershipsDue(reader, until, slice),
      }),
    close: () => stream.close(),
  };
}

export type SegmentShop = Awaited<ReturnType<typeof openSegmentShop>>;
