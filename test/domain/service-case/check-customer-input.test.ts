import { expect, test } from 'vitest';
import { inputErrors, Rejection } from '../../../domain/kernel/user-error.ts';
import { checkCustomerInput } from '../../../domain/service-case/check-customer-input.ts';
import { orderOf } from '../../support/orders.ts';

const NOTHING = { order: null, warranty: null, serviceCase: null };
const ABOUT = { order: orderOf(), warranty: { sku: 'RING-1' }, serviceCase: { skus: ['PND-PEARL'] } };

function errorsFor(customerId: string | null, places: object, about: typeof NOTHING | typeof ABOUT): readonly string[] {
  const errors = inputErrors();
  checkCustomerInput(errors, { customerId }, places, about);
  try {
    errors.throwIfAny();
    return [];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return error.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
}

test.each([
  ['a code', { touchpoint: ' after-sale ' }, NOTHING, []],
  ['nothing', { touchpoint: ' ', skus: null }, NOTHING, []],
  ['an address', { touchpoint: 'ana@example.com' }, NOTHING, ['INVALID input.touchpoint']],
  ['products of the order, cover and case', { skus: ['EAR-1', ' RING-1', 'PND-PEARL'] }, ABOUT, []],
  ['another product', { skus: ['EAR-1', 'ana'] }, ABOUT, ['INVALID input.skus.1']],
  ['a product without an order, cover or case', { skus: ['EAR-1'] }, NOTHING, ['INVALID input.skus.0']],
])("a customer's own token that gives %s", (_, places, about, errors) => {
  expect(errorsFor('cus_1', places, about)).toEqual(errors);
});

test("the shop's own systems may use any words", () => {
  expect(errorsFor(null, { touchpoint: 'Kasse 3 (links)', skus: ['ANY'] }, NOTHING)).toEqual([]);
});
