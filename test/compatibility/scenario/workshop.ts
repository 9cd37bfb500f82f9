import type { People } from './people.ts';
import type { Sales } from './sales.ts';
import { DESK, dayOf, GBP, ownToken, type Stage, YORK } from './stage.ts';

/** Items in the care of the shop: one that went back with an inspection, and one that is still there; and a cover in force again. */
export async function repair({ play, at, pass, name }: Stage, { ann, bob }: People, sales: Sales): Promise<void> {
  const receive = async (key: string, input: object) => {
    pass({ minutes: 10 });
    const { serviceJob } = await play(YORK, 'receiveItem', {
      ...{ kind: 'REPAIR', store: 'york', tag: `T-${key}`, conditionAtIntake: 'FAIR', associate: 'nell' },
      ...{ occurredAt: at({ minutes: -1 }), promisedBy: at({ days: 1 }), ...input },
    });
    return name(`job ${key}`, serviceJob.id);
  };
  const jobId = await receive('ring', {
    ...{ customer: { id: ann }, description: 'The ring', serialNumber: 'SN-RING-1', sku: 'RING-1' },
    ...{ warrantyId: sales.warrantyId, orderId: sales.ring, findings: [{ part: 'Clasp', condition: 'POOR' }] },
  });
  const estimate = GBP('35.00');
  await play(YORK, 'updateServiceJob', { jobId, status: 'AWAITING_APPROVAL', estimate });
  await play(ownToken(ann), 'answerEstimate', { jobId, estimate, approve: true });
  await play(YORK, 'updateServiceJob', { jobId, promisedBy: at({ days: 2 }), because: 'A part is missing' });
  await play(YORK, 'updateServiceJob', { jobId, status: 'READY', note: 'Polished' });
  await play(YORK, 'returnItem', {
    ...{ jobId, occurredAt: at(), returnedTo: 'Ann', associate: 'nell' },
    inspection: { condition: 'GOOD', findings: [{ part: 'Clasp', condition: 'GOOD' }], note: 'Cleaned' },
  });
  await receive('watch', { customer: { id: bob }, description: 'A watch', serialNumber: 'SN-OLD-9' });

  const { warranty } = await play(DESK, 'registerWarranty', {
    ...{
      customer: { id: bob },
      plan: 'CARE',
      sku: 'RING-8',
      description: 'A band',
      startsOn: dayOf(at({ days: -20 })),
    },
  });
  await play(DESK, 'voidWarranty', { warrantyId: warranty.id, because: 'It was opened by others' });
  await play(DESK, 'reinstateWarranty', { warrantyId: warranty.id, because: 'It was our own jeweller' });
  name('warranty reinstated', warranty.id);
}
