import type { IntegrationSystem } from 'customer-graph-client/console';

/** Their own names, the same in all languages. */
export const SYSTEMS: Readonly<Record<IntegrationSystem, string>> = {
  SHOPIFY: 'Shopify',
  SQUARE: 'Square',
  WOOCOMMERCE: 'WooCommerce',
  ZENDESK: 'Zendesk',
  GENERIC: 'Standard Webhooks',
};
