import { expect, it } from 'vitest';
import { shopify } from '../../../connectors/shopify/shopify.ts';
import { envelope } from './fixtures/common.ts';
import {
  customer,
  dataRequest,
  emailConsent,
  formerCustomer,
  mergedCustomers,
  redact,
  shopRedact,
  smsConsent,
  whatsAppConsent,
} from './fixtures/customers.ts';
import { mapToRecords } from './support/mapped.ts';

it('maps a customer, whose default address is the only one in the payload', () => {
  expect(mapToRecords('customers/update', customer)).toEqual([
    {
      kind: 'customer',
      externalId: '706405506930370084',
      version: '2026-03-02T01:00:05.000Z#1#2026-03-02T01:00:05.123Z',
      path: [],
      aliases: ['email-hana.ropata@example.nz'],
      name: { given: 'Hana', family: 'Ropata' },
      emails: [{ address: 'hana.ropata@example.nz', verified: true, primary: true }],
      phones: [{ number: '+64215550101', verified: false, primary: true }],
      addresses: [
        {
          lines: ['12 Tui Street', 'Flat 3'],
          locality: 'Auckland',
          region: 'Auckland',
          postalCode: '1010',
          country: 'NZ',
        },
      ],
      attributes: [{ name: 'Shopify note', value: 'Prefers the blue box' }],
    },
  ]);
});

it('maps the consent and the tags of former versions, and says nothing about who was never asked', () => {
  const [record] = mapToRecords('customers/create', formerCustomer);
  expect(record).toMatchObject({
    consents: [
      {
        channel: 'EMAIL',
        purpose: 'MARKETING',
        consent: 'GRANTED',
        occurredAt: '2026-01-31T21:00:00.000Z',
        evidence: 'Shopify: subscribed, confirmed_opt_in',
      },
    ],
    attributes: [
      { name: 'Shopify note', value: 'Prefers the blue box' },
      { name: 'Shopify tags', value: 'VIP, Léon' },
    ],
  });
});

it('trusts an address only of a customer with an account', () => {
  const [record] = mapToRecords('customers/update', { ...customer, state: 'disabled' });
  expect(record).toMatchObject({ emails: [{ verified: false }] });
});

it('says nothing about what the payload leaves out, and that null is empty', () => {
  const { email: _, first_name: __, last_name: ___, ...rest } = customer;
  const [silent] = mapToRecords('customers/update', { ...rest, phone: null });
  expect(silent).not.toHaveProperty('emails');
  expect(silent).not.toHaveProperty('name');
  expect(silent).toMatchObject({ phones: [] });
  const [empty] = mapToRecords('customers/update', { ...customer, email: null, first_name: null, last_name: '' });
  expect(empty).toMatchObject({ name: null, emails: [] });
});

it('puts the default address first, and leaves out one without a country', () => {
  const addresses = [
    { ...customer.default_address, default: false, address1: '1 Kea Road', country_code: null },
    { ...customer.default_address, default: false, address1: '2 Kea Road' },
    customer.default_address,
  ];
  const [record] = mapToRecords('customers/update', { ...customer, addresses });
  expect(record).toMatchObject({
    addresses: [{ lines: ['12 Tui Street', 'Flat 3'] }, { lines: ['2 Kea Road', 'Flat 3'] }],
  });
});

it('orders two states of one second by when Shopify sent them', () => {
  const versionAt = (at: string | null, payload: object = customer) =>
    mapToRecords('customers/update', payload, at)[0]?.version ?? '';
  expect(versionAt('2026-03-02T01:00:05.100Z') < versionAt('2026-03-02T01:00:05.900Z')).toBe(true);
  expect(versionAt(null)).toBe(versionAt(null));
  expect(versionAt(null)).not.toBe(versionAt(null, { ...customer, email: 'new@example.nz' }));
});

