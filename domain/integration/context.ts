import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { ShopRepository } from '../shop/shop.ts';
import type { Integration, IntegrationRepository } from './integration.ts';
import type { ShopErasure, ShopErasureRepository } from './shop-erasure.ts';
import type { WebhookDelivery, WebhookDeliveryRepository } from './webhook-delivery.ts';

export type IntegrationChange =
  | EntityChange<'integration', Integration>
  | EntityChange<'shopErasure', ShopErasure>
  | EntityChange<'webhookDelivery', WebhookDelivery>;

export type IntegrationRepositories = IntegrationRepository &
  ShopErasureRepository &
  WebhookDeliveryRepository &
  ShopRepository;

export type IntegrationCommandContext = CommandContext<IntegrationRepositories, IntegrationChange>;
