import type { Customer } from '../../domain/customer/customer.ts';
import { DAY_MS, HOUR_MS } from '../../domain/kernel/duration.ts';
import { addMilliseconds, type Instant } from '../../domain/kernel/instant.ts';
import { noPreferences, type Preferences } from '../../domain/preferences/preferences.ts';
import { newMetrics } from '../../domain/profile/metrics.ts';
import type { Segment } from '../../domain/segment/segment.ts';
import { writesOf } from '../../store/changes.ts';
import { profileItem } from '../../store/customer/customer-items.ts';
import { customerPk } from '../../store/customer/customer-keys.ts';
import { memberKey } from '../../store/segment/membership-items.ts';
import { historySk } from '../../store/table/history-keys.ts';
import { type Attributes, itemOf } from '../../store/table/item.ts';
import { customerAt } from '../harness/population.ts';
import { type PlainPerson, PRODUCT } from './people.ts';

const SEGMENT_ID = 'seg_01900000-0000-7000-8000-000000000001';
const CONDITION = { all: [] };
export const SEGMENT: Segment = {
  ...{ id: SEGMENT_ID, version: 1, revision: 1, name: 'Everybody', description: null, enabled: true },
  ...{ condition: CONDITION, generation: 1, shown: { generation: 1, condition: CONDITION }, retired: [], history: [] },
};

export const segmentItems = (): readonly Attributes[] =>
  putsOf(writesOf({ entity: 'segment', before: null, after: SEGMENT }));

/** All items of a person that decide about a contact, as the graph stores them. */
export function itemsOfPerson(person: PlainPerson, index: number, now: Instant): readonly Attributes[] {
  const ids = [person.id, ...(person.secondId === null ? [] : [person.secondId])];
  return [
    ...ids.flatMap((id, record) => recordItems(person, { id, record, ids, index, now })),
    itemOf(memberKey({ segmentId: SEGMENT_ID, generation: 1 }, person.id), {}),
  ];
}

type RecordFacts = {
  readonly id: string;
  /** 0: the survivor. */
  readonly record: number;
  readonly ids: readonly string[];
  readonly index: number;
  readonly now: Instant;
};

function recordItems(person: PlainPerson, facts: RecordFacts): readonly Attributes[] {
  const { id, record, now } = facts;
  const openCases = person.openCases[record] ?? 0;
  const days = person.boughtDaysAgo[record] ?? null;
  return [
    profileItem(customerOf(person, facts)),
    ...putsOf(writesOf({ entity: 'preferences', before: null, after: preferencesOf(person, facts) })),
    ...putsOf(writesOf({ entity: 'metrics', before: null, after: { ...newMetrics(id), openCases } })),
    ...(days === null ? [] : [orderItem(id, addMilliseconds(now, -days * DAY_MS))]),
  ];
}

function customerOf(person: PlainPerson, { id, record, ids, index, now }: RecordFacts): Customer {
  const { emails, phones: _, ...customer } = customerAt(2 * index + record);
  return {
    ...{ ...customer, id, phones: [], emails: person.hasEmail && record === 0 ? emails : [] },
    ...(ids.length > 1 ? { records: ids, joinedAt: record === 0 ? null : now } : {}),
    ...(person.isLeaving ? { status: 'ERASURE_PENDING', erasesAt: addMilliseconds(now, 10 * DAY_MS) } : {}),
  };
}

function preferencesOf(person: PlainPerson, { id, record, now }: RecordFacts): Preferences {
  const none = noPreferences(id);
  const time = (hours: number) => addMilliseconds(now, hours * HOUR_MS).slice('YYYY-MM-DDT'.length, -':00.000Z'.length);
  const marketingSends = Array.from({ length: person.sends[record] ?? 0 }, (_, at) =>
    addMilliseconds(now, -(at + 1) * DAY_MS),
  );
  if (record > 0) return { ...none, version: 1, marketingSends };
  const quiet = person.wantsQuiet ? { timeZone: 'UTC', quietFrom: time(-6), quietTo: time(6) } : {};
  const pausedUntil = person.isPaused ? addMilliseconds(now, 30 * DAY_MS) : null;
  const answer = { id: `con_${id}`, channel: 'EMAIL', purpose: 'MARKETING', source: 'POS', occurredAt: now } as const;
  return {
    ...{ ...none, version: 1, marketingSends },
    consents: person.answer === null ? [] : [{ ...answer, consent: person.answer }],
    rules: { ...none.rules, weeklyCap: person.cap, pausedUntil, ...quiet },
  };
}

const orderItem = (customerId: string, occurredAt: Instant): Attributes => {
  const id = `ord_${customerId.slice('cus_'.length)}`;
  const bought = [{ sku: PRODUCT, category: 'Rings', quantity: 1, returned: 0 }];
  const key = { pk: customerPk(customerId), sk: historySk('ORDER', { id, occurredAt }) };
  return itemOf(key, { id, version: 1, customerId, occurredAt, status: 'DELIVERED', bought });
};

const putsOf = (writes: ReturnType<typeof writesOf>): readonly Attributes[] =>
  writes.flatMap((write) => ('put' in write ? [write.put] : []));
