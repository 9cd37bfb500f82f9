import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SaleCriteria, saleSimilarity } from '../../../domain/order/sale-similarity.ts';
import { orderLineOf, orderOf } from '../../support/orders.ts';

const NONE: SaleCriteria = {
  ...{ sku: null, text: null, total: null, currency: null, paymentLast4: null, associate: null, contact: null },
};
const order = orderOf({
  ...{ currency: 'GBP', total: 12_050, paymentLast4: '4821', associate: 'Zoë Smith', customerId: null },
  bought: [{ sku: 'RING-1.5', category: null, quantity: 1, returned: 0 }],
  contact: { name: 'Ana María Gil', email: 'ana@example.com', phone: '+442079460018' },
});
const lines = [
  orderLineOf({ sku: 'RING-1.5', description: 'White gold ring', category: 'Rings' }),
  orderLineOf({ sku: 'BOX', description: 'Gift box' }),
];
const similarity = (criteria: Partial<SaleCriteria>) => saleSimilarity(order, lines, { ...NONE, ...criteria }, 'GB');

describe('a sale matches', () => {
  test.each<[Partial<SaleCriteria>, string[]]>([
    [{ sku: 'ring-1.5 ' }, ['sku']],
    [{ total: { from: '120.00', to: '121' } }, ['total']],
    [{ total: { from: '120.5', to: null }, currency: 'GBP' }, ['total', 'currency']],
    [{ paymentLast4: '4821' }, ['paymentLast4']],
    [{ associate: 'zoe smith' }, ['associate']],
    [{ contact: 'ANA@example.com' }, ['contact']],
    [{ contact: '020 7946 0018' }, ['contact']],
    [{ contact: '…0018' }, ['contact']],
    [{ contact: 'gil maria' }, ['contact']],
    [{ text: 'gold ring' }, ['text']],
    [{ currency: 'GBP' }, ['currency']],
  ])('by %j', (criteria, matchedOn) => expect(similarity(criteria)).toEqual({ score: 1, matchedOn }));

  test.each<[Partial<SaleCriteria>]>([
    [{ sku: 'RING-15' }],
    [{ total: { from: '120.51', to: null } }],
    [{ total: { from: '120', to: '121' }, currency: 'EUR' }],
    [{ paymentLast4: '4822' }],
    [{ contact: '0019' }],
    [{ contact: 'bo' }],
    [{ text: 'silver bracelet' }],
    [{ sku: 'BAG', currency: 'GBP' }],
  ])('not by %j', (criteria) => expect(similarity(criteria)).toBeNull());

  test('in part if something is remembered wrongly', () => {
    const [all, most, least] = [
      similarity({ sku: 'RING-1.5', paymentLast4: '4821' }),
      similarity({ sku: 'RING-2', paymentLast4: '4821' }),
      similarity({ sku: 'RING-1.5', paymentLast4: '9999' }),
    ];
    expect([all?.score, most?.matchedOn, least?.matchedOn]).toEqual([1, ['paymentLast4'], ['sku']]);
    expect(most?.score).toBeGreaterThan(least?.score ?? 1);
    expect(similarity({ text: 'gold necklace' })).toEqual({ score: 0.5, matchedOn: ['text'] });
  });
});

test('the score is between 0 and 1, and does not fall if one more criterion matches', () => {
  const text = fc.option(fc.constantFrom('4821', '9999'));
  fc.assert(
    fc.property(text, fc.option(fc.constantFrom('RING-1.5', 'BAG')), fc.option(fc.string()), (last4, sku, contact) => {
      const criteria = { paymentLast4: last4, sku, contact };
      const found = similarity(criteria);
      expect(found === null || (found.score >= 0 && found.score <= 1)).toBe(true);
      const better = similarity({ ...criteria, paymentLast4: '4821' });
      expect(better?.score ?? 0).toBeGreaterThanOrEqual(last4 === null ? 0 : (found?.score ?? 0));
    }),
  );
});
