import type { Shop, Store } from '../../domain/shop/shop.ts';
import type { CoverAppointment } from '../../domain/warranty/appointment.ts';
import type { Inspection } from '../../domain/warranty/inspection.ts';
import { type CoveredItem, createCover, type Warranty } from '../../domain/warranty/warranty.ts';
import type { WarrantyClaim } from '../../domain/warranty/warranty-claim.ts';
import type { WarrantyPlan } from '../../domain/warranty/warranty-plan.ts';

/** A plan; default: an inspection every 6 months and 30 days of grace. */
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

const itemOf = (item: Partial<CoveredItem> = {}): CoveredItem => ({
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
  createCover(planOf(terms), itemOf(item), id);

export const appointmentOf = (appointment: Partial<CoverAppointment> = {}): CoverAppointment => ({
  id: 'app_1',
  version: 1,
  warrantyId: 'war_1',
  customerId: 'cus_1',
  startsAt: '2026-07-10T10:00:00.000Z',
  store: 'york',
  status: 'BOOKED',
  note: null,
  ...appointment,
});

export const inspectionOf = (inspection: Partial<Inspection> = {}): Inspection => ({
  id: 'ins_1',
  version: 1,
  warrantyId: 'war_1',
  customerId: 'cus_1',
  occurredAt: '2026-07-10T10:00:00.000Z',
  recordedAt: '2026-07-10T10:05:00.000Z',
  store: 'york',
  associate: null,
  condition: 'GOOD',
  findings: [],
  note: null,
  photos: [],
  visitBefore: null,
  changes: [],
  ...inspection,
});

export const warrantyClaimOf = (claim: Partial<WarrantyClaim> = {}): WarrantyClaim => ({
  id: 'clm_1',
  version: 1,
  warrantyId: 'war_1',
  customerId: 'cus_1',
  occurredAt: '2026-07-10T10:00:00.000Z',
  description: 'Stone lost',
  claimStatus: 'FILED',
  decidedAt: null,
  decision: null,
  ...claim,
});

export const shopOf = (...stores: readonly Store[]): Shop => ({
  version: 1,
  name: 'Halo & Daughters',
  currency: 'GBP',
  timeZone: 'Europe/London',
  defaultRegion: 'GB',
  stores,
});

export const storeNamed = (code: string, name = code): Store => ({
  version: 1,
  code,
  name,
  timeZone: 'Europe/London',
  address: null,
  phone: null,
  openingHours: [],
});
