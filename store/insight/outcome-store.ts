import { type CaseOutcome, outcomeCounters, REPURCHASE_DAYS } from '../../domain/insight/case-outcome.ts';
import { diffCounters } from '../../domain/insight/counters.ts';
import type { CaseLocation, CaseOutcomeStore, PersonRecords } from '../../domain/insight/update-outcome.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { MAX_REPEAT_CONTACT_DAYS } from '../../domain/kernel/settings.ts';
import { historyIdsOf, recordIdsOf } from '../../domain/person/cluster.ts';
import { loadPeople } from '../../domain/person/people.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { customerRepository } from '../customer/customer-repository.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { prefixRange, readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { entityOf } from '../table/item.ts';
import { TTL_ATTRIBUTE } from '../table/table-schema.ts';
import { isUnchanged } from '../table/write-item.ts';
import { counterWrites } from './counter-writes.ts';
import { readEvidence, readOwnContact } from './outcome-evidence.ts';
import {
  CASE_OUTCOME,
  followedCaseKey,
  followingRange,
  locationIn,
  outcomeKey,
  outcomeWrites,
} from './outcome-items.ts';

/** What follows of a person's cases; `concerned` finds those that something may change. */
export type CaseOutcomeTable = CaseOutcomeStore & {
  /** The cases whose window of contacts, or of purchases, may contain a moment. */
  concerned(person: PersonRecords, at: Instant, kind: 'CONTACT' | 'PURCHASE'): Promise<readonly CaseLocation[]>;
  /** All followed cases of a person. */
  followed(person: PersonRecords): Promise<readonly CaseLocation[]>;
  /** The cases at these places; null where there is none any more. */
  cases(locations: readonly CaseLocation[]): Promise<readonly (ServiceCase | null)[]>;
};

/** @param consistent false: for a look that writes nothing */
export function caseOutcomeStore(table: Table, consistent = true): CaseOutcomeTable {
  const reader = readerOf(table, consistent);
  const { customers } = customerRepository(reader);
  return {
    async read(location) {
      const [item = null, stored = null] = await reader.getMany([followedCaseKey(location), outcomeKey(location)]);
      const seconds = item?.[TTL_ATTRIBUTE]?.N;
      const runsOutAt = seconds === undefined ? null : new Date(Number(seconds) * 1_000).toISOString();
      return {
        found: item === null ? null : { serviceCase: entityOf<ServiceCase>(item), runsOutAt },
        stored: stored === null ? null : entityOf<CaseOutcome>(stored),
      };
    },
    async records(customerId) {
      const [person] = await loadPeople({ customers }, [customerId]);
      if (person == null) return null;
      return { own: recordIdsOf(person.customer), all: historyIdsOf(person.customer) };
    },
    evidence: (serviceCase, person, windows) => readEvidence(reader, serviceCase, person, windows),
    ownContact: (caseId, window) => readOwnContact(reader, caseId, window),
    commit(serviceCase, before, after) {
      const { customerId, id: caseId, occurredAt: raisedAt } = serviceCase;
      return transact(table, [
        { check: followedCaseKey({ customerId, caseId, raisedAt }), condition: isUnchanged(serviceCase) },
        ...outcomeWrites(customerId, before, after),
        ...counterWrites(diffCounters(outcomeCounters(before), outcomeCounters(after))),
      ]);
    },
    async backoff(attempt) {
      await backoff(attempt);
    },
    async concerned({ all }, at, kind) {
      const days = kind === 'CONTACT' ? MAX_REPEAT_CONTACT_DAYS : REPURCHASE_DAYS;
      const found = await mapInParallel(all, (id) => reader.query(followingRange(id, at, days)));
      const locations = found.flat().map(locationIn);
      return [...new Map(locations.map((one) => [one.caseId, one])).values()];
    },
    async followed({ all }) {
      const found = await mapInParallel(all, (id) => reader.query(prefixRange(customerPk(id), CASE_OUTCOME)));
      return found.flat().map(locationIn);
    },
    async cases(locations) {
      const items = await reader.getMany(locations.map(followedCaseKey));
      return items.map((item) => (item === null ? null : entityOf<ServiceCase>(item)));
    },
  };
}
