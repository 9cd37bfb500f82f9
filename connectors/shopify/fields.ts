import { z } from 'zod';
import { toInstant } from '../../domain/kernel/instant.ts';

/*
 * Fields as Shopify documents them for its REST payloads, which webhooks carry: most fields may be null, and each version of
 * the API leaves out or adds some. Unknown fields are dropped.
 */

const MAX_ID_DIGITS = 30;
const MAX_TEXT = 100_000;
const MAX_AMOUNT_LENGTH = 40;

/** A number in JSON. It is a text here, because ids can be larger than numbers are exact. */
export const idField = z
  .union([z.string().regex(new RegExp(`^\\d{1,${MAX_ID_DIGITS}}$`)), z.number().nonnegative().refine(Number.isInteger)])
  .transform((id) => (typeof id === 'string' ? id : BigInt(id).toString()));

/** `gid://shopify/Customer/7`: the id is the last part. */
export const globalIdField = z
  .string()
  .regex(/^gid:\/\/shopify\/\w+\/\d{1,30}$/)
  .transform((gid) => gid.slice(gid.lastIndexOf('/') + 1));

export const textField = z.string().max(MAX_TEXT);

/** ISO 8601 with an offset, to the second. */
export const timeField = z.string().transform((text, context) => {
  const instant = toInstant(text);
  if (instant !== null) return instant;
  context.addIssue({ code: 'custom', message: 'Not a time.' });
  return z.NEVER;
});

/** A decimal text; refunds also have numbers. */
export const amountField = z
  .union([z.string().regex(/^-?\d+(\.\d+)?$/), z.number()])
  .transform((amount) => (typeof amount === 'string' ? amount : decimalOf(amount)))
  .refine((amount) => amount !== null && amount.length <= MAX_AMOUNT_LENGTH)
  .transform((amount) => amount ?? '0');

const moneyField = z.object({ amount: amountField, currency_code: z.string().max(3).nullish() });

/** An amount in the currency of the shop, and in the one that the customer saw. */
export const moneySetField = z.object({ shop_money: moneyField.nullish() });

export type MoneySet = z.infer<typeof moneySetField>;

export const addressField = z.object({
  name: textField.nullish(),
  company: textField.nullish(),
  address1: textField.nullish(),
  address2: textField.nullish(),
  city: textField.nullish(),
  province: textField.nullish(),
  zip: textField.nullish(),
  country_code: textField.nullish(),
  default: z.boolean().nullish(),
});

export type ShopifyAddress = z.infer<typeof addressField>;

/** Numbers print as 1e-7 where they are small, and have noise where they were computed. */
function decimalOf(amount: number): string | null {
  const text = String(Math.round(amount * 10_000) / 10_000);
  return /^-?\d+(\.\d+)?$/.test(text) ? text : null;
}
