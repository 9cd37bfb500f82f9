export const INTEGRATION_SYSTEMS = ['SHOPIFY', 'SQUARE', 'WOOCOMMERCE', 'ZENDESK', 'GENERIC'] as const;
export type IntegrationSystem = (typeof INTEGRATION_SYSTEMS)[number];

/** One account of another system that feeds the graph. Its secrets lie elsewhere (docs/decisions/webhooks.md). */
export type Integration = {
  readonly id: string;
  readonly version: number;
  /** Part of the webhook's URL, and the permanent name of the system in idempotency keys, external ids and origins. */
  readonly code: string;
  readonly system: IntegrationSystem;
  /** False: deliveries are stored, and not applied. */
  readonly enabled: boolean;
  /** True: deliveries are checked, and nothing is written. */
  readonly dryRun: boolean;
  /** Sorted by location. */
  readonly stores: readonly IntegrationStore[];
};

/** A place as its system names it, and the code of the store that it is. */
export type IntegrationStore = { readonly location: string; readonly store: string };

export type IntegrationRepository = {
  /** All of them, by their codes. There are at most `MAX_INTEGRATIONS`. */
  integrations(): Promise<readonly Integration[]>;
};

export const MAX_INTEGRATIONS = 50;

/** A code is a part of a URL, of keys and of names of systems. */
export const INTEGRATION_CODE = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
