import type { Customer } from '../customer/customer.ts';
import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { checkLength, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import type { PersonCommandContext } from './context.ts';
import { type CustomerKeyInput, rejectUnknownCustomer } from './customer-key.ts';
import { identificationBlocker, identifyRecord } from './identify.ts';
import { joinCustomers } from './joined-profile.ts';
import { loadPerson } from './merge-customers.ts';
import { loadPeople } from './people.ts';
import { resolveCustomerId } from './resolve-customer.ts';

export type IdentifyCustomerInput = {
  readonly unidentifiedId: string;
  readonly customer: CustomerKeyInput;
  readonly reason?: string | null | undefined;
};

const [UNIDENTIFIED, CUSTOMER] = [
  ['input', 'unidentifiedId'],
  ['input', 'customer'],
];

/**
 * Joins an unidentified record to the person that it belongs to. What was said under it stands in the person's history from
 * then on, and what is said under its key later goes to the person. `unmergeCustomer` takes it out again.
 */
export function identifyCustomer(
  context: PersonCommandContext,
  input: IdentifyCustomerInput,
): Promise<Result<Customer>> {
  const { repositories, caller, newId } = context;
  return execute(context, {
    async load() {
      const errors = inputErrors();
      checkLength(errors, ['input', 'reason'], input.reason, MAX_TEXT_LENGTH);
      errors.throwIfAny();
      const [record, person = null] = await inParallel(
        () => repositories.customer(input.unidentifiedId),
        async () => {
          const id = await resolveCustomerId(context, input.customer, CUSTOMER);
          return (await loadPeople(repositories, [id]))[0];
        },
      );
      return {
        record: record ?? rejectUnknownCustomer(UNIDENTIFIED),
        members: (person ?? rejectUnknownCustomer(CUSTOMER)).members,
      };
    },
    decide({ record, members }) {
      const blocker = identificationBlocker(record, members);
      if (blocker !== null) reject(blocker.code, UNIDENTIFIED, blocker.message);
      const { person, changes } = identifyRecord(record, members, {
        ...{ id: newId('identityEvent'), occurredAt: context.now(), by: caller.clientId, ...writtenBy(caller) },
        ...{ automatic: false, matchScore: null, reason: trimToNull(input.reason) },
      });
      return { changes, replayRefs: { customerId: person[0].id }, result: joinCustomers(person) };
    },
    replay: ({ customerId = '' }) => loadPerson(context, customerId, CUSTOMER),
  });
}
