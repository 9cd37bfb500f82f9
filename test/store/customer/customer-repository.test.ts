import { expect, test } from 'vitest';
import { updateCustomer } from '../../../domain/person/update-customer.ts';
import { newMetrics } from '../../../domain/profile/metrics.ts';
import { profileKey } from '../../../store/customer/customer-keys.ts';
import { metricsKey } from '../../../store/profile/metrics-items.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { itemOf } from '../../../store/table/item.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { customerWith } from '../../support/heads.ts';
import { freshTable } from '../../support/table.ts';

test('every repository method reads a profile from before merging as the only record of its person, and it can be updated', async () => {
  const table = await freshTable();
  const customer = customerWith({ locale: 'en-GB' });
  const { records: _, joinedAt: __, distinctFrom: ___, origins: ____, overrides: _____, ...stored } = customer;
  for (const Item of [
    itemOf(profileKey(customer.id), stored),
    itemOf(metricsKey(customer.id), newMetrics(customer.id)),
  ])
    await table.client.call('PutItem', { TableName: table.name, Item });

  const repositories = createRepositories(table, { consistent: true });
  expect(await repositories.customer(customer.id)).toEqual(customer);
  expect(await repositories.customers([customer.id])).toEqual([customer]);
  expect((await repositories.overview(customer.id))?.customer).toEqual(customer);

  const context = commandContextOn(table, { operation: 'updateCustomer', idempotencyKey: 'k' });
  expect(await updateCustomer(context, { customerId: customer.id, locale: 'en-GB' })).toEqual({
    value: customer,
    warnings: [],
  });
  await updateCustomer(
    { ...context, command: { ...context.command, idempotencyKey: 'l' } },
    { customerId: customer.id, locale: 'fr' },
  );
  expect(await repositories.customer(customer.id)).toMatchObject({
    locale: 'fr',
    version: 2,
    records: [],
    distinctFrom: [],
  });
});
