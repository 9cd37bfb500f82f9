import { z } from 'zod';
import { FEEDBACK_METRICS } from '../../domain/feedback/feedback.ts';
import { isDay, toInstant } from '../../domain/kernel/instant.ts';
import { RETURN_REASONS } from '../../domain/order/order-return.ts';
import { CONTACT_CHANNELS } from '../../domain/preferences/consent.ts';
import { CASE_STATUSES, SEVERITIES } from '../../domain/service-case/service-case.ts';
import type { SourceRecord } from '../../domain/source-record/record/source-record.ts';
import { APPOINTMENT_STATUSES } from '../../domain/warranty/appointment.ts';

/**
 * The form of a source record in JSON: the types of `domain/source-record/record/source-record.ts`, without `path`. Unknown fields are
 * refused, because a mistyped one would be lost. docs/integrations.md documents it.
 */

const MAX_ITEMS = 1_000;

const text = z.string().max(10_000);
const id = z.string().min(1).max(200);
const maybe = <T extends z.ZodType>(schema: T) => z.exactOptional(schema.nullable());
const absent = <T extends z.ZodType>(schema: T) => z.exactOptional(schema);
const listOf = <T extends z.ZodType>(schema: T) => z.array(schema).max(MAX_ITEMS);

const instant = z.string().transform((given, context) => {
  const found = toInstant(given);
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: 'not an instant' });
  return z.NEVER;
});
const day = z.string().refine(isDay);
/** An amount as decimal text: `12.34`. */
const amount = z.string().regex(/^-?\d{1,12}(\.\d{1,4})?$/);
/** It begins with the instant of the change in UTC with milliseconds. */
const version = z
  .string()
  .max(100)
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/);
const currency = z.string().regex(/^[A-Z]{3}$/);

const state = { externalId: id, version };
const sources = z.enum(['POS', 'ECOMMERCE', 'SUPPORT', 'MARKETING', 'IMPORT', 'OTHER']);
const channels = z.enum([
  ...['STORE', 'WEB', 'APP', 'PHONE', 'EMAIL', 'SMS', 'WHATSAPP', 'CHAT', 'SOCIAL', 'REVIEW_SITE', 'SURVEY', 'POST'],
] as const);

const address = z.strictObject({
  lines: z.array(text).max(20),
  ...{ locality: maybe(text), region: maybe(text), postalCode: maybe(text), country: text, label: maybe(text) },
});
const name = z.strictObject({
  ...{ given: maybe(text), family: maybe(text), preferred: maybe(text), pronunciation: maybe(text) },
});
const contact = { label: maybe(text), verified: z.boolean(), primary: z.boolean() };
const loyaltyInput = z.strictObject({
  ...{ number: id, tier: maybe(text), points: maybe(z.number().int()), memberSince: maybe(day) },
});
const answer = z.strictObject({
  channel: z.enum(CONTACT_CHANNELS),
  purpose: z.enum(['MARKETING', 'SERVICE', 'TRANSACTIONAL', 'RESEARCH']),
  consent: z.enum(['GRANTED', 'DENIED', 'UNKNOWN']),
  ...{ occurredAt: instant, evidence: maybe(text) },
});

const customer = z.strictObject({
  ...{ kind: z.literal('customer'), ...state, name: maybe(name) },
  emails: absent(listOf(z.strictObject({ address: text, ...contact }))),
  phones: absent(listOf(z.strictObject({ number: text, ...contact }))),
  ...{ addresses: absent(listOf(address)), birthDate: maybe(day), locale: maybe(text), loyalty: maybe(loyaltyInput) },
  attributes: absent(listOf(z.strictObject({ name: text, value: maybe(text) }))),
  consents: absent(listOf(answer)),
});
/** The buyer: with details, or by the external id; null for a guest. */
const buyer = z.union([customer.transform((one) => ({ ...one, path: ['customer'] })), id]).nullable();
const orderContact = maybe(z.strictObject({ name: maybe(text), email: maybe(text), phone: maybe(text) }));

