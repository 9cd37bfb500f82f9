import type { Customer } from '../../domain/customer/customer.ts';
import { emailKey } from '../../domain/customer/email.ts';
import { storedEntries } from '../../domain/customer/lookup-entry.ts';
import type { Receipt } from '../../domain/order/receipt.ts';
import { entryKey, LOOKUP_PREFIXES, profileKey } from '../customer/customer-keys.ts';
import { customerFrom } from '../customer/customer-repository.ts';
import { VERIFIED_EMAIL_SK } from '../customer/verified-email-items.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { receiptKey } from '../order/receipt-items.ts';
import { serialWrites } from '../serial/serial-items.ts';
import { serialRepository } from '../serial/serial-repository.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, keyIn, nameOf, stringOf } from '../table/item.ts';
import { type Condition, isNew, isUnchanged } from '../table/write-item.ts';
import { commitFixes, type ItemFix } from './commit-fixes.ts';

/**
 * Cleans up a page of lookup items, receipts and serial numbers: it deletes lookup items that no profile lists, and moves
 * receipts and serial numbers from an older form of their keys. Concurrent writes of others stay as they are.
 * @returns the number of items that were deleted or moved
 */
export async function cleanUpItems(table: Table, items: readonly Attributes[]): Promise<number> {
  const counts = [
    await deleteOrphans(table, items.filter(isLookup)),
    await commitFixes(table, items.filter(isVerifiedEmail), (emails) => emails.flatMap(deletesOfOldEmail)),
    await commitFixes(table, items.filter(isReceipt), (receipts) => receiptMoves(table, receipts)),
    await commitFixes(table, items.filter(isFormerSerial), (serials) => serialMoves(table, serials)),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

const pkOf = (item: Attributes): string => stringOf(item, 'pk');
const isVerifiedEmail = (item: Attributes): boolean => stringOf(item, 'sk') === VERIFIED_EMAIL_SK;
const isLookup = (item: Attributes): boolean =>
  LOOKUP_PREFIXES.some((prefix) => pkOf(item).startsWith(prefix)) && !isVerifiedEmail(item);
const isReceipt = (item: Attributes): boolean => pkOf(item).startsWith('RECEIPT#');
const isFormerSerial = (item: Attributes): boolean =>
  pkOf(item).startsWith('SERIAL#') && stringOf(item, 'sk') === '#OWNER';

/** Few look like orphans, and only these are read consistently. */
async function deleteOrphans(table: Table, items: readonly Attributes[]): Promise<number> {
  const suspects = await unlistedIn(readerOf(table, false), items);
  const plan = async (some: readonly Attributes[]) => {
    const orphans = await unlistedIn(readerOf(table, true), some);
    return orphans.map(({ item, owner, record }): ItemFix => {
      const isSame = { check: profileKey(owner), condition: record === null ? isNew : isUnchanged(record) };
      return { item, writes: [isSame, { delete: keyIn(item), condition: hasValue('customerId', owner) }] };
    });
  };
  return commitFixes(
    table,
    suspects.map(({ item }) => item),
    plan,
  );
}

type Unlisted = { readonly item: Attributes; readonly owner: string; readonly record: Customer | null };

/** The lookup items that the profile of their owner does not list. */
async function unlistedIn(reader: Reader, items: readonly Attributes[]): Promise<readonly Unlisted[]> {
  const ids = [...new Set(items.map((item) => stringOf(item, 'customerId')))];
  const profiles = await reader.getMany(ids.map(profileKey));
  const owners = new Map(
    profiles.map((profile, index) => {
      const record = profile === null ? null : customerFrom(profile);
      const entries = record === null ? [] : storedEntries(record);
      const owner = ids[index] ?? '';
      return [owner, { record, listed: new Set(entries.map((entry) => nameOf(entryKey(entry, owner)))) }];
    }),
  );
  return items.flatMap((item) => {
    const owner = stringOf(item, 'customerId');
    const { record = null, listed } = owners.get(owner) ?? {};
    return listed?.has(nameOf(keyIn(item))) === true ? [] : [{ item, owner, record }];
  });
}

/** Deletes a verified email under an older form of its key, which no version reads any more. */
function deletesOfOldEmail(item: Attributes): readonly ItemFix[] {
  const email = stringOf(item, 'email');
  return emailKey(email) === email ? [] : [{ item, writes: [{ delete: keyIn(item) }] }];
}

async function receiptMoves(table: Table, items: readonly Attributes[]): Promise<readonly ItemFix[]> {
  const outdated = items.filter((item) => receiptKey(entityOf<Receipt>(item)).sk !== stringOf(item, 'sk'));
  const current = await readerOf(table, true).getMany(outdated.map((item) => receiptKey(entityOf<Receipt>(item))));
  return outdated.map((item, index) => {
    const removal = { delete: keyIn(item), condition: hasValue('orderId', stringOf(item, 'orderId')) };
    // An order that was claimed or replaced since has a receipt under the new key, which is the valid one.
    if ((current[index] ?? null) !== null) return { item, writes: [removal] };
    const put = { ...item, sk: { S: receiptKey(entityOf<Receipt>(item)).sk } };
    return { item, writes: [removal, { put, condition: isNew }] };
  });
}

/** A serial number of an unknown product keeps its key. */
async function serialMoves(table: Table, items: readonly Attributes[]): Promise<readonly ItemFix[]> {
  const { serialsByNumber } = serialRepository(readerOf(table, true));
  const moves: ItemFix[] = [];
  for (const item of items)
    for (const before of await serialsByNumber(stringOf(item, 'serialNumber'))) {
      const { isUnderFormerKey, ...rest } = before;
      if (isUnderFormerKey !== true || before.sku === null) continue;
      const change = { entity: 'serial', before, after: { ...rest, version: before.version + 1 } } as const;
      moves.push({ item, writes: serialWrites(change) });
    }
  return moves;
}

const hasValue = (attribute: string, value: string): Condition => ({
  expression: '#attribute = :value',
  names: { '#attribute': attribute },
  values: { ':value': { S: value } },
});
