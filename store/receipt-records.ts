import type { Receipt, ReceiptRecords } from '../domain/order/receipt.ts';
import { beginningWith, type Reader } from './dynamo-read.ts';
import { entityOf } from './item.ts';
import { receiptKey, receiptPk } from './receipt-items.ts';

const MOST_RECEIPTS = 100;

export function receiptRecords(reader: Reader): ReceiptRecords {
  return {
    async receipts({ number, source, store }) {
      const pk = receiptPk(number);
      // A sort key begins with the source, which is a word of capital letters.
      const items = await reader.query(source === null ? { pk, from: 'A', to: 'Z~' } : beginningWith(pk, `${source}#`));
      const receipts = items.map((item) => entityOf<Receipt>(item));
      return receipts.filter((receipt) => store === null || receipt.store === store).slice(0, MOST_RECEIPTS);
    },
    async receiptOf(order) {
      const item = await reader.get(receiptKey(order));
      return item === null ? null : entityOf<Receipt>(item);
    },
  };
}
