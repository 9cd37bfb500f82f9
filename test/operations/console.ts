import * as console from '../../packages/client/generated/console.js';
import { type OperationSession, required } from '../support/operation-session.ts';

/** An administrator changes the settings of the shop, and saves what they were. */
export async function useConsole({ run, key, days }: OperationSession): Promise<void> {
  const { shop } = await run(console.ConsoleStartDocument, {});
  await run(console.ConsoleSaveShopDocument, { input: { idempotencyKey: key(), name: required(shop).name } });
  await run(console.ConsoleStoresDocument, { first: 10 });
  const { store } = await run(console.ConsoleStoreDocument, { code: 'bath', from: days.today, to: days.inAMonth });
  const { code, name } = required(store);
  await run(console.ConsoleSaveStoreDocument, { input: { idempotencyKey: key(), code, name } });
  const { warrantyPlans } = await run(console.ConsoleWarrantyPlansDocument, {});
  const plan = required(warrantyPlans?.[0]);
  await run(console.ConsoleSaveWarrantyPlanDocument, {
    input: { idempotencyKey: key(), code: plan.code, name: plan.name },
  });
}
