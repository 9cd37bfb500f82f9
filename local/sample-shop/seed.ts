import type { Instant } from '../../domain/kernel/instant.ts';
import { savePlaybook } from '../../domain/playbook/save-playbook.ts';
import { saveShop } from '../../domain/shop/save-shop.ts';
import { saveStore } from '../../domain/shop/save-store.ts';
import { saveStaffMember } from '../../domain/staff/save-staff-member.ts';
import { saveWarrantyPlan } from '../../domain/warranty/save-warranty-plan.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { createRepositories } from '../../store/repositories.ts';
import { runInPartitions } from '../common/partitioned-work.ts';
import { createCalendar } from './calendar.ts';
import { type Clerk, createClerk } from './clerk.ts';
import { CUSTOMER_COUNT } from './customers.ts';
import { LAST_SALE, simulateDemoCustomer } from './demo-customer.ts';
import { STARTER_PLAYBOOKS } from './playbooks.ts';
import { simulatePrevention } from './prevention.ts';
import { PLANS, SHOP, STORES } from './shop.ts';
import { simulateCustomer } from './simulate-customer.ts';
import { STAFF } from './staff.ts';

const PARTITIONS = 8;

/**
 * Fills an empty table with the sample shop, with dates relative to now. It completes a sample that was interrupted. If the
 * sample is complete, or the table belongs to another shop, it changes nothing.
 * @param onStart called before the first write; not called if there is nothing to do
 */
export async function seedSampleShop(table: Table, now: Instant, onStart: () => void = () => {}): Promise<void> {
  const repositories = createRepositories(table, { consistent: true });
  const shop = await repositories.shop();
  if (shop.version > 0 && shop.name !== SHOP.name) return;
  if ((await repositories.receiptOf(LAST_SALE)) !== null) return;

  onStart();
  const clerk = createClerk(table);
  const calendar = createCalendar(now);
  const openedAt = calendar.monthsAgo(37);
  await saveSampleShop(clerk, openedAt);
  for (const member of STAFF) await clerk.execute(saveStaffMember, `staff ${member.name}`, member, openedAt);
  const numbers = Array.from({ length: CUSTOMER_COUNT - 1 }, (_, index) => index + 2);
  await runInPartitions(numbers, { partitions: PARTITIONS, keyOf: String }, (number) =>
    simulateCustomer(clerk, calendar, number),
  );
  await simulatePrevention(clerk, calendar);
  await simulateDemoCustomer(clerk, calendar);
}

/** Saves the shop, its stores, playbooks and plans, without anybody who buys. */
export async function saveSampleShop(clerk: Clerk, at: Instant): Promise<void> {
  await clerk.execute(saveShop, 'the shop', SHOP, at);
  for (const store of STORES) await clerk.execute(saveStore, `store ${store.code}`, store, at);
  for (const draft of STARTER_PLAYBOOKS) await clerk.execute(savePlaybook, `playbook ${draft.name}`, { draft }, at);
  for (const plan of PLANS) await clerk.execute(saveWarrantyPlan, `plan ${plan.code}`, plan, at);
}
