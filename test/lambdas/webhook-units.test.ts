import { createHmac, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Integration } from '../../domain/integration/integration.ts';
import { settleDelivery } from '../../domain/integration/settle-delivery.ts';
import type { WebhookDelivery } from '../../domain/integration/webhook-delivery.ts';
import { type Receiver, receiveWebhook } from '../../lambdas/receive-webhook.ts';
import { refreshed } from '../../lambdas/refreshed.ts';
import { deliveryNoteWrites } from '../../store/integration/delivery-notes.ts';
import { integrationRepository } from '../../store/integration/integration-items.ts';
import { putDelivery } from '../../store/integration/put-delivery.ts';
import { deliveryKey } from '../../store/integration/webhook-delivery-items.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import { entityOf } from '../../store/table/item.ts';
import { expectUnits } from '../support/meter.ts';
import { seed } from '../support/seed.ts';
import { freshTable } from '../support/table.ts';

/** Round trips to the table and capacity units of receiving a webhook and of storing what became of it. */

const [CODE, SECRET] = ['feeder', 'the secret of the integration'];
const NOW = new Date().toISOString();
const INTEGRATION: Integration = {
  ...{ id: 'int_1', version: 1, code: CODE, system: 'GENERIC', enabled: true, dryRun: false, stores: [] },
};

let table: Awaited<ReturnType<typeof freshTable>>;
let receiver: Receiver;
let bodies: string[];
let messages: string[];
beforeAll(async () => {
  table = await freshTable();
  await seed(table, [{ entity: 'integration', before: null, after: INTEGRATION }]);
  const reader = readerOf(table, true);
  receiver = {
    integrations: refreshed(integrationRepository(reader).integrations, { maxAgeMs: 600_000, minAgeMs: 600_000 }),
    secrets: refreshed(async () => new Map([[CODE, { secrets: [SECRET], apiUrl: null, apiToken: null }]]), {
      ...{ maxAgeMs: 600_000, minAgeMs: 600_000 },
    }),
    bodies: { write: async (key) => void bodies.push(key) },
    async find(id) {
      const item = await reader.get(deliveryKey(id));
      return item === null ? null : entityOf<WebhookDelivery>(item);
    },
    add: (delivery) => putDelivery(table, null, delivery, 31),
    queue: { send: async ({ body }) => void messages.push(body) },
    now: () => NOW,
  };
});
beforeEach(() => {
  [bodies, messages] = [[], []];
  table.meter.reset();
});

function request(id: string, secret = SECRET) {
  const body = Buffer.from(JSON.stringify({ kind: 'customer', externalId: id }));
  const at = String(Math.floor(Date.parse(NOW) / 1_000));
  const signature = createHmac('sha256', secret).update(`${id}.${at}.`).update(body).digest('base64');
  const headers = { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${signature}` };
  return { url: `https://example.com/webhooks/${CODE}`, headers, body };
}

/** A delivery as the receiver stored it. */
async function received(): Promise<WebhookDelivery> {
  expect(await receiveWebhook(receiver, CODE, request(randomUUID()))).toBe('STORED');
  const delivery = await receiver.find(messages[0] ?? '');
  if (delivery === null) throw new Error('there is no delivery');
  table.meter.reset();
  return delivery;
}

describe('receiving', () => {
  test('the first webhook of a process reads the integrations, looks for the delivery, and writes it', async () => {
    expect(await receiveWebhook(receiver, CODE, request('first'))).toBe('STORED');
    expect(table.meter.operations).toEqual(['Query', 'GetItem', 'PutItem']);
    expectUnits(table.meter, 5);
  });

  test('a further one takes two round trips: one reads nothing, one writes the row', async () => {
    expect(await receiveWebhook(receiver, CODE, request('further'))).toBe('STORED');
    expect(table.meter.operations).toEqual(['GetItem', 'PutItem']);
    expectUnits(table.meter, 4);
    expect([bodies.length, messages.length]).toEqual([1, 1]);
  });

  test('a repetition writes no row, and completes what the first attempt may have left', async () => {
    await receiveWebhook(receiver, CODE, request('again'));
    table.meter.reset();
    expect(await receiveWebhook(receiver, CODE, request('again'))).toBe('STORED');
    expect(table.meter.operations).toEqual(['GetItem']);
    expectUnits(table.meter, 1);
    expect([bodies.length, messages.length]).toEqual([2, 2]);
  });

  test('one that is not signed, and one of an unknown integration, cost nothing', async () => {
    expect(await receiveWebhook(receiver, CODE, request('guessed', 'another secret'))).toBe('UNAUTHORIZED');
    expect(await receiveWebhook(receiver, 'unknown', request('unknown'))).toBe('UNAUTHORIZED');
    expect(table.meter.operations).toEqual([]);
    expect([bodies, messages]).toEqual([[], []]);
  });
});

describe('storing what became of a delivery', () => {
  test.each([
    ['APPLIED', { status: 'APPLIED', wrote: ['cus_1'], customerIds: ['cus_1'] }, 3],
    ['FAILED', { status: 'FAILED', problems: [] }, 4],
    ['tried again', { status: 'RETRY', problems: [] }, 3],
  ] as const)('takes one write: %s', async (_, outcome, units) => {
    const before = await received();
    expect(await putDelivery(table, before, settleDelivery(before, outcome, 1, NOW), 31)).toBe(true);
    expect(table.meter.operations).toEqual(['PutItem']);
    expectUnits(table.meter, units);
  });

  test('that somebody else has stored costs the write, and changes nothing', async () => {
    const before = await received();
    const applied = settleDelivery(before, { status: 'APPLIED' }, 1, NOW);
    await putDelivery(table, before, applied, 31);
    table.meter.reset();
    expect(await putDelivery(table, before, settleDelivery(before, { status: 'REJECTED' }, 1, NOW), 31)).toBe(false);
    expect(table.meter.operations).toEqual(['PutItem']);
    expect(await receiver.find(before.id)).toEqual(applied);
  });

  test('a note about a person costs two units, in one transaction for all', async () => {
    const delivery = await received();
    const subjects = [{ kind: 'customer', id: 'cus_1' } as const, { kind: 'mention', digest: 'd' } as const];
    expect(await transact(table, deliveryNoteWrites(delivery, subjects, 31))).toBe('committed');
    expect(table.meter.operations).toEqual(['TransactWriteItems']);
    expectUnits(table.meter, 4);
  });
});
