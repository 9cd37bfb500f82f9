import { mapInParallel } from '../domain/in-parallel.ts';
import type { News } from '../domain/insight/customer-trail.ts';
import { foldedTouchpoint } from '../domain/insight/kpi-tallies.ts';
import { hurtOfCase, hurtOfFeedback, hurtOfReturn } from '../domain/insight/pain.ts';
import type { ShopRecords } from '../domain/shop/shop.ts';
import { type EntityChange, entityChangeOf } from '../store/changed-entity.ts';
import { follow } from '../store/customer-trail-journal.ts';
import type { Table } from '../store/dynamo-client.ts';
import type { ItemChange } from '../store/item-change.ts';
import type { Consumer, Failure } from './stream-function.ts';

/** Follows each customer from touchpoint to touchpoint, and away: what journeys and lost customers are counted from. */
export function trails(table: Table, { shop }: ShopRecords): Consumer {
  return {
    name: 'trails',
    async consume(changes) {
      const { timeZone } = await shop();
      const told = changes.flatMap((change) => {
        const tale = taleOf(change);
        return tale === null ? [] : [{ change, ...tale }];
      });
      const failures: Failure[] = [];
      await mapInParallel([...Map.groupBy(told, ({ customerId }) => customerId)], async ([customerId, tales]) => {
        for (const { change, news } of tales) {
          try {
            await follow(table, customerId, news, timeZone);
          } catch (error) {
            failures.push({ change, error });
            return;
          }
        }
      });
      return failures;
    },
  };
}

type Tale = { readonly customerId: string; readonly news: News };

function taleOf(item: ItemChange): Tale | null {
  const change = entityChangeOf(item);
  const news = change === null ? null : newsOf(change);
  if (change === null || news === null || !('customerId' in change.after)) return null;
  const { customerId } = change.after;
  const isNews = news.touch !== null || news.hurt !== null || news.lastOrder !== null;
  return customerId === null || !isNews ? null : { customerId, news };
}

function newsOf(change: EntityChange): News | null {
  const nothing: News = { touch: null, hurt: null, lastOrder: null };
  switch (change.noun) {
    case 'feedback':
      return { ...nothing, touch: touchOf(change.after), hurt: hurtOfFeedback(change.after) };
    case 'interaction':
      return { ...nothing, touch: touchOf(change.after) };
    case 'metrics':
      return { ...nothing, lastOrder: { version: change.after.version, at: change.after.lastOrderAt } };
    case 'orderReturn':
      return { ...nothing, hurt: hurtOfReturn(change.after) };
    case 'serviceCase':
      return { ...nothing, touch: touchOf(change.after), hurt: hurtOfCase(change.after) };
    case 'customer':
    case 'identityEvent':
    case 'notice':
    case 'order':
    case 'warranty':
      return null;
  }
}

function touchOf(one: { readonly id: string; readonly occurredAt: string; readonly touchpoint: string | null }) {
  const { id, occurredAt, touchpoint } = one;
  return touchpoint === null ? null : { id, at: occurredAt, touchpoint: foldedTouchpoint(touchpoint) };
}
