import type { Customer } from '../customer/customer.ts';
import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { checkLength, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, type Path, type UserErrorCode } from '../kernel/user-error.ts';
import { type Cluster, MAX_RECORDS } from './cluster.ts';
import type { PersonChange, PersonCommandContext } from './context.ts';
import { rejectUnknownCustomer } from './customer-key.ts';
import type { IdentityDecision } from './identity-event.ts';
import { joinCustomers } from './joined-profile.ts';
import { type MergeBlockerCode, mergeBlockers } from './merge-blockers.ts';
import { loadPeople } from './people.ts';

export type MergeCustomersInput = {
  readonly survivor: string;
  readonly others: readonly string[];
  readonly reason?: string | null | undefined;
};

/** Whether a rule decided instead of a user, and the probability that the records are one person. */
export type MergeOrigin = Pick<IdentityDecision, 'automatic' | 'matchScore'>;
const MANUAL_MERGE: MergeOrigin = { automatic: false, matchScore: null };

const [SURVIVOR, OTHERS] = [
  ['input', 'survivor'],
  ['input', 'others'],
];

/**
 * Merges several people into one, under the survivor's id. Each id stands for its whole person: all records of a person
 * who was merged before take part, and if `survivor` was merged before, its own survivor becomes the survivor. Only the
 * records' lists of who is who change; orders and other data stay with their records.
 */
export function mergeCustomers(
  context: PersonCommandContext,
  input: MergeCustomersInput,
  origin: MergeOrigin = MANUAL_MERGE,
): Promise<Result<Customer>> {
  const { repositories, caller, newId } = context;
  return execute(context, {
    async load() {
      checkInput(input);
      const [survivor, ...others] = await loadPeople(repositories, [input.survivor, ...input.others]);
      const found = others.map((other, index) => (other ?? rejectUnknownCustomer([...OTHERS, index])).members);
      return { people: [(survivor ?? rejectUnknownCustomer(SURVIVOR)).members, ...found] as const };
    },
    decide({ people }) {
      rejectBlocked(people);
      const reason = trimToNull(input.reason);
      const decision = {
        id: newId('identityEvent'),
        occurredAt: context.now(),
        by: caller.clientId,
        ...writtenBy(caller),
        reason,
      };
      const { person, changes } = mergePeople(people, { ...decision, ...origin });
      return { changes, replayRefs: { customerId: person[0].id }, result: joinCustomers(person) };
    },
    replay: ({ customerId = '' }) => loadPerson(context, customerId, SURVIVOR),
  });
}

/** The merged person, under the survivor of the first one, and the changes. Check `mergeBlockers` before. */
export function mergePeople(
  [survivors, ...others]: readonly [Cluster, ...Cluster[]],
  decision: IdentityDecision,
): { readonly person: Cluster; readonly changes: readonly PersonChange[] } {
  const ids = [survivors, ...others].flat().map(({ id }) => id);
  const staying = (record: Customer) => ({ ...record, version: record.version + 1, records: ids });
  const joining = (record: Customer) => ({ ...staying(record), joinedAt: decision.occurredAt });
  const [survivor, ...merged] = survivors;
  const joined = others.flat();
  const person: Cluster = [staying(survivor), ...merged.map(staying), ...joined.map(joining)];
  const before = [...survivors, ...joined];
  return {
    person,
    changes: [
      ...person.map((after, index): PersonChange => ({ entity: 'customer', before: before[index] ?? null, after })),
      { entity: 'identityEvent', before: null, after: { ...decision, eventKind: 'MERGED', records: ids } },
    ],
  };
}

/** The person that an id leads to now. Rejects an id that no longer leads to anybody. */
export async function loadPerson(
  { repositories }: Pick<PersonCommandContext, 'repositories'>,
  id: string,
  path: Path,
): Promise<Customer> {
  const [person] = await loadPeople(repositories, [id]);
  return (person ?? rejectUnknownCustomer(path)).customer;
}

function checkInput({ others, reason }: MergeCustomersInput): void {
  const errors = inputErrors();
  if (others.length === 0) errors.add('INVALID', OTHERS, 'Name at least one customer who is the same person.');
  if (others.length >= MAX_RECORDS)
    errors.add(
      'LIMIT_EXCEEDED',
      OTHERS,
      `A person has at most ${MAX_RECORDS} records. Name at most ${MAX_RECORDS - 1}.`,
    );
  checkLength(errors, ['input', 'reason'], reason, MAX_TEXT_LENGTH);
  errors.throwIfAny();
}

function rejectBlocked(people: readonly Cluster[]): void {
  const errors = inputErrors();
  for (const { code, message } of mergeBlockers(people)) errors.add(CODES[code], OTHERS, message);
  errors.throwIfAny();
}

const CODES: Readonly<Record<MergeBlockerCode, UserErrorCode>> = {
  ERASURE_PENDING: 'NOT_ALLOWED',
  REJECTED_BEFORE: 'NOT_ALLOWED',
  TOO_MANY_RECORDS: 'LIMIT_EXCEEDED',
  CONFLICTING_EXACT_KEY: 'CONFLICT',
  SAME_RECORD: 'NOT_ALLOWED',
  UNIDENTIFIED: 'NOT_ALLOWED',
};
