import type { SourceRecord } from './source-record.ts';

/** The sale that a source record is about, as its system names it; null for one about no sale. */
export function saleIn(record: SourceRecord): { readonly kind: 'order'; readonly externalId: string } | null {
  switch (record.kind) {
    case 'order':
      return { kind: 'order', externalId: record.externalId };
    case 'refund':
    case 'fulfilment':
      return record.order === null ? null : { kind: 'order', externalId: record.order };
    case 'appointment':
    case 'checkout':
    case 'consent':
    case 'customer':
    case 'customerRemoval':
    case 'loyalty':
    case 'privacyRequest':
    case 'rating':
    case 'ticket':
    case 'ticketComment':
      return null;
  }
}
