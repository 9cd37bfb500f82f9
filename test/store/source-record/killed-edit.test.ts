import { expect, it } from 'vitest';
import { applySourceRecord } from '../../../domain/source-record/apply-source-record.ts';
import type { SourceOrder, SourceRecord, SourceRefund } from '../../../domain/source-record/record/source-record.ts';
import type { DynamoClient } from '../../../store/dynamo/dynamo-client.ts';
import { killAfter } from '../../support/crash-injection.ts';
import { intercept } from '../../support/intercept.ts';
import { atMarch as at, saveSourceShop, sourceContext } from '../../support/source-records.ts';
import { freshTable } from '../../support/table.ts';

const LINES = {
  a: { externalId: 'a', sku: 'RING', description: 'Ring', quantity: 2, unitPrice: '10.00', discount: '0' },
  b: { externalId: 'b', sku: 'BOX', description: 'Box', quantity: 1, unitPrice: '5.00', discount: '0' },
  c: { externalId: 'c', sku: 'CARD', description: 'Card', quantity: 1, unitPrice: '5.00', discount: '0' },
};

const order = (version: number, lines: readonly (keyof typeof LINES)[]): SourceOrder => ({
  ...{ kind: 'order', externalId: '1', version: at(version), path: [], number: '#1', source: 'ECOMMERCE' },
  ...{ location: null, customer: null, status: 'PAID', placedAt: at(1), currency: 'GBP', taxIncluded: true },
  ...{ discount: '0', shipping: '0', tax: '0', rounding: '0', total: '30.00', refunds: [] },
  lines: lines.map((line) => LINES[line]),
});

const refund: SourceRefund = {
  ...{ kind: 'refund', externalId: 'refund', version: at(3), path: [], order: '1' },
  ...{ source: 'ECOMMERCE', location: null, occurredAt: at(3), reason: 'OTHER', currency: 'GBP' },
  ...{ amount: '10.00', lines: [{ line: 'a', sku: 'RING', quantity: 1 }] },
};

const OTHER_SIZE = { ...LINES.b, sku: 'RING', quantity: 2 };

/** The order with a refund of its first ring, and what runs against it. */
async function soldTable() {
  const table = await freshTable();
  await saveSourceShop(table);
  const apply = (record: SourceRecord) => applySourceRecord(sourceContext(table, { waiter: 'delivery-1' }), record);
  const { repositories } = sourceContext(table);
  return {
    ...{ table, apply },
    async order() {
      const [receipt] = await repositories.receiptsOf({ number: '#1', source: 'ECOMMERCE', store: null });
      const [found] = await repositories.orders([receipt?.orderId ?? '']);
      return found;
    },
  };
}

it('an edit that moves lines, killed after any request, leaves each return with its line', async () => {
  for (let kill = 1, wasKilled = true; wasKilled; kill++) {
    const sold = await soldTable();
    await sold.apply(order(2, ['c', 'b', 'a']));
    await sold.apply(refund);
    const edit = () => sold.apply(order(4, ['a', 'b', 'c']));
    wasKilled = await killAfter(sold.table.client, kill, edit);
    if (wasKilled) await edit();
    await sold.apply(order(5, ['b', 'a', 'c']));
    const found = await sold.order();
    expect(found?.returned, `killed after request ${kill}`).toMatchObject({ 2: { quantity: 1 } });
    expect(found?.bought.filter(({ returned }) => returned > 0)).toMatchObject([{ sku: 'RING', returned: 1 }]);
  }
});

it('a refund finds its line after an edit that was killed after any request, and never tried again', async () => {
  const states = (version: number, lines: readonly (keyof typeof LINES)[]): SourceOrder => {
    const state = order(version, lines);
    // Both lines have one sku, so only the ids of the source tell them apart.
    return { ...state, total: '35.00', lines: state.lines.map((line) => (line === LINES.b ? OTHER_SIZE : line)) };
  };
  for (let kill = 1, wasKilled = true; wasKilled; kill++) {
    const sold = await soldTable();
    await sold.apply(states(2, ['b', 'c', 'a']));
    wasKilled = await killAfter(sold.table.client, kill, () => sold.apply(states(4, ['a', 'b', 'c'])));
    const wasEdited = (await sold.order())?.version !== 1;
    expect(await sold.apply(refund), `killed after request ${kill}`).toMatchObject({ outcome: 'APPLIED' });
    expect((await sold.order())?.returned).toMatchObject({ [wasEdited ? 1 : 3]: { quantity: 1 } });
    await sold.apply(states(5, ['b', 'a', 'c']));
    expect((await sold.order())?.returned).toEqual({ 2: { quantity: 1, serialNumbers: [] } });
  }
});

it('a later state goes back from the status of a state that was killed after any request, and never tried again', async () => {
  const fulfilled = (version: number) => ({
    ...order(version, ['a', 'b']),
    status: 'FULFILLED' as const,
    total: '25.00',
  });
  for (let kill = 1, wasKilled = true; wasKilled; kill++) {
    const sold = await soldTable();
    await sold.apply(fulfilled(2));
    const delivered = { ...fulfilled(3), status: 'DELIVERED' as const, deliveredAt: at(3) };
    wasKilled = await killAfter(sold.table.client, kill, () => sold.apply(delivered));
    for (const version of [4, 5]) {
      await sold.apply({ ...fulfilled(version), fulfilledAt: at(version) });
      const found = await sold.order();
      expect([found?.status, found?.deliveredAt, found?.fulfilledAt], `killed after request ${kill}`).toEqual([
        ...['FULFILLED', null, at(version)],
      ]);
    }
  }
});

it('an edit between any two requests of another edit, or of a refund, leaves each return with its line', async () => {
  for (const meanwhile of [refund, order(4, ['b', 'c', 'a'])]) {
    for (let place = 1, isBetween = true; isBetween; place++) {
      isBetween = false;
      const sold = await soldTable();
      await sold.apply(order(2, ['c', 'b', 'a']));
      if (meanwhile.kind === 'order') await sold.apply(refund);
      let requests = 0;
      const pauses = pauseRequests(sold.table.client, async () => {
        if (++requests !== place) return;
        isBetween = true;
        await sold.apply(order(5, ['a', 'b', 'c']));
      });
      await sold.apply(meanwhile);
      pauses.stop();
      await sold.apply(order(6, ['b', 'a', 'c']));
      const at = `${meanwhile.kind}, before request ${place}`;
      expect((await sold.order())?.returned, at).toEqual({ 2: { quantity: 1, serialNumbers: [] } });
    }
  }
});

/** Runs other work before each request, but not before those of the other work. */
function pauseRequests(client: DynamoClient, work: () => Promise<void>): { stop(): void } {
  let isPaused = false;
  let isStopped = false;
  intercept(client, 'pauses', async ({ input }, send) => {
    if (!isPaused && !isStopped) {
      isPaused = true;
      await work();
      isPaused = false;
    }
    return send(input);
  });
  return {
    stop() {
      isStopped = true;
    },
  };
}
