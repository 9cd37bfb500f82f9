import { expect, it } from 'vitest';
import type {
  SourceCustomer,
  SourceCustomerRemoval,
  SourceOrder,
} from '../../../domain/source-record/record/source-record.ts';
import { killAfter } from '../../support/crash-injection.ts';
import { atMarch as at, openSourceTable } from '../../support/source-records.ts';
import { viewOf } from '../../support/source-view.ts';

const nell = { kind: 'customer', externalId: '7', path: [] } as const;
const state: SourceCustomer = {
  ...{ ...nell, version: at(1), name: { given: 'Nell', family: 'Ames' } },
  emails: [{ address: 'nell@ames.test', verified: false, primary: false }],
};
const removal: SourceCustomerRemoval = { ...nell, kind: 'customerRemoval', version: at(2) };
const order: SourceOrder = {
  ...{ kind: 'order', externalId: '1', version: at(4), path: [], number: '#1', source: 'ECOMMERCE' },
  ...{ location: null, customer: '7', status: 'PAID', placedAt: at(3), currency: 'GBP', taxIncluded: true },
  ...{ discount: '0', shipping: '0', tax: '0', rounding: '0', total: '10.00' },
  lines: [{ externalId: 'a', sku: 'RING', description: 'Ring', quantity: 1, unitPrice: '10.00', discount: '0' }],
};

it('a sale of a removed customer, killed after any request and tried again, still gets them when they arrive', async () => {
  for (let kill = 1, wasKilled = true; wasKilled; kill++) {
    const { table, apply } = await openSourceTable();
    await apply(removal);
    wasKilled = await killAfter(table.client, kill, () => apply(order));
    if (wasKilled) await apply(order);
    // Delivered once more, it goes on waiting.
    await apply(order);
    expect(await apply(state), `killed after request ${kill}`).toMatchObject({ wakes: ['delivery-1'] });
    expect(await apply(order)).toMatchObject({ outcome: 'APPLIED' });
    expect(await viewOf(table)).toMatchObject({ orders: [{ number: '#1', customer: 'Ames' }] });
    expect(await apply(state)).not.toHaveProperty('wakes');
  }
});
