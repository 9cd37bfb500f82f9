import type { Instant } from '../../domain/kernel/instant.ts';
import { savePlaybook } from '../../domain/playbook/save-playbook.ts';
import { saveShop } from '../../domain/shop/save-shop.ts';
import { saveStore } from '../../domain/shop/save-store.ts';
import { saveWarrantyPlan } from '../../domain/warranty/save-warranty-plan.ts';
import { createRepositories } from '../../store/repositories.ts';
import type { Table } from '../../store/table/dynamo-client.ts';
import { runInPartitions } from '../common/partitioned-work.ts';
import { createCalendar } from './calendar.ts';
import { type Clerk, createClerk } from './clerk.ts';
import { CUSTOMER_COUNT } from './customers.ts';
import { LAST_SALE, simulateDemoCustomer } from './demo-customer.ts';
import { STARTER_PLAYBOOKS } from './playbooks.ts';
import { PLANS, SHOP, STORES } from './shop.ts';
import { simulateCustomer } from './simulate-customer.ts';

const PARTITIONS = 8;

/**
 * Fills an empty table with the sample shop, as it stands on this day. One that was begun and not finished is finished;
 * where it is complete, or the shop is another, nothing happens.
 * @param onOpening told before the work begins, where there is any
 */
export async function seedSampleShop(table: Table, now: Instant, onOpening: () => void = () => {}): Promise<void> {
  const repositories = createRepositories(table, { consistent: true });
  const shop = await repositories.shop();
  if (shop.version > 0 && shop.name !== SHOP.name) return;
  if ((await repositories.receiptOf(LAST_SALE)) !== null) return;

  onOpening();
  const clerk = createClerk(table);
  const days = createCalendar(now);
  await saveSampleShop(clerk, days.monthsAgo(37));
  const others = Array.from({ length: CUSTOMER_COUNT - 1 }, (_, index) => index + 2);
  await runInPartitions(others, { lanes: PARTITIONS, laneOf: String }, (one) => simulateCustomer(clerk, days, one));
  await simulateDemoCustomer(clerk, days);
}

async function saveSampleShop(clerk: Clerk, at: Instant): Promise<void> {
  await clerk.execute(saveShop, 'the shop', SHOP, at);
  for (const store of STORES) await clerk.execute(saveStore, `store ${store.code}`, store, at);
  for (const draft of STARTER_PLAYBOOKS) await clerk.execute(savePlaybook, `playbook ${draft.name}`, { draft }, at);
  for (const plan of PLANS) await clerk.execute(saveWarrantyPlan, `plan ${plan.code}`, plan, at);
}
