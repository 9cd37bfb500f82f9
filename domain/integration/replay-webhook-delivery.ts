import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { nodeTypeOf } from '../kernel/id.ts';
import { addMilliseconds } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import type { IntegrationCommandContext } from './context.ts';
import { QUEUE_PATIENCE_MS } from './delivery-queue.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

const PATH = ['input', 'deliveryId'];

/**
 * Marks a stored delivery as received, so that the worker applies it again. What it changed already has the same idempotency
 * keys, and stays as it is. The caller gives the result to the queue.
 */
export function replayWebhookDelivery(
  context: IntegrationCommandContext,
  { deliveryId }: { readonly deliveryId: string },
): Promise<Result<WebhookDelivery>> {
  const { repositories, now } = context;

  async function load(id: string): Promise<WebhookDelivery> {
    const [found] = nodeTypeOf(id) === 'webhookDelivery' ? await repositories.webhookDeliveries([id]) : [null];
    return found ?? reject('NOT_FOUND', PATH, 'No delivery has this id.');
  }

  return execute(context, {
    load: () => load(deliveryId),
    decide(before) {
      if (before.bodyKey === null) reject('NOT_ALLOWED', PATH, 'The payload is gone: a person in it has been erased.');
      const after: WebhookDelivery = {
        ...before,
        version: before.version + 1,
        deliveryStatus: 'RECEIVED',
        problems: [],
        waitsUntil: null,
        dueAt: addMilliseconds(now(), QUEUE_PATIENCE_MS),
      };
      return {
        changes: [{ entity: 'webhookDelivery', before, after }],
        replayRefs: { deliveryId },
        result: after,
      };
    },
    replay: ({ deliveryId: id = '' }) => load(id),
  });
}
