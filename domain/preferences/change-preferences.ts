import type { Customer } from '../customer/customer.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { isMerged, recordIdsOf } from '../person/cluster.ts';
import { type CustomerKeyInput, rejectUnknownCustomer, requireActive } from '../person/customer-key.ts';
import { resolveCustomerId } from '../person/resolve-customer.ts';
import type { ContactConsent } from './consent.ts';
import type { PreferencesChange, PreferencesCommandContext } from './context.ts';
import { joinPreferences } from './joined-preferences.ts';
import type { Preferences, PreferencesRepository } from './preferences.ts';
import { applyPreferencesPatch, type PreferencesPatch } from './preferences-patch.ts';

/** The record that the input names, and the preferences of its person. */
export type ChangedPreferences = { readonly customer: Customer; readonly preferences: Preferences };

const CUSTOMER = ['input', 'customer'];

/**
 * Changes the preferences of one person, and adds answers to the history of the record that the input names.
 * @param key the customer; a customer's own token leaves it out
 * @param createPatch the change, from the present preferences of the person and the id of the named record
 */
export function changePreferences(
  context: PreferencesCommandContext,
  key: CustomerKeyInput | null | undefined,
  createPatch: (person: Preferences, recordId: string) => PreferencesPatch,
): Promise<Result<ChangedPreferences>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const id = await resolveCustomerId(context, key, CUSTOMER);
      const [customer, own] = await inParallel(
        () => repositories.customer(id),
        () => repositories.preferences(id),
      );
      const record = requireActive(customer, CUSTOMER);
      return { customer: record, all: await loadAllPreferences(repositories, record, own) };
    },
    decide({ customer, all }) {
      const patch = createPatch(joinPreferences(all), customer.id);
      const after = applyPreferencesPatch(all, customer.id, patch);
      return {
        changes: changesOf(customer, all, after, patch.answers ?? []),
        replayRefs: { customerId: customer.id },
        result: { customer, preferences: joinPreferences(after) },
      };
    },
    async replay({ customerId = '' }) {
      const [customer, own] = await inParallel(
        () => repositories.customer(customerId),
        () => repositories.preferences(customerId),
      );
      const record = customer ?? rejectUnknownCustomer(CUSTOMER);
      return { customer: record, preferences: joinPreferences(await loadAllPreferences(repositories, record, own)) };
    },
  });
}

/**
 * Loads the preferences of all records of the person, those of the survivor first. Those of one record are already
 * read.
 */
async function loadAllPreferences(
  repositories: PreferencesRepository,
  customer: Customer,
  own: Preferences,
): Promise<readonly [Preferences, ...Preferences[]]> {
  const others = recordIdsOf(customer).filter((id) => id !== customer.id);
  const byId = new Map(
    (others.length === 0 ? [] : await repositories.preferencesOf(others)).map((one) => [one.customerId, one]),
  );
  const [first = own, ...rest] = recordIdsOf(customer).flatMap((id) =>
    id === customer.id ? own : (byId.get(id) ?? []),
  );
  return [first, ...rest];
}

function changesOf(
  customer: Customer,
  before: readonly Preferences[],
  after: readonly Preferences[],
  answers: readonly ContactConsent[],
): readonly PreferencesChange[] {
  const changed = after.flatMap((one, index): EntityChange<'preferences', Preferences>[] => {
    const known = before[index] ?? null;
    return one === known ? [] : [{ entity: 'preferences', before: known, after: one }];
  });
  const others = changed.map((change) => change.after.customerId).filter((id) => id !== customer.id);
  // The records of the person must not change at the same time: a record that leaves keeps its own preferences.
  const expected = isMerged(customer) ? { version: customer.version } : {};
  return [
    { entity: 'activeCustomer', customerId: customer.id, ...expected },
    ...others.map((customerId) => ({ entity: 'activeCustomer', customerId }) as const),
    ...answers.map((answer) => ({ entity: 'consent', before: null, after: answer }) as const),
    ...changed,
  ];
}
