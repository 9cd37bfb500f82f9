import type { BudgetStore } from '../../domain/budget/client-budgets.ts';
import type { Input, Table } from '../dynamo/dynamo-client.ts';
import { isConditionFailed } from '../dynamo/errors.ts';
import { withinTime } from '../dynamo/time-left.ts';
import { type Attributes, keyOf } from '../table/item.ts';
import { TTL_ATTRIBUTE } from '../table/table-schema.ts';
import { budgetExpiry, budgetKey } from './budget-items.ts';

/** Of the time-out of a read: a caller waits for the lease before its request is executed. */
const TIMEOUT_SHARE = 1 / 4;

/**
 * A lease is one conditional update: 1 write unit, also where the condition fails. The answer says in both cases how much
 * is taken, so nothing is ever read.
 */
export function budgetStore({ client, name }: Table): BudgetStore {
  return {
    async take(owner, minute, amount, atMost) {
      const request: Input<'UpdateItem'> = {
        TableName: name,
        Key: keyOf(budgetKey(owner, minute)),
        UpdateExpression: 'SET #expiresAt = :expiresAt ADD #taken :amount',
        ConditionExpression: 'attribute_not_exists(#taken) OR #taken <= :before',
        ExpressionAttributeNames: { '#taken': 'taken', '#expiresAt': TTL_ATTRIBUTE },
        ExpressionAttributeValues: {
          ':amount': { N: String(amount) },
          ':before': { N: String(atMost - amount) },
          ':expiresAt': { N: String(budgetExpiry(minute)) },
        },
        ReturnValues: 'UPDATED_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      };
      try {
        const { Attributes: item } = await withinTime(client.timeouts.read * TIMEOUT_SHARE, () =>
          client.call('UpdateItem', request),
        );
        return { isTaken: true, taken: takenOf(item) };
      } catch (error) {
        if (!isConditionFailed(error)) throw error;
        return { isTaken: false, taken: takenOf(error.Item) };
      }
    },
  };
}

function takenOf(item: Attributes | undefined): number {
  const taken = Number(item?.['taken']?.N);
  if (!Number.isFinite(taken)) throw new Error('an item of a budget lacks what is taken');
  return taken;
}
