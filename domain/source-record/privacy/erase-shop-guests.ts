import type { Customer } from '../../customer/customer.ts';
import { isUnidentified } from '../../customer/unidentified.ts';
import type { Integration } from '../../integration/integration.ts';
import type { ShopErasure } from '../../integration/shop-erasure.ts';
import type { Instant } from '../../kernel/instant.ts';
import { requestErasure } from '../../privacy/request-erasure.ts';
import { ERASURE_DELAY_DAYS } from './erasure-delay.ts';
import { type Evidence, guestKnownElsewhere } from './known-elsewhere.ts';
import type { ShopErasureJob, ShopGuests } from './shop-erasure-job.ts';

/**
 * Erases the guests of an integration in one part of the table: sales lose their contact, and unidentified records that it alone brought
 * are asked to be erased. A run that is killed repeats the part, in which it finds what is left.
 * @returns the erasure after the part, or as far as time was left; DONE after the last part
 */
export async function eraseGuests(
  job: ShopErasureJob,
  integration: Integration,
  erasure: ShopErasure,
): Promise<ShopErasure | 'DONE'> {
  const part = Number(erasure.position ?? 0);
  if (part >= job.guests.parts) return 'DONE';
  await job.guests.keepTombstone({ integration: integration.code, guestsErasedAt: job.now() });
  let { guestSales = 0 } = erasure;
  for await (const { orders, records } of job.guests.find(integration.code, part)) {
    for (const order of orders) await job.guests.remove(order);
    guestSales += orders.length;
    for (const record of records) await eraseRecord(job, integration, erasure, record);
    if (!job.isTimeLeft()) return { ...erasure, guestSales };
  }
  return { ...erasure, guestSales, position: String(part + 1) };
}

async function eraseRecord(
  job: ShopErasureJob,
  integration: Integration,
  { run }: ShopErasure,
  record: Customer,
): Promise<void> {
  if (!isUnidentified(record) || record.identifiedAs !== undefined || record.status !== 'ACTIVE') return;
  const evidence: Evidence[] = [];
  for await (const page of job.evidenceOf([record])) evidence.push(...page);
  if (guestKnownElsewhere(integration, evidence) !== null) return;
  const key = ['guest', record.id, 'erase-shop', run].join(' ');
  await requestErasure(job.contextOf(integration.code, 'requestErasure', key), {
    ...{ customerId: record.id, delayDays: ERASURE_DELAY_DAYS, records: [record.id] },
  });
}

/**
 * Erases the guests of an integration again, in a table that was restored: sales that were recorded until then. Records of guests
 * have tombstones of their own.
 * @returns how many sales
 */
export async function eraseGuestsAgain(
  { parts, find, remove }: Pick<ShopGuests, 'parts' | 'find' | 'remove'>,
  integration: string,
  recordedUntil: Instant,
): Promise<number> {
  let sales = 0;
  for (let part = 0; part < parts; part++)
    for await (const { orders } of find(integration, part))
      for (const order of orders.filter(({ recordedAt }) => recordedAt <= recordedUntil)) {
        await remove(order);
        sales++;
      }
  return sales;
}
