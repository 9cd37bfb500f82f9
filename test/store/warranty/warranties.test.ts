import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newMetrics } from '../../../domain/profile/metrics.ts';
import { withAppointment } from '../../../domain/warranty/appointment.ts';
import { registerWarranty } from '../../../domain/warranty/register-warranty.ts';
import { saveWarrantyPlan } from '../../../domain/warranty/save-warranty-plan.ts';
import { transferWarranty } from '../../../domain/warranty/transfer-warranty.ts';
import { voidWarranty } from '../../../domain/warranty/void-warranty.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { ALL_IN_QUEUES_KEY } from '../../../store/warranty/warranty-items.ts';
import { type CoverTable, openCoverTable } from '../../support/cover-table.ts';
import { appointmentOf, cover, planOf } from '../../support/covers.ts';
import { customerWith } from '../../support/heads.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const NEW_OWNER = customerWith({ id: 'cus_01900000-0000-7000-8000-000000000001' });

let table: CoverTable;
beforeAll(async () => {
  table = await openCoverTable();
  await seed(table, [
    { entity: 'customer', before: null, after: NEW_OWNER },
    { entity: 'metrics', before: null, after: newMetrics(NEW_OWNER.id) },
    { entity: 'warrantyPlan', before: null, after: planOf() },
  ]);
});
beforeEach(() => table.meter.reset());

const ring = { plan: 'CARE', sku: 'RING-1', description: 'Halo ring', startsOn: '2026-03-01' };

describe('the cost of a change of cover', () => {
  test('to save a new plan: reads of the plan and of all plans, and one transaction', async () => {
    await resultOrThrow(saveWarrantyPlan(table.contextAt(NOW), { code: 'NEW', name: 'New', durationMonths: 12 }));
    expect(table.meter.operations.toSorted()).toEqual(['BatchGetItem', 'Query', 'TransactWriteItems']);
    // Two consistent reads of one unit, and two items written at two.
    expectUnits(table.meter, 2 + 2 * 2);
  });

  test('to save the first plan: also a mark, since a shop without plans has no cover', async () => {
    const empty = await openCoverTable();
    const { contextAt, meter } = empty;
    meter.reset();
    await resultOrThrow(saveWarrantyPlan(contextAt(NOW), { code: 'CARE', name: 'Care', durationMonths: 12 }));
    expectUnits(meter, 2 + 3 * 2);
    expect(await readerOf(empty, true).get(ALL_IN_QUEUES_KEY)).not.toBeNull();
    meter.reset();
    await resultOrThrow(saveWarrantyPlan(contextAt(NOW), { code: 'CARE', name: 'Care plan' }));
    expect(meter.operations).toEqual(['BatchGetItem', 'TransactWriteItems']);
  });

  test('to register: reads of the shop, customer, plan and serial number, and one transaction', async () => {
    const input = { ...ring, customer: { id: NEW_OWNER.id }, serialNumber: 'SN-1' };
    await resultOrThrow(registerWarranty(table.contextAt(NOW), input));
    expect(table.meter.operations.toSorted()).toEqual([
      ...['BatchGetItem', 'BatchGetItem', 'GetItem', 'Query', 'TransactWriteItems'],
    ]);
    // Five consistent reads of one unit, one of them for the former key of the item. Idempotency record, cover, pointer,
    // serial number and the check of the owner at two. The entries of the cover in two indexes.
    expectUnits(table.meter, 5 + 5 * 2 + 2);
  });

  test('to transfer: reads of the cover by its pointer, the new owner and the serial number, and one transaction', async () => {
    const input = { ...ring, customer: { id: table.owner.id }, serialNumber: 'SN-2' };
    const warranty = await resultOrThrow(registerWarranty(table.contextAt(NOW), input));
    table.meter.reset();
    await resultOrThrow(transferWarranty(table.contextAt(NOW), { warrantyId: warranty.id, to: { id: NEW_OWNER.id } }));
    expect(table.meter.operations.toSorted()).toEqual([
      ...['BatchGetItem', 'BatchGetItem', 'BatchGetItem', 'GetItem', 'Query', 'TransactWriteItems'],
    ]);
    // Six consistent reads of one unit. Idempotency record, pointer, serial number, the check of the new owner, the
    // deleted and the new cover item at two. The deleted and the new entries in two indexes.
    expectUnits(table.meter, 6 + 6 * 2 + 4);
  });

  test('to void: a read of the cover by its pointer, and one transaction with its appointments', async () => {
    const { id } = await table.addCover();
    table.meter.reset();
    await resultOrThrow(voidWarranty(table.contextAt(NOW), { warrantyId: id, because: 'Sold' }));
    expect(table.meter.operations.toSorted()).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    // Idempotency record and cover at two, and the entries that leave the indexes.
    expectUnits(table.meter, 2 + 2 * 2 + 2);
  });
});

