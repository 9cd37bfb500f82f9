import type { Caller } from '../kernel/caller.ts';
import { uniqueKey } from '../kernel/code.ts';
import { touchpointCode } from '../kernel/shop-code.ts';
import { trimToNull } from '../kernel/text.ts';
import type { InputErrors } from '../kernel/user-error.ts';
import type { Order } from '../order/order.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { ServiceCase } from './service-case.ts';

/** Where something happened and with which products, as an input tells it. */
type Places = {
  readonly touchpoint?: string | null | undefined;
  readonly skus?: readonly string[] | null | undefined;
};

/** What the record is about, which is the customer's. */
type Subjects = {
  readonly order: Pick<Order, 'bought'> | null;
  readonly warranty: Pick<Warranty, 'sku'> | null;
  readonly serviceCase: Pick<ServiceCase, 'skus'> | null;
};

/**
 * Complains of words of a customer's own: touchpoints and products are told to other systems and counted for everyone,
 * so a customer's token gives a touchpoint by its code, and only products of what the record is about.
 */
export function checkCustomerInput(
  errors: InputErrors,
  { customerId }: Pick<Caller, 'customerId'>,
  { touchpoint, skus }: Places,
  about: Subjects,
): void {
  if (customerId === null) return;
  const where = trimToNull(touchpoint);
  if (where !== null && touchpointCode(where) === null)
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
