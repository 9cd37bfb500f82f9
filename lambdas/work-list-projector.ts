import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { addMilliseconds, type Instant } from '../domain/kernel/instant.ts';
import { isCovered, WINDOW_MS } from '../domain/work-list/work-list-version.ts';
import type { Table } from '../store/table/dynamo-client.ts';
import { type ListMove, movesOf } from '../store/work-list/moves-of-change.ts';
import { workListsKey } from '../store/work-list/work-list-items.ts';
import type { Consumer } from './stream-function.ts';

/**
 * Notes when the lists of a desk move. A list of a store is written at most once in five seconds: the process remembers its last
 * write, and a condition holds between processes. A redelivered change only moves a list once more.
 */
export function workListProjector({ client, name }: Table, now: () => Instant): Consumer {
  const moved = new Map<string, Instant>();
  async function note({ list, store }: ListMove): Promise<void> {
    const { pk, sk } = workListsKey(store);
    const at = now();
    if (isCovered(moved.get(`${list} ${pk}`), at)) return;
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: name,
          Key: { pk: { S: pk }, sk: { S: sk } },
          UpdateExpression: 'SET #list = :now',
          ConditionExpression: 'attribute_not_exists(#list) OR #list <= :before',
          ExpressionAttributeNames: { '#list': list },
          ExpressionAttributeValues: { ':now': { S: at }, ':before': { S: addMilliseconds(at, -WINDOW_MS) } },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      moved.set(`${list} ${pk}`, at);
    } catch (error) {
      // Another process has written it within the window.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const last = error.Item?.[list]?.S;
      if (last !== undefined) moved.set(`${list} ${pk}`, last);
    }
  }
  return {
    name: 'workLists',
    seesExpiries: true,
    async consume(changes) {
      const moves = new Map(changes.flatMap(movesOf).map((move) => [`${move.list} ${move.store}`, move]));
      await mapInParallel([...moves.values()], note);
      return [];
    },
  };
}
