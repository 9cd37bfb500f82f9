import { expect, test } from 'vitest';
import { createRequestTemplate } from '../../bench/harness/request-template.ts';

const ORDER = 'ord_01a21df2-72e2-7091-a10c-d518449a1b93';
const CUSTOMER = 'cus_01a21df2-6eaa-7432-8836-c11e0b8009ea';

const METRICS = {
  Item: { pk: { S: `CUSTOMER#${CUSTOMER}` }, sk: { S: '#METRICS' }, version: { N: '4' } },
  ExpressionAttributeValues: { ':version': { N: '3' } },
};
const RECEIPT = {
  Item: { pk: { S: 'RECEIPT#SALE2' }, sk: { S: 'POS#sale2' }, orderId: { S: ORDER }, version: { N: '1' } },
};
const SAMPLE = [
  [{ operation: 'GetItem', input: '{"Key":{"pk":{"S":"IDEMPOTENCY#SALE2"}}}', output: '{"Item":{}}', units: 1 }],
  [
    {
      ...{ operation: 'TransactWriteItems', output: '{}', units: 8 },
      input: JSON.stringify({ ClientRequestToken: 'one', TransactItems: [{ Put: METRICS }, { Put: RECEIPT }] }),
    },
  ],
];

test('each mutation has names and ids of its own and the next versions, in the same waves', () => {
  const requestsFor = createRequestTemplate(SAMPLE, 'SALE2', ['ord']);
  const orders = new Set([ORDER]);
  for (const [at, name] of ['R0', 'R1', 'R2'].entries()) {
    const [reads = [], writes = []] = requestsFor(name);
    expect(reads).toEqual([{ ...SAMPLE[0]?.[0], input: `{"Key":{"pk":{"S":"IDEMPOTENCY#${name}"}}}`, output: '' }]);
    expect(writes).toHaveLength(1);
    const { TransactItems, ...others } = JSON.parse(writes[0]?.input ?? '');
    // The same token would make DynamoDB answer without another write.
    expect(others).toEqual({});
    const [metrics, receipt] = TransactItems.map(({ Put }: { Put: object }) => Put);
    expect(metrics).toEqual({
      Item: { ...METRICS.Item, version: { N: String(5 + at) } },
      ExpressionAttributeValues: { ':version': { N: String(4 + at) } },
    });
    const { orderId, ...item } = receipt.Item;
    expect(item).toEqual({
      ...{ pk: { S: `RECEIPT#${name}` }, sk: { S: `POS#${name.toLowerCase()}` }, version: { N: '1' } },
    });
    expect(orderId.S).toMatch(/^ord_[0-9a-f-]{36}$/);
    orders.add(orderId.S);
  }
  expect(orders.size).toBe(4);
});
