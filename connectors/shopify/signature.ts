import type { Intake } from '../connector.ts';
import { isSigned } from '../signature.ts';

/**
 * HMAC-SHA256 of the raw body, in base64. The headers are not signed, so `X-Shopify-Triggered-At` proves nothing about when a
 * request was made, and Shopify tries again for hours with the same one: there is no replay window. A request that is sent
 * again says what it said before, and changes nothing.
 */
export const isFromShopify: Intake['verify'] = ({ headers, body }, secrets) =>
  isSigned({ parts: [body], signature: headers['x-shopify-hmac-sha256'], encoding: 'base64' }, secrets);
