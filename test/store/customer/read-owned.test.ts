import { beforeAll, describe, expect, test } from 'vitest';
import type { CanAccess } from '../../../domain/kernel/access.ts';
import { DEFAULT_RETENTION } from '../../../domain/kernel/retention.ts';
import { withAppointment } from '../../../domain/warranty/appointment.ts';
import { transferWarranty } from '../../../domain/warranty/transfer-warranty.ts';
import type { Warranty } from '../../../domain/warranty/warranty.ts';
import { createUnitOfWork } from '../../../store/dynamo-unit-of-work.ts';
import { keyOf } from '../../../store/table/item.ts';
import { type CoverTable, openCoverTable } from '../../support/cover-table.ts';
import { appointmentOf, inspectionOf, warrantyClaimOf } from '../../support/covers.ts';
import { customerWith } from '../../support/heads.ts';
import { costOf } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const OTHER = customerWith({ id: 'cus_01900000-0000-7000-8000-000000000001' });

let table: CoverTable;
beforeAll(async () => {
  table = await openCoverTable();
  await seed(table, [{ entity: 'customer', before: null, after: OTHER }]);
});

/** The access of a customer of one record, with the records that the store asked about. */
function accessOf(ownId: string) {
  const asked: (string | null)[] = [];
  const canAccess: CanAccess = async (customerId) => {
    asked.push(customerId);
    return customerId === ownId;
  };
  return { asked, canAccess };
}

let things = 0;
/** Cover of the owner with a visit, an inspection and a claim. */
async function createThings() {
  const own = `${++things}`;
  const warranty = await table.addCover();
  const of = { warrantyId: warranty.id, customerId: table.owner.id };
  const appointment = appointmentOf({ ...of, id: `app_${own}` });
  const [inspection, claim] = [
    inspectionOf({ ...of, id: `ins_${own}` }),
    warrantyClaimOf({ ...of, id: `clm_${own}`, filedAt: NOW }),
  ];
  const after: Warranty = withAppointment(warranty, appointment);
  await seed(table, [
    { entity: 'appointment', before: null, after: appointment },
    { entity: 'inspection', before: null, after: inspection },
    { entity: 'warrantyClaim', before: null, after: claim },
    { entity: 'warranty', before: warranty, after },
  ]);
  return { warranty: after, appointment, inspection, claim };
}

describe('what belongs to a customer', () => {
  test('is read for its owner, and not for others, who read at absent keys', async () => {
    const { warranty, appointment, inspection, claim } = await createThings();
    const { repositories, meter } = table;
    const read = (canAccess: CanAccess) =>
      Promise.all([
        repositories.warranties([warranty.id], canAccess),
        repositories.appointments([appointment.id], canAccess),
        repositories.inspections([inspection.id], canAccess),
        repositories.warrantyClaims([claim.id], canAccess),
      ]);
    const [own, other] = [accessOf(table.owner.id), accessOf(OTHER.id)];
    expect((await read(own.canAccess)).flat()).toEqual([warranty, appointment, inspection, claim]);
    meter.reset();
    expect((await read(other.canAccess)).flat()).toEqual([null, null, null, null]);
    expect(other.asked).toEqual(Array.from({ length: 4 }, () => table.owner.id));
    expect(meter.operations).toEqual(Array.from({ length: 8 }, () => 'BatchGetItem'));
    expect(meter.found.filter((key) => !key.endsWith(' #POINTER'))).toEqual([]);
  });

  test('takes the same requests where nobody has the id', async () => {
    const { warranty } = await createThings();
    const { asked, canAccess } = accessOf(OTHER.id);
    const readCost = async (id: string) => {
      table.meter.reset();
      await table.repositories.warranties([id], canAccess);
      return costOf(table.meter);
    };
    expect(await readCost(warranty.id)).toEqual(await readCost('war_nobody'));
    expect(asked).toEqual([table.owner.id, null]);
  });

  test('is read in part: one id of the caller among those of others', async () => {
    const { warranty } = await createThings();
    const foreign = (await createThings()).warranty;
    await resultOrThrow(transferWarranty(table.contextAt(NOW), { warrantyId: foreign.id, to: { id: OTHER.id } }));
    const ids = [foreign.id, warranty.id, 'war_nobody'];
    expect(await table.repositories.warranties(ids, accessOf(table.owner.id).canAccess)).toEqual([
      null,
      warranty,
      null,
    ]);
  });

  test.each([null, 36_500])(
    'moves with its cover to another owner, where visits are kept for %s days',
    async (days) => {
      const { warranty, appointment } = await createThings();
      const context = table.contextAt(NOW);
      const retention = { ...DEFAULT_RETENTION, appointments: days };
      const unitOfWork = createUnitOfWork(table, { now: () => NOW, remaining: () => 20_000, retention });
      await resultOrThrow(
        transferWarranty({ ...context, unitOfWork }, { warrantyId: warranty.id, to: { id: OTHER.id } }),
      );
      const visitOf = async (id: string) =>
        (await table.repositories.appointments([appointment.id], accessOf(id).canAccess))[0];
      expect(await visitOf(OTHER.id)).toMatchObject({ id: appointment.id, customerId: OTHER.id });
      expect(await visitOf(table.owner.id)).toBeNull();
    },
  );

  test('of former versions, whose pointers do not name the owner, is read: the caller judges it', async () => {
    const { inspection } = await createThings();
    await table.client.call('UpdateItem', {
      TableName: table.name,
      Key: keyOf({ pk: `INSPECTION#${inspection.id}`, sk: '#POINTER' }),
      UpdateExpression: 'REMOVE customerId',
    });
    for (const id of [table.owner.id, OTHER.id])
      expect(await table.repositories.inspections([inspection.id], accessOf(id).canAccess)).toEqual([inspection]);
  });
});
