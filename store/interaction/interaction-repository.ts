import type { Interaction, InteractionRepository } from '../../domain/interaction/interaction.ts';
import { customerPk } from '../customer/customer-keys.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyPage, readByPointers } from '../table/history.ts';
import { entityOf } from '../table/item.ts';

export function interactionRepository(reader: Reader): InteractionRepository {
  return {
    async interactions(ids) {
      const items = await readByPointers(reader, 'INTERACTION', ids);
      return items.map((item) => (item === null ? null : entityOf<Interaction>(item)));
    },
    interactionsOf: (customerId, slice, period, predicate) =>
      historyPage<Interaction>(reader, { pk: customerPk(customerId), kind: 'INTERACTION', slice, period }, predicate),
  };
}
