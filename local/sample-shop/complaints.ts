import { HOUR_MS } from '../../domain/kernel/duration.ts';
import { addMilliseconds } from '../../domain/kernel/instant.ts';
import { addCaseContact } from '../../domain/service-case/add-case-contact.ts';
import { confirmResolution } from '../../domain/service-case/confirm-resolution.ts';
import { openCase } from '../../domain/service-case/open-case.ts';
import { resolveCase } from '../../domain/service-case/resolve-case.ts';
import { createRandom } from '../synthetic-data/random.ts';
import type { Calendar } from './calendar.ts';
import type { Clerk } from './clerk.ts';

/** Lets one in ten customers complain within the last month. Recent complaints are still open. */
export async function simulateComplaint(
  clerk: Clerk,
  calendar: Calendar,
  number: number,
  customerId: string,
): Promise<void> {
  const random = createRandom(9_000 + number);
  if (!random.percent(10)) return;
  const daysAgo = random.between(0, 30);
  const { rootCause, ...complaint } = random.oneOf(COMPLAINTS);
  const raisedAt = calendar.daysAgo(daysAgo, daysAgo === 0 ? 0 : random.between(9, 16));
  const later = (hours: number) => addMilliseconds(raisedAt, hours * HOUR_MS);
  const key = (step: string) => `person ${number} complains: ${step}`;

  const input = { ...complaint, customer: { id: customerId }, occurredAt: raisedAt };
  const { id: caseId } = await clerk.execute(openCase, key('raised'), input, raisedAt);
  if (daysAgo < 1) return;
  const call = { caseId, via: 'PHONE', direction: 'OUTBOUND', agent: 'Noor', occurredAt: later(2) } as const;
  await clerk.execute(addCaseContact, key('called'), { ...call, waitForCustomer: number % 2 === 0 }, later(2));
  if (daysAgo < 5) return;
  await clerk.execute(resolveCase, key('resolved'), { caseId, rootCause }, later(30));
  const confirmed = random.percent(85);
  await clerk.execute(confirmResolution, key('answered'), { caseId, confirmed }, later(50));
}

const COMPLAINTS = [
  {
    title: 'The clasp came broken',
    reason: 'DAMAGED_ITEM',
    severity: 'HIGH',
    via: 'PHONE',
    touchpoint: 'delivery',
    rootCause: { category: 'PACKAGING', explanation: 'The box was too thin.', prevention: 'A thicker box.' },
  },
  {
    title: 'The parcel is a week late',
    reason: 'LATE_DELIVERY',
    severity: 'NORMAL',
    via: 'EMAIL',
    touchpoint: 'delivery',
    rootCause: { category: 'CARRIER', explanation: 'It was sent to the wrong depot.' },
  },
  {
    title: 'The ring was engraved with another name',
    reason: 'WRONG_ITEM',
    severity: 'CRITICAL',
    via: 'STORE',
    touchpoint: 'counter',
    store: 'york',
    rootCause: { category: 'PROCESS', explanation: 'Two orders were mixed up.', prevention: 'One tray an order.' },
  },
] as const;
