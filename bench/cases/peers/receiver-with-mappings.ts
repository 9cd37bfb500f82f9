/** The receiver of webhooks as it was: each connector is one module with its mappings and their schemas, loaded for the first webhook. */
import type { Connector } from '../../../connectors/connector.ts';
import { handler as receive } from '../../../lambdas/webhook-receiver.ts';

const CONNECTORS: Readonly<Record<string, () => Promise<Connector>>> = {
  shopify: async () => (await import('../../../connectors/shopify/shopify.ts')).shopify,
  square: async () => (await import('../../../connectors/square/square-connector.ts')).squareConnector,
  woocommerce: async () =>
    (await import('../../../connectors/woocommerce/woocommerce-connector.ts')).wooCommerceConnector,
  zendesk: async () => (await import('../../../connectors/zendesk/zendesk-connector.ts')).zendeskConnector,
  generic: async () => (await import('../../../connectors/generic/generic-connector.ts')).genericConnector,
};

export async function handler(...[event, context]: Parameters<typeof receive>) {
  await CONNECTORS[event.pathParameters?.['integration'] ?? '']?.();
  return receive(event, context);
}
