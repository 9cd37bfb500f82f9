import { isOutcomeRight, updateOutcome } from '../../domain/insight/update-outcome.ts';
import { mapInGroups } from '../../domain/kernel/in-parallel.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { caseOutcomeStore } from '../insight/outcome-store.ts';
import { CASE } from '../service-case/service-case-items.ts';
import { shopRepository } from '../shop/shop-repository.ts';
import { readerOf } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';

/** Cases that are reckoned in parallel. */
const CONCURRENCY = 16;

/**
 * Counts what people did after the cases of a page, while others write: cases of former versions for the first time, others
 * again by the current rules. What is right already stays.
 */
export async function countOutcomes(table: Table, items: readonly Attributes[]): Promise<void> {
  const cases = items.filter((item) => stringOf(item, 'sk').startsWith(`${CASE}#`));
  if (cases.length === 0) return;
  const [glance, store] = [caseOutcomeStore(table, false), caseOutcomeStore(table)];
  const { timeZone } = await shopRepository(readerOf(table, true)).shop();
  await mapInGroups(cases, CONCURRENCY, async (item) => {
    const { id, customerId, occurredAt } = entityOf<ServiceCase>(item);
    const location = { customerId, caseId: id, raisedAt: occurredAt };
    // Most are, and cost half.
    if (!(await isOutcomeRight(glance, location, timeZone))) await updateOutcome(store, location, [], timeZone);
  });
}
