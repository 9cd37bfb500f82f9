import { describe, expect, test } from 'vitest';
import type { DeliveryMessage } from '../../../domain/integration/delivery-queue.ts';
import { type RequeueJob, requeueDueDeliveries } from '../../../domain/integration/requeue-deliveries.ts';
import type { WebhookDelivery } from '../../../domain/integration/webhook-delivery.ts';
import { memoryCursors, sliceAfter } from '../../support/clocks.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const PAST = '2026-03-02T11:59:00.000Z';

const delivery = (number: number, more: Partial<WebhookDelivery> = {}): WebhookDelivery => ({
  ...{ id: `whd_${number}`, version: 1, integration: 'kauri', topic: 't', externalId: 'e', group: `g-${number}` },
  ...{ receivedAt: PAST, occurredAt: null, deliveryStatus: 'RECEIVED', attemptCount: 0, wrote: [], problems: [] },
  ...{ customerIds: [], bodyKey: 'b', waitsUntil: null, dueAt: PAST, ...more },
});

/** A table with an index that may be older than it. */
function jobOf(
  deliveries: readonly WebhookDelivery[],
  more: Partial<RequeueJob> & { index?: readonly WebhookDelivery[] } = {},
) {
  const table = new Map(deliveries.map((one) => [one.id, one]));
  const sent: DeliveryMessage[] = [];
  let pages = 0;
  const job: RequeueJob = {
    repositories: {
      async dueWebhookDeliveries(at, slice) {
        pages++;
        const index = more.index ?? [...table.values()];
        const due = index.filter(({ dueAt }) => dueAt !== null && dueAt < at);
        return sliceAfter(due, slice, ({ dueAt, id }) => `${dueAt}#${id}`);
      },
      webhookDeliveries: async (ids) => ids.map((id) => table.get(id) ?? null),
    },
    queue: { send: async (message) => void sent.push(message) },
    async save(before, after) {
      if (table.get(before.id) !== before) return false;
      table.set(after.id, after);
      return true;
    },
    cursors: memoryCursors(),
    now: () => NOW,
    isTimeLeft: () => true,
    ...more,
  };
  return { job, table, sent, pages: () => pages };
}

describe('deliveries that are due', () => {
  test('are all queued, each once and under a new version, and are due again in a quarter of an hour', async () => {
    const { job, table, sent } = jobOf(Array.from({ length: 60 }, (_, at) => delivery(at)));
    expect(await requeueDueDeliveries(job)).toEqual({ detected: 60, failed: [], more: false });
    // In the order of the queue, so that messages of one group stay in order.
    expect(sent.map(({ body }) => body)).toEqual([...table.keys()].toSorted());
    expect(new Set(sent.map(({ deduplicationId }) => deduplicationId)).size).toBe(60);
    expect(sent[0]?.deduplicationId).toBe('whd_0:2');
    for (const one of table.values()) expect(one).toMatchObject({ version: 2, dueAt: '2026-03-02T12:15:00.000Z' });
    expect(await requeueDueDeliveries(job)).toMatchObject({ detected: 0 });
  });

  test('are left where they are settled, gone, or due later, whatever the index says', async () => {
    const index = [delivery(1), delivery(2), delivery(3), delivery(4)];
    const { job, sent, pages } = jobOf(
      [
        delivery(1, { deliveryStatus: 'APPLIED', dueAt: null }),
        delivery(2, { dueAt: '2026-03-02T12:10:00.000Z' }),
        delivery(3),
      ],
      { index },
    );
    expect(await requeueDueDeliveries(job)).toMatchObject({ detected: 1 });
    expect(sent.map(({ body }) => body)).toEqual(['whd_3']);
    expect(pages()).toBe(1);
  });

  test('are not queued where another writer was faster', async () => {
    const { job, sent } = jobOf([delivery(1)], { save: async () => false });
    expect(await requeueDueDeliveries(job)).toMatchObject({ detected: 0 });
    expect(sent).toEqual([]);
  });

  test('are due again where the queue fails, and those that follow are queued', async () => {
    const { job, table } = jobOf([delivery(1), delivery(2)], {
      queue: {
        async send({ body }) {
          if (body === 'whd_1') throw new Error('no queue');
        },
      },
    });
    expect(await requeueDueDeliveries(job)).toEqual({ detected: 1, failed: ['Error'], more: false });
    for (const id of ['whd_1', 'whd_2']) expect(table.get(id)?.dueAt).toBe('2026-03-02T12:15:00.000Z');
  });

  test('wait for the next run where the time is up', async () => {
    const { job } = jobOf(
      Array.from({ length: 60 }, (_, at) => delivery(at)),
      { isTimeLeft: () => false },
    );
    expect(await requeueDueDeliveries(job)).toMatchObject({ detected: 1, more: true });
  });
});
