import type { Instant } from '../../kernel/instant.ts';
import type { Path } from '../../kernel/user-error.ts';
import type { SourceProblem } from '../record/apply-outcome.ts';
import type { SourceCustomer } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import { keepCustomer } from './apply-customer.ts';

/** The customer of a sale or a checkout. */
export type FoundBuyer = {
  readonly customerId: string | null;
  /** The person was erased after this: nothing about the person is kept. */
  readonly isErased: boolean;
  readonly wrote: readonly string[];
  readonly warnings: readonly SourceProblem[];
};

const NOBODY: FoundBuyer = { customerId: null, isErased: false, wrote: [], warnings: [] };

/**
 * Registers or changes the customer that the payload has, or finds the one that it names. A customer who is only named, and has
 * not arrived, gets a record that has the external id alone: no sale is lost, and the customer's own state completes it.
 * @param at when the customer bought
 */
export async function findBuyer(
  run: ApplyRun,
  customer: SourceCustomer | string | null,
  at: Instant,
  path: Path,
): Promise<FoundBuyer> {
  if (customer === null) return NOBODY;
  const externalId = typeof customer === 'string' ? customer : customer.externalId;
  const link = await run.link({ kind: 'customer', externalId });
  // The person may have bought again since, under a new record.
  if (link.erasedAt !== undefined && at <= link.erasedAt) return { ...NOBODY, isErased: true };
  if (typeof customer === 'string' && link.graphId !== null) return known(run, link.graphId);
  // A version before every other one: the first real state of the customer gives all fields.
  const record: SourceCustomer =
    typeof customer === 'string' ? { kind: 'customer', externalId, version: ' ', path } : customer;
  const { customerId, outcome } = await keepCustomer(run, record, at);
  if (customerId === null)
    // A person who is about to be erased gets nothing more; nobody of the sale can be found again.
    return {
      ...NOBODY,
      isErased: link.graphId !== null,
      warnings: outcome.outcome === 'REJECTED' ? outcome.problems : [],
    };
  const found = await known(run, customerId);
  return outcome.outcome === 'APPLIED' ? { ...found, wrote: outcome.wrote, warnings: outcome.warnings } : found;
}

/** In a dry run, a new customer cannot be found by the next command. */
async function known({ context }: ApplyRun, customerId: string): Promise<FoundBuyer> {
  if (context.isDryRun === true && (await context.repositories.customer(customerId)) === null) return NOBODY;
  return { ...NOBODY, customerId };
}
