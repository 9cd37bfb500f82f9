import type { Result } from '../kernel/command.ts';
import { Rejection, userError } from '../kernel/user-error.ts';
import { groupByPerson } from '../person/cluster.ts';
import { type CustomerKeyInput, lookupKey } from '../person/customer-key.ts';
import type { PreferencesCommandContext } from './context.ts';

/** The limit of people for one refusal by a shared contact. */
const MAX_SHARERS = 100;

type Input = { readonly customer?: CustomerKeyInput | null | undefined };

/**
 * Runs a command once for each person who shares the email or phone in the input. If there is at most one person, runs
 * it once with the input as it is. The people come one after the other, each in a transaction with its own idempotency
 * record. The record of the caller is written last, so a retry after an interruption continues where the call stopped.
 * The result is that of the first person.
 */
export async function forEachSharer<I extends Input, T>(
  context: PreferencesCommandContext,
  input: I,
  run: (context: PreferencesCommandContext, input: I) => Promise<Result<T>>,
): Promise<Result<T>> {
  const [first, ...others] = await findSharers(context, input.customer ?? null);
  // The same key with another input must not change anyone. The command itself then rejects the call.
  if (
    first === undefined ||
    others.length === 0 ||
    (await context.unitOfWork.loadIdempotencyRecord(context.command)) !== null
  )
    return run(context, input);
  if (others.length >= MAX_SHARERS) return { userErrors: [TOO_MANY_SHARERS] };
  for (const id of others) {
    const command = { ...context.command, subject: `sharer:${id}` };
    const result = await run({ ...context, command }, { ...input, customer: { id } });
    if ('userErrors' in result) return result;
  }
  return run(context, { ...input, customer: { id: first } });
}

/** The people with this email or phone, in an order that a retry repeats. Empty for any other key. */
async function findSharers(
  { caller, repositories }: PreferencesCommandContext,
  key: CustomerKeyInput | null,
): Promise<readonly string[]> {
  // A customer's own token acts for that customer only.
  if (caller.customerId !== null || (key?.email == null && key?.phone == null)) return [];
  try {
    const ids = await repositories.customerIds(lookupKey(key, await repositories.shop(), CUSTOMER));
    const people = ids.length < 2 ? [] : groupByPerson(await repositories.customers(ids));
    return people.flatMap(([{ id, status }]) => (status === 'ACTIVE' ? [id] : [])).toSorted();
  } catch (error) {
    // The command itself reports a key that cannot be read.
    if (error instanceof Rejection) return [];
    throw error;
  }
}

const CUSTOMER = ['input', 'customer'];

const TOO_MANY_SHARERS = userError(
  'LIMIT_EXCEEDED',
  CUSTOMER,
  `More than ${MAX_SHARERS} customers share this contact. Send the refusal for each customer by id.`,
);
