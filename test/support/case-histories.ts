import fc from 'fast-check';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import { addDays, type Instant } from '../../domain/kernel/instant.ts';
import type { Order } from '../../domain/order/order.ts';
import { keptFirstResolution } from '../../domain/service-case/first-resolution.ts';
import type { CaseContact, ServiceCase } from '../../domain/service-case/service-case.ts';
import { itemOf, type Key } from '../../store/table/item.ts';
import type { ItemChange } from '../../store/table/item-change.ts';
import { caseOf } from './cases.ts';
import { feedbackOf } from './feedback.ts';
import { interactionOf } from './interactions.ts';
import { orderOf } from './orders.ts';

/** Records of customers; the last one is unidentified. */
const RECORDS = ['cus_0', 'cus_1', 'cus_2', 'cus_3'] as const;
const UNIDENTIFIED = 'cus_3';

/** A time in 2026, by the day of the year and the hour. */
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 45 }), fc.constantFrom('01', '10', '12', '23'))
  .map(([day, hour]): Instant => `${addDays('2026-01-01', day)}T${hour}:30:00.000Z`);
const anyRecord = fc.constantFrom(...RECORDS);
const anySkus = fc.constantFrom(['EAR-1'], ['EAR-1'], ['ear-1', 'BAG'], ['BAG'], []);
/** Selects one of what there is. */
const any = fc.nat(9);

const anyCaseEvent = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      opened: anyTime,
      record: anyRecord,
      skus: anySkus,
      store: fc.constantFrom(null, 'york'),
      isOfStranger: fc.constantFrom(false, false, false, false, true),
    }),
  },
  { weight: 6, arbitrary: fc.record({ resolved: any, after: fc.integer({ min: 0, max: 15 }) }) },
  { weight: 2, arbitrary: fc.record({ reopened: any, after: fc.integer({ min: 0, max: 10 }) }) },
  { weight: 2, arbitrary: fc.record({ assigned: any, agent: fc.constantFrom('Zoe', 'stf_1') }) },
  { weight: 2, arbitrary: fc.record({ contacted: any, at: anyTime, isInbound: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      said: anyTime,
      record: anyRecord,
      skus: anySkus,
      type: fc.constantFrom('CALL' as const, 'COMPLAINT' as const, 'PRODUCT_VIEWED' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      scored: anyTime,
      record: anyRecord,
      skus: anySkus,
      about: fc.option(any),
      via: fc.constantFrom('SURVEY' as const, 'PHONE' as const),
      score: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ ordered: anyTime, record: anyRecord, isUnpaid: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ paid: any }) },
  { weight: 1, arbitrary: fc.record({ cancelled: any }) },
  { weight: 1, arbitrary: fc.record({ returned: any }) },
  {
    weight: 5,
    arbitrary: fc.record({ merged: fc.constantFrom<readonly string[]>(['cus_0', 'cus_1'], ['cus_1', 'cus_2']) }),
  },
  { weight: 4, arbitrary: fc.record({ parted: fc.constantFrom('cus_0', 'cus_1', 'cus_2') }) },
  { weight: 4, arbitrary: fc.record({ identified: fc.constantFrom('cus_0', 'cus_1', null) }) },
);
type CaseEvent = typeof anyCaseEvent extends fc.Arbitrary<infer T> ? T : never;
/** One record comes back to what another one complained of, so whether they are one person decides what counts. */
const BEGINNING: readonly CaseEvent[] = [
  { opened: '2026-01-03T10:30:00.000Z', record: 'cus_1', skus: ['EAR-1'], store: 'york', isOfStranger: false },
  { resolved: 0, after: 2 },
  { said: '2026-01-07T10:30:00.000Z', record: 'cus_2', skus: ['EAR-1'], type: 'CALL' },
  { ordered: '2026-01-09T10:30:00.000Z', record: 'cus_2', isUnpaid: false },
];
/** After these, nothing but the change of the records makes a projector look at the case again. */
const anyEnding = fc.constantFrom<CaseEvent>({ merged: ['cus_1', 'cus_2'] }, { parted: 'cus_1' }, { parted: 'cus_2' });

export const anyCaseHistory: fc.Arbitrary<readonly CaseEvent[]> = fc
  .tuple(fc.array(anyCaseEvent, { minLength: 15, maxLength: 40, size: 'max' }), anyEnding)
  .map(([middle, ending]) => [...BEGINNING, ...middle, ending]);

