import { ALWAYS } from '../../domain/kernel/history.ts';
import type { IdentityEvent, IdentityEventRepository } from '../../domain/person/identity-event.ts';
import { customerPk } from '../customer/customer-keys.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyPage, readByPointers } from '../table/history.ts';
import { entityOf } from '../table/item.ts';
import { IDENTITY } from './identity-event-items.ts';

export function identityEventRepository(reader: Reader): IdentityEventRepository {
  return {
    async identityEvents(ids) {
      const items = await readByPointers(reader, IDENTITY, ids);
      return items.map((item) => (item === null ? null : entityOf<IdentityEvent>(item)));
    },
    identityHistory: (recordId, slice) =>
      historyPage(reader, { pk: customerPk(recordId), kind: IDENTITY, slice, period: ALWAYS }),
  };
}
