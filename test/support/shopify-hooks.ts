import { createHmac, randomUUID } from 'node:crypto';
import { CODE, SECRET as GENERIC_SECRET, openWebhookGraph, type WebhookGraph } from './webhooks.ts';

export const SHOP = 'kauri';
export const SECRET = 'shpss_the-secret-of-the-app';
export const FORMER_SECRET = 'shpss_the-former-secret';

export type ShopifyHooks = WebhookGraph & {
  /** Sends a payload as Shopify does. @returns the status */
  send(topic: string, payload: object, headers?: Readonly<Record<string, string>>): Promise<number>;
};

/** Independent of the connector: as Shopify documents it. */
export function shopifyHeaders(topic: string, body: string, secret = SECRET): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-shopify-topic': topic,
    'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
    'x-shopify-webhook-id': randomUUID(),
    'x-shopify-event-id': randomUUID(),
    'x-shopify-shop-domain': 'kauri-and-co.myshopify.com',
    'x-shopify-api-version': '2026-07',
    'x-shopify-triggered-at': new Date().toISOString(),
  };
}

/** The built graph, receiver and worker, with an integration of Shopify. */
export async function openShopifyHooks(options: Parameters<typeof openWebhookGraph>[0] = {}): Promise<ShopifyHooks> {
  const hooks = await openWebhookGraph(options);
  await hooks.setSecrets({ [SHOP]: { secrets: [SECRET, FORMER_SECRET] }, [CODE]: { secrets: [GENERIC_SECRET] } });
  await hooks.save({ code: SHOP, system: 'SHOPIFY', stores: [{ location: '866550311', store: 'york' }] });
  return {
    ...hooks,
    send(topic, payload, headers = {}) {
      const body = JSON.stringify(payload);
      return hooks.post(body, { ...shopifyHeaders(topic, body), ...headers }, SHOP);
    },
  };
}
