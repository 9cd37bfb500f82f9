import type { Integration } from '../../integration/integration.ts';
import type { ShopErasure, ShopLink } from '../../integration/shop-erasure.ts';
import type { WebhookDelivery } from '../../integration/webhook-delivery.ts';
import { type DrainResult, drainQueue } from '../../kernel/drain-queue.ts';
import { DAY_MS, HOUR_MS } from '../../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../../kernel/instant.ts';
import type { Page, Slice } from '../../kernel/page.ts';
import { Unavailable } from '../../kernel/unavailable.ts';
import { eraseGuests } from './erase-shop-guests.ts';
import { type LinkSettlement, settleLink } from './erase-shop-person.ts';
import { ERASURE_DELAY_DAYS } from './erasure-delay.ts';
import type { ShopErasureJob } from './shop-erasure-job.ts';
import { SHOP_ERASURE } from './start-shop-erasure.ts';

/**
 * What was under way when the integration was disabled has ended by then, and the index has what it wrote. Changes wait in the
 * stream for a day at most, so the audit log has them.
 */
const SECOND_PASS_AFTER_MS = 26 * HOUR_MS;

const PEOPLE_PER_PAGE = 25;
const DELIVERIES_PER_PAGE = 25;

/** Works on what systems asked when shops left them, until it is done or time runs out. A run may be killed at any moment. */
export const eraseDueShops = (job: ShopErasureJob): Promise<DrainResult> =>
  drainQueue<ShopErasure>({
    pageFrom: job.repositories.shopErasuresDue,
    detect: ({ integration }) => continueErasure(job, integration),
    ...{ now: job.now, isTimeLeft: job.isTimeLeft },
  });

/** @returns whether it finished a pass */
async function continueErasure(job: ShopErasureJob, code: string): Promise<boolean> {
  const integration = (await job.repositories.integrations()).find((one) => one.code === code);
  for (let erasure = await job.repositories.shopErasure(code); ; ) {
    // The index is older than the table.
    if (erasure === null || erasure.dueAt === null || erasure.dueAt > job.now()) return false;
    // Who connects the shop again brings its people again.
    if (integration === undefined || (erasure.pass === 2 && integration.enabled))
      return (await save(job, erasure, ended(erasure, job.now()))) !== null;
    if (!job.isTimeLeft()) return false;
    const next: ShopErasure | null = await workOn(job, integration, erasure);
    // Another run was faster.
    if (next === null) return false;
    if (next.pass !== erasure.pass || next.dueAt === null) return true;
    // The guests follow later, or some links failed.
    if (next.dueAt > job.now()) return next.stage === 'GUESTS';
    erasure = next;
  }
}

async function workOn(
  job: ShopErasureJob,
  integration: Integration,
  erasure: ShopErasure,
): Promise<ShopErasure | null> {
  switch (erasure.stage) {
    case 'PEOPLE':
      return erasePeople(job, integration, erasure);
    case 'DELIVERIES':
      return redactDeliveries(job, erasure);
    case 'GUESTS': {
      const next = await eraseGuests(job, integration, erasure);
      return save(job, erasure, next === 'DONE' ? ended(erasure, job.now()) : next);
    }
    case 'DONE':
      return null;
  }
}

/** One page of the links of the integration. */
async function erasePeople(
  job: ShopErasureJob,
  integration: Integration,
  before: ShopErasure,
): Promise<ShopErasure | null> {
  const slice: Slice = { first: PEOPLE_PER_PAGE, after: before.position };
  const page: Page<ShopLink> = await job.links.list(before.integration, slice);
  let erasure = before;
  for (const { item, position } of page.entries) {
    if (!job.isTimeLeft()) return erasure;
    const settlement = await trySettle(job, integration, erasure, item);
    if (settlement === null) continue;
    const saved = await settle(job, erasure, settlement, position);
    if (saved === null) return null;
    erasure = saved;
  }
  if (page.hasNextPage) return save(job, erasure, { ...erasure, position: page.end });
  if (erasure.failed === 0) return save(job, erasure, { ...erasure, stage: 'DELIVERIES', position: null });
  // From the start: what is settled is passed over.
  const dueAt = addMilliseconds(job.now(), HOUR_MS);
  return save(job, erasure, { ...erasure, failed: 0, position: null, dueAt });
}

