import type { FactCatalog, FactType } from '../playbook/fact-catalog.ts';
import { CUSTOMER_FACTS, CUSTOMER_MAPS, typeOfFact } from '../playbook/playbook-facts.ts';

const { customer, metrics, preferences, warranties } = CUSTOMER_FACTS;

/** Maps from what was bought, or where, to how many days ago that was last: 0 to 365, or null if it was not. */
export const PURCHASE_FIELDS = ['sku', 'category', 'store'] as const;
export type PurchaseField = (typeof PURCHASE_FIELDS)[number];

/** Purchases of earlier days do not count. */
export const MAX_PURCHASE_DAYS = 365;

/** The facts of a person that the condition of a segment may use. */
export const SEGMENT_FACTS: FactCatalog = {
  name: 'a segment',
  fields: {
    ...{ customer, metrics, preferences, warranties },
    insights: ['tier', 'rfmSegment', 'aliveProbability'],
    purchases: PURCHASE_FIELDS,
  },
  maps: new Set([...CUSTOMER_MAPS, ...PURCHASE_FIELDS.map((field) => `purchases.${field}`)]),
  typeOf: typeOfSegmentFact,
};

function typeOfSegmentFact(ref: string): FactType {
  return isPurchaseFact(ref) || ref === 'insights.aliveProbability' ? 'number' : typeOfFact(ref);
}

export const isPurchaseFact = (ref: string): boolean => ref.startsWith('purchases.');
