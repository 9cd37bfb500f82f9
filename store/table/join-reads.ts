import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { DynamoClient, Input, Output, Table } from '../dynamo/dynamo-client.ts';
import { createBatcher, type Waiting } from './batcher.ts';
import type { Attributes } from './item.ts';
import { nameOfKey } from './join-writes.ts';

/** The maximum of keys in one BatchGetItem. */
const MAX_KEYS = 100;

/** Reads by key; null if a request asks for more than whole items, and has to be sent as it is. */
export type JoinedReads = {
  one(input: Input<'GetItem'>): Promise<Output<'GetItem'>> | null;
  batch(input: Input<'BatchGetItem'>): Promise<Output<'BatchGetItem'>> | null;
};

/** Joins the reads of items by key, those that are consistent and the others apart. */
export function joinReads({ client, name }: Table): JoinedReads {
  const [consistent, eventual] = [true, false].map((isConsistent) =>
    createBatcher<Attributes, Attributes | undefined>((batch) => readTogether(client, name, isConsistent, batch)),
  );
  const readerOf = (isConsistent: boolean | undefined) => (isConsistent === true ? consistent : eventual);
  return {
    one({ Key, ConsistentRead, ...more }) {
      const read = readerOf(ConsistentRead);
      if (read === undefined || Key === undefined || !isOnlyTable(more)) return null;
      return read(Key).then((Item) => ({ Item }));
    },
    batch({ RequestItems = {}, ...others }) {
      const { Keys, ConsistentRead, ...more } = RequestItems[name] ?? {};
      const read = readerOf(ConsistentRead);
      const isPlain = Object.keys(RequestItems).length === 1 && isEmpty(others) && isEmpty(more);
      if (read === undefined || Keys === undefined || !isPlain) return null;
      return mapInParallel(Keys, read).then((found) => ({
        Responses: { [name]: found.filter((item) => item !== undefined) },
        UnprocessedKeys: {},
      }));
    },
  };
}

const isEmpty = (rest: object): boolean => Object.keys(rest).length === 0;
const isOnlyTable = ({ TableName: _, ...more }: { readonly TableName: string | undefined }): boolean => isEmpty(more);

type WaitingRead = Waiting<Attributes, Attributes | undefined>;

function readTogether(
  client: DynamoClient,
  table: string,
  isConsistent: boolean,
  batch: readonly WaitingRead[],
): readonly Promise<void>[] {
  const byKey = [...Map.groupBy(batch, ({ input }) => nameOfKey(input))];
  return Array.from({ length: Math.ceil(byKey.length / MAX_KEYS) }, (_, at) =>
    readBatch(client, table, isConsistent, new Map(byKey.slice(at * MAX_KEYS, (at + 1) * MAX_KEYS))),
  );
}

async function readBatch(
  client: DynamoClient,
  table: string,
  ConsistentRead: boolean,
  byKey: ReadonlyMap<string, readonly WaitingRead[]>,
): Promise<void> {
  try {
    const found = new Map<string, Attributes>();
    let unread = [...byKey.values()].flatMap(([first]) => (first === undefined ? [] : [first.input]));
    for (let attempt = 0; unread.length > 0 && attempt < 2; attempt++) {
      const { Responses = {}, UnprocessedKeys = {} } = await client.call('BatchGetItem', {
        RequestItems: { [table]: { Keys: unread, ConsistentRead } },
      });
      for (const item of Responses[table] ?? []) found.set(nameOfKey(item), item);
      unread = UnprocessedKeys[table]?.Keys ?? [];
    }
    for (const Key of unread) {
      const { Item } = await client.call('GetItem', { TableName: table, Key, ConsistentRead });
      if (Item !== undefined) found.set(nameOfKey(Item), Item);
    }
    for (const [key, waiting] of byKey) for (const one of waiting) one.resolve(found.get(key));
  } catch (error) {
    for (const one of [...byKey.values()].flat()) one.reject(error);
  }
}
