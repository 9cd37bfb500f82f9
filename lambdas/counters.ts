import { caseTallies, customerTallies, feedbackTallies } from '../domain/insight/kpi-tallies.ts';
import { casePain, feedbackPain, interactionPain, returnPain } from '../domain/insight/pain.ts';
import { added, type Tally } from '../domain/insight/tally.ts';
import type { Instant, TimeZone } from '../domain/kernel/instant.ts';
import { Unavailable } from '../domain/kernel/unavailable.ts';
import type { ShopRepository } from '../domain/shop/shop.ts';
import { type EntityChange, entityChangeOf } from '../store/changed-entity.ts';
import { partsOf } from '../store/insight/tally-claims.ts';
import { count } from '../store/insight/tally-journal.ts';
import type { Table } from '../store/table/dynamo-client.ts';
import { type Consumer, readEach } from './stream-function.ts';

/** Keeps what is counted across customers. What a change counts follows from it alone, and it counts once. */
export function counters(table: Table, { shop }: ShopRepository, now: () => Instant): Consumer {
  return {
    name: 'counters',
    async consume(changes) {
      const { timeZone } = await shop();
      const { found, failures } = readEach(changes, (change) => {
        const entity = entityChangeOf(change);
        return entity === null ? [] : partsOf(change.eventId, talliesOf(entity, timeZone));
      });
      try {
        await count(
          table,
          found.flatMap(({ told }) => told),
          now,
        );
      } catch (error) {
        if (error instanceof Unavailable) throw error;
        // One of them cannot be counted. What is counted already is claimed, and counts no second time.
        for (const { change, told } of found)
          await count(table, told, now).catch((fault: unknown) => failures.push({ change, error: fault }));
      }
      return failures;
    },
  };
}

function talliesOf(change: EntityChange, zone: TimeZone): readonly Tally[] {
  switch (change.noun) {
    case 'feedback':
      return counted(change, (one) => [...feedbackTallies(one, zone), ...feedbackPain(one, zone)]);
    case 'interaction':
      return counted(change, (one) => interactionPain(one, zone));
    case 'metrics':
      return counted(change, (one) => customerTallies(one, zone));
    case 'serviceCase':
      return counted(change, (one) => [...caseTallies(one, zone), ...casePain(one, zone)]);
    case 'customer':
    case 'identityEvent':
    case 'notice':
    case 'order':
    case 'warranty':
      return [];
    case 'orderReturn':
      return counted(change, (one) => returnPain(one, zone));
  }
}

type Change<T> = { readonly before: T | null; readonly after: T };

const counted = <T>({ before, after }: Change<T>, tallies: (one: T | null) => readonly Tally[]): readonly Tally[] =>
  added(tallies(before), tallies(after));
