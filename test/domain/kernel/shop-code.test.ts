import fc from 'fast-check';
import { expect, test } from 'vitest';
import { skuCode, touchpointCode } from '../../../domain/kernel/shop-code.ts';

test.each(['checkout', 'after-sale', 'repair desk', 'web/basket_2', 'Größenberatung'])('%s is a touchpoint', (text) => {
  expect(touchpointCode(text)).toBe(text);
});

test.each([
  '',
  ' ',
  'ana@example.com',
  '+44 20 7946 0000',
  '020 7946 0000',
  'It broke, and nobody helped.',
  'x'.repeat(41),
])('"%s" is not a touchpoint', (text) => {
  expect(touchpointCode(text)).toBeNull();
});

test.each(['85123A', '4006381333931', 'RING/52', 'BANK CHARGES', 'gift_0001_20'])('%s is a sku', (text) => {
  expect(skuCode(text)).toBe(text);
});

test.each(['', 'ana@example.com', '+44 20 7946 0000', 'Was it this one?', 'x'.repeat(65)])(
  '"%s" is not a sku',
  (text) => {
    expect(skuCode(text)).toBeNull();
  },
);

test('no email address has the form of a code', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect([touchpointCode(address), skuCode(address)]).toEqual([null, null]);
    }),
  );
});
