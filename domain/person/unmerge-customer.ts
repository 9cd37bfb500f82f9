import type { Customer } from '../customer/customer.ts';
import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { checkLength, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { type Cluster, MAX_DISTINCT, markDistinct } from './cluster.ts';
import type { PersonChange, PersonCommandContext } from './context.ts';
import { rejectUnknownCustomer } from './customer-key.ts';
import { separateRecord } from './identify.ts';
import type { IdentityEvent } from './identity-event.ts';
import { joinCustomers } from './joined-profile.ts';
import { loadPerson } from './merge-customers.ts';
import { loadPeople } from './people.ts';

export type UnmergeCustomerInput = { readonly recordId: string; readonly reason?: string | null | undefined };

/** The person without the record, and the record as a person of its own. */
export type UnmergeResult = { readonly survivor: Customer; readonly restored: Customer };

const RECORD = ['input', 'recordId'];

/**
 * Takes one record out of its person, with everything that was ever written to it, and marks it and each remaining
 * record as distinct. If it is the survivor, the oldest remaining record becomes the survivor. A record that was identified as
 * the person becomes unidentified again.
 */
export function unmergeCustomer(
  context: PersonCommandContext,
  input: UnmergeCustomerInput,
): Promise<Result<UnmergeResult>> {
  const { repositories, caller, newId } = context;
  return execute(context, {
    async load() {
      const errors = inputErrors();
      checkLength(errors, ['input', 'reason'], input.reason, MAX_TEXT_LENGTH);
      errors.throwIfAny();
      const [person] = await loadPeople(repositories, [input.recordId]);
      const { members } = person ?? rejectUnknownCustomer(RECORD);
      const isMember = members.some(({ id }) => id === input.recordId);
      return { person: members, identified: isMember ? null : await repositories.customer(input.recordId) };
    },
    decide({ person, identified }) {
      const { leaving, stayed } =
        identified === null
          ? splitPerson(person, input.recordId)
          : (separateRecord(identified, person) ?? reject('LIMIT_EXCEEDED', RECORD, TOO_MANY_DISTINCT));
      if (person.some(({ status }) => status !== 'ACTIVE'))
        reject('NOT_ALLOWED', RECORD, 'This person is being erased. Nothing can be taken out.');
      const reason = trimToNull(input.reason);
      const event: IdentityEvent = {
        ...{ id: newId('identityEvent'), occurredAt: context.now(), eventKind: 'UNMERGED' },
        records: [leaving.id, ...stayed.map(({ id }) => id)],
        ...{ by: caller.clientId, ...writtenBy(caller), automatic: false, matchScore: null, reason },
      };
      const read = identified === null ? person : [...person, identified];
      const before = new Map(read.map((record) => [record.id, record]));
      return {
        changes: [
          ...[leaving, ...stayed].map((after): PersonChange => {
            return { entity: 'customer', before: before.get(after.id) ?? null, after };
          }),
          { entity: 'identityEvent', before: null, after: event },
        ],
        replayRefs: { survivorId: stayed[0].id, restoredId: leaving.id },
        result: { survivor: joinCustomers(stayed), restored: leaving },
      };
    },
    async replay({ survivorId = '', restoredId = '' }) {
      const [survivor, restored] = await inParallel(
        () => loadPerson(context, survivorId, RECORD),
        () => loadPerson(context, restoredId, RECORD),
      );
      return { survivor, restored };
    },
  });
}

/** The record as a person of its own, and the remaining person without it. Both sides are marked as distinct. */
function splitPerson(person: Cluster, recordId: string): { readonly leaving: Customer; readonly stayed: Cluster } {
  let leaving = person.find(({ id }) => id === recordId) ?? rejectUnknownCustomer(RECORD);
  const others = person.flatMap((record) => {
    if (record.id === recordId) return [];
    const [one, other] = markDistinct(leaving, record) ?? reject('LIMIT_EXCEEDED', RECORD, TOO_MANY_DISTINCT);
    leaving = one;
    return [other];
  });
  const [survivor, ...rest] = person[0].id === recordId ? oldestFirst(others) : others;
  if (survivor === undefined) return reject('NOT_ALLOWED', RECORD, 'This record is a person of its own already.');
  const ids = rest.length === 0 ? [] : [survivor, ...rest].map(({ id }) => id);
  // Both sides get a version above the whole person's, so that a command that read the old person always conflicts.
  const { version } = joinCustomers(person);
  const staying = (record: Customer) => ({ ...record, version: version + 1, records: ids });
  return {
    leaving: { ...leaving, version: version + 1, records: [], joinedAt: null },
    stayed: [{ ...staying(survivor), joinedAt: null }, ...rest.map(staying)],
  };
}

/** The oldest record, then the others in their order. */
function oldestFirst(records: readonly Customer[]): readonly Customer[] {
  const age = ({ createdAt, id }: Customer) => `${createdAt} ${id}`;
  const [oldest] = records.toSorted((one, other) => (age(one) < age(other) ? -1 : 1));
  return oldest === undefined ? [] : [oldest, ...records.filter((record) => record !== oldest)];
}

const TOO_MANY_DISTINCT = `Two of these records are already marked as distinct from ${MAX_DISTINCT} others each. That is the maximum.`;
