import { type CoveredItem, coverOf, type Warranty } from '../../domain/warranty.ts';
import type { WarrantyPlan } from '../../domain/warranty-plan.ts';

/** A plan with an inspection every 6 months and 30 days of grace, unless said otherwise. */
export const planOf = (terms: Partial<WarrantyPlan> = {}): WarrantyPlan => ({
  version: 1,
  code: 'CARE',
  name: 'Care plan',
  durationMonths: 60,
  inspectionEveryMonths: 6,
  graceDays: 30,
  transferable: true,
  covers: ['prongs'],
  excludes: ['loss'],
  ...terms,
});

export const itemOf = (item: Partial<CoveredItem> = {}): CoveredItem => ({
  customerId: 'cus_1',
  orderId: null,
  orderLineId: null,
  receipt: null,
  store: 'york',
  sku: 'RING-1',
  description: 'Halo ring',
  serialNumber: null,
  startsOn: '2026-01-15',
  ...item,
});

export const cover = (terms: Partial<WarrantyPlan> = {}, item: Partial<CoveredItem> = {}, id = 'war_1'): Warranty =>
  coverOf(planOf(terms), itemOf(item), id);
