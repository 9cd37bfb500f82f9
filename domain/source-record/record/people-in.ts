import { emailKey } from '../../customer/email.ts';
import type { DeliverySubject } from '../../integration/delivery-subject.ts';
import { toE164 } from '../../kernel/phone.ts';
import type { OrderContactInput } from '../../order/order-contact.ts';
import type { SourceCustomer, SourceRecord } from './source-record.ts';

/**
 * The people in a source record: by their external ids, and a guest by the contact of the sale. None where the record names only
 * a thing, such as the order of a refund.
 * @param region ISO 3166-1 alpha-2, for phone numbers without one: the shop's
 */
export function peopleIn(record: SourceRecord, integration: string, region: string | null): readonly DeliverySubject[] {
  const external = (id: string | null): readonly DeliverySubject[] =>
    id === null ? [] : [{ kind: 'external', integration, id }];
  const buyer = (customer: SourceCustomer | string | null): readonly DeliverySubject[] =>
    external(typeof customer === 'string' || customer === null ? customer : customer.externalId);
  switch (record.kind) {
    case 'customer':
    case 'customerRemoval':
    case 'consent':
      return external(record.externalId);
    case 'loyalty':
      return external(record.customer);
    case 'privacyRequest':
      return [...external(record.customer), ...contactOf(record.contact ?? null, region)];
    case 'order':
    case 'checkout':
      return [...buyer(record.customer), ...contactOf(record.contact ?? null, region)];
    case 'appointment':
    case 'ticket':
    case 'rating':
      return buyer(record.customer);
    case 'refund':
    case 'fulfilment':
    case 'ticketComment':
      return [];
  }
}

function contactOf(contact: OrderContactInput | null, region: string | null): readonly DeliverySubject[] {
  const phone = contact?.phone == null ? null : toE164(contact.phone, region);
  return [
    ...(contact?.email == null ? [] : [{ kind: 'email', key: emailKey(contact.email) } as const]),
    ...(phone === null ? [] : [{ kind: 'phone', key: phone } as const]),
  ];
}
