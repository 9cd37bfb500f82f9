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

/** Creates a table with a shop in London, the stores york and leeds, and a customer; tests add warranties. */
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
    /** Adds a warranty of the owner; default: 60 months, an inspection every 6 months, 30 days of grace. */
    async addCover(terms: Partial<WarrantyPlan> = {}, item: Partial<CoveredItem> = {}): Promise<Warranty> {
      const id = `war_${++calls}`;
      const warranty = cover(terms, { customerId: owner.id, ...item }, id);
      await seed(table, [{ entity: 'warranty', before: null, after: warranty }]);
      return warranty;
    },
    async readCover(id: string): Promise<Warranty> {
      const [warranty] = await repositories.warranties([id]);
      if (warranty == null) throw new Error(`There is no cover ${id}.`);
      return warranty;
    },
    /** The context of a command at this time, with a new idempotency key by default. */
    contextAt: (now: string, idempotencyKey = `call-${++calls}`): GraphCommandContext =>
      commandContextOn(table, { operation: 'test', idempotencyKey }, () => now),
  };
}
