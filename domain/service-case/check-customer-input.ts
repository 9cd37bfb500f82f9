import type { Caller } from '../kernel/caller.ts';
import { uniqueKey } from '../kernel/code.ts';
import { touchpointCode } from '../kernel/shop-code.ts';
import { trimToNull } from '../kernel/text.ts';
import type { InputErrors } from '../kernel/user-error.ts';
import type { Order } from '../order/order.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { ServiceCase } from './service-case.ts';

/** Where something happened and with which products, as the input states it. */
type Places = {
  readonly touchpoint?: string | null | undefined;
  readonly skus?: readonly string[] | null | undefined;
};

/** The order, cover or case that the input names. It belongs to the customer. */
type Subjects = {
  readonly order: Pick<Order, 'bought'> | null;
  readonly warranty: Pick<Warranty, 'sku'> | null;
  readonly serviceCase: Pick<ServiceCase, 'skus'> | null;
};

/**
 * Adds an error for free text of a customer. Touchpoints and products are published to other systems and counted for all
 * customers. So a customer's own token may only name a touchpoint by its code, and products of the order, cover or case.
 */
export function checkCustomerInput(
  errors: InputErrors,
  { customerId }: Pick<Caller, 'customerId'>,
  { touchpoint, skus }: Places,
  about: Subjects,
): void {
  if (customerId === null) return;
  const place = trimToNull(touchpoint);
  if (place !== null && touchpointCode(place) === null)
    errors.add(
      'INVALID',
      ['input', 'touchpoint'],
      'Give a code of at most 40 letters and digits, such as checkout or after-sale.',
    );
  const known = skusOf(about);
  skus?.forEach((sku, index) => {
    if (!known.has(uniqueKey(sku)))
      errors.add(
        'INVALID',
        ['input', 'skus', index],
        'Name products of the order, the cover or the case that this is about, or leave them out.',
      );
  });
}

const skusOf = ({ order, warranty, serviceCase }: Subjects): ReadonlySet<string> =>
  new Set(
    [
      ...(order?.bought ?? []).map(({ sku }) => sku),
      ...(warranty === null ? [] : [warranty.sku]),
      ...(serviceCase?.skus ?? []),
    ].map(uniqueKey),
  );
