import type { Instant, TimeZone } from '../domain/instant.ts';
import { caseTallies, customerTallies, feedbackTallies } from '../domain/kpi-tallies.ts';
import type { ShopRecords } from '../domain/shop.ts';
import { added, type Tally } from '../domain/tally.ts';
import { type EntityChange, entityChangeOf } from '../store/changed-entity.ts';
import type { Table } from '../store/dynamo-client.ts';
import { partsOf } from '../store/tally-claims.ts';
import { count } from '../store/tally-journal.ts';
import type { Consumer } from './stream-function.ts';

/** Keeps what is counted across customers. What a change counts follows from it alone, and it counts once. */
export function counters(table: Table, { shop }: ShopRecords, now: () => Instant): Consumer {
  return {
    name: 'counters',
    async consume(changes) {
      const { timeZone } = await shop();
      const parts = changes.flatMap((change) => {
        const entity = entityChangeOf(change);
        return entity === null ? [] : partsOf(change.eventId, talliesOf(entity, timeZone));
      });
      await count(table, parts, now);
      return [];
    },
  };
}

function talliesOf(change: EntityChange, zone: TimeZone): readonly Tally[] {
  switch (change.noun) {
    case 'feedback':
      return added(feedbackTallies(change.before, zone), feedbackTallies(change.after, zone));
    case 'metrics':
      return added(customerTallies(change.before, zone), customerTallies(change.after, zone));
    case 'serviceCase':
      return added(caseTallies(change.before, zone), caseTallies(change.after, zone));
    case 'customer':
    case 'identityEvent':
    case 'interaction':
    case 'notice':
    case 'order':
    case 'orderReturn':
      return [];
  }
}
