import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { DynamoClient } from '../dynamo/dynamo-client.ts';
import type { Waiting } from './batcher.ts';
import { TRANSACTION_LIMITS } from './dynamo-transaction.ts';
import type { Attributes } from './item.ts';
import { sizeOf } from './item-size.ts';
import { PARTITION_KEY, SORT_KEY } from './table-schema.ts';

/** What one command writes, and how it is sent by itself. */
export type SeparateWrite = {
  readonly items: readonly TransactWriteItem[];
  readonly sendAlone: () => Promise<object>;
};

type WaitingWrite = Waiting<SeparateWrite, object>;

export function writeTogether(client: DynamoClient, batch: readonly WaitingWrite[]): readonly Promise<void>[] {
  return groupsOf(batch).map((group) => writeGroup(client, group));
}

async function writeGroup(client: DynamoClient, group: readonly WaitingWrite[]): Promise<void> {
  if (group.length > 1)
    try {
      const TransactItems = group.flatMap(({ input }) => [...input.items]);
      const output = await client.call('TransactWriteItems', { TransactItems });
      for (const one of group) one.resolve(output);
      return;
    } catch {
      // If the answer was lost, the parts find what they wrote: each has a condition that only its first write fulfils.
    }
  await mapInParallel(group, ({ input, resolve, reject }) => input.sendAlone().then(resolve, reject));
}

type Group = { readonly parts: WaitingWrite[]; readonly keys: Set<string>; bytes: number };

/** Groups whose parts write no common item, each within the limits of one transaction. */
function groupsOf(batch: readonly WaitingWrite[]): readonly (readonly WaitingWrite[])[] {
  const groups: Group[] = [];
  for (const part of batch) {
    const keys = part.input.items.map(keyOfWrite);
    const bytes = part.input.items.reduce((sum, { Put }) => sum + (Put?.Item === undefined ? 0 : sizeOf(Put.Item)), 0);
    const group = groups.find(
      (one) =>
        one.keys.size + keys.length <= TRANSACTION_LIMITS.items &&
        one.bytes + bytes <= TRANSACTION_LIMITS.bytes &&
        keys.every((key) => !one.keys.has(key)),
    );
    if (group === undefined) groups.push({ parts: [part], keys: new Set(keys), bytes });
    else {
      group.parts.push(part);
      for (const key of keys) group.keys.add(key);
      group.bytes += bytes;
    }
  }
  return groups.map(({ parts }) => parts);
}

const keyOfWrite = ({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): string =>
  nameOfKey(Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key);

/** A text for the key of an item, or for a key. */
export const nameOfKey = (key: Attributes | undefined): string => `${key?.[PARTITION_KEY]?.S}\n${key?.[SORT_KEY]?.S}`;