/** A shop at the end of a history, and the changes that it wrote, in the order of the writes. */
export type CaseHistory = {
  readonly changes: readonly ItemChange[];
  readonly cases: readonly ServiceCase[];
  readonly contacts: readonly CaseContact[];
  readonly interactions: readonly Interaction[];
  readonly feedback: readonly Feedback[];
  readonly orders: readonly Order[];
  /** The records of each person. */
  readonly people: readonly (readonly string[])[];
};

type Profile = {
  readonly id: string;
  readonly version: number;
  readonly records: readonly string[];
  readonly unidentified: readonly { readonly id: string }[];
  readonly identifiedAs?: string;
};
type Dated = { readonly id: string; readonly occurredAt: Instant };

const EMPTY_PROFILE = {
  ...{ status: 'ACTIVE', name: null, emails: [], phones: [], addresses: [], birthDate: null, locale: null },
  ...{ loyalty: null, externalIds: [], attributes: [], joinedAt: null, distinctFrom: [], origins: [] },
  unverified: { values: {}, emails: [], phones: [], addresses: [], attributes: [] },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
};

export function applyCaseHistory(steps: readonly CaseEvent[]): CaseHistory {
  const changes: ItemChange[] = [];
  const [contacts, interactions, feedback]: [CaseContact[], Interaction[], Feedback[]] = [[], [], []];
  let cases: readonly ServiceCase[] = [];
  let orders: readonly Order[] = [];
  let profiles = new Map<string, Profile>();

  function write(key: Key, before: object | null, after: object): void {
    const common = {
      eventId: `e-${changes.length}`,
      sequenceNumber: String(changes.length),
      at: '2026-01-01T00:00:00.000Z',
    };
    changes.push({ ...common, key, before: before === null ? null : itemOf(key, before), after: itemOf(key, after) });
  }
  const pkOf = (customerId: string | null, own: string) => (customerId === null ? own : `CUSTOMER#${customerId}`);
  const keyIn = (kind: string, customerId: string | null, { id, occurredAt }: Dated): Key => ({
    ...{ pk: pkOf(customerId, `${kind}#${id}`), sk: `${kind}#${occurredAt}#${id}` },
  });
  function putProfile(after: Profile): void {
    const before = profiles.get(after.id) ?? null;
    const stored = (one: Profile) => ({ ...EMPTY_PROFILE, ...one });
    const next = { ...after, version: (before?.version ?? 0) + 1 };
    write({ pk: `CUSTOMER#${after.id}`, sk: '#PROFILE' }, before === null ? null : stored(before), stored(next));
    profiles = new Map([...profiles, [after.id, next]]);
  }
  function changeCase(index: number, change: (one: ServiceCase) => ServiceCase | null): void {
    const before = cases[index % Math.max(1, cases.length)];
    const changed = before === undefined ? null : change(before);
    if (before === undefined || changed === null) return;
    const after = { ...changed, version: before.version + 1 };
    write(keyIn('CASE', after.customerId, after), before, after);
    cases = cases.map((one) => (one === before ? after : one));
  }
  function changeOrder(index: number, more: Partial<Order>): void {
    const before = orders[index % Math.max(1, orders.length)];
    if (before === undefined || before.status === 'CANCELLED') return;
    const { isUnpaid: _, ...paid } = before;
    const after: Order = { ...(more.status === 'PAID' ? paid : before), ...more, version: before.version + 1 };
    write(keyIn('ORDER', after.customerId, after), before, after);
    orders = orders.map((one) => (one === before ? after : one));
  }
  const idsOfPerson = (id: string): readonly string[] => {
    const records = profiles.get(id)?.records ?? [];
    return records.length === 0 ? [id] : records;
  };
  function putPerson(records: readonly string[]): void {
    for (const id of records) {
      const profile = profiles.get(id);
      if (profile !== undefined) putProfile({ ...profile, records: records.length === 1 ? [] : records });
    }
  }

  for (const id of RECORDS) putProfile({ id, version: 0, records: [], unidentified: [] });
  for (const [index, step] of steps.entries()) {
    const id = String(index);
    if ('opened' in step) {
      const { record, skus, store, opened: occurredAt } = step;
      const one = caseOf(
        { customerId: step.isOfStranger ? null : record, skus, store, occurredAt },
        { id: `cas_${id}` },
      );
      cases = [...cases, one];
      write(keyIn('CASE', one.customerId, one), null, one);
    } else if ('resolved' in step) {
      changeCase(step.resolved, (one) => {
        if (one.resolvedAt !== null) return null;
        const since = one.reopenings.at(-1)?.at ?? one.occurredAt;
        const at = laterBy(since, step.after);
        return { ...one, caseStatus: 'RESOLVED', resolvedAt: at, firstResolvedAt: one.firstResolvedAt ?? at };
      });
    } else if ('reopened' in step) {
      changeCase(step.reopened, (one) => {
        if (one.resolvedAt === null) return null;
        const reopening = { at: laterBy(one.resolvedAt, step.after), because: 'It broke again', by: 'support' };
        const again = { ...one, ...keptFirstResolution(one), reopenings: [...one.reopenings, reopening] };
        return { ...again, caseStatus: 'OPEN', resolvedAt: null, reopenCount: one.reopenCount + 1 };
      });
    } else if ('assigned' in step) {
      changeCase(step.assigned, (one) => ({ ...one, kpiAgent: step.agent }));
    } else if ('contacted' in step) {
      changeCase(step.contacted, (one) => {
        const direction = step.isInbound ? 'INBOUND' : 'OUTBOUND';
        const about = { caseId: one.id, customerId: one.customerId, occurredAt: step.at, recordedAt: step.at };
        const contact: CaseContact = { ...about, id: `con_${id}`, via: 'PHONE', direction, note: null, agent: null };
        contacts.push(contact);
        write({ pk: `CASE#${one.id}`, sk: `CONTACT#${step.at}#${contact.id}` }, null, contact);
        return { ...one, contactCount: one.contactCount + 1 };
      });
    } else if ('said' in step) {
      const { record: customerId, skus, type, said: occurredAt } = step;
      const one = interactionOf({ id: `int_${id}`, customerId, skus, type, occurredAt });
      interactions.push(one);
      write(keyIn('INTERACTION', customerId, one), null, one);
    } else if ('scored' in step) {
      const { record: customerId, skus, via, score, scored: occurredAt } = step;
      const caseId = step.about === null ? null : (cases[step.about % Math.max(1, cases.length)]?.id ?? null);
      const one = feedbackOf({ id: `fbk_${id}`, customerId, skus, via, score, metric: 'CSAT', occurredAt, caseId });
      feedback.push(one);
      write(keyIn('FEEDBACK', customerId, one), null, one);
    } else if ('ordered' in step) {
      const { record, isUnpaid, ordered: occurredAt } = step;
      // Nobody knows who an unidentified record is, so nothing is sold to it.
      const customerId = record === UNIDENTIFIED ? 'cus_0' : record;
      const one = orderOf({ id: `ord_${id}`, customerId, occurredAt, ...(isUnpaid ? { isUnpaid } : {}) });
      orders = [...orders, one];
      write(keyIn('ORDER', customerId, one), null, one);
    } else if ('paid' in step) changeOrder(step.paid, { status: 'PAID' });
    else if ('cancelled' in step) changeOrder(step.cancelled, { status: 'CANCELLED' });
    else if ('returned' in step) changeOrder(step.returned, { refunded: 1250 });
    else if ('merged' in step) putPerson([...new Set(step.merged.flatMap(idsOfPerson))]);
    else if ('parted' in step) {
      const records = idsOfPerson(step.parted);
      if (records.length < 2) continue;
      putPerson(records.filter((one) => one !== step.parted));
      putPerson([step.parted]);
    } else {
      const handle = profiles.get(UNIDENTIFIED);
      const owner = handle?.identifiedAs === undefined ? undefined : profiles.get(handle.identifiedAs);
      if (handle === undefined || (step.identified === null) === (owner === undefined)) continue;
      const { identifiedAs: _, ...unknown } = handle;
      const next = step.identified === null ? undefined : profiles.get(step.identified);
      if (owner !== undefined && next !== undefined) continue;
      putProfile(next === undefined ? unknown : { ...unknown, identifiedAs: next.id });
      if (owner !== undefined) putProfile({ ...owner, unidentified: [] });
      if (next !== undefined) putProfile({ ...next, unidentified: [{ id: UNIDENTIFIED }] });
    }
  }
  const people = [...new Set(RECORDS.slice(0, 3).map((id) => idsOfPerson(id).join()))].map((text) => text.split(','));
  const owner = profiles.get(UNIDENTIFIED)?.identifiedAs;
  const withHandle = people.map((records) =>
    owner !== undefined && records.includes(owner) ? [...records, UNIDENTIFIED] : records,
  );
  return {
    ...{ changes, cases, contacts, interactions, feedback, orders },
    people: owner === undefined ? [...withHandle, [UNIDENTIFIED]] : withHandle,
  };
}

const laterBy = (at: Instant, days: number): Instant =>
  new Date(Date.parse(at) + days * 24 * 60 * 60 * 1_000 + 60_000).toISOString();
