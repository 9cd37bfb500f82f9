import { expect, test } from 'vitest';
import { byDue, mayHaveMore } from '../../console/src/desk/owed/due-groups.ts';
import { owedTitle } from '../../console/src/desk/owed/owed-title.ts';
import { texts } from '../../console/src/desk/owed/texts.ts';

/** The list of what the shop owes. */

const zones: Readonly<Record<string, string>> = { auckland: 'Pacific/Auckland', york: 'Europe/London' };
const zoneOf = (store: string | null) => zones[store ?? ''] ?? 'UTC';

test('today is that of the store that owes it', () => {
  const now = new Date('2026-11-29T09:00:00Z');
  // In Auckland it is 22:00, so its midnight comes in two hours.
  const due = [
    { dueAt: '2026-11-29T08:59:59Z', store: 'york' },
    { dueAt: '2026-11-29T10:30:00Z', store: 'auckland' },
    { dueAt: '2026-11-29T12:00:00Z', store: 'auckland' },
    { dueAt: '2026-11-29T12:00:00Z', store: 'york' },
    { dueAt: '2026-11-29T23:59:00Z' },
    { dueAt: '2026-11-30T00:00:00Z' },
  ];
  expect(byDue(due, now, zoneOf)).toEqual([
    ['OVERDUE', [due[0]]],
    ['TODAY', [due[1], due[3], due[4]]],
    ['LATER', [due[2], due[5]]],
  ]);
  expect(byDue([], now, zoneOf)).toEqual([]);
});

test.each([
  // Overdue is a moment for all stores, and today ends in each of them within a day.
  ['2026-11-29T08:00:00Z', [true, true, true]],
  ['2026-11-29T12:00:00Z', [false, true, true]],
  ['2026-11-30T09:00:00Z', [false, false, true]],
] as const)('if the last that is here is due at %s, more may follow in a group: %j', (dueAt, open) => {
  const now = new Date('2026-11-29T09:00:00Z');
  const items = [{ dueAt: '2026-11-28T00:00:00Z' }, { dueAt }];
  expect((['OVERDUE', 'TODAY', 'LATER'] as const).map((group) => mayHaveMore(group, items, now))).toEqual(open);
});

type Commitment = Parameters<typeof owedTitle>[0];

test.each([
  ['RESOLUTION', { __typename: 'ServiceCase', title: 'Torn lid' }, 'Torn lid', 'Torn lid'],
  ['CASE_STEP', { __typename: 'ServiceCase', title: 'Torn lid' }, 'The line · Torn lid', 'The line · Torn lid'],
  ['ITEM_READY', { __typename: 'ServiceJob', description: 'Ring', tag: '7' }, 'Ring (tag 7)', 'Ring (Marke 7)'],
  ['CLAIM_DECISION', { __typename: 'WarrantyClaim', description: 'Lost stone' }, 'Lost stone', 'Lost stone'],
  ['ORDER_DELIVERY', { __typename: 'Order', number: 'B-1' }, 'Order B-1', 'Bestellung B-1'],
  ['PREVENTION', { __typename: 'PreventionAction', title: 'Thicker boxes' }, 'Thicker boxes', 'Thicker boxes'],
  ['CALL', { __typename: 'Call', note: 'About the clasp' }, 'About the clasp', 'About the clasp'],
  ['CALL', { __typename: 'Call', note: null }, 'Promised call', 'Versprochener Anruf'],
  ['PRIVACY_REQUEST', null, texts.en.privacy, texts.de.privacy],
  // What this person may not see, and what a newer graph owes.
  ['RESOLUTION', null, 'The line', 'The line'],
  ['RESOLUTION', { __typename: 'Unheard' }, 'The line', 'The line'],
])('%s %j', (commitmentKind, about, english, german) => {
  const commitment = { commitmentKind, what: 'The line', about } as Commitment;
  expect([owedTitle(commitment, texts.en), owedTitle(commitment, texts.de)]).toEqual([english, german]);
});
