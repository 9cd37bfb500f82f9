import { dayOf, timeOf } from '../kernel/instant.ts';
import { type Shop, zoneOf } from '../shop/shop.ts';
import type { CustomerOverview } from './customer-overview.ts';
import type { NextAction } from './next-action.ts';

/** The next actions for the calls that the shop promised: make them by their time. */
export function callActions({ owed }: CustomerOverview, shop: Shop): readonly NextAction[] {
  return owed.flatMap(({ ownerId, store, refs }) =>
    refs
      .filter(({ commitmentKind }) => commitmentKind === 'CALL')
      .map(({ dueAt }): NextAction => {
        const zone = zoneOf(shop, store);
        const message = `Call the customer back: promised by ${dayOf(dueAt, zone)} ${timeOf(dueAt, zone)}.`;
        return { kind: 'CALL_BACK', message, dueAt, subjectId: ownerId };
      }),
  );
}
