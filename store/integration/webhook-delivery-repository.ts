import type {
  DeliveryQuery,
  WebhookDelivery,
  WebhookDeliveryRepository,
} from '../../domain/integration/webhook-delivery.ts';
import { addMilliseconds, type Instant } from '../../domain/kernel/instant.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { readIndexPage } from '../table/index-page.ts';
import type { IndexRange } from '../table/index-range.ts';
import { entityOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { CALENDAR_INDEX, QUEUE_INDEX } from '../table/table-schema.ts';
import { deliveryKey, deliveryListPk, failedListPk, newestFirst, RECEIVED_QUEUE } from './webhook-delivery-items.ts';

const MAX_COUNTED = 1_000;

export function webhookDeliveryRepository(reader: Reader): WebhookDeliveryRepository {
  return {
    async webhookDeliveries(ids) {
      const items = await reader.getMany(ids.map(deliveryKey));
      return items.map((item) => (item === null ? null : entityOf<WebhookDelivery>(item)));
    },
    findWebhookDeliveries: (query, slice) => readIndexPage(reader, [rangeOf(query)], slice, filterOf(query)),
    async lastDeliveryAt(integration) {
      const [newest] = await reader.queryIndex(CALENDAR_INDEX, {
        ...{ pk: deliveryListPk(integration), from: '', to: HIGHEST_CHARACTER },
        limit: 1,
      });
      return newest === undefined ? null : entityOf<WebhookDelivery>(newest).receivedAt;
    },
    async countFailedDeliveries(integration, from) {
      const items = await reader.queryIndex(QUEUE_INDEX, {
        ...{ pk: failedListPk(integration), from: '', to: upTo(from), limit: MAX_COUNTED },
      });
      return items.length;
    },
    dueWebhookDeliveries: (before, slice) =>
      readIndexPage(reader, [queueRange(RECEIVED_QUEUE, { from: '#', to: before })], slice),
  };
}

/** What failed has a list of its own, so that nobody pages through what was applied. */
function rangeOf({ integrations, statuses, from, before }: DeliveryQuery): IndexRange {
  const onlyFailed = statuses?.length === 1 && statuses[0] === 'FAILED';
  return {
    index: onlyFailed ? QUEUE_INDEX : CALENDAR_INDEX,
    partitions: integrations.map(onlyFailed ? failedListPk : deliveryListPk),
    // The last millisecond of the range comes first.
    from: newestFirst(addMilliseconds(before, -1)),
    to: upTo(from),
  };
}

const upTo = (from: Instant): string => `${newestFirst(from)}${HIGHEST_CHARACTER}`;

function filterOf({ statuses, topic }: DeliveryQuery): ((delivery: WebhookDelivery) => boolean) | null {
  if (statuses === null && topic === null) return null;
  return (delivery) =>
    (statuses?.includes(delivery.deliveryStatus) ?? true) && (topic === null || delivery.topic === topic);
}
