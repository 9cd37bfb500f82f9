import { MAX_LINE_LENGTH } from '../../domain/kernel/text.ts';

/** What a payload says about the product of a line. */
export type ShopifyItem = {
  readonly sku?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly variant_title?: string | null | undefined;
};

/** `Linen shirt - Blue / M`, as the export file writes it too. */
export function nameOf({ name, title, variant_title }: ShopifyItem): string {
  const variant = variant_title?.trim() ?? '';
  const full = variant === '' ? (title ?? '') : `${title ?? ''} - ${variant}`;
  return firstFilled(name, full) || 'Item';
}

/** Products without a sku have their name instead: webhooks and files both have it, and no id of a variant is in the files. */
export const skuOf = (item: ShopifyItem): string =>
  (firstFilled(item.sku) || nameOf(item)).slice(0, MAX_LINE_LENGTH).trim();

const firstFilled = (...texts: readonly (string | null | undefined)[]): string =>
  texts.map((text) => text?.trim() ?? '').find((text) => text !== '') ?? '';
