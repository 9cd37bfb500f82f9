import type { Intake } from '../connectors/connector.ts';
import { genericIntake } from '../connectors/generic/generic-intake.ts';
import { shopifyIntake } from '../connectors/shopify/shopify-intake.ts';
import { squareIntake } from '../connectors/square/square-intake.ts';
import { wooCommerceIntake } from '../connectors/woocommerce/woocommerce-intake.ts';
import { zendeskIntake } from '../connectors/zendesk/zendesk-intake.ts';
import type { IntegrationSystem } from '../domain/integration/integration.ts';

/** All are small, and the receiver tries all of them for an unknown integration. */
export const INTAKES: Readonly<Record<IntegrationSystem, Intake>> = {
  SHOPIFY: shopifyIntake,
  SQUARE: squareIntake,
  WOOCOMMERCE: wooCommerceIntake,
  ZENDESK: zendeskIntake,
  GENERIC: genericIntake,
};