const FAILED: LinkSettlement & { readonly failed: 1 } = { erasing: 0, detached: 0, asked: [], dropped: [], failed: 1 };

async function trySettle(
  job: ShopErasureJob,
  ...[integration, erasure, link]: readonly [Integration, ShopErasure, ShopLink]
): Promise<(LinkSettlement & { readonly failed?: 0 | 1 }) | null> {
  try {
    return await settleLink(job, integration, erasure, link);
  } catch (error) {
    // The table is short of capacity: the next run goes on here.
    if (error instanceof Unavailable) throw error;
    job.onFault(error);
    return FAILED;
  }
}

/** The count and what it counts are one transaction: a run that is killed counts nobody twice. */
async function settle(
  { links }: ShopErasureJob,
  before: ShopErasure,
  { erasing, detached, failed = 0, ...pointers }: LinkSettlement & { readonly failed?: 0 | 1 },
  position: string,
): Promise<ShopErasure | null> {
  const after: ShopErasure = {
    ...before,
    version: before.version + 1,
    position,
    erasing: before.erasing + erasing,
    detached: before.detached + detached,
    failed: before.failed + failed,
  };
  return (await links.settle(before, after, pointers)) ? after : null;
}

/**
 * One page of what the integration delivered. Bodies are what the system sent, so nothing of them stays. Of the delivery that asked for
 * it the row stays as it is: it names no customer.
 */
async function redactDeliveries(job: ShopErasureJob, before: ShopErasure): Promise<ShopErasure | null> {
  const { integration, position, deliveryId } = before;
  const page = await job.repositories.findWebhookDeliveries(
    {
      ...{ integrations: [integration], statuses: null, topic: null },
      ...{ from: FIRST_INSTANT, before: addMilliseconds(job.now(), HOUR_MS) },
    },
    { first: DELIVERIES_PER_PAGE, after: position },
  );
  for (const { item } of page.entries) if (item.id !== deliveryId) await job.redactDelivery(item.id);
  if (page.hasNextPage) return save(job, before, { ...before, position: page.end });
  const now = job.now();
  if (before.pass === 2) {
    const dueAt = addMilliseconds(before.requestedAt, ERASURE_DELAY_DAYS * DAY_MS);
    return save(job, before, { ...before, stage: 'GUESTS', position: null, dueAt });
  }
  return save(job, before, {
    ...before,
    ...{ stage: 'PEOPLE', pass: 2, position: null, dueAt: addMilliseconds(now, SECOND_PASS_AFTER_MS) },
  });
}

const FIRST_INSTANT: Instant = '1970-01-01T00:00:00.000Z';

const ended = (erasure: ShopErasure, now: Instant): ShopErasure => ({
  ...erasure,
  ...{ stage: 'DONE', position: null, endedAt: now, dueAt: null },
});

/** The delivery that asked for it says at the end of each pass what came of it. Null: another run was faster. */
async function save(job: ShopErasureJob, before: ShopErasure, to: ShopErasure): Promise<ShopErasure | null> {
  const after = { ...to, version: before.version + 1 };
  const isPassDone = after.pass !== before.pass || after.dueAt === null;
  const [delivery = null] =
    isPassDone && before.deliveryId !== null ? await job.repositories.webhookDeliveries([before.deliveryId]) : [];
  const outcome = await job.commit([
    { entity: 'shopErasure', before, after },
    ...(delivery === null
      ? []
      : [{ entity: 'webhookDelivery', before: delivery, after: withCounts(delivery, after) } as const]),
  ]);
  return outcome === 'committed' ? after : null;
}

const withCounts = (
  delivery: WebhookDelivery,
  { erasing, detached, guestSales = 0 }: ShopErasure,
): WebhookDelivery => ({
  ...delivery,
  version: delivery.version + 1,
  problems: [
    {
      code: SHOP_ERASURE,
      path: null,
      message: `The integration is disabled. People who are erased: ${erasing}. People whom others know too, and who stay: ${detached}. Sales of guests that lost their contact: ${guestSales}.`,
    },
  ],
});
