import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { afterEach, expect, test } from 'vitest';
import type { DomainEvent } from '../../domain/kernel/domain-event.ts';
import { eventBus } from '../../lambdas/event-bus.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';

type Entry = {
  readonly Detail: string;
  readonly EventBusName: string;
  readonly DetailType: string;
  readonly Source: string;
};

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const close of cleanups.splice(0)) close();
});

/** A bus over HTTP that rejects the entries that the test names. */
async function openBus(isRejected: (id: string, request: number) => boolean) {
  const requests: (readonly Entry[])[] = [];
  const server = createServer(async (request, response) => {
    const { Entries }: { Entries: readonly Entry[] } = JSON.parse(await text(request));
    requests.push(Entries);
    const answers = Entries.map(({ Detail }, index) =>
      isRejected(JSON.parse(Detail).id, requests.length)
        ? { ErrorCode: 'ThrottlingException' }
        : { EventId: String(index) },
    );
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify({ Entries: answers, FailedEntryCount: 0 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = new EventBridgeClient({
    ...{ endpoint: `http://127.0.0.1:${port}`, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS },
  });
  return { requests, sink: eventBus(client, 'the-bus') };
}

const event = (number: number): DomainEvent => ({
  id: `CustomerRegistered:cus_${number}`,
  type: 'CustomerRegistered',
  occurredAt: '2026-03-02T12:00:00.000Z',
  data: { customerId: `cus_${number}` },
});
const events = (count: number) => Array.from({ length: count }, (_, number) => event(number));
const idsOf = (entries: readonly Entry[] = []) => entries.map(({ Detail }) => JSON.parse(Detail).id);

test('events go to the bus in requests of ten, each with its id and its time in the detail', async () => {
  const { requests, sink } = await openBus(() => false);
  expect(await sink.send(events(23))).toEqual(new Set());
  expect(requests.map((entries) => entries.length)).toEqual([10, 10, 3]);
  expect(requests[0]?.[0]).toMatchObject({
    EventBusName: 'the-bus',
    Source: 'customer-graph',
    DetailType: 'CustomerRegistered',
  });
  expect(JSON.parse(requests[0]?.[0]?.Detail ?? '')).toEqual({
    ...{ id: 'CustomerRegistered:cus_0', occurredAt: '2026-03-02T12:00:00.000Z', customerId: 'cus_0' },
  });
});

test('only the entries that the bus did not accept are sent again', async () => {
  const { requests, sink } = await openBus((id, request) => id.endsWith('_1') && request < 3);
  expect(await sink.send(events(3))).toEqual(new Set());
  expect(requests.map(idsOf).slice(1)).toEqual([['CustomerRegistered:cus_1'], ['CustomerRegistered:cus_1']]);
});

test('an event that the bus never accepts is reported', async () => {
  const { requests, sink } = await openBus((id) => id.endsWith('_1'));
  expect(await sink.send(events(3))).toEqual(new Set(['CustomerRegistered:cus_1']));
  expect(requests).toHaveLength(5);
});

test('no request is larger than the bus accepts', async () => {
  const { requests, sink } = await openBus(() => false);
  // Three bytes each in UTF-8.
  const large = events(5).map((one) => ({ ...one, data: { text: '€'.repeat(25_000) } }));
  expect(await sink.send([...large, ...events(2)])).toEqual(new Set());
  expect(requests.map((entries) => entries.length)).toEqual([3, 4]);
  for (const entries of requests)
    expect(entries.reduce((sum, { Detail }) => sum + Buffer.byteLength(Detail), 0)).toBeLessThan(256 * 1024);
});
