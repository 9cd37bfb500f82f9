import { expect, test } from 'vitest';
import { ITEM_KIND_NAMES, ITEM_KINDS, kindsOf } from '../../../store/privacy/item-kinds.ts';
import { KIND_OF_ENTITY } from '../../../store/privacy/kind-of-entity.ts';
import { NOT_RETAINED } from '../../../store/retention.ts';
import { readRecording } from '../../compatibility/recording.ts';

type EntityOfKind = keyof typeof KIND_OF_ENTITY;

test('each item of a table with every kind of item is of exactly one kind', async () => {
  const { items } = await readRecording();
  const keys = items.map(({ pk, sk }) => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' }));
  expect(keys.length).toBeGreaterThan(500);
  expect(keys.filter((key) => kindsOf(key).length !== 1)).toEqual([]);
  const seen = new Set(keys.flatMap(kindsOf));
  // Kinds that no mutation of that version wrote, and newer ones.
  expect(ITEM_KIND_NAMES.filter((name) => !seen.has(name))).toEqual([
    'message',
    'countedScore',
    'feedbackLink',
    'call',
    'playbookFollowUp',
    'caseOutcome',
    'serviceJob',
    'sourceLinkPointer',
    'segmentMemberships',
    'owedList',
    'strangersVisit',
    ...[
      'attachment',
      'uploadNote',
      'jobPointer',
      'jobTag',
      'jobSerial',
      'strangersJob',
      'strangersOutcome',
      'strangersLink',
    ],
    ...[
      'commitment',
      'strangersOwedList',
      'strangersFollowUp',
      'overdueNotice',
      'segmentMove',
      'segment',
      'messageTemplate',
    ],
    ...['allCoverInQueues', 'preventionAction', 'staffMember', 'staffEmail', 'staffList', 'staffRoster'],
    ...['integration', 'shopErasure', 'webhookDelivery', 'deliveryNote'],
    ...['countedEntity', 'countedSince', 'ordersOfDay', 'uncountedDay', 'orderMonth'],
    ...['segmentMember', 'segmentSize', ...['valueDistribution', 'allBuyersCounted'], 'matchModel', 'valueCount'],
    ...[
      'dataExport',
      'exportPointer',
      'erasure',
      'guestErasure',
      'auditEntry',
      'sourceLink',
      'budget',
      'dailyUse',
      'shardLayout',
      'workLists',
    ],
    ...['audience', 'importJob', 'importProgress'],
  ]);
});

test('an item of an unknown kind is of none', () => {
  expect(kindsOf({ pk: 'SOMETHING#1', sk: '#NEW' })).toEqual([]);
  expect(kindsOf({ pk: 'CUSTOMER#cus_01900000-0000-7000-8000-000000000000', sk: 'WISH#1' })).toEqual([]);
});

test('every item in the partition of a customer record is about the person', () => {
  for (const name of ITEM_KIND_NAMES)
    for (const key of ITEM_KINDS[name].keys)
      if (key.source.startsWith('^CUSTOMER#'))
        expect(ITEM_KINDS[name]).toMatchObject({ about: 'PERSON', foundBy: 'RECORD' });
});

test('an entity that a command changes and that has a customer is about a person, except notices of ids', () => {
  const impersonal = Object.entries(KIND_OF_ENTITY).filter(([, kind]) => ITEM_KINDS[kind].about === 'NOBODY');
  expect(impersonal.map(([entity]) => entity)).toEqual([
    ...[
      'audience',
      'bookPage',
      'dailyUse',
      'erasure',
      'guestErasure',
      'importJob',
      'integration',
      'kpiTarget',
      'messageTemplate',
      'messageTemplateList',
      'overdueNotice',
      'playbook',
      'playbookList',
      'playbookNotification',
      'preventionAction',
      'segment',
      'segmentList',
      'segmentMove',
      'shop',
    ],
    ...['specialDays', 'staffMember', 'staffRoster', 'store', 'warrantyPlan', 'shopErasure'],
  ]);
});

test('what is about a person and has no rule of retention is a contract, goes with the person, or has its own time', () => {
  const about = Object.entries(NOT_RETAINED).filter(
    ([entity]) => entity in KIND_OF_ENTITY && ITEM_KINDS[KIND_OF_ENTITY[entity as EntityOfKind]].about === 'PERSON',
  );
  for (const [entity, because] of about)
    expect([entity, because]).toEqual([
      entity,
      expect.stringMatching(
        /contract|goes with|until the erasure|own time|with the customer|in force|goes when|by ids/,
      ),
    ]);
  expect(about.map(([entity]) => entity).filter((entity) => entity.startsWith('service'))).toEqual([]);
});
