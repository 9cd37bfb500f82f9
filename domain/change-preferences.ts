import type { ContactConsent } from './consent.ts';
import type { Customer } from './customer.ts';
import { active, type CustomerKeyInput, noSuchCustomer } from './customer-key.ts';
import { mutate, type Result, type Writing } from './mutation.ts';
import type { Preferences } from './preferences.ts';
import { subjectId } from './subject.ts';

export type ChangedPreferences = { readonly customer: Customer; readonly preferences: Preferences };

const CUSTOMER = ['input', 'customer'];

/**
 * Changes the preferences of one customer, and adds answers to the history.
 * @param key whom the input names; a customer's own token leaves it out
 */
export function changePreferences(
  writing: Writing,
  key: CustomerKeyInput | null | undefined,
  change: (preferences: Preferences) => { readonly after: Preferences; readonly answers?: readonly ContactConsent[] },
): Promise<Result<ChangedPreferences>> {
  const { records } = writing;
  return mutate(writing, {
    async read() {
      const id = await subjectId(writing, key, CUSTOMER);
      const [customer, preferences] = await Promise.all([records.customer(id), records.preferences(id)]);
      return { customer: active(customer, CUSTOMER), preferences };
    },
    decide({ customer, preferences }) {
      const { after, answers = [] } = change(preferences);
      return {
        changes: [
          { noun: 'standing', customerId: customer.id },
          ...answers.map((answer) => ({ noun: 'consent', before: null, after: answer }) as const),
          ...(after === preferences ? [] : [{ noun: 'preferences', before: preferences, after } as const]),
        ],
        refs: { customerId: customer.id },
        done: { customer, preferences: after },
      };
    },
    async recall({ customerId = '' }) {
      const [customer, preferences] = await Promise.all([
        records.customer(customerId),
        records.preferences(customerId),
      ]);
      return { customer: customer ?? noSuchCustomer(CUSTOMER), preferences };
    },
  });
}
