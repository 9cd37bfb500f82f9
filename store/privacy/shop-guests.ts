import type { ShopGuests } from '../../domain/source-record/privacy/shop-erasure-job.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { type GuestRemoval, removeGuestOf } from './remove-guest.ts';
import { GUEST_PARTS, scanGuests } from './scan-guests.ts';

/** The guests of integrations, for the job that erases shops. Links keep their states: each sale says itself that its person is gone. */
export function shopGuests(table: Table, removal: GuestRemoval): Omit<ShopGuests, 'keepTombstone'> {
  const removeGuest = removeGuestOf(table, removal);
  return {
    parts: GUEST_PARTS,
    find: (integration, part) => scanGuests(table, integration, part),
    remove: ({ id }) => removeGuest({ id, linkKey: null }),
  };
}
