import { ALWAYS } from '../../domain/kernel/history.ts';
import type { ConsentRepository, ContactConsent } from '../../domain/preferences/consent.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { readOwned } from '../customer/read-owned.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyEntries, historyPage } from '../table/history.ts';
import { CONSENT } from './consent-items.ts';

export function consentRepository(reader: Reader): ConsentRepository {
  return {
    consents: (ids, canAccess) => readOwned<ContactConsent>(reader, CONSENT, ids, canAccess),
    consentHistory: (customerId, slice) =>
      historyPage(reader, { pk: customerPk(customerId), kind: CONSENT, slice, period: ALWAYS }),
    async consentsUntil(customerId, at, limit) {
      const slice = { first: limit, after: null };
      const period = { from: null, to: at };
      const entries = await historyEntries<ContactConsent>(reader, {
        pk: customerPk(customerId),
        kind: CONSENT,
        slice,
        period,
      });
      return entries.map(({ item }) => item);
    },
  };
}
