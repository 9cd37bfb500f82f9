import { z } from 'zod';
import { trimToNull } from '../../domain/kernel/text.ts';
import type { Envelope, Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { customerField, toSourceCustomer } from './customer.ts';
import { addressField, idField, textField, timeField } from './fields.ts';
import { skuOf } from './item.ts';
import { versionOf } from './version.ts';

const MAX_SKUS = 200;

const checkoutField = z.object({
  id: idField.nullish(),
  token: textField.nullish(),
  created_at: timeField,
  updated_at: timeField.nullish(),
  completed_at: timeField.nullish(),
  email: textField.nullish(),
  phone: textField.nullish(),
  customer: customerField.nullish(),
  billing_address: addressField.nullish(),
  line_items: z
    .array(
      z.object({
        sku: textField.nullish(),
        title: textField.nullish(),
        presentment_title: textField.nullish(),
        variant_title: textField.nullish(),
      }),
    )
    .nullish(),
});

/** Shopify never says that a checkout was abandoned: it is, when no order follows. */
export function mapCheckout(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(checkoutField, payload);
  if ('problems' in read) return read;
  const checkout = read.value;
  const externalId = checkout.id ?? trimToNull(checkout.token);
  if (externalId === null)
    return { problems: [{ code: 'INVALID', path: 'id', message: 'The checkout has neither an id nor a token.' }] };
  const updatedAt = checkout.updated_at ?? checkout.created_at;
  const progress = checkout.completed_at == null ? '0' : '1';
  const skus = (checkout.line_items ?? []).map((line) =>
    skuOf({ ...line, title: line.title ?? line.presentment_title }),
  );
  return {
    records: [
      {
        kind: 'checkout',
        externalId,
        version: versionOf(updatedAt, progress, envelope, checkout),
        path: [],
        customer:
          checkout.customer == null
            ? null
            : toSourceCustomer(checkout.customer, updatedAt, 'EMBEDDED', envelope, ['customer']),
        contact: contactOf(checkout),
        startedAt: checkout.created_at,
        completedAt: checkout.completed_at ?? null,
        abandonedAt: null,
        skus: [...new Set(skus)].slice(0, MAX_SKUS),
      },
    ],
  };
}

function contactOf({ email, phone, billing_address }: z.infer<typeof checkoutField>) {
  const contact = { name: trimToNull(billing_address?.name), email: trimToNull(email), phone: trimToNull(phone) };
  return contact.name === null && contact.email === null && contact.phone === null ? null : contact;
}
