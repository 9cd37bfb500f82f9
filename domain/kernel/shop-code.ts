/** A place, in the shop's own words: `checkout`, `after-sale`, `repair desk`. No address and no phone number has this form. */
const TOUCHPOINT = /^\p{L}[\p{L}\p{M}\p{N}]*(?:[ ._:/-][\p{L}\p{M}\p{N}]+)*$/u;
const LONGEST_TOUCHPOINT = 40;

/** An article in a catalogue: `PND-PEARL`, `85123A`, `RING/52`. */
const SKU = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._:/#+-]*[\p{L}\p{M}\p{N}])?$/u;
const LONGEST_SKU = 64;

/** The touchpoint if it has the form of a code, which may leave the table; null for any other text. */
export const touchpointCode = (touchpoint: string | null): string | null =>
  touchpoint !== null && touchpoint.length <= LONGEST_TOUCHPOINT && TOUCHPOINT.test(touchpoint) ? touchpoint : null;

/** The sku if it has the form of a code; null for any other text. */
export const skuCode = (sku: string): string | null => (sku.length <= LONGEST_SKU && SKU.test(sku) ? sku : null);
