import { addMilliseconds, type Instant } from '../../domain/kernel/instant.ts';
import { WINDOW_MS } from '../../domain/work-list/work-list-version.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { isConditionFailed } from '../dynamo/errors.ts';
import type { ListMove } from './moves-of-change.ts';
import { workListsKey } from './work-list-items.ts';

/**
 * Notes that a list has moved, unless somebody did so within the window. One write.
 * @returns when the list was last noted; null if that is not known
 */
export async function noteMove(
  { client, name }: Table,
  { list, store }: ListMove,
  at: Instant,
): Promise<Instant | null> {
  const { pk, sk } = workListsKey(store);
  try {
    await client.call('UpdateItem', {
      TableName: name,
      Key: { pk: { S: pk }, sk: { S: sk } },
      UpdateExpression: 'SET #list = :now',
      ConditionExpression: 'attribute_not_exists(#list) OR #list <= :before',
      ExpressionAttributeNames: { '#list': list },
      ExpressionAttributeValues: { ':now': { S: at }, ':before': { S: addMilliseconds(at, -WINDOW_MS) } },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    return at;
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
    return error.Item?.[list]?.S ?? null;
  }
}
