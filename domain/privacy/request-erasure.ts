import type { Customer } from '../customer/customer.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import { loadAllRecords } from '../person/all-records.ts';
import { rejectUnknownCustomer } from '../person/customer-key.ts';
import { loadPeople } from '../person/people.ts';
import { resolveCustomerId } from '../person/resolve-customer.ts';
import type { PrivacyChange, PrivacyCommandContext } from './context.ts';
import type { Erasure } from './erasure.ts';

export type RequestErasureInput = {
  readonly customerId?: string | null | undefined;
  readonly delayDays: number;
  /** The ids of the records that the person must have, so that nobody else is erased; absent: whichever the person has. */
  readonly records?: readonly string[];
};

/** The named record, and when the person is erased. */
export type ErasureResult = { readonly customer: Customer; readonly erasesAt: Instant | null };

export const CUSTOMER = ['input', 'customerId'];
const DELAY = ['input', 'delayDays'];

const [MIN_DELAY_DAYS, MAX_DELAY_DAYS] = [10, 30];

/**
 * Marks all records of a person, also those that were identified as the person, for erasure after a delay, in which `cancelErasure` takes the request back. A customer's own
 * token reaches its own person only, and waits at least ten days: so the owner of a stolen token can still cancel.
 */
export function requestErasure(
  context: PrivacyCommandContext,
  input: RequestErasureInput,
): Promise<Result<ErasureResult>> {
  const { caller, repositories } = context;
  return execute(context, {
    async load() {
      checkDelay(caller, input.delayDays);
      const { id, members } = await loadMembers(context, input.customerId);
      const [records, known] = await inParallel(
        () => loadAllRecords(repositories, members),
        () => repositories.erasure(members[0].id),
      );
      return { id, members: records, known };
    },
    decide({ id, members, known }) {
      if (members.some(({ status }) => status !== 'ACTIVE'))
        reject('ALREADY_EXISTS', CUSTOMER, 'The erasure is already requested. To change the delay, cancel it first.');
      if (input.records !== undefined && !isSame(input.records, members))
        reject('VERSION_CONFLICT', CUSTOMER, 'The person has other records by now.');
      const now = context.now();
      const erasesAt = addMilliseconds(now, input.delayDays * DAY_MS);
      const records = members.map((before) => ({
        before,
        after: { ...before, version: before.version + 1, status: 'ERASURE_PENDING', erasesAt } as const,
      }));
      const erasure: Erasure = {
        ...{ id: members[0].id, version: (known?.version ?? 0) + 1, records: members.map((member) => member.id) },
        ...{ requestedAt: now, erasesAt, stage: 'WAITING', dueAt: erasesAt },
      };
      return {
        changes: [
          ...records.map((change): PrivacyChange => ({ entity: 'customer', ...change })),
          { entity: 'erasure', before: known, after: erasure },
        ],
        replayRefs: { customerId: id, erasesAt },
        result: { customer: named(records, id), erasesAt },
      };
    },
    async replay({ customerId = '', erasesAt = '' }) {
      return { customer: await loadRecord(context, customerId), erasesAt };
    },
  });
}

const isSame = (ids: readonly string[], members: readonly Customer[]): boolean =>
  ids.length === members.length && members.every(({ id }) => ids.includes(id));

/** The record that the input names, or that of a customer's own token, with all records of its person. */
export async function loadMembers(
  context: PrivacyCommandContext,
  customerId: string | null | undefined,
): Promise<{ readonly id: string; readonly members: readonly [Customer, ...Customer[]] }> {
  const id = await resolveCustomerId(context, customerId == null ? null : { id: customerId }, CUSTOMER);
  const [person] = await loadPeople(context.repositories, [id]);
  return { id, members: (person ?? rejectUnknownCustomer(CUSTOMER)).members };
}

export const loadRecord = async ({ repositories }: PrivacyCommandContext, id: string): Promise<Customer> =>
  (await repositories.customer(id)) ?? rejectUnknownCustomer(CUSTOMER);

/** The named record after the change. */
export const named = (records: readonly { readonly after: Customer }[], id: string): Customer =>
  records.find(({ after }) => after.id === id)?.after ?? rejectUnknownCustomer(CUSTOMER);

function checkDelay({ scopes, customerId }: Caller, delayDays: number): void {
  const mayHurry = customerId === null && scopes.includes('privacy:erase');
  if (delayDays < 0 || delayDays > MAX_DELAY_DAYS)
    reject('INVALID', DELAY, `Give ${MIN_DELAY_DAYS} to ${MAX_DELAY_DAYS} days.`);
  if (delayDays < MIN_DELAY_DAYS && !mayHurry)
    reject('NOT_ALLOWED', DELAY, `Only the shop can erase in fewer than ${MIN_DELAY_DAYS} days.`);
}
