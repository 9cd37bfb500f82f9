import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copierFor, copyText } from '../../../bench/chain/copies.ts';
import { customerAt, registrationItemsOf } from '../../../bench/harness/population.ts';
import { countedScoreId } from '../../../lambdas/kpi-projector.ts';
import { customerFrom } from '../../../store/customer/customer-repository.ts';
import { type Attributes, itemOf, stringOf } from '../../../store/table/item.ts';

const ID = 'cus_019b76da-a800-77e6-a995-55e9a2d97500';
const keyTextOf = (item: Attributes) => `${stringOf(item, 'pk')} ${stringOf(item, 'sk')}`;

test('no two copies of a shop share a key, and each id keeps the digits by which it is spread', () => {
  fc.assert(
    fc.property(
      fc.nat(10 ** 6),
      fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2 }),
      (index, copies) => {
        const items = registrationItemsOf(customerAt(index)).filter((item) => !/^IDEMP/.test(stringOf(item, 'pk')));
        const copier = copierFor(items);
        const profiles = items.filter((item) => stringOf(item, 'sk') === '#PROFILE');
        const copied = copies.flatMap((copy) => profiles.flatMap((item) => copier.copiesOf(item, copy)));
        expect(new Set([...profiles, ...copied].map(keyTextOf)).size).toBe(profiles.length + copied.length);
        for (const item of copied.filter((one) => stringOf(one, 'sk') === '#PROFILE'))
          expect(customerFrom(item).id.slice(-4)).toBe(customerAt(index).id.slice(-4));
      },
    ),
  );
});

test('an item of the whole chain has no copy, and a sum over all shops is as many times as high', () => {
  const plan = itemOf({ pk: 'WARRANTY_PLAN', sk: 'PLAN#CARE' }, { code: 'CARE' });
  const sum: Attributes = { pk: { S: 'ORDER_COUNT' }, sk: { S: '2026-01-01' }, '17': { N: '3' } };
  const ofStore: Attributes = { ...sum, pk: { S: 'ORDER_COUNT#york' } };
  const placed: Attributes = { pk: { S: 'ORDER_DAY#2026-01-17#3' }, sk: { S: 'ab' }, orders: { S: '{"york":"x"}' } };
  const copier = copierFor([plan, sum, ofStore, placed]);
  expect(copier.copiesOf(plan, 1)).toEqual([]);
  expect(copier.inChain(plan, 100)).toEqual(plan);
  expect(copier.inChain(sum, 100)).toEqual({ ...sum, '17': { N: '300' } });
  expect(copier.inChain(ofStore, 100)).toEqual(ofStore);
  expect(copier.copiesOf(ofStore, 7)).toEqual([{ ...ofStore, pk: { S: 'ORDER_COUNT#york-7' } }]);
  expect(copier.copiesOf(placed, 7)).toEqual([]);
});

test('a score of a copy is counted under an id of its own', () => {
  const score: Attributes = {
    ...{ pk: { S: `CUSTOMER#${ID}` }, sk: { S: 'SCORE#NPS#2026-06-28' } },
    ...{ metric: { S: 'NPS' }, matter: { S: '2026-06-28' } },
  };
  const id = countedScoreId(ID, 'NPS', '2026-06-28');
  const counted: Attributes = { pk: { S: `COUNTED#${id}` }, sk: { S: '#ENTITY' }, id: { S: id } };
  const [copied] = copierFor([score, counted]).copiesOf(counted, 3);
  const copiedId = countedScoreId(copyText(ID, 3), 'NPS', '2026-06-28');
  expect(copied).toEqual({ pk: { S: `COUNTED#${copiedId}` }, sk: { S: '#ENTITY' }, id: { S: copiedId } });
  expect(copiedId).not.toBe(id);
});

test('a product whose code looks like a store keeps it', () => {
  expect(copyText('"york","CLN-BATH","cln-bath","bath"', 2)).toBe('"york-2","CLN-BATH","cln-bath","bath-2"');
});
