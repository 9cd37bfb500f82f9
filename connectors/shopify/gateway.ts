import type { TenderKind } from '../../domain/order/tender.ts';

/** Names of payment gateways as orders and transactions write them, in lower case with `_` between the words. */
const KINDS: readonly (readonly [RegExp, TenderKind])[] = [
  [/gift_?card/, 'GIFT_CARD'],
  [/store_?credit/, 'STORE_CREDIT'],
  [/^cash$|cash_on_delivery|\bcod\b/, 'CASH'],
  [/bank|wire|transfer|ideal|sepa|sofort|bancontact/, 'BANK_TRANSFER'],
  [/paypal|apple_pay|google_pay|amazon|shop_pay(?!ments)|alipay|wechat|venmo|mobilepay|twint|vipps|paypay/, 'WALLET'],
  [/invoice|net_?\d+|payment_terms|on_account/, 'ON_ACCOUNT'],
  [
    /shopify_payments|stripe|visa|mastercard|amex|card|bogus|braintree|authorize|adyen|worldpay|windcave|eftpos|credit|debit/,
    'CARD',
  ],
];

export function tenderKindOf(gateway: string | null | undefined): TenderKind {
  const name = (gateway ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'OTHER';
}
