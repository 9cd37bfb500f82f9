import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { customerPk, PROFILE_SK } from '../customer/customer-keys.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { BEFORE_ALL_TIME, prefixRange, type Reader, readerOf } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { deleteDerived } from './erase-profile.ts';
import { ERASERS } from './erasers.ts';
import { type Erasing, keyIn, RemovalConflict } from './erasing.ts';
import { kindsOf, type RecordKindName } from './item-kinds.ts';

/** Items that are removed at a time. Entries of one sale are removed one after the other. */
const PER_PAGE = 25;
/** Pages in which other writers may change every item before it is removed. */
const MAX_STALLS = 20;

/** What the caller gives to a removal: its clock, and how files are deleted. */
export type Removal = Pick<Erasing, 'now' | 'deleteExport' | 'deleteFile'>;

/**
 * Removes the records of a person whose erasure has begun, with everything that hangs on them. It needs no cursor: what is
 * removed is not found again, so a run that was killed continues where it stopped. The profile of each record goes last.
 * @returns false if time ran out before everything was removed
 */
export async function removeRecords(
  table: Table,
  recordIds: readonly string[],
  removal: Removal,
  isTimeLeft: () => boolean,
): Promise<boolean> {
  // Also what has run out, which DynamoDB deletes only some days later.
  const reader = readerOf(table, true, () => BEFORE_ALL_TIME);
  const erasing: Erasing = { table, reader, records: new Set(recordIds), ...removal };
  for (const recordId of recordIds) if (!(await removeHistory(recordId, erasing, isTimeLeft))) return false;
  for (const recordId of recordIds) if (!(await removeProfile(recordId, erasing, isTimeLeft))) return false;
  return true;
}

async function removeProfile(recordId: string, erasing: Erasing, isTimeLeft: () => boolean): Promise<boolean> {
  for (let stalls = 0; ; stalls++) {
    if (!isTimeLeft()) return false;
    if (stalls === MAX_STALLS) throw new Error('the profile of an erased record keeps changing');
    if (stalls > 0) await backoff(stalls);
    const profile = await erasing.reader.get({ pk: customerPk(recordId), sk: PROFILE_SK });
    // Consumers of the stream that are late may have made them again.
    if (profile === null) await deleteDerived(recordId, erasing);
    if (profile === null || (await isRemoved(() => ERASERS.profile(profile, erasing)))) return true;
  }
}

/** Whether no other writer was faster. */
async function isRemoved(removal: () => Promise<void>): Promise<boolean> {
  try {
    await removal();
    return true;
  } catch (error) {
    if (error instanceof RemovalConflict) return false;
    throw error;
  }
}

/** Removes all items in the partition of a record except its profile. */
async function removeHistory(recordId: string, erasing: Erasing, isTimeLeft: () => boolean): Promise<boolean> {
  let [stalls, previous] = [0, ''];
  for (;;) {
    if (!isTimeLeft()) return false;
    const items = await nextItems(recordId, erasing.reader);
    if (items.length === 0) return true;
    await mapInParallel([...Map.groupBy(items, workOf).values()], async (group) => {
      for (const item of group) if (!(await isRemoved(() => ERASERS[recordKindOf(item)](item, erasing)))) return;
    });
    const current = items.map((item) => stringOf(item, 'sk')).join();
    stalls = current === previous ? stalls + 1 : 0;
    previous = current;
    if (stalls === MAX_STALLS) throw new Error('the items of an erased record keep changing');
    if (stalls > 0) await backoff(stalls);
  }
}

async function nextItems(recordId: string, reader: Reader): Promise<readonly Attributes[]> {
  const items = await reader.query({ ...prefixRange(customerPk(recordId), ''), limit: PER_PAGE + 1 });
  return items.filter((item) => stringOf(item, 'sk') !== PROFILE_SK);
}

/** The lines of a sale move with it, so both are one piece of work. */
function workOf(item: Attributes): string {
  const { orderId, id } = entityOf<{ readonly orderId?: string | null; readonly id?: string }>(item);
  return orderId ?? id ?? stringOf(item, 'sk');
}

/** @throws Error for an item of a kind that erasure does not know */
function recordKindOf(item: Attributes): RecordKindName {
  const [name, ...others] = kindsOf(keyIn(item));
  if (name === undefined || others.length > 0 || !isOfRecord(name))
    throw new Error('an item of a record is of an unknown kind');
  return name;
}

const isOfRecord = (name: string): name is RecordKindName => name in ERASERS;