describe('cover in the table', () => {
  test('is one item next to its owner, and leaves nothing with the former owner after a transfer', async () => {
    const { id } = await table.addCover({}, { startsOn: '2026-02-01' });
    await resultOrThrow(transferWarranty(table.contextAt(NOW), { warrantyId: id, to: { id: NEW_OWNER.id } }));
    const items = (await scanItems(table)).filter((item) => item['id'] === id || item['pk'] === `WARRANTY#${id}`);
    expect(items.map(({ pk, sk }) => `${pk} ${sk}`).toSorted()).toEqual([
      `CUSTOMER#${NEW_OWNER.id} #WARRANTY#7968-97-98#${id}`,
      `WARRANTY#${id} #POINTER`,
    ]);
  });

  test('two transfers and a voiding at the same time take effect one after another, or are rejected', async () => {
    const { id } = await table.addCover();
    const open = appointmentOf({ id: 'app_race', warrantyId: id, customerId: table.owner.id });
    const before = await table.readCover(id);
    await seed(table, [
      { entity: 'appointment', before: null, after: open },
      { entity: 'warranty', before, after: withAppointment(before, open) },
    ]);
    const results = await Promise.all([
      transferWarranty(table.contextAt(NOW), { warrantyId: id, to: { id: NEW_OWNER.id } }),
      transferWarranty(table.contextAt(NOW), { warrantyId: id, to: { id: NEW_OWNER.id } }),
      voidWarranty(table.contextAt(NOW), { warrantyId: id, because: 'Sold' }),
    ]);
    const after = await table.readCover(id);
    expect(after.voidedBecause).toBe('Sold');
    expect(after.version).toBe(2 + results.filter((result) => 'value' in result).length);
    const [appointment] = await table.repositories.appointments(['app_race']);
    expect(appointment).toMatchObject({ status: 'CANCELLED', customerId: after.customerId });
  });
});

describe('a head', () => {
  const collector = customerWith({ id: 'cus_01900000-0000-7000-8000-000000000002' });
  const covers = Array.from({ length: 60 }, (_, n) =>
    cover({}, { customerId: collector.id, startsOn: `2026-01-${10 + (n % 20)}` }, `war_${200 + n}`),
  );
  const sorted = covers.toSorted((a, b) =>
    a.endsOn === b.endsOn ? (a.id < b.id ? -1 : 1) : a.endsOn > b.endsOn ? -1 : 1,
  );

  beforeAll(async () => {
    await seed(table, [
      { entity: 'customer', before: null, after: collector },
      { entity: 'metrics', before: null, after: newMetrics(collector.id) },
    ]);
    for (const from of [0, 30])
      await seed(
        table,
        covers.slice(from, from + 30).map((after) => ({ entity: 'warranty', before: null, after })),
      );
  });

  test('holds the 50 that end last and says that more follow, in one Query', async () => {
    const head = await createRepositories(table, { consistent: false }).overview(collector.id);
    expect(head?.warranties).toEqual(sorted.slice(0, 50));
    expect(head?.moreWarranties).toBe(true);
    expect(table.meter.operations).toEqual(['Query']);
    // 62 items of some 630 bytes, since what is owed may follow the covers: half a unit for every 4 kB.
    expectUnits(table.meter, 5);
  });

  test('of a customer with fewer holds them all, and says that none follow', async () => {
    const head = await createRepositories(table, { consistent: false }).overview(table.owner.id);
    expect(head?.moreWarranties).toBe(false);
  });

  test('the rest is read by page, one Query each; by ids it takes two batches', async () => {
    const repositories = createRepositories(table, { consistent: false });
    const first = await repositories.warrantiesOf(collector.id, { first: 50, after: null }, null);
    const rest = await repositories.warrantiesOf(collector.id, { first: 50, after: first.end }, null);
    expect([...first.entries, ...rest.entries].map(({ item }) => item)).toEqual(sorted);
    expect([first.hasNextPage, rest.hasNextPage]).toEqual([true, false]);
    expect(table.meter.operations).toEqual(['Query', 'Query']);
    table.meter.reset();
    const found = await repositories.warranties(['war_200', 'war_nobody', 'war_259']);
    expect(found.map((warranty) => warranty?.id ?? null)).toEqual(['war_200', null, 'war_259']);
    expect(table.meter.operations).toEqual(['BatchGetItem', 'BatchGetItem']);
  });
});
