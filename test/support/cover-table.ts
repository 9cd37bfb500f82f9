import type { Result } from '../../domain/kernel/command.ts';
import { newMetrics } from '../../domain/profile/metrics.ts';
import type { GraphCommandContext } from '../../domain/repositories.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import type { CoveredItem, Warranty } from '../../domain/warranty/warranty.ts';
import type { WarrantyPlan } from '../../domain/warranty/warranty-plan.ts';
import { createRepositories } from '../../store/repositories.ts';
import { commandContextOn } from './command-context.ts';
import { cover, shopOf, storeNamed } from './covers.ts';
import { customerWith } from './heads.ts';
import { seed } from './seed.ts';
import { freshTable } from './table.ts';

export type CoverTable = Awaited<ReturnType<typeof openCoverTable>>;

/** A table with a shop in London, its stores york and leeds, a customer, and whatever covers a test adds. */
export async function openCoverTable() {
  const table = await freshTable();
  const repositories = createRepositories(table, { consistent: true });
  const owner = customerWith();
  const stores = [storeNamed('york', 'York'), storeNamed('leeds', 'Leeds')];
  await seed(table, [
    { entity: 'shop', before: UNSAVED_SHOP, after: shopOf() },
    ...stores.map((after) => ({ entity: 'store', before: null, after }) as const),
    { entity: 'customer', before: null, after: owner },
    { entity: 'metrics', before: null, after: newMetrics(owner.id) },
  ]);
  let calls = 0;
  return {
    ...table,
    repositories,
    owner,
    /** Adds cover for the owner: 60 months, an inspection every 6 months and 30 days of grace, unless given otherwise. */
    async addCover(terms: Partial<WarrantyPlan> = {}, item: Partial<CoveredItem> = {}): Promise<Warranty> {
      const id = `war_${++calls}`;
      const warranty = cover(terms, { customerId: owner.id, ...item }, id);
      await seed(table, [{ entity: 'warranty', before: null, after: warranty }]);
      return warranty;
    },
    /** The present state of the cover. */
    async coverNow(id: string): Promise<Warranty> {
      const [warranty] = await repositories.warranties([id]);
      if (warranty == null) throw new Error(`There is no cover ${id}.`);
      return warranty;
    },
    /** The context of one command at a moment, under its own idempotency key unless one is given. */
    contextAt: (now: string, idempotencyKey = `call-${++calls}`): GraphCommandContext =>
      commandContextOn(table, { operation: 'test', idempotencyKey }, () => now),
  };
}

/** The result of a command. Throws its user errors. */
export async function resultOrThrow<T>(result: Promise<Result<T>>): Promise<T> {
  const outcome = await result;
  if ('userErrors' in outcome) throw new Error(JSON.stringify(outcome.userErrors));
  return outcome.value;
}
