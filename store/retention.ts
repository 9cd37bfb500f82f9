import type { Change } from '../domain/changes.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Retention } from '../domain/kernel/retention.ts';
import { expiryOf, isRetained } from '../domain/retention/expiry.ts';
import { expiryAttribute } from './table/expiry.ts';
import { pointerWrite } from './table/history-keys.ts';
import { stringOf } from './table/item.ts';
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
  const all = [...writes, ...pointersThatFollow(change, writes, retention, now)];
  return expiry === null ? all : all.map((write) => expiringAt(expiry, write));
}

function expiringAt(expiry: Instant, write: WriteItem): WriteItem {
  if (!('put' in write) || TTL_ATTRIBUTE in write.put) return write;
  return { ...write, put: { ...write.put, ...expiryAttribute(expiry) } };
}

/** Entities whose time may begin, move or end after they were written, with the kinds of their pointers. */
const POINTER_KINDS: Readonly<Partial<Record<Change['entity'], string>>> = {
  appointment: 'APPOINTMENT',
  call: 'CALL',
  serviceCase: 'CASE',
};

/** The pointer runs out with its entity: where that time may be another one, it is written again. */
function pointersThatFollow(
  change: Change,
  writes: readonly WriteItem[],
  retention: Retention,
  now: Instant,
): readonly WriteItem[] {
  const kind = POINTER_KINDS[change.entity];
  if (change.entity !== 'appointment' && change.entity !== 'call' && change.entity !== 'serviceCase') return [];
  const { entity, before, after } = change;
  if (kind === undefined || before === null) return [];
  const mayRunOut = [before, after].some((image) => expiryOf(entity, image, retention, now) !== null);
  const [write] = writes;
  if (!mayRunOut || write === undefined || !('put' in write)) return [];
  const to = { pk: stringOf(write.put, 'pk'), sk: stringOf(write.put, 'sk') };
  return [pointerWrite(kind, after.id, to)];
}
