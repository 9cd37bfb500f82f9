import type { Actor } from '../recording.ts';
import type { People } from './people.ts';
import type { Sales } from './sales.ts';
import { DESK, dayOf, ownToken, type Stage, YORK } from './stage.ts';

export async function cover(stage: Stage, { ann, bob, eve }: People, { warrantyId }: Sales): Promise<void> {
  const { play, at, pass, name } = stage;
  const register = async (key: string, startsOn: string, more: object = {}) => {
    const { warranty } = await play(DESK, 'registerWarranty', {
      ...{ customer: { id: ann }, plan: 'CARE', sku: `SKU-${key}`, description: 'An older ring', startsOn, ...more },
    });
    return name(`warranty ${key}`, warranty.id);
  };
  const inspect = (id: string, condition: string, findings: readonly object[]) =>
    play(YORK, 'recordInspection', {
      ...{ warrantyId: id, occurredAt: at(), associate: 'nell', condition, findings, note: 'Cleaned' },
      photos: ['https://example.com/photo.jpg'],
    });
  await inspect(warrantyId, 'EXCELLENT', [{ part: 'Clasp', condition: 'EXCELLENT' }]);
  const slot = `${dayOf(at({ days: 1 }))}T10:00:00Z`;
  const booked = await play(ownToken(ann), 'bookInspection', {
    warrantyId,
    startsAt: slot,
    store: 'york',
    note: 'Please',
  });
  name('appointment inspection', booked.appointment.id);
  pass({ days: 1 });
  await inspect(warrantyId, 'GOOD', [{ part: 'Clasp', condition: 'GOOD', note: 'A little loose' }]);
  const file = async (key: string, id: string) =>
    name(
      `claim ${key}`,
      (await play(DESK, 'fileWarrantyClaim', { warrantyId: id, occurredAt: at(), description: 'A stone is lost' }))
        .claim.id,
    );
  const claimId = await file('decided', warrantyId);
  await play(DESK, 'decideWarrantyClaim', { claimId, approve: true, decision: 'We replace the stone.' });
  await file('open', warrantyId);
  const given = await register('given', dayOf(at({ days: -10 })), { serialNumber: 'SN-GIVEN' });
  await play(DESK, 'transferWarranty', { warrantyId: given, to: { id: eve } });
  const voided = await register('voided', dayOf(at({ days: -10 })), { customer: { id: bob } });
  await play(DESK, 'voidWarranty', { warrantyId: voided, because: 'It was opened by others' });
  const overdue = await register('overdue', dayOf(at({ days: -190 })), { customer: { id: bob } });
  const next = await play(DESK, 'bookInspection', {
    ...{ warrantyId: overdue, startsAt: `${dayOf(at({ days: 8 }))}T11:00:00Z`, store: 'york' },
  });
  name('appointment next', next.appointment.id);
}

export async function book({ play, at, name }: Stage, { ann, gil }: People): Promise<void> {
  const visit = async (key: string, by: Actor, input: object) =>
    name(`appointment ${key}`, (await play(by, 'bookAppointment', { store: 'york', ...input })).appointment.id);
  const day = dayOf(at({ days: 9 }));
  const fitting = await visit('fitting', ownToken(ann), { startsAt: `${day}T10:00:00Z`, purpose: 'Fitting' });
  await play(DESK, 'updateAppointment', { appointmentId: fitting, startsAt: `${day}T14:00:00Z`, note: 'Later' });
  const advice = await visit('advice', DESK, {
    ...{ customer: { id: gil }, startsAt: `${day}T11:00:00Z`, purpose: 'Advice', minutes: 60 },
  });
  await play(DESK, 'updateAppointment', { appointmentId: advice, status: 'CANCELLED' });
  await visit('night', DESK, {
    ...{
      customer: { id: gil },
      startsAt: `${day}T21:00:00Z`,
      purpose: 'Private view',
      overrideBecause: 'A good customer',
    },
  });
}
