import { z } from 'zod';
import { isDay } from '../../domain/kernel/instant.ts';
import type { SourceAnswer, SourceCustomer } from '../../domain/source-record/record/source-record.ts';
import type { Envelope, Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { address, squareId, squareInstant, toPostalAddress, versionOf } from './square-fields.ts';

const text = z.string().nullish();

const customerSchema = z.object({
  id: squareId,
  version: z.int().min(0).nullish(),
  created_at: squareInstant.nullish(),
  updated_at: squareInstant.nullish(),
  given_name: text,
  family_name: text,
  nickname: text,
  company_name: text,
  email_address: text,
  phone_number: text,
  birthday: text,
  address,
  preferences: z.object({ email_unsubscribed: z.boolean().nullish() }).nullish(),
});

const PATH = ['data', 'object', 'customer'];
const customerEvent = z.object({ data: z.object({ object: z.object({ customer: customerSchema }) }) });

/** `customer.created` and `customer.updated`: the whole profile. What Square leaves out is empty. */
export function mapCustomer(payload: unknown, { occurredAt }: Envelope): Mapping {
  const result = readPayload(customerEvent, payload);
  if ('problems' in result) return result;
  const { customer } = result.value.data.object;
  const changedAt = customer.updated_at ?? customer.created_at ?? occurredAt;
  if (changedAt == null)
    return {
      problems: [{ code: 'INVALID', path: [...PATH, 'updated_at'].join('.'), message: 'Give the time of the change.' }],
    };
  const email = customer.email_address?.trim();
  const phone = customer.phone_number?.trim();
  const postalAddress = toPostalAddress(customer.address);
  const record: SourceCustomer = {
    kind: 'customer',
    externalId: customer.id,
    version: versionOf([changedAt], customer.version),
    path: PATH,
    name: {
      given: customer.given_name ?? null,
      family: customer.family_name ?? null,
      preferred: customer.nickname ?? null,
    },
    emails: email ? [{ address: email, verified: false, primary: true }] : [],
    phones: phone ? [{ number: phone, verified: false, primary: true }] : [],
    addresses: postalAddress === null ? [] : [postalAddress],
    birthDate: toBirthDate(customer.birthday),
    attributes: [{ name: 'company', value: customer.company_name || null }],
    consents: toConsents(customer.preferences?.email_unsubscribed, changedAt),
  };
  return { records: [record] };
}

/** `1998-09-21`, `0000-09-21` without a year, or in old versions of the API `1998-09-21T00:00:00-00:00`. */
export function toBirthDate(birthday: string | null | undefined): string | null {
  const day = birthday?.slice(0, 'YYYY-MM-DD'.length) ?? '';
  return isDay(day) ? day : null;
}

/** Square knows who unsubscribed, and not who agreed: that nobody unsubscribed is no answer. */
export const toConsents = (isUnsubscribed: boolean | null | undefined, occurredAt: string): readonly SourceAnswer[] =>
  isUnsubscribed === true
    ? [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'DENIED', occurredAt, evidence: 'Unsubscribed in Square' }]
    : [];

const removalEvent = z.object({
  created_at: squareInstant,
  data: z.object({
    id: squareId.nullish(),
    object: z.object({ customer: z.object({ id: squareId.nullish() }).nullish() }).nullish(),
  }),
});

/**
 * `customer.deleted`. When Square merges profiles it deletes all of them, and makes a new one with their details, which arrives
 * as `customer.created`. The graph's own matching joins the new record with the old ones, so their history stays.
 */
export function mapCustomerRemoval(payload: unknown): Mapping {
  const result = readPayload(removalEvent, payload);
  if ('problems' in result) return result;
  const { created_at: deletedAt, data } = result.value;
  const externalId = data.object?.customer?.id ?? data.id;
  if (externalId == null)
    return { problems: [{ code: 'INVALID', path: 'data.id', message: 'Give the id of the customer.' }] };
  // No state of the profile is later than its end.
  return {
    records: [{ kind: 'customerRemoval', externalId, version: versionOf([deletedAt], LAST_VERSION), path: PATH }],
  };
}

const LAST_VERSION = Number.MAX_SAFE_INTEGER;
