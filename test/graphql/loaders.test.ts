import { expect, test } from 'vitest';
import type { Caller } from '../../domain/kernel/caller.ts';
import { newMetrics } from '../../domain/profile/metrics.ts';
import { withAppointment } from '../../domain/warranty/appointment.ts';
import { createLoaders } from '../../graphql/loaders.ts';
import { createRepositories } from '../../store/repositories.ts';
import { SUPPORT } from '../support/command-context.ts';
import { appointmentOf, cover } from '../support/covers.ts';
import { customerWith } from '../support/heads.ts';
import { seed } from '../support/seed.ts';
import { freshTable } from '../support/table.ts';

const NOW = '2026-11-21T10:00:00.000Z';

test('a head primes its warranties and their appointments, so that they are not read again', async () => {
  const table = await freshTable();
  const owner = customerWith();
  const open = appointmentOf({ customerId: owner.id });
  await seed(table, [
    { entity: 'customer', before: null, after: owner },
    { entity: 'metrics', before: null, after: newMetrics(owner.id) },
    { entity: 'warranty', before: null, after: withAppointment(cover({}, { customerId: owner.id }), open) },
    { entity: 'appointment', before: null, after: open },
  ]);
  const load = createLoaders(
    createRepositories(table, { consistent: false }),
    createRepositories(table, { consistent: true }),
    SUPPORT,
    NOW,
  );
  table.meter.reset();
  await load.head.load(owner.id);
  expect(await load.warranty.load('war_1')).toMatchObject({ id: 'war_1', customerId: owner.id });
  expect(await load.appointment.load(open.id)).toEqual(open);
  expect(table.meter.operations).toEqual(['Query']);
  expect(
    await createLoaders(
      createRepositories(table, { consistent: false }),
      createRepositories(table, { consistent: true }),
      SUPPORT,
      NOW,
    ).appointment.load(open.id),
  ).toEqual(open);
});

test('a customer’s own token reads the person’s other records only for entities of another record', async () => {
  const table = await freshTable();
  const ids = ['a', 'b'].map((letter) => `cus_01900000-0000-7000-8000-00000000000${letter}`);
  const [one = '', other = ''] = ids;
  const stranger = customerWith();
  for (const customer of [customerWith({ id: one, records: ids }), customerWith({ id: other, records: ids }), stranger])
    await seed(table, [
      { entity: 'customer', before: null, after: customer },
      { entity: 'metrics', before: null, after: newMetrics(customer.id) },
      { entity: 'warranty', before: null, after: cover({}, { customerId: customer.id }, `war_${customer.id}`) },
    ]);
  const own: Caller = { ...SUPPORT, role: 'customer', scopes: ['self'], customerId: one };
  const load = () =>
    createLoaders(
      createRepositories(table, { consistent: false }),
      createRepositories(table, { consistent: true }),
      own,
      NOW,
    );
  const cost = async (customerId: string) => {
    table.meter.reset();
    const warranty = await load().warranty.load(`war_${customerId}`);
    return [warranty?.customerId ?? null, table.meter.operations.length];
  };
  // The pointer and the warranty; then the own profile, and that of the person's other record.
  expect(await cost(one)).toEqual([one, 2]);
  expect(await cost(other)).toEqual([other, 4]);
  expect(await cost(stranger.id)).toEqual([null, 4]);
  expect(await load().ownRecords()).toEqual(ids);
  expect(await load().customer.load(stranger.id)).toBeNull();
  expect((await load().head.load(other))?.customer.id).toBe(one);
  expect(await load().head.load(stranger.id)).toBeNull();
});