const tender = z.strictObject({
  kind: z.enum([
    ...['CASH', 'CARD', 'WALLET', 'GIFT_CARD', 'STORE_CREDIT', 'BANK_TRANSFER', 'ON_ACCOUNT', 'LOYALTY', 'OTHER'],
  ] as const),
  ...{ amount, last4: maybe(text), reference: maybe(text) },
});
const line = z.strictObject({
  ...{ externalId: id, sku: text, description: text, category: maybe(text), quantity: z.number() },
  ...{ unitPrice: amount, discount: amount, total: maybe(amount) },
  measure: maybe(z.strictObject({ amount: text, unit: text })),
  ...{ serialNumbers: maybe(listOf(text)), warrantyPlan: maybe(text) },
});
const refund = z.strictObject({
  ...{ kind: z.literal('refund'), ...state, order: id.nullable(), number: maybe(text), source: sources },
  ...{ location: id.nullable(), associate: maybe(text), occurredAt: instant, reason: z.enum(RETURN_REASONS) },
  note: maybe(text),
  lines: listOf(z.strictObject({ line: id.nullable(), sku: text, quantity: z.number() })),
  ...{ amount, currency, rounding: absent(amount), tenders: maybe(listOf(tender)) },
});
const order = z.strictObject({
  ...{ kind: z.literal('order'), ...state, number: id, source: sources, location: id.nullable() },
  ...{ associate: maybe(text), customer: buyer, contact: orderContact },
  status: z.enum(['PLACED', 'PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED']),
  ...{ placedAt: instant, fulfilledAt: maybe(instant), deliveredAt: maybe(instant), cancelledAt: maybe(instant) },
  ...{ promisedBy: maybe(instant), currency, exchangeRate: maybe(text), lines: listOf(line), taxIncluded: z.boolean() },
  ...{ discount: amount, shipping: amount, tax: amount, rounding: amount, total: amount },
  ...{ tenders: maybe(listOf(tender)), tip: absent(amount), shipTo: maybe(address) },
  refunds: absent(listOf(refund)),
});

/** Refunds inside an order name their place in it. */
const withPlaces = (one: z.infer<typeof order>) => {
  const { refunds, ...rest } = one;
  return refunds === undefined
    ? { ...rest, path: [] }
    : { ...rest, path: [], refunds: refunds.map((each, index) => ({ ...each, path: ['refunds', index] })) };
};

const here = <T extends object>(one: T) => ({ ...one, path: [] as (string | number)[] });

export const sourceRecordSchema: z.ZodType<SourceRecord> = z.discriminatedUnion('kind', [
  customer.transform(here),
  z.strictObject({ kind: z.literal('customerRemoval'), ...state }).transform(here),
  z.strictObject({ kind: z.literal('consent'), ...state, answers: listOf(answer) }).transform(here),
  z.strictObject({ kind: z.literal('loyalty'), ...state, customer: id, loyalty: loyaltyInput }).transform(here),
  order.transform(withPlaces),
  refund.transform(here),
  z
    .strictObject({
      ...{ kind: z.literal('fulfilment'), ...state, order: id, occurredAt: instant },
      status: z.enum(['PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED']),
    })
    .transform(here),
  z
    .strictObject({
      ...{ kind: z.literal('checkout'), ...state, customer: buyer, contact: orderContact, startedAt: instant },
      ...{ completedAt: instant.nullable(), abandonedAt: instant.nullable(), skus: listOf(text) },
    })
    .transform(here),
  z
    .strictObject({
      ...{ kind: z.literal('appointment'), ...state, customer: buyer, location: id, startsAt: instant },
      ...{
        minutes: z.number().int().nullable(),
        purpose: text,
        note: maybe(text),
        status: z.enum(APPOINTMENT_STATUSES),
      },
    })
    .transform(here),
  z
    .strictObject({
      ...{ kind: z.literal('ticket'), ...state, customer: buyer, title: text, severity: z.enum(SEVERITIES).nullable() },
      reason: z.enum([
        ...['DAMAGED_ITEM', 'WRONG_ITEM', 'LATE_DELIVERY', 'PRODUCT_QUALITY', 'BILLING', 'WARRANTY', 'STAFF'],
        ...['UNWANTED_CONTACT', 'WEBSITE', 'LOST_RECORDS', 'OTHER'],
      ] as const),
      ...{ via: channels.nullable(), status: z.enum(CASE_STATUSES), openedAt: instant, resolvedAt: maybe(instant) },
      ...{ assignee: maybe(text), details: maybe(text), contact: orderContact },
    })
    .transform(here),
  z
    .strictObject({
      ...{ kind: z.literal('ticketComment'), ...state, ticket: id, direction: z.enum(['INBOUND', 'OUTBOUND']) },
      ...{ isPublic: z.boolean(), via: channels, occurredAt: instant, body: text, agent: maybe(text) },
    })
    .transform(here),
  z
    .strictObject({
      ...{ kind: z.literal('rating'), ...state, customer: buyer, ticket: id.nullable(), occurredAt: instant },
      ...{ metric: z.enum(FEEDBACK_METRICS).nullable(), score: z.number().nullable(), comment: text.nullable() },
    })
    .transform(here),
  z
    .strictObject({
      ...{ kind: z.literal('privacyRequest'), ...state, request: z.enum(['ERASE', 'EXPORT', 'ERASE_SHOP']) },
      ...{ customer: id.nullable(), occurredAt: instant },
    })
    .transform(here),
]);
