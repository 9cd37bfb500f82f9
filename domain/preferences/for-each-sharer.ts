import type { Result } from '../kernel/command.ts';
import { Rejection, userError } from '../kernel/user-error.ts';
import { groupByPerson } from '../person/cluster.ts';
import { type CustomerKeyInput, lookupKey } from '../person/customer-key.ts';
import type { PreferencesCommandContext } from './context.ts';

/** How many people one refusal by a shared contact may be about. */
const MOST_SHARERS = 100;

type Input = { readonly customer?: CustomerKeyInput | null | undefined };

/**
 * Runs a command once for each person who shares the email or phone that the input names; once as it is where the input
 * names one person at most. The people come one after the other, each in a transaction with an idempotency record of its
 * own, and the caller's record is written last: a retry of a call that was cut off goes on where it stopped. The result is
 * that of the first person.
 */
export async function forEachSharer<I extends Input, T>(
  context: PreferencesCommandContext,
  input: I,
  run: (context: PreferencesCommandContext, input: I) => Promise<Result<T>>,
): Promise<Result<T>> {
  const [first, ...others] = await findSharers(context, input.customer ?? null);
  // The same key with another input must not change anybody: the call itself then says so.
  if (
    first === undefined ||
    others.length === 0 ||
    (await context.unitOfWork.loadIdempotencyRecord(context.command)) !== null
  )
    return run(context, input);
  if (others.length >= MOST_SHARERS) return { userErrors: [tooMany] };
  for (const id of others) {
    const command = { ...context.command, subject: `sharer:${id}` };
    const result = await run({ ...context, command }, { ...input, customer: { id } });
    if ('userErrors' in result) return result;
  }
  return run(context, { ...input, customer: { id: first } });
}

/** The people with this email or phone, in an order that a retry repeats; none where the key is of another kind. */
async function findSharers(
  { caller, repositories }: PreferencesCommandContext,
  key: CustomerKeyInput | null,
): Promise<readonly string[]> {
  // A customer's own token speaks for nobody else.
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

const tooMany = userError(
  'LIMIT_EXCEEDED',
  CUSTOMER,
  `More than ${MOST_SHARERS} customers share this contact. Send the refusal for each customer by id.`,
);
