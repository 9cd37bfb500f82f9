import type { Change } from '../domain/changes.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Retention } from '../domain/kernel/retention.ts';
import { expiryOf, isRetained, type RetainedEntity } from '../domain/retention/expiry.ts';
import { jobSerialWrites, SERVICE_JOB } from './service-job/service-job-items.ts';
import { expiryAttribute } from './table/expiry.ts';
import { pointerWrite } from './table/history-keys.ts';
import { type Key, keyIn } from './table/item.ts';
import { TTL_ATTRIBUTE } from './table/table-schema.ts';
import type { WriteItem } from './table/write-item.ts';

/** Adds to the items of a change when they run out: to the entity, its copies, its pointer and its lookup items. */
export function withExpiry(
  change: Change,
  writes: readonly WriteItem[],
  retention: Retention,
  now: Instant,
): readonly WriteItem[] {
  if (!('after' in change) || !isRetained(change.entity)) return writes;
  const expiry = expiryOf(change.entity, change.after as Parameters<typeof expiryOf>[1], retention, now);
  const all = [...writes, ...itemsThatFollow(change, writes, retention, now)];
  return expiry === null ? all : all.map((write) => expiringAt(expiry, write));
}

function expiringAt(expiry: Instant, write: WriteItem): WriteItem {
  if (!('put' in write) || TTL_ATTRIBUTE in write.put) return write;
  return { ...write, put: { ...write.put, ...expiryAttribute(expiry) } };
}

/** Entities whose time may begin, move or end after they were written, with what leads to them: the pointer and more. */
const FOLLOWERS = {
  appointment: ({ id, customerId }: AfterOf<'appointment'>, key: Key) => [
    pointerWrite('APPOINTMENT', id, key, customerId),
  ],
  call: ({ id }: AfterOf<'call'>, key: Key) => [pointerWrite('CALL', id, key)],
  serviceCase: ({ id }: AfterOf<'serviceCase'>, key: Key) => [pointerWrite('CASE', id, key)],
  serviceJob: (job: AfterOf<'serviceJob'>, key: Key) => [
    pointerWrite(SERVICE_JOB, job.id, key),
    ...jobSerialWrites(job),
  ],
} as const;

type Following = keyof typeof FOLLOWERS;
type AfterOf<N extends Change['entity']> = Extract<Change, { readonly entity: N; readonly after: object }>['after'];

const hasFollowers = (change: Change): change is Extract<Change, { readonly entity: Following }> =>
  Object.hasOwn(FOLLOWERS, change.entity);

/** They run out with their entity: where that time may be another one, they are written again. */
function itemsThatFollow(
  change: Change,
  writes: readonly WriteItem[],
  retention: Retention,
  now: Instant,
): readonly WriteItem[] {
  if (!hasFollowers(change) || change.before === null) return [];
  const { entity, before, after } = change;
  const mayRunOut = [before, after].some((image) => expiryOf(entity, image, retention, now) !== null);
  const [write] = writes;
  if (!mayRunOut || write === undefined || !('put' in write)) return [];
  // The cast is safe: the followers of an entity take that entity.
  const followers = FOLLOWERS[entity] as (entity: object, key: Key) => readonly WriteItem[];
  return followers(after, keyIn(write.put)).filter((follower) => !writes.some((one) => isSameItem(one, follower)));
}

/** The change itself may write a pointer, which one transaction can write only once. */
function isSameItem(one: WriteItem, other: WriteItem): boolean {
  if (!('put' in one && 'put' in other)) return false;
  const [key, otherKey] = [keyIn(one.put), keyIn(other.put)];
  return key.pk === otherKey.pk && key.sk === otherKey.sk;
}

/**
 * Entities that `retentionDays` does not touch, with the reason. A new entity does not compile until it is here or has a rule
 * (`domain/retention/expiry.ts`).
 */
export const NOT_RETAINED: Readonly<Record<Exclude<Change['entity'], RetainedEntity>, string>> = {
  activeCustomer: 'a condition, no item',
  attachment: 'goes with what it hangs on; else after a day or a week',
  audience: 'has its own time',
  blocks: 'goes with the customer',
  bookPage: 'has its own time',
  commitment: 'goes when it is kept, or with what owes it',
  customer: 'until the erasure',
  dailyUse: 'has its own time',
  dataExport: 'has its own time',
  duplicates: 'goes with the customer',
  erasure: 'a tombstone, of ids',
  feedbackLink: 'has its own time',
  guestErasure: 'a tombstone, of ids',
  importJob: 'has its own time',
  inspection: 'a contract: the proof of the condition of an item with cover',
  integration: 'not about a customer',
  kpiTarget: 'not about a customer',
  match: 'the decision that two records are not one person stays in force',
  messageTemplate: 'not about a customer',
  messageTemplateList: 'not about a customer',
  metrics: 'sums, with the customer',
  overdueNotice: 'has its own time',
  playbook: 'not about a customer',
  playbookList: 'not about a customer',
  playbookFollowUp: 'has its own time',
  playbookNotification: 'has its own time',
  preferences: 'the answers in force, with the customer',
  preventionAction: 'not about a customer: ids of cases, of which those that ran out are left out',
  segment: 'not about a customer',
  segmentMove: 'has its own time',
  segmentList: 'not about a customer',
  serial: 'the history of an item, by ids',
  shop: 'not about a customer',
  shopErasure: 'the answer to a request of the law, of ids and counts',
  specialDays: 'not about a customer',
  staffMember: 'not about a customer',
  staffRoster: 'not about a customer',
  store: 'not about a customer',
  unchangedCover: 'a condition, no item',
  verifiedEmail: 'has its own time',
  warranty: 'a contract',
  warrantyClaim: 'a contract',
  warrantyPlan: 'not about a customer',
};
