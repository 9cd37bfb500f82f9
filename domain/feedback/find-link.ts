import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import type { FeedbackRepositories } from './context.ts';
import type { FeedbackLink, LinkTarget } from './feedback-link.ts';
import { orderLinkId } from './link-token.ts';

/**
 * Finds what a token leads to, as it is now: the owner of an order may have changed since its receipt was printed. Null where
 * nobody can give feedback: the matter is gone, or its customer is being erased or has been erased.
 */
export async function findLink(
  repositories: Pick<FeedbackRepositories, 'orders' | 'customer' | 'feedbackLink'>,
  target: LinkTarget,
  now: Instant,
): Promise<FeedbackLink | null> {
  const link =
    'linkId' in target
      ? await repositories.feedbackLink(target.linkId)
      : await findOrderLink(repositories, target.orderId, target.metric, now);
  if (link === null || link.usedAt !== null || link.customerId === null) return link;
  const customer = await repositories.customer(link.customerId);
  return customer?.status === 'ACTIVE' ? link : null;
}

async function findOrderLink(
  repositories: Pick<FeedbackRepositories, 'orders' | 'feedbackLink'>,
  orderId: string,
  metric: FeedbackLink['metric'],
  now: Instant,
): Promise<FeedbackLink | null> {
  const id = orderLinkId(orderId, metric);
  const [[order], stored] = await inParallel(
    () => repositories.orders([orderId]),
    () => repositories.feedbackLink(id),
  );
  if (stored !== null) return stored;
  if (order == null || order.personErased === true) return null;
  return {
    ...{ id, version: 0, occurredAt: now, customerId: order.customerId, asked: false, metric },
    ...{ orderId, warrantyId: null, caseId: null, store: order.store },
    ...{ usedAt: null, feedbackId: null },
  };
}
