import { MAX_LINE_LENGTH } from '../../domain/kernel/text.ts';
import type { TenderInput, TenderKind } from '../../domain/order/tender.ts';

/** By the code of the payment gateway. Each gateway is a plugin, so the codes are open. */
const KINDS: readonly (readonly [RegExp, TenderKind])[] = [
  [/^bacs|bank|sepa|ideal|sofort|transfer/, 'BANK_TRANSFER'],
  [/^cod$|cash/, 'CASH'],
  [/paypal|ppcp|apple_?pay|google_?pay|amazon|wallet|venmo|alipay/, 'WALLET'],
  [/gift/, 'GIFT_CARD'],
  [/invoice|klarna|afterpay|account/, 'ON_ACCOUNT'],
  [/card|stripe|woocommerce_payments|braintree|authorize|worldpay|adyen|mollie|square/, 'CARD'],
];

const kindOf = (gateway: string): TenderKind =>
  KINDS.find(([pattern]) => pattern.test(gateway.toLowerCase()))?.[1] ?? 'OTHER';

/** WooCommerce takes one payment for the whole order; null while it is not paid. */
export const toTenders = (
  gateway: string | null | undefined,
  transactionId: string | null | undefined,
  total: string,
): readonly TenderInput[] | null =>
  gateway
    ? [{ kind: kindOf(gateway), amount: total, reference: transactionId?.slice(0, MAX_LINE_LENGTH) || null }]
    : null;
