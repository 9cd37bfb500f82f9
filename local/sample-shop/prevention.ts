import { savePreventionAction } from '../../domain/insight/save-prevention-action.ts';
import type { Calendar } from './calendar.ts';
import type { Clerk } from './clerk.ts';

/** Since then, nobody in the sample complains about a wrong item, so that the action has an effect that can be seen. */
const DONE_DAYS_AGO = 13;

/** What the shop did against the orders that were mixed up (`complaints.ts`). */
export async function simulatePrevention(clerk: Clerk, calendar: Calendar): Promise<void> {
  const doneAt = calendar.daysAgo(DONE_DAYS_AGO);
  const action = {
    title: 'One tray for each order',
    owner: 'Alex Stone',
    dueOn: doneAt.slice(0, 10),
    status: 'DONE',
    pain: { dimension: 'REASON', key: 'WRONG_ITEM' },
  } as const;
  await clerk.execute(savePreventionAction, 'one tray for each order', action, doneAt);
}