it('removes a customer that was deleted, or merged into another one', () => {
  const at = '2026-03-02T01:00:05.123Z';
  expect(mapToRecords('customers/delete', { id: 7, tax_exemptions: [] })).toEqual([
    { kind: 'customerRemoval', externalId: '7', version: at, path: [] },
  ]);
  expect(mapToRecords('customers/merge', mergedCustomers)).toMatchObject([
    { kind: 'customerRemoval', externalId: '2' },
  ]);
  const failed = { ...mergedCustomers, status: 'failed', errors: [{ customer_ids: [1], message: 'In progress.' }] };
  expect(shopify.map(failed, envelope('customers/merge'))).toEqual({ ignored: true });
});

it.each([
  ['customers_email_marketing_consent/update', emailConsent, 'EMAIL', { consent_updated_at: '2026-03-01T00:00:00Z' }],
  ['customers_marketing_consent/update', smsConsent, 'SMS', { consent_updated_at: '2026-03-01T00:00:00Z' }],
  ['customers_whats_app_marketing_consent/update', whatsAppConsent, 'WHATSAPP', { updated_at: '2026-03-01T00:00:00Z' }],
] as const)('maps an answer of %s with its own time', (topic, payloadOf, channel, time) => {
  const answer = (state: string | null) => shopify.map(payloadOf({ state, ...time }), envelope(topic));
  const consents = ['subscribed', 'unsubscribed', 'pending', 'redacted'].map((state) => {
    const mapping = answer(state);
    const record = 'records' in mapping ? mapping.records[0] : undefined;
    return record?.kind === 'consent' ? [record.externalId, record.answers[0]] : null;
  });
  const expected = ['GRANTED', 'DENIED', 'UNKNOWN', 'DENIED'].map((consent) => [
    '706405506930370084',
    expect.objectContaining({ channel, purpose: 'MARKETING', consent, occurredAt: '2026-03-01T00:00:00.000Z' }),
  ]);
  expect(consents).toEqual(expected);
  for (const state of ['not_subscribed', 'invalid', null]) expect(answer(state)).toEqual({ ignored: true });
});

it('gives an answer without a time the time of the delivery', () => {
  const payload = emailConsent({ state: 'subscribed' });
  expect(mapToRecords('customers_email_marketing_consent/update', payload)).toMatchObject([
    { answers: [{ occurredAt: '2026-03-02T01:00:05.123Z' }] },
  ]);
});

it('maps requests for erasure and export', () => {
  const at = '2026-03-02T01:00:05.123Z';
  const request = { kind: 'privacyRequest', version: at, path: [], occurredAt: at };
  const contact = { email: 'hana.ropata@example.nz', phone: '+64215550101' };
  expect([
    ...mapToRecords('customers/redact', redact),
    ...mapToRecords('customers/data_request', dataRequest),
    ...mapToRecords('shop/redact', shopRedact),
  ]).toEqual([
    {
      ...{ ...request, request: 'ERASE', customer: '191167', contact, externalId: expect.any(String) },
      sales: [
        { externalId: '299938', path: ['orders_to_redact', 0] },
        { externalId: '280263', path: ['orders_to_redact', 1] },
      ],
    },
    {
      ...{ ...request, request: 'EXPORT', externalId: 'data-request-9999', customer: '191167', contact },
      sales: [{ externalId: '299938', path: ['orders_requested', 0] }],
    },
    { ...request, request: 'ERASE_SHOP', externalId: 'shop-954889', customer: null },
  ]);
  expect(mapToRecords('customers/redact', redact, null)).toHaveLength(1);
});

it('makes one request of what a request for erasure names, in any order, and in numbers or texts', () => {
  const idOf = (more: object) => mapToRecords('customers/redact', { ...redact, ...more })[0]?.externalId;
  expect(idOf({})).toBe(idOf({ orders_to_redact: ['280263', '299938'] }));
  expect(idOf({})).not.toBe(idOf({ orders_to_redact: [299938] }));
  expect(idOf({ orders_to_redact: null })).toBe('redact-191167');
  const [guest] = mapToRecords('customers/redact', { ...redact, customer: { email: 'hana.ropata@example.nz' } });
  expect(guest).toMatchObject({ customer: null, contact: { email: 'hana.ropata@example.nz', phone: null } });
  expect(shopify.map({ ...redact, orders_to_redact: [299938, 'x'] }, envelope('customers/redact'))).toMatchObject({
    problems: [{ path: 'orders_to_redact.1' }],
  });
});
