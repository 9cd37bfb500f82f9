import type { ContactChannel, RfmSegment, ValueTier } from 'customer-graph-client/console';
import type { Field } from '../conditions/condition-model.ts';

const RFM: readonly RfmSegment[] = [
  ...(['CHAMPION', 'LOYAL', 'PROMISING', 'NEW', 'NEEDS_ATTENTION'] as const),
  ...(['AT_RISK', 'CANNOT_LOSE', 'HIBERNATING', 'LOST'] as const),
];
const TIERS: readonly ValueTier[] = ['PLATINUM', 'GOLD', 'SILVER', 'BRONZE', 'NONE'];
const CHANNELS: readonly ContactChannel[] = ['EMAIL', 'SMS', 'PHONE', 'POST', 'PUSH', 'WHATSAPP', 'IN_PERSON'];

/** What the condition of a segment may be about: docs/segments.md. Days ago are 0 to 365. */
export const SEGMENT_FIELDS = [
  { name: 'metrics.orderCount', type: 'number' },
  { name: 'metrics.lifetimeValue', type: 'number' },
  { name: 'metrics.averageOrderValue', type: 'number' },
  { name: 'metrics.daysSinceLastOrder', type: 'number' },
  { name: 'metrics.returnCount', type: 'number' },
  { name: 'metrics.openCases', type: 'number' },
  { name: 'metrics.latestNps', type: 'number' },
  { name: 'metrics.latestCsat', type: 'number' },
  { name: 'insights.tier', type: 'text', values: TIERS },
  { name: 'insights.rfmSegment', type: 'text', values: RFM },
  { name: 'insights.aliveProbability', type: 'number' },
  { name: 'purchases.category', type: 'number', isMap: true },
  { name: 'purchases.sku', type: 'number', isMap: true },
  { name: 'purchases.store', type: 'number', isMap: true },
  { name: 'preferences.marketingGranted', type: 'list', values: CHANNELS },
  { name: 'preferences.marketingDenied', type: 'list', values: CHANNELS },
  { name: 'preferences.preferredChannel', type: 'text', values: CHANNELS },
  { name: 'warranties.active', type: 'number' },
  { name: 'warranties.count', type: 'number' },
  { name: 'customer.daysKnown', type: 'number' },
  { name: 'customer.loyaltyTier', type: 'text' },
  { name: 'customer.loyaltyPoints', type: 'number' },
  { name: 'customer.locale', type: 'text' },
  { name: 'customer.attributes', type: 'text', isMap: true },
] as const satisfies readonly Field[];

export type SegmentFieldName = (typeof SEGMENT_FIELDS)[number]['name'];
