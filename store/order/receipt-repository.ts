import { uniqueKey } from '../../domain/kernel/code.ts';
import type { Receipt, ReceiptRepository } from '../../domain/order/receipt.ts';
import { documentNumberSk } from '../table/document-number-keys.ts';
import { HIGHEST_CHARACTER, prefixRange, type Range, type Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';
import { receiptPk } from './receipt-items.ts';

const MOST_RECEIPTS = 100;

export function receiptRepository(reader: Reader): ReceiptRepository {
  const receiptsIn = async (range: Range): Promise<readonly Receipt[]> => {
    const items = await reader.query(range);
    return keepNewestForms(items.map((item) => entityOf<Receipt>(item)));
  };
  return {
    async receipts({ number, source, store }) {
      const pk = receiptPk(number);
      // A sort key begins with the source, which is a word of capital letters.
      const range = source === null ? { pk, from: 'A', to: 'Z~' } : prefixRange(pk, `${source}#`);
      const alike = (await receiptsIn(range)).filter((receipt) => store === null || receipt.store === store);
      const exact = alike.filter(hasNumber(number));
      return (exact.length > 0 ? exact : alike).slice(0, MOST_RECEIPTS);
    },
    async receiptOf(order) {
      const from = documentNumberSk(order);
      const found = await receiptsIn({ pk: receiptPk(order.number), from, to: `${from}#${HIGHEST_CHARACTER}` });
      const isAsked = hasNumber(order.number);
      return found.find((receipt) => receipt.store === order.store && isAsked(receipt)) ?? null;
    },
  };
}

function hasNumber(number: string): (receipt: Receipt) => boolean {
  const key = uniqueKey(number);
  return (receipt) => uniqueKey(receipt.number) === key;
}

/**
 * One receipt a number, source and store. Of an order that was recorded under the older key and claimed or replaced
 * since, both forms are there: the newer one sorts behind the older, and holds.
 */
const keepNewestForms = (receipts: readonly Receipt[]): readonly Receipt[] => [
  ...new Map(
    receipts.map((receipt) => [`${documentNumberSk(receipt)}#${uniqueKey(receipt.number)}`, receipt] as const),
  ).values(),
];
