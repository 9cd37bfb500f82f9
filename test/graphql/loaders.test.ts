import { expect, test } from 'vitest';
import { withAppointment } from '../../domain/appointment.ts';
import { newMetrics } from '../../domain/metrics.ts';
import { loadersOf } from '../../graphql/loaders.ts';
import { recordsOf } from '../../store/records.ts';
import { appointmentOf, cover } from '../support/covers.ts';
import { customerWith } from '../support/heads.ts';
import { seed } from '../support/seed.ts';
import { freshTable } from '../support/table.ts';
import { SUPPORT } from '../support/writing.ts';

const NOW = '2026-11-21T10:00:00.000Z';

test('a head brings its cover and what is booked for it: what asks for them reads no more', async () => {
  const table = await freshTable();
  const owner = customerWith();
  const open = appointmentOf({ customerId: owner.id });
  await seed(table, [
    { noun: 'customer', before: null, after: owner },
    { noun: 'metrics', before: null, after: newMetrics(owner.id) },
    { noun: 'warranty', before: null, after: withAppointment(cover({}, { customerId: owner.id }), open) },
    { noun: 'appointment', before: null, after: open },
  ]);
  const load = loadersOf(recordsOf(table, { consistent: false }), SUPPORT, NOW);
  table.meter.reset();
  await load.head.load(owner.id);
  expect(await load.warranty.load('war_1')).toMatchObject({ id: 'war_1', customerId: owner.id });
  expect(await load.appointment.load(open.id)).toEqual(open);
  expect(table.meter.operations).toEqual(['Query']);
  expect(await loadersOf(recordsOf(table, { consistent: false }), SUPPORT, NOW).appointment.load(open.id)).toEqual(
    open,
  );
});
