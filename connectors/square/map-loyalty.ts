import { z } from 'zod';
import type { Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { squareId, squareInstant, versionOf } from './square-fields.ts';

const account = z.object({
  id: squareId,
  balance: z.int().nullish(),
  customer_id: squareId.nullish(),
  enrolled_at: squareInstant.nullish(),
  created_at: squareInstant,
  updated_at: squareInstant.nullish(),
});
const accountEvent = z.object({ data: z.object({ object: z.object({ loyalty_account: account }) }) });

/**
 * `loyalty.account.created` and `loyalty.account.updated`. The number is the id of the account: buyers name their phone number
 * at the till, and the graph finds them by that already. An account that only knows a phone number has no customer yet.
 */
export function mapLoyaltyAccount(payload: unknown): Mapping {
  const result = readPayload(accountEvent, payload);
  if ('problems' in result) return result;
  const found = result.value.data.object.loyalty_account;
  if (found.customer_id == null) return { ignored: true };
  // The day in UTC: an account names no location.
  const memberSince = (found.enrolled_at ?? found.created_at).slice(0, 'YYYY-MM-DD'.length);
  return {
    records: [
      {
        kind: 'loyalty',
        externalId: found.id,
        version: versionOf([found.created_at, found.updated_at], 0),
        path: ['data', 'object', 'loyalty_account'],
        customer: found.customer_id,
        loyalty: { number: found.id, points: found.balance ?? 0, memberSince },
      },
    ],
  };
}
