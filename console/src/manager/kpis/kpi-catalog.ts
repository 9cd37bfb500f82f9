import type { ConsoleKpiRowFragment, KpiName } from 'customer-graph-client/console';

export type KpiField = Exclude<keyof ConsoleKpiRowFragment, '__typename' | 'from' | 'to'>;

/** How a value is written. */
export type KpiUnit = 'PERCENT' | 'POINTS' | 'MINUTES' | 'HOURS' | 'MONEY';

export type KpiInfo = {
  readonly field: KpiField;
  /** Null: it has no targets. */
  readonly name: KpiName | null;
  readonly unit: KpiUnit;
  /** Of all customers: it has no store and no agent. */
  readonly ofShop?: true;
};

/** In the order of the page. */
export const KPIS: readonly KpiInfo[] = [
  { field: 'csat', name: 'CSAT', unit: 'PERCENT' },
  { field: 'nps', name: 'NPS', unit: 'POINTS' },
  { field: 'ces', name: 'CES', unit: 'POINTS' },
  { field: 'stars', name: 'STARS', unit: 'POINTS' },
  { field: 'medianFirstResponseMinutes', name: 'FIRST_RESPONSE_MINUTES', unit: 'MINUTES' },
  { field: 'medianResolutionHours', name: 'RESOLUTION_HOURS', unit: 'HOURS' },
  { field: 'firstContactResolutionRate', name: 'FIRST_CONTACT_RESOLUTION', unit: 'PERCENT' },
  { field: 'repeatContactRate', name: 'REPEAT_CONTACT', unit: 'PERCENT' },
  { field: 'reopenRate', name: 'REOPEN', unit: 'PERCENT' },
  { field: 'breachRate', name: 'BREACH', unit: 'PERCENT' },
  { field: 'recoveredRepurchase', name: 'RECOVERED_REPURCHASE', unit: 'PERCENT' },
  { field: 'unrecoveredRepurchase', name: null, unit: 'PERCENT' },
  { field: 'repeatPurchaseRate', name: 'REPEAT_PURCHASE', unit: 'PERCENT', ofShop: true },
  { field: 'churnRate', name: 'CHURN', unit: 'PERCENT', ofShop: true },
  { field: 'lifetimeValue', name: 'LIFETIME_VALUE', unit: 'MONEY', ofShop: true },
];
