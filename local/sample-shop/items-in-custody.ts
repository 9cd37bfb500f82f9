import { DAY_MS, HOUR_MS } from '../../domain/kernel/duration.ts';
import { addMilliseconds, type Instant } from '../../domain/kernel/instant.ts';
import { receiveItem } from '../../domain/service-job/receive-item.ts';
import { returnItem } from '../../domain/service-job/return-item.ts';
import { updateServiceJob } from '../../domain/service-job/update-service-job.ts';
import { createRandom } from '../synthetic-data/random.ts';
import type { Calendar } from './calendar.ts';
import type { Clerk } from './clerk.ts';
import { STORES } from './shop.ts';

/** Lets one in eight customers leave an item within the last three weeks. Older ones were collected; some are late. */
export async function simulateItemInCustody(
  clerk: Clerk,
  calendar: Calendar,
  number: number,
  customerId: string,
): Promise<void> {
  const random = createRandom(12_000 + number);
  if (!random.percent(12)) return;
  const daysAgo = random.between(1, 21);
  const receivedAt = calendar.daysAgo(daysAgo, random.between(10, 16));
  const key = (step: string) => `person ${number} leaves an item: ${step}`;
  const input = { ...random.oneOf(ITEMS), store: random.oneOf(STORES).code, tag: `S-${number}`, associate: 'Callum' };
  const jobId = await receive(clerk, key('received'), { ...input, customerId, receivedAt, promisedDays: 7 });
  const later = (days: number) => addMilliseconds(receivedAt, days * DAY_MS + HOUR_MS);
  if (daysAgo < 3) return;
  await clerk.execute(updateServiceJob, key('begun'), { jobId, status: 'IN_PROGRESS', occurredAt: later(1) }, later(1));
  // One in five waits for a part, and is late.
  if (daysAgo < 6 || random.percent(20)) return;
  await clerk.execute(updateServiceJob, key('ready'), { jobId, status: 'READY', occurredAt: later(5) }, later(5));
  if (daysAgo < 10) return;
  await clerk.execute(returnItem, key('collected'), { jobId, occurredAt: later(8) }, later(8));
}

/** Nell's necklace is ready since the day before yesterday, and her brooch waits for her answer to an estimate. */
export async function simulateItemsOfDemoCustomer(clerk: Clerk, calendar: Calendar, customerId: string): Promise<void> {
  const receivedAt = calendar.daysAgo(8, 12);
  const common = { customerId, store: 'york', associate: 'Ruth', receivedAt, promisedDays: 7 };
  const [necklace, brooch] = [ITEMS[0], ITEMS[1]];
  const necklaceId = await receive(clerk, 'nell leaves the necklace', { ...common, ...necklace, tag: 'Y-17' });
  const readyAt = calendar.daysAgo(2, 15);
  const ready = { jobId: necklaceId, status: 'READY', occurredAt: readyAt } as const;
  await clerk.execute(updateServiceJob, 'the necklace is ready', ready, readyAt);
  const broochId = await receive(clerk, 'nell leaves the brooch', {
    ...common,
    ...brooch,
    tag: 'Y-18',
    promisedDays: 21,
  });
  const estimatedAt = calendar.daysAgo(1, 10);
  const estimate = { amount: '120.00', currency: 'GBP' };
  const asked = { jobId: broochId, estimate, occurredAt: estimatedAt };
  await clerk.execute(updateServiceJob, 'the brooch is estimated', asked, estimatedAt);
}

const ITEMS = [
  {
    kind: 'REPAIR',
    description: 'Pearl necklace, to restring',
    conditionAtIntake: 'FAIR',
    findings: [{ part: 'thread', condition: 'POOR', note: 'Frayed at the clasp.' }],
  },
  {
    kind: 'REPAIR',
    description: 'Silver brooch, pin broken',
    conditionAtIntake: 'DAMAGED',
    findings: [{ part: 'pin', condition: 'DAMAGED' }],
  },
  {
    kind: 'RESIZING',
    description: 'Gold band, from L to N',
    conditionAtIntake: 'GOOD',
    findings: [{ part: 'band', condition: 'GOOD' }],
  },
] as const;

type Receipt = (typeof ITEMS)[number] & {
  readonly customerId: string;
  readonly store: string;
  readonly tag: string;
  readonly associate: string;
  readonly receivedAt: Instant;
  readonly promisedDays: number;
};

async function receive(
  clerk: Clerk,
  key: string,
  { customerId, receivedAt, promisedDays, ...item }: Receipt,
): Promise<string> {
  const promisedBy = addMilliseconds(receivedAt, promisedDays * DAY_MS);
  const input = { ...item, customer: { id: customerId }, occurredAt: receivedAt, promisedBy };
  return (await clerk.execute(receiveItem, key, input, receivedAt)).serviceJob.id;
}
