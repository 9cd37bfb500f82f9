import { beforeAll, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { openJeweller } from '../support/jeweller.ts';
import { createFullRecord } from '../support/merged-person.ts';
import { consumeStream } from '../support/stream.ts';

type Item = Awaited<ReturnType<typeof scanItems>>[number];

let items: readonly Item[];
beforeAll(async () => {
  const jeweller = await openJeweller();
  const stream = await consumeStream(jeweller.graph.table);
  const [one, other] = [await createFullRecord(jeweller, 0), await createFullRecord(jeweller, 1)];
  await createIdentityDesk(jeweller).merge(one.id, [other.id]);
  await jeweller.mutate('setContactConsents', 'preferences { version }', {
    ...{ customer: { id: one.id }, occurredAt: '2026-03-02T12:00:00Z' },
    answers: [{ channel: 'SMS', purpose: 'MARKETING', consent: 'GRANTED' }],
  });
  const { serviceCase } = await jeweller.mutate('openCase', 'serviceCase { id }', {
    ...{ customer: { id: one.id }, title: 'Bent', reason: 'OTHER', severity: 'LOW' },
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
  });
  await jeweller.mutate('addCaseContact', 'serviceCase { id }', {
    ...{ caseId: serviceCase.id, via: 'EMAIL', direction: 'OUTBOUND', occurredAt: new Date().toISOString() },
  });
  await stream.drain();
  items = await scanItems(jeweller.graph.table);
});

const kindOf = ({ pk, sk }: Item) => `${String(pk).split('#')[0]} ${String(sk).replace(/[^#A-Z_].*$/s, '')}`;

test('finds no fault in a table with every kind of item', () => {
  expect(faultsOf(items)).toEqual([]);
  const kinds = new Set(items.map(kindOf));
  for (const kind of [
    'CUSTOMER CASE#',
    'CUSTOMER FEEDBACK#',
    'CASE CONTACT#',
    'BLOCK ',
    'VALUE ',
    'RANKING ',
    'TALLY ',
    'TRAIL #TRAIL',
    'NAME_END ',
  ])
    expect([kind, [...kinds].some((one) => one.startsWith(kind.trimEnd()))]).toEqual([kind, true]);
});

test('reports an item of an unknown kind', () => {
  const strange = { pk: 'SOMETHING#1', sk: '#NEW' };
  expect(faultsOf([...items, strange])).toEqual(['SOMETHING#1 #NEW is of a kind that the audit does not know']);
  expect(faultsOf([...items, { pk: 'CUSTOMER#cus_01900000-0000-7000-8000-000000000000', sk: 'WISH#1' }])).toHaveLength(
    1,
  );
});

/** Items whose absence the audit detects by a pointer, a lookup entry or a count. */
const MISSED = [
  'EMAIL',
  'PHONE',
  'PHONE4',
  'NAME',
  'NAME_END',
  'EXTERNAL',
  'LOYALTY',
  'BLOCK',
  'ORDER #POINTER',
  'CASE #POINTER',
  'FEEDBACK #POINTER',
  'INTERACTION #POINTER',
  'WARRANTY #POINTER',
  'INSPECTION #POINTER',
  'CUSTOMER #PROFILE',
  'CUSTOMER #METRICS',
  'CUSTOMER ORDER#',
  'CUSTOMER CASE#',
  'CUSTOMER FEEDBACK#',
];

test.each(MISSED)('reports a missing item of the kind %s', (kind) => {
  const isOfKind = (item: Item) => kindOf(item).startsWith(kind) && item['sk'] !== '#MAILBOX';
  const missing = items.find(
    (item) => isOfKind(item) && (kind.includes(' ') || String(item['pk']).startsWith(`${kind}#`)),
  );
  expect(missing).toBeDefined();
  expect(faultsOf(items.filter((item) => item !== missing))).not.toEqual([]);
});

const NOBODY = 'cus_01900000-0000-7000-8000-000000000000';

test.each([
  ['a case of an unknown customer', ' CASE#', { customerId: NOBODY }],
  ['a contact of another case', ' CONTACT#', { caseId: 'cas_01900000-0000-7000-8000-000000000000' }],
  ['a consent of an unknown customer', ' CONSENT#', { customerId: NOBODY }],
  ['a lookup entry of another customer', 'NAME#', { customerId: NOBODY }],
  ['a count that is not a number', 'TALLY#', { count: Number.NaN }],
])('reports %s', (_, kind, change) => {
  const at = items.findIndex(({ pk, sk }) => `${pk} ${sk}`.includes(kind));
  expect(at).toBeGreaterThanOrEqual(0);
  expect(faultsOf(items.map((item, index) => (index === at ? { ...item, ...change } : item)))).not.toEqual([]);
});
