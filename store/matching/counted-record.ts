import type { Customer } from '../../domain/customer/customer.ts';
import { COUNTING } from '../../domain/matching/counting/counting.ts';
import { COUNTING_ATTRIBUTE } from '../customer/customer-keys.ts';
import { customerFrom } from '../customer/customer-repository.ts';
import type { Attributes } from '../table/item.ts';

/** Whether the values of a profile are counted by today's rules: not if an earlier version wrote it, until it is written again. */
export const isCounted = (profile: Attributes): boolean => profile[COUNTING_ATTRIBUTE]?.N === String(COUNTING);

/** The same profile, so that its values count from this write on. */
export const withCounting = (profile: Attributes): Attributes => ({
  ...profile,
  [COUNTING_ATTRIBUTE]: { N: String(COUNTING) },
});

/** The record in an image of a profile whose values are counted. */
export const countedRecord = (image: Attributes | null): Customer | null =>
  image === null || !isCounted(image) ? null : customerFrom(image);
