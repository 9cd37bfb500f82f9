import { countedScoreId } from '../../lambdas/kpi-projector.ts';
import { customerFrom } from '../../store/customer/customer-repository.ts';
import { type Attributes, stringOf } from '../../store/table/item.ts';
import { PARTITION_KEY, SORT_KEY } from '../../store/table/table-schema.ts';
import { blockItemsOf } from '../harness/population.ts';

/** Makes the items of a chain of shops from those of one shop. */
export type Copier = {
  /**
   * The item of the copy with this number, from 1: its customers, orders and cases have other ids, contacts, receipts, serial numbers
   * and stores, and the same names, goods, amounts and times. A profile comes with the blocks of its record. None: the item belongs to the
   * whole chain.
   * @throws Error if the copy would replace the item
   */
  copiesOf(item: Attributes, copy: number): readonly Attributes[];
  /** What the item is in a chain of so many shops: a sum over all of them is so many times as high. */
  inChain(item: Attributes, shops: number): Attributes;
};

const SCORE = /^CUSTOMER#(?<customerId>\S+)$/;
/** Sums over records. */
const SUMS = /^(TALLY|VALUE_DISTRIBUTION|FREQUENCY)#|^ORDER_COUNT$/;
/**
 * Playbooks have ids, but belong to the whole chain. The blocks of a copy follow from its contacts. Orders of a day stand under a digest, and are
 * counted already.
 */
const WITHOUT_COPY = /^PLAYBOOK |^BLOCK#|^ORDER_DAY#|^CUSTOMER#\S+ BLOCKS$/;

export function copierFor(items: readonly Attributes[]): Copier {
  const scores = new Map(items.flatMap((item) => scoreIn(item) ?? []));
  /** The id under which a score is counted is a digest, which must be made again. */
  function withDigest(text: string, copy: number): string {
    const [, id] = /"(score\/[\w-]{43})"/.exec(text) ?? [];
    const parts = id === undefined ? undefined : scores.get(id);
    if (id === undefined || parts === undefined) return text;
    const [customerId = '', metric = '', matter = ''] = parts.map((part) => copyText(part, copy));
    return text.replaceAll(id, countedScoreId(customerId, metric, matter));
  }
  function copyOf(item: Attributes, copy: number): Attributes | null {
    const text = JSON.stringify(item);
    const copied = withDigest(copyText(text, copy), copy);
    if (copied === text) return null;
    const after: Attributes = JSON.parse(copied);
    if (keyTextOf(after) === keyTextOf(item)) throw new Error(`a copy of this item has its key: ${keyTextOf(item)}`);
    return after;
  }
  return {
    copiesOf(item, copy) {
      if (WITHOUT_COPY.test(keyTextOf(item))) return [];
      const copied = copyOf(item, copy);
      if (copied === null) return [];
      return stringOf(item, SORT_KEY) === '#PROFILE' ? [copied, ...blockItemsOf(customerFrom(copied))] : [copied];
    },
    inChain(item, shops) {
      if (!SUMS.test(stringOf(item, PARTITION_KEY)) || copyOf(item, 1) !== null) return item;
      return Object.fromEntries(
        Object.entries(item).map(([name, value]) => [
          name,
          value.N === undefined ? value : { N: String(shops * Number(value.N)) },
        ]),
      );
    },
  };
}

/** What identifies a counted score, by the id under which it is counted. */
function scoreIn(item: Attributes): readonly (readonly [string, readonly [string, string, string]])[] | null {
  const { customerId } = SCORE.exec(stringOf(item, PARTITION_KEY))?.groups ?? {};
  if (customerId === undefined || !stringOf(item, SORT_KEY).startsWith('SCORE#')) return null;
  const parts = [customerId, stringOf(item, 'metric'), stringOf(item, 'matter')] as const;
  return [[countedScoreId(...parts), parts]];
}

/** What a text of the shop, such as the variables of a query, is in the copy. */
export const copyText = (text: string, copy: number): string =>
  REPLACEMENTS.reduce((so, [pattern, replace]) => so.replace(pattern, replace(copy)), text);

/** What stands in the texts of the shop, and what it becomes. The last four digits of an id stay: it is spread over partitions by them. */
const REPLACEMENTS: readonly (readonly [RegExp, (copy: number) => (...match: string[]) => string])[] = [
  [
    /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)([0-9a-f]{8})(?=[0-9a-f]{4})/g,
    (copy) => (_, start, node) => `${start}${masked(node ?? '', copy)}`,
  ],
  [/\b(york|leeds|(?<!cln-)bath)\b/g, (copy) => (_, store) => `${store}-${copy}`],
  [/@example\.com/g, (copy) => () => `@${copy}.example.com`],
  [/\+4479(\d)0{3}/g, (copy) => (_, digit) => `+4479${digit}${threeDigits(copy)}`],
  [/\bYO(\d+) ?(?=\dAB\b)/g, (copy) => (_, district) => `YO${district} ${copy}`],
  [/(?<=["#])([wybl]|fd)(-?)(?=\d{4})/gi, (copy) => (_, series, dash) => `${series}${dash}${threeDigits(copy)}`],
  [
    /(?<=^|[#"])(person )?(?=\d+ (registers|buys|answers))/g,
    (copy) =>
      (_, person = '') =>
        `copy ${copy} ${person}`,
  ],
];

const threeDigits = (number: number): string => String(number).padStart(3, '0');

/** Another mask for each copy. */
const masked = (hex: string, copy: number): string =>
  ((Number.parseInt(hex, 16) ^ Math.imul(copy, 2_654_435_761)) >>> 0).toString(16).padStart(8, '0');

const keyTextOf = (item: Attributes): string => `${stringOf(item, PARTITION_KEY)} ${stringOf(item, SORT_KEY)}`;
