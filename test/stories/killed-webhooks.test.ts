import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliveryBodyKey, type WebhookDelivery } from '../../domain/integration/webhook-delivery.ts';
import { s3FileStore } from '../../store/files/s3-file-store.ts';
import { isSettled, receiveAndKill, workAndKill } from '../support/killed-webhooks.ts';
import { fresh } from '../support/order-desk.ts';
import {
  CODE,
  customerRecord,
  openWebhookGraph,
  signed,
  version,
  type WebhookGraph,
  webhookEvent,
} from '../support/webhooks.ts';

const VISIBILITY_MS = 400;

let hooks: WebhookGraph;
beforeAll(async () => {
  hooks = await openWebhookGraph({ visibilityMs: VISIBILITY_MS });
});
afterAll(() => hooks.close());

const waitUntil = async (isDone: (deliveries: readonly WebhookDelivery[]) => boolean): Promise<void> => {
  for (let round = 0; round < 200; round++) {
    await hooks.drain();
    if (isDone(await hooks.deliveries())) return;
    await wait(100);
  }
  throw new Error('the deliveries are not settled');
};
const BY_KEY = 'query ($key: CustomerKey!) { customersBy(key: $key) { id name { given } } }';
const find = async (externalId: string) =>
  (await hooks.graph.as('admin').run(BY_KEY, { key: { externalId: { system: CODE, value: externalId } } })).customersBy;

describe('a receiver and a worker that are killed', () => {
  test('lose nothing that was answered 200, and apply each delivery once', async () => {
    const people = Array.from({ length: 8 }, (_, index) => `killed-${index}`);
    const [first, second] = [version(), version()];
    const records = people.flatMap((id) => [
      customerRecord(id, { version: second, name: { given: 'Later' } }),
      customerRecord(id, { version: first, name: { given: 'Earlier' } }),
    ]);
    const events = records.map((record) => {
      const body = JSON.stringify(record);
      return webhookEvent(body, signed(body), CODE);
    });
    await receiveAndKill(events, (kills) => 1 + (kills % 3));
    await workAndKill(hooks, VISIBILITY_MS, [CODE], 8);
    await waitUntil((all) => all.length >= events.length && isSettled(all));
    const found = await hooks.deliveries();
    expect(found.map(({ deliveryStatus }) => deliveryStatus)).toEqual(events.map(() => 'APPLIED'));
    for (const id of people) expect(await find(id)).toMatchObject([{ name: { given: 'Later' } }]);
  }, 240_000);
});

test('what fails in every try goes to the dead letters as FAILED, what waited after it is applied, and a replay applies it', async () => {
  const [poison, following] = [randomUUID(), randomUUID()];
  const [earlier, later] = [version(), version()];
  // The worker polls on its own, and may otherwise apply the delivery before its body is gone.
  const resume = hooks.pause();
  const record = customerRecord('poisoned', { version: earlier, name: { given: 'Earlier' } });
  expect(await hooks.deliver(record, poison)).toBe(200);
  expect(await hooks.deliver(customerRecord('poisoned', { version: later, name: { given: 'Later' } }), following)).toBe(
    200,
  );
  const deliveryOf = async (externalId: string) =>
    (await hooks.deliveries()).find((delivery) => delivery.externalId === externalId);
  const files = s3FileStore(hooks.bucket.bucket);
  const { id = '', group } = (await deliveryOf(poison)) ?? {};
  expect((await deliveryOf(following))?.group).toBe(group);
  const body = await files.read(deliveryBodyKey(id));
  await files.delete(deliveryBodyKey(id));
  resume();
  await waitUntil((all) => isSettled(all));
  expect(await deliveryOf(poison)).toMatchObject({
    ...{ deliveryStatus: 'FAILED', attemptCount: 5, problems: [{ code: 'FAILED' }], wrote: [] },
  });
  expect(await deliveryOf(following)).toMatchObject({ deliveryStatus: 'APPLIED', attemptCount: 1 });
  await hooks.drain();
  await wait(2 * VISIBILITY_MS);
  await hooks.drain();
  expect(await readdir(join(hooks.folder, 'dead'))).toHaveLength(1);
  if (body !== null) await files.write(deliveryBodyKey(id), body);
  const REPLAY = `mutation ($input: ReplayWebhookDeliveryInput!) { replayWebhookDelivery(input: $input) { userErrors { code } } }`;
  await hooks.graph.as('admin').run(REPLAY, { input: { idempotencyKey: fresh(), deliveryId: id } });
  await waitUntil((all) => isSettled(all));
  expect(await deliveryOf(poison)).toMatchObject({ deliveryStatus: 'APPLIED', attemptCount: 6 });
  // The later state stays.
  expect(await find('poisoned')).toMatchObject([{ name: { given: 'Later' } }]);
});
