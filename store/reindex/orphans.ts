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
import { readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { type Attributes, entityOf, keyIn, stringOf } from '../table/item.ts';
import { type Condition, isNew, isUnchanged, type WriteItem } from '../table/write-item.ts';

/**
 * Cleans up a page of lookup items, receipts and serial numbers: it deletes lookup items that no profile lists, and moves
 * receipts and serial numbers from an older form of their keys. Concurrent writes of others stay as they are.
 * @returns the number of items that were deleted or moved
 */
export async function cleanUpItems(table: Table, items: readonly Attributes[]): Promise<number> {
  const counts = [
    await deleteOrphans(table, items.filter(isLookup)),
    await commitSteps(table, items.filter(isVerifiedEmail).flatMap(deletesOfOldEmail)),
    await commitSteps(table, await receiptMoves(table, items.filter(isReceipt))),
    await commitSteps(table, await serialMoves(table, items.filter(isFormerSerial))),
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

async function deleteOrphans(table: Table, items: readonly Attributes[]): Promise<number> {
  const reader = readerOf(table, true);
  const ids = [...new Set(items.map((item) => stringOf(item, 'customerId')))];
  const profiles = new Map((await reader.getMany(ids.map(profileKey))).map((item, index) => [ids[index] ?? '', item]));
  const orphans = items.flatMap((item): readonly (readonly WriteItem[])[] => {
    const owner = stringOf(item, 'customerId');
    const profile = profiles.get(owner) ?? null;
    const record = profile === null ? null : customerFrom(profile);
    const { pk, sk } = keyIn(item);
    const isListed =
      record !== null &&
      storedEntries(record).some((entry) => {
        const key = entryKey(entry, owner);
        return key.pk === pk && key.sk === sk;
      });
    if (isListed) return [];
    const condition: Condition = record === null ? isNew : isUnchanged(record);
    return [
      [
        { check: profileKey(owner), condition },
        { delete: { pk, sk }, condition: hasValue('customerId', owner) },
      ],
    ];
  });
  return commitSteps(table, orphans);
}

/** Deletes a verified email under an older form of its key, which no version reads any more. */
function deletesOfOldEmail(item: Attributes): readonly (readonly WriteItem[])[] {
  const email = stringOf(item, 'email');
  return emailKey(email) === email ? [] : [[{ delete: keyIn(item) }]];
}

async function receiptMoves(table: Table, items: readonly Attributes[]): Promise<readonly (readonly WriteItem[])[]> {
  const outdated = items.filter((item) => receiptKey(entityOf<Receipt>(item)).sk !== stringOf(item, 'sk'));
  const current = await readerOf(table, true).getMany(outdated.map((item) => receiptKey(entityOf<Receipt>(item))));
  return outdated.map((item, index) => {
    const removal = { delete: keyIn(item), condition: hasValue('orderId', stringOf(item, 'orderId')) };
    // An order that was claimed or replaced since has a receipt under the new key, which is the valid one.
    if ((current[index] ?? null) !== null) return [removal];
    return [removal, { put: { ...item, sk: { S: receiptKey(entityOf<Receipt>(item)).sk } }, condition: isNew }];
  });
}

/** A serial number of an unknown product keeps its key. */
async function serialMoves(table: Table, items: readonly Attributes[]): Promise<readonly (readonly WriteItem[])[]> {
  const { serialsByNumber } = serialRepository(readerOf(table, true));
  const moves: (readonly WriteItem[])[] = [];
  for (const item of items)
    for (const before of await serialsByNumber(stringOf(item, 'serialNumber'))) {
      const { isUnderFormerKey, ...rest } = before;
      if (isUnderFormerKey !== true || before.sku === null) continue;
      moves.push(serialWrites({ entity: 'serial', before, after: { ...rest, version: before.version + 1 } }));
    }
  return moves;
}

async function commitSteps(table: Table, steps: readonly (readonly WriteItem[])[]): Promise<number> {
  let count = 0;
  for (const step of steps) if ((await transact(table, step)) === 'committed') count++;
  return count;
}

const hasValue = (attribute: string, value: string): Condition => ({
  expression: '#attribute = :value',
  names: { '#attribute': attribute },
  values: { ':value': { S: value } },
});
