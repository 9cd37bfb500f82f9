import { loadPeople } from '../../person/people.ts';
import { updateCustomer } from '../../person/update-customer.ts';
import type { ApplyOutcome } from '../record/apply-outcome.ts';
import { toProblems } from '../record/problems.ts';
import type { SourceCustomerRemoval } from '../record/source-record.ts';
import { type ApplyRun, LinkConflict } from '../run/apply-run.ts';
import { hashOf } from '../run/keyed-hash.ts';
import { hasExternalId, otherExternalIds } from './customer-change.ts';
import { mergeIntoSurvivor, missingOfMerge } from './merge-into-survivor.ts';

/** Takes the external id from the person. A state of the source before the removal does not bring it back. */
export async function applyCustomerRemoval(run: ApplyRun, record: SourceCustomerRemoval): Promise<ApplyOutcome> {
  const { externalId, version, path } = record;
  const { repositories, integration, digest } = run.context;
  const link = await run.link({ kind: 'customer', externalId });
  const known = link.customer ?? { fields: {}, answers: {} };
  if (version <= (known.removedIn ?? '')) return { outcome: 'UNCHANGED' };
  const missing = await missingOfMerge(run, record);
  if (missing !== null) return { outcome: 'WAITING', ...missing };
  const isNamed = known.namedIn !== undefined && known.namedIn <= version;
  const person =
    isNamed && link.graphId !== null ? ((await loadPeople(repositories, [link.graphId]))[0] ?? null) : null;
  let warnings: ApplyOutcome & { outcome: 'APPLIED' } = { outcome: 'APPLIED', wrote: [], warnings: [] };
  if (person !== null && hasExternalId(person, integration.code, externalId)) {
    const externalIds = otherExternalIds(person, integration.code, externalId);
    const input = { customerId: person.customer.id, expectedVersion: person.customer.version, externalIds };
    const step = ['remove', version, hashOf(digest, 'remove', input)];
    const context = run.command({ operation: 'updateCustomer', thing: { kind: 'customer', externalId }, step });
    const result = await updateCustomer(context, input);
    if ('value' in result) warnings = { ...warnings, wrote: [input.customerId] };
    else if (result.userErrors.some(({ code }) => code === 'VERSION_CONFLICT')) throw new LinkConflict();
    // The person has nothing else to be found by: then the record keeps it.
    else
      warnings = {
        ...warnings,
        warnings: toProblems(result.userErrors, path, { externalIds: '', customerId: '' }),
      };
  }
  const merged = await mergeIntoSurvivor(run, record);
  await run.save(link, { customer: { ...known, removedIn: version } });
  return {
    outcome: 'APPLIED',
    wrote: [...new Set([...warnings.wrote, ...merged.wrote])],
    warnings: [...warnings.warnings, ...merged.warnings],
  };
}
