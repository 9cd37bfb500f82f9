import type { Customer } from '../../domain/customer/customer.ts';
import { NOTHING_UNVERIFIED } from '../../domain/customer/unverified.ts';
import { blockKeysOf } from '../../domain/matching/blocks/block-keys.ts';
import { noBlocks } from '../../domain/matching/blocks/blocks.ts';
import { newMetrics } from '../../domain/profile/metrics.ts';
import { writesOf } from '../../store/changes.ts';
import { idempotencyRecordWrite } from '../../store/table/idempotency-items.ts';
import type { Attributes } from '../../store/table/item.ts';

const capitalize = (list: string) => list.split(' ').map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
export const GIVEN_NAMES = capitalize(
  'ana ben cara dan eva finn gina hugo iris jack kate liam mia noah olga paul quinn rosa sam tara',
);
/** Few names, so that more than a page of people has each name even among a thousand customers. */
export const FAMILY_NAMES = capitalize(
  'smith jones taylor brown williams wilson johnson davies patel robinson wright thompson evans walker white roberts ' +
    'green hall wood jackson clarke hill harris clark lewis young king baker turner carter',
);
const REGISTERED_AT = '2026-03-02T12:00:00.000Z';

/** The customer with this index. All have an email, a phone, a postcode, a card and a name. Neighbours share none of them. */
export function customerAt(index: number): Customer {
  const number = String(index).padStart(8, '0');
  return {
    id: customerIdAt(index),
    version: 1,
    status: 'ACTIVE',
    name: {
      given: GIVEN_NAMES[Math.floor(index / FAMILY_NAMES.length) % GIVEN_NAMES.length] ?? null,
      family: FAMILY_NAMES[index % FAMILY_NAMES.length] ?? null,
      preferred: null,
      pronunciation: null,
    },
    emails: [{ address: `c${number}@example.com`, label: null, verified: true, primary: true }],
    phones: [{ number: `+4479${number}`, label: null, verified: true, primary: true }],
    addresses: [
      {
        lines: [`${index % 90} High Street`],
        locality: 'York',
        region: null,
        postalCode: `YO${index % 32} ${index % 9}AB`,
        country: 'GB',
        label: null,
      },
    ],
    birthDate: null,
    locale: 'en-GB',
    loyalty: { number: `L${number}`, tier: null, points: null, memberSince: null },
    externalIds: [],
    attributes: [],
    records: [],
    joinedAt: null,
    distinctFrom: [],
    origins: [],
    unverified: NOTHING_UNVERIFIED,
    overrides: {},
    createdAt: REGISTERED_AT,
    updatedAt: REGISTERED_AT,
  };
}

/** Every item that registering a customer writes. */
export function registrationItemsOf(customer: Customer): readonly Attributes[] {
  const { id } = customer;
  const command = {
    operation: 'registerCustomer',
    client: 'bench',
    subject: null,
    idempotencyKey: id,
    fingerprint: id,
  };
  const idempotencyRecord = { fingerprint: id, refs: { customerId: id, outcome: 'CREATED' } };
  return [
    ...writesOf({ entity: 'customer', before: null, after: customer }),
    ...writesOf({ entity: 'metrics', before: null, after: newMetrics(id) }),
    idempotencyRecordWrite(command, idempotencyRecord, null, new Date().toISOString()),
  ].flatMap((write) => ('put' in write ? [write.put] : []));
}

/** The items that place a record in its blocks, as the matcher does. */
export function blockItemsOf(customer: Customer): readonly Attributes[] {
  const blocks = { ...noBlocks(customer.id), version: 1, keys: blockKeysOf(customer) };
  const writes = writesOf({ entity: 'blocks', before: noBlocks(customer.id), after: blocks });
  return writes.flatMap((write) => ('put' in write ? [write.put] : []));
}

/** A customer id whose time part grows with the index. The rest looks random. */
export function customerIdAt(index: number): string {
  const time = (0x019c_0000_0000 + index).toString(16).padStart(12, '0');
  const rest = ((index * 2_654_435_761) % 2 ** 32).toString(16).padStart(12, '0');
  return `cus_${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${rest}`;
}
