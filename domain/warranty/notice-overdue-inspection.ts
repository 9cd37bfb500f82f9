import { inParallel } from '../in-parallel.ts';
import { addDays, type Day, dayOf } from '../instant.ts';
import { mutate, type Writing } from '../mutation.ts';
import { followedUp } from '../playbook/follow-up.ts';
import { overdueInspectionEvent } from '../playbook/playbook-event.ts';
import { groundOf, waitingFor } from '../playbook/playbook-ground.ts';
import { type RunThrough, runThrough } from '../run-through.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import { reject } from '../user-error.ts';
import { isLiveOn, type Warranty } from './warranty.ts';

/** Should the clock have stood: what fell due longer ago is on the call list, and no news. */
const LOOKS_BACK_DAYS = 14;

/**
 * Notes with each cover whose inspection was due, up to yesterday, that it is overdue, once for each due date, and does
 * what playbooks make of it.
 * @param writingOf what to write with about one cover, under this idempotency key
 * @param isTimeLeft whether there is time for another page
 */
export async function noticeOverdueInspections(
  writingOf: (idempotencyKey: string) => Writing,
  isTimeLeft: () => boolean,
): Promise<RunThrough> {
  const { records, now } = writingOf('');
  const shop = await records.shop();
  const today = dayOf(now(), shop.timeZone);
  const list = {
    from: addDays(today, -LOOKS_BACK_DAYS),
    to: addDays(today, -1),
    stores: [...shop.stores.map(({ code }) => code), null],
  };
  return runThrough(
    (slice) =>
      records.inspectionsDue(list, slice, (warranty) => isOverdue(warranty, dayAt(shop, warranty.store, now()))),
    (warranty) => noticeOverdue(writingOf(`overdue ${warranty.id} ${warranty.nextInspectionDue}`), warranty, shop),
    isTimeLeft,
  );
}

/** Whether the cover still lives although its inspection was missed, and nobody noted that yet. */
const isOverdue = (warranty: Warranty, today: Day): boolean =>
  warranty.nextInspectionDue !== null &&
  warranty.nextInspectionDue < today &&
  warranty.overdueNoticed !== warranty.nextInspectionDue &&
  isLiveOn(warranty, today);

async function noticeOverdue(writing: Writing, { id }: Warranty, shop: Shop): Promise<boolean> {
  const { records, now } = writing;
  const result = await mutate(writing, {
    async read() {
      const [[warranty = null], { all }] = await inParallel(
        () => records.warranties([id]),
        () => records.playbooks(),
      );
      const playbooks = waitingFor(all, 'INSPECTION_OVERDUE');
      return {
        warranty,
        ground: await groundOf(records, playbooks, shop, warranty?.customerId ?? null, warranty?.store ?? null),
      };
    },
    decide({ warranty, ground }) {
      const at = now();
      const today = dayAt(shop, warranty?.store ?? null, at);
      const due = warranty?.nextInspectionDue ?? null;
      if (warranty === null || due === null || !isOverdue(warranty, today))
        return reject('NOT_ALLOWED', ['input'], 'It is not overdue.');
      const after = { ...warranty, version: warranty.version + 1, overdueNoticed: due };
      const event = overdueInspectionEvent(warranty, due, today, at);
      return followedUp(writing, event, ground, [{ noun: 'warranty', before: warranty, after }]);
    },
    recall: async () => id,
  });
  return 'done' in result;
}
