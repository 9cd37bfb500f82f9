import { addDays, type Day, type Instant, startOfDay, type TimeZone } from '../kernel/instant.ts';
import { EMPTY_PAGE, type Page, type Slice } from '../kernel/page.ts';
import type { IntegrationRepository } from './integration.ts';
import type { DeliveryStatus, WebhookDelivery, WebhookDeliveryRepository } from './webhook-delivery.ts';

type Maybe<T> = T | null | undefined;

/** Days are in the zone, and both are included. */
export type DeliveryFilter = {
  readonly integration?: Maybe<string>;
  readonly status?: Maybe<readonly DeliveryStatus[]>;
  readonly from?: Maybe<Day>;
  readonly to?: Maybe<Day>;
  readonly topic?: Maybe<string>;
};

const FIRST: Instant = '1970-01-01T00:00:00.000Z';
const LAST: Instant = '9999-12-31T00:00:00.000Z';

/** The newest first. */
export async function findWebhookDeliveries(
  repositories: IntegrationRepository & WebhookDeliveryRepository,
  { integration, status, from, to, topic }: DeliveryFilter,
  zone: TimeZone,
  slice: Slice,
): Promise<Page<WebhookDelivery>> {
  const all = (await repositories.integrations()).map(({ code }) => code);
  const integrations = integration == null ? all : all.filter((code) => code === integration);
  const [start, before] = [
    from == null || from < FIRST ? FIRST : startOfDay(from, zone),
    to == null ? LAST : startOfDay(addDays(to, 1), zone),
  ];
  if (integrations.length === 0 || before <= start) return EMPTY_PAGE;
  return repositories.findWebhookDeliveries(
    { integrations, statuses: status ?? null, topic: topic ?? null, from: start, before },
    slice,
  );
}
