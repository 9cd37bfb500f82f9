import type { Interaction, InteractionRepository } from '../../domain/interaction/interaction.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { readOwned } from '../customer/read-owned.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyPage } from '../table/history.ts';

export function interactionRepository(reader: Reader): InteractionRepository {
  return {
    interactions: (ids, canAccess) => readOwned<Interaction>(reader, 'INTERACTION', ids, canAccess),
    interactionsOf: (customerId, slice, period, predicate) =>
      historyPage<Interaction>(reader, { pk: customerPk(customerId), kind: 'INTERACTION', slice, period }, predicate),
  };
}
