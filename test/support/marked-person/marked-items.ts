import { kindsOf } from '../../../store/privacy/item-kinds.ts';

import { isMarked } from './marks.ts';

type Item = Readonly<Record<string, unknown>>;

const DAY_SECONDS = 24 * 60 * 60;

/**
 * Items that hold the person in their key for some days, and that nobody can find from the person: the key of a call, and an
 * address that the person gave up.
 */
const TRANSIENT_DAYS: Readonly<Record<string, number>> = { idempotencyRecord: 30, verifiedEmail: 3 };

/** The items that hold something of the marked person, as texts. */
export const markedItems = (items: readonly Item[]): readonly string[] =>
  items.filter((item) => isMarked(JSON.stringify(lasting(item)))).map((item) => JSON.stringify(item));

/** The item without what runs out in time. */
function lasting(item: Item): object {
  const [kind = ''] = kindsOf({ pk: String(item['pk']), sk: String(item['sk']) });
  const days = TRANSIENT_DAYS[kind];
  const runsOut = days !== undefined && Number(item['expiresAt']) <= Date.now() / 1_000 + days * DAY_SECONDS;
  if (!runsOut) return item;
  return kind === 'verifiedEmail' ? {} : { ...item, pk: '' };
}
