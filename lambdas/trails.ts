import type { News } from '../domain/insight/customer-trail.ts';
import { hurtOfCase, hurtOfFeedback, hurtOfInteraction, hurtOfReturn } from '../domain/insight/pain.ts';
import { isTouchChanged, touchOf, touchOfInteraction, touchOfOrder } from '../domain/insight/touches.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { ShopRepository } from '../domain/shop/shop.ts';
import { type EntityChange, entityChangeOf } from '../store/changed-entity.ts';
import { follow } from '../store/insight/customer-trail-journal.ts';
import type { Table } from '../store/table/dynamo-client.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { type Consumer, readEach } from './stream-function.ts';

/** Follows each customer from touchpoint to touchpoint, and away: what journeys and lost customers are counted from. */
export function trails(table: Table, { shop }: ShopRepository): Consumer {
  return {
    name: 'trails',
    async consume(changes) {
      const { timeZone } = await shop();
      const { found, failures } = readEach(changes, taleOf);
      const told = found.flatMap(({ change, told: tale }) => (tale === null ? [] : [{ change, ...tale }]));
      await mapInParallel([...Map.groupBy(told, ({ customerId }) => customerId)], async ([customerId, tales]) => {
        for (const { change, news } of merged(tales)) {
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

type Change<T> = T & { readonly news: News };

/** The same with neighbours joined that say different things, such as an order and the sums that it changed. */
function merged<T>(tales: readonly Change<T>[]): readonly Change<T>[] {
  const all: Change<T>[] = [];
  for (const tale of tales) {
    const last = all.at(-1);
    const both = last === undefined ? null : joinedNews(last.news, tale.news);
    if (last === undefined || both === null) all.push(tale);
    else all[all.length - 1] = { ...last, news: both };
  }
  return all;
}

/** Null where both say something of the same kind. */
function joinedNews(one: News, other: News): News | null {
  const collides = (['touch', 'hurt', 'lastOrder'] as const).some((part) => one[part] !== null && other[part] !== null);
  if (collides) return null;
  return {
    touch: one.touch ?? other.touch,
    hurt: one.hurt ?? other.hurt,
    lastOrder: one.lastOrder ?? other.lastOrder,
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
      return { ...nothing, touch: touchOfInteraction(change.after), hurt: hurtOfInteraction(change.after) };
    case 'metrics':
      return { ...nothing, lastOrder: { version: change.after.version, at: change.after.lastOrderAt } };
    case 'order':
      return isTouchChanged(change.before, change.after) ? { ...nothing, touch: touchOfOrder(change.after) } : null;
    case 'orderReturn':
      return { ...nothing, hurt: hurtOfReturn(change.after) };
    case 'serviceCase':
      return { ...nothing, touch: touchOf(change.after), hurt: hurtOfCase(change.after) };
    case 'customer':
    case 'identityEvent':
    case 'notice':
    case 'warranty':
      return null;
  }
}
