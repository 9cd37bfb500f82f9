import type { Comparison } from '../harness/comparison.ts';
import { measureMutation } from '../harness/mutation-comparison.ts';
import type { Row } from '../harness/report-table.ts';
import { orderInput, RECORD_ORDER } from '../harness/shop.ts';

/** A sale to a customer, compared with the same reads and transaction for another customer. */
export const orderRecording = (comparison: Comparison): Promise<Row> =>
  measureMutation(comparison, {
    what: 'recordOrder / its reads and transaction',
    mutation: RECORD_ORDER,
    name: 'SALE',
    prefixes: ['ord'],
    inputFor: (loyaltyNumber, key) => orderInput(loyaltyNumber, { number: key, idempotencyKey: key }),
  });
