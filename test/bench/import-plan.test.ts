import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { PRICES } from '../../bench/cost/prices.ts';
import { openUnitProxy } from '../../bench/harness/unit-proxy.ts';
import { type OrderUnits, simulatePlan } from '../../bench/import-plan/simulate-plan.ts';

const UNITS: OrderUnits = {
  ...{ fileBytes: 500, importReads: 10, importWrites: 20, consumerReads: 5, consumerWrites: 30, workerSeconds: 0.01 },
};
const SETTINGS = { orders: 1_000_000, workers: 20, writeUnitsPerWorker: 100, memoryGigabytes: 1.769 };

test('the plan of a million orders follows from the units of one', () => {
  const plan = simulatePlan(UNITS, SETTINGS);
  expect(plan.chunks).toBe(500);
  // 100 orders a second by all workers, and the last chunks end a little after the others.
  expect(plan.hours).toBeGreaterThanOrEqual(1_000_000 / 100 / 3_600);
  expect(plan.hours).toBeLessThan(3);
  expect(plan.importRate).toBeLessThanOrEqual(2_000);
  expect(plan.consumerRate / plan.importRate).toBeCloseTo(1.5);
  expect([plan.invocations, plan.stateTransitions]).toEqual([500, 1_501]);
  expect(plan.dollars.onDemand).toBeCloseTo(50 * PRICES.writeRequestUnits + 15 * PRICES.readRequestUnits);
  expect(plan.dollars.stepFunctions).toBeCloseTo(1.501 * PRICES.stateTransitions);
});

test('a chunk that takes longer than an invocation goes on in further ones', () => {
  const plan = simulatePlan(UNITS, { ...SETTINGS, writeUnitsPerWorker: 10 });
  // 2,000 orders at half an order a second, in invocations of 895 seconds.
  expect(plan.invocations).toBeGreaterThan(2_400);
  expect(plan.stateTransitions).toBe(1 + 500 * 3 + (plan.invocations - 500) * 3);
});

test('a worker whose processor is slower than its rate bounds the plan', () => {
  const slow = simulatePlan({ ...UNITS, workerSeconds: 1 }, SETTINGS);
  expect(slow.ordersPerSecond).toBeLessThanOrEqual(20);
});

test('the proxy adds up the requests and their units, and collects the keys that were written', async () => {
  const asked: unknown[] = [];
  const engine = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      asked.push(JSON.parse(text).ReturnConsumedCapacity);
      const isWrite = String(request.headers['x-amz-target']).endsWith('TransactWriteItems');
      response.end(JSON.stringify({ ConsumedCapacity: isWrite ? [{ CapacityUnits: 4 }] : { CapacityUnits: 1.5 } }));
    });
  });
  engine.listen(0, '127.0.0.1');
  await once(engine, 'listening');
  const address = engine.address();
  const proxy = await openUnitProxy(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
  onTestFinished(() => {
    proxy.close();
    engine.close();
  });
  const item = { pk: { S: 'JOB#1' }, sk: { S: '#CURSOR' } };
  const bodies: Readonly<Record<string, object>> = {
    TransactWriteItems: {
      TransactItems: [{ Put: { Item: item } }, { Delete: { Key: { ...item, pk: { S: 'JOB#2' } } } }],
    },
    GetItem: { Key: { ...item, pk: { S: 'JOB#3' } } },
  };
  const call = async (action: string) =>
    fetch(proxy.endpoint, {
      ...{ method: 'POST', body: JSON.stringify(bodies[action] ?? {}) },
      headers: { 'x-amz-target': `DynamoDB_20120810.${action}` },
    });
  for (const action of ['TransactWriteItems', 'Query', 'GetItem', 'DescribeTable']) await call(action);
  expect(asked).toEqual(['TOTAL', 'TOTAL', 'TOTAL', undefined]);
  const requests = { TransactWriteItems: 1, Query: 1, GetItem: 1 };
  expect(proxy.take()).toEqual({ reads: 3, writes: 4, requests, written: new Set(['JOB#1', 'JOB#2']) });
  expect(proxy.take()).toEqual({ reads: 0, writes: 0, requests: {}, written: new Set() });
});
