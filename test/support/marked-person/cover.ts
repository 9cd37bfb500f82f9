import { dayFromNow } from '../jeweller.ts';
import { MARK, STAFF, text } from './marks.ts';
import { at, markedFinding, type RecordHistory } from './part.ts';

const RING = { plan: 'CARE', sku: 'RING-9' };

/** Cover, visits, inspections and claims of a record. @returns the id of the cover */
export async function writeCover(history: RecordHistory): Promise<string> {
  const { mutate, addId, customer, person, record } = history;
  const key = `${person}-${record}`;
  const registered = await mutate('registerWarranty', 'warranty { id }', {
    ...{
      ...RING,
      customer,
      startsOn: dayFromNow({ months: -2 }),
      serialNumber: `OWN-${key}`,
      description: text('ring'),
    },
    receipt: { number: `${MARK}-F${key}`, store: text('elsewhere') },
  });
  const warrantyId = addId('warranties', registered.warranty.id);
  await writeVisits(history, warrantyId);
  const inspection = await mutate('recordInspection', 'inspection { id }', {
    ...{ warrantyId, occurredAt: at(-10), store: 'york', associate: STAFF, condition: 'GOOD', note: text('note') },
    ...{ findings: [markedFinding()], photos: [`https://photos.example.com/${MARK}-${key}.jpg`] },
  });
  addId('inspections', inspection.inspection.id);
  const { claim } = await mutate('fileWarrantyClaim', 'claim { id }', {
    ...{ warrantyId, occurredAt: at(-9), description: text('stone lost') },
  });
  addId('warrantyClaims', claim.id);
  await mutate('decideWarrantyClaim', 'claim { id }', { claimId: claim.id, approve: true, decision: text('yes') });
  const voided = await mutate('registerWarranty', 'warranty { id }', {
    ...{
      ...RING,
      customer,
      startsOn: dayFromNow({ months: -1 }),
      serialNumber: `VOID-${key}`,
      description: text('ring'),
    },
  });
  const restored = addId('warranties', voided.warranty.id);
  await mutate('voidWarranty', 'warranty { id }', { warrantyId: restored, because: text('void') });
  await mutate('reinstateWarranty', 'warranty { id }', { warrantyId: restored, because: text('in force') });
  await mutate('voidWarranty', 'warranty { id }', { warrantyId: restored, because: text('void again') });
  return warrantyId;
}

async function writeVisits(
  { mutate, addId, customer, person, record }: RecordHistory,
  warrantyId: string,
): Promise<void> {
  const override = () => ({ overrideBecause: text('because') });
  const day = 2 * person + record;
  const booked = await mutate('bookInspection', 'appointment { id }', {
    ...{ warrantyId, store: 'york', startsAt: at(5 + day), note: text('note'), ...override() },
  });
  addId('appointments', booked.appointment.id);
  const visit = await mutate('bookAppointment', 'appointment { id }', {
    ...{ customer, store: 'york', startsAt: at(50 + day), purpose: text('fitting'), note: text('note'), ...override() },
  });
  addId('appointments', visit.appointment.id);
  const moved = await mutate('bookAppointment', 'appointment { id }', {
    ...{ customer, store: 'york', startsAt: at(90 + day), purpose: text('advice') },
  });
  await mutate('updateAppointment', 'appointment { id }', {
    ...{ appointmentId: addId('appointments', moved.appointment.id), startsAt: at(91 + day) },
    ...{ note: text('moved'), ...override() },
  });
}

/** An item that the person owned, with a visit, and that belongs to a neighbour now. */
export async function giveItemAway(
  { mutate, addId, customer, person }: RecordHistory,
  neighbour: string,
): Promise<void> {
  const { warranty } = await mutate('registerWarranty', 'warranty { id }', {
    ...{ plan: 'CARE', sku: 'RING-8', description: 'Halo ring', customer, serialNumber: `GIVEN-${person}` },
    startsOn: dayFromNow({ days: -3 }),
  });
  const { inspection } = await mutate('recordInspection', 'inspection { id }', {
    ...{ warrantyId: warranty.id, occurredAt: at(-1), condition: 'GOOD', note: text('given') },
  });
  addId('inspections', inspection.id);
  await mutate('transferWarranty', 'warranty { id }', { warrantyId: warranty.id, to: { id: neighbour } });
}
