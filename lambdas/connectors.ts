import type { Connector } from '../connectors/connector.ts';
import type { IntegrationSystem } from '../domain/integration/integration.ts';

/** Each connector is loaded when its first webhook arrives: most shops use two. */
const LOADERS: Readonly<Record<IntegrationSystem, () => Promise<Connector>>> = {
  SHOPIFY: async () => (await import('../connectors/shopify/shopify.ts')).shopify,
  SQUARE: async () => (await import('../connectors/square/square-connector.ts')).squareConnector,
  WOOCOMMERCE: async () => (await import('../connectors/woocommerce/woocommerce-connector.ts')).wooCommerceConnector,
  ZENDESK: async () => (await import('../connectors/zendesk/zendesk-connector.ts')).zendeskConnector,
  GENERIC: async () => (await import('../connectors/generic/generic-connector.ts')).genericConnector,
};

export const loadConnector = (system: IntegrationSystem): Promise<Connector> => LOADERS[system]();
