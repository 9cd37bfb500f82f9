import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Order } from '../../domain/order/order.ts';

/**
 * What is usual of the entities that are stored as a text. The texts lack it, so a value that stands here must never change, and
 * none may be added for a property that an entity may lack.
 */
const USUAL = {
  interaction: {
    ...{ via: null, touchpoint: null, store: null, agent: null, subject: null, body: null, sentiment: null },
    ...{ skus: [], orderId: null, warrantyId: null },
  } satisfies Partial<Interaction>,
  order: {
    ...{ store: null, associate: null, contact: null, promisedBy: null, fulfilledAt: null, deliveredAt: null },
    ...{ exchangeRate: null, taxIncluded: true, discount: 0, shipping: 0, tax: 0, rounding: 0, refunded: 0 },
    ...{ paymentLast4: null, shipTo: null, plans: [], returned: {} },
  } satisfies Partial<Order>,
} as const;

/** The kinds of entities that are stored as a text. */
export type TextKind = keyof typeof USUAL;

/** JSON writes a control character as six, which can make a text too long for an item. */
const MAX_TEXT_BYTES = 300_000;

/** @returns JSON without what is usual; null if that is too long for an item */
export function textOfEntity(kind: TextKind, entity: object): string | null {
  const text = JSON.stringify(withoutUsual(entity, USUAL[kind]));
  return Buffer.byteLength(text) <= MAX_TEXT_BYTES ? text : null;
}

/** @throws Error for a kind of a later version */
export function entityOfText(kind: string, text: string): object {
  if (!isTextKind(kind)) throw new Error('an item has a text of an unknown kind');
  return { ...USUAL[kind], ...JSON.parse(text) };
}

const isTextKind = (kind: string): kind is TextKind => Object.hasOwn(USUAL, kind);

/** @param usual plain values, empty lists and empty maps */
export function withoutUsual(entity: object, usual: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(entity).filter(([name, value]) => !isUsual(value, usual[name])));
}

function isUsual(value: unknown, usual: unknown): boolean {
  if (typeof usual !== 'object' || usual === null || typeof value !== 'object' || value === null)
    return value === usual;
  return Array.isArray(value) === Array.isArray(usual) && Object.keys(value).length === 0;
}
