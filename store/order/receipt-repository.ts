import { uniqueKey } from '../../domain/kernel/code.ts';
import type { Receipt, ReceiptRepository } from '../../domain/order/receipt.ts';
import { documentNumberSk } from '../table/document-number-keys.ts';
import { HIGHEST_CHARACTER, prefixRange, type Range, type Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';
import { receiptKey, receiptPk } from './receipt-items.ts';

const MAX_RECEIPTS = 100;

export function receiptRepository(reader: Reader): ReceiptRepository {
  const readReceipts = async (range: Range): Promise<readonly Receipt[]> => {
    const items = await reader.query(range);
    return withoutOldForms(items.map((item) => entityOf<Receipt>(item)));
  };
  const receiptsOf: ReceiptRepository['receiptsOf'] = async ({ number, source, store }) => {
    const from = documentNumberSk({ source, store });
    const found = await readReceipts({ pk: receiptPk(number), from, to: `${from}#${HIGHEST_CHARACTER}` });
    const isWanted = hasNumber(number);
    return found.filter((receipt) => receipt.store === store && isWanted(receipt));
  };
  return {
    async receipts({ number, source, store }) {
      const pk = receiptPk(number);
      // A sort key begins with the source, which is a word of capital letters.
      const range = source === null ? { pk, from: 'A', to: 'Z~' } : prefixRange(pk, `${source}#`);
      const similar = (await readReceipts(range)).filter((receipt) => store === null || receipt.store === store);
      const exact = similar.filter(hasNumber(number));
      return (exact.length > 0 ? exact : similar).slice(0, MAX_RECEIPTS);
    },
    receiptsOf,
    receiptOf: async (order) =>
      (await receiptsOf(order)).find(({ integration }) => integration === order.integration) ?? null,
  };
}

function hasNumber(number: string): (receipt: Receipt) => boolean {
  const key = uniqueKey(number);
  return (receipt) => uniqueKey(receipt.number) === key;
}

/**
 * Keeps one receipt for each number, source, store and integration. An order that was recorded under the old key format, and claimed
 * or replaced since, has a receipt in both formats: the new one sorts after the old one, and wins.
 */
const withoutOldForms = (receipts: readonly Receipt[]): readonly Receipt[] => [
  ...new Map(receipts.map((receipt) => [receiptKey(receipt).sk, receipt] as const)).values(),
];
