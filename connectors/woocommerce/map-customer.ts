import { z } from 'zod';
import type { SourceCustomer } from '../../domain/source-record/record/source-record.ts';
import type { Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { contact, gmt, toPostalAddress, versionOf, wooId } from './woocommerce-fields.ts';

const text = z.string().nullish();

/** https://developer.woocommerce.com/docs/apis/rest-api/v3/customers/ */
const customerSchema = z.object({
  id: wooId,
  date_created_gmt: gmt,
  date_modified_gmt: gmt.nullish(),
  email: text,
  first_name: text,
  last_name: text,
  billing: contact,
  shipping: contact,
});

/** `customer.created` and `customer.updated`. The account's address and the bill's may differ: both reach the person. */
export function mapCustomer(payload: unknown): Mapping {
  const result = readPayload(customerSchema, payload);
  if ('problems' in result) return result;
  const customer = result.value;
  const { billing, shipping } = customer;
  const emails = distinct([customer.email, billing?.email], (address) => address.toLowerCase());
  const phones = distinct([billing?.phone, shipping?.phone], (number) => number.replace(/\D/g, ''));
  const addresses = [toPostalAddress(billing, 'Billing'), toPostalAddress(shipping, 'Shipping')].filter(
    (one) => one !== null,
  );
  const record: SourceCustomer = {
    kind: 'customer',
    externalId: customer.id,
    version: versionOf(customer.date_modified_gmt ?? customer.date_created_gmt, '0', customer),
    path: [],
    name: {
      given: customer.first_name || billing?.first_name || null,
      family: customer.last_name || billing?.last_name || null,
    },
    emails: emails.map((address, index) => ({ address, verified: false, primary: index === 0 })),
    phones: phones.map((number, index) => ({ number, verified: false, primary: index === 0 })),
    addresses,
  };
  return { records: [record] };
}

/** A deletion states no time, and WordPress never gives the id again: it is later than any state. */
const LAST_VERSION = '9999-12-31T23:59:59.999Z';

/** `customer.deleted` carries the id alone. */
export function mapCustomerRemoval(payload: unknown): Mapping {
  const result = readPayload(z.object({ id: wooId }), payload);
  if ('problems' in result) return result;
  return {
    records: [{ kind: 'customerRemoval', externalId: result.value.id, version: LAST_VERSION, path: [] }],
  };
}

function distinct(texts: readonly (string | null | undefined)[], keyOf: (text: string) => string): readonly string[] {
  const byKey = new Map<string, string>();
  for (const one of texts) {
    const trimmed = one?.trim();
    if (trimmed && !byKey.has(keyOf(trimmed))) byKey.set(keyOf(trimmed), trimmed);
  }
  return [...byKey.values()];
}
