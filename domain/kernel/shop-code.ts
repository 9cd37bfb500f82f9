/** A place, in the shop's own words: `checkout`, `after-sale`, `repair desk`. No address and no phone number has this form. */
const TOUCHPOINT = /^\p{L}[\p{L}\p{M}\p{N}]*(?:[ ._:/-][\p{L}\p{M}\p{N}]+)*$/u;
const MAX_TOUCHPOINT_LENGTH = 40;

/** An article in a catalogue: `PND-PEARL`, `85123A`, `RING/52`. */
const SKU = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._:/#+-]*[\p{L}\p{M}\p{N}])?$/u;
const MAX_SKU_LENGTH = 64;

/** The touchpoint if it has the form of a code, which may leave the table; null for any other text. */
export const touchpointCode = (touchpoint: string | null): string | null =>
  touchpoint !== null && touchpoint.length <= MAX_TOUCHPOINT_LENGTH && TOUCHPOINT.test(touchpoint) ? touchpoint : null;

/** The sku if it has the form of a code; null for any other text. */
export const skuCode = (sku: string): string | null => (sku.length <= MAX_SKU_LENGTH && SKU.test(sku) ? sku : null);
