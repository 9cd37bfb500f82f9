import type { Instant } from '../../domain/kernel/instant.ts';
import { savePlaybook } from '../../domain/playbook/save-playbook.ts';
import { saveShop } from '../../domain/shop/save-shop.ts';
import { saveStore } from '../../domain/shop/save-store.ts';
import { saveWarrantyPlan } from '../../domain/warranty/save-warranty-plan.ts';
import { createRepositories } from '../../store/records.ts';
import type { Table } from '../../store/table/dynamo-client.ts';
import { inLanes } from '../common/lanes.ts';
import { calendar } from './calendar.ts';
import { type Clerk, hireClerk } from './clerk.ts';
import { live } from './life.ts';
import { LAST_SALE, liveAsNell } from './nell.ts';
import { PEOPLE } from './people.ts';
import { STARTER_PLAYBOOKS } from './playbooks.ts';
import { PLANS, SHOP, STORES } from './shop.ts';

const LANES = 8;

/**
 * Fills an empty table with the sample shop, as it stands on this day. One that was begun and not finished is finished;
 * where it is complete, or the shop is another, nothing happens.
 * @param onOpening told before the work begins, where there is any
 */
export async function seedSampleShop(table: Table, now: Instant, onOpening: () => void = () => {}): Promise<void> {
  const records = createRepositories(table, { consistent: true });
  const shop = await records.shop();
  if (shop.version > 0 && shop.name !== SHOP.name) return;
  if ((await records.receiptOf(LAST_SALE)) !== null) return;

  onOpening();
  const clerk = hireClerk(table);
  const days = calendar(now);
  await openShop(clerk, days.monthsAgo(37));
  const others = Array.from({ length: PEOPLE - 1 }, (_, index) => index + 2);
  await inLanes(others, { lanes: LANES, laneOf: String }, (one) => live(clerk, days, one));
  await liveAsNell(clerk, days);
}

async function openShop(clerk: Clerk, at: Instant): Promise<void> {
  await clerk.do(saveShop, 'the shop', SHOP, at);
  for (const store of STORES) await clerk.do(saveStore, `store ${store.code}`, store, at);
  for (const draft of STARTER_PLAYBOOKS) await clerk.do(savePlaybook, `playbook ${draft.name}`, { draft }, at);
  for (const plan of PLANS) await clerk.do(saveWarrantyPlan, `plan ${plan.code}`, plan, at);
}
