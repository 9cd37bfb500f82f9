import type { SaveShopInput } from '../../domain/shop/save-shop.ts';
import type { SaveStoreInput } from '../../domain/shop/save-store.ts';
import type { SaveWarrantyPlanInput } from '../../domain/warranty/save-warranty-plan.ts';

/** A fictional jeweller with three stores and a web shop. */
export const SHOP = {
  name: 'Finch & Daughters',
  currency: 'GBP',
  timeZone: 'Europe/London',
  defaultRegion: 'GB',
} as const satisfies SaveShopInput;

const OPENING_HOURS = (['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const).map((day) => ({
  day,
  opens: '09:30',
  closes: day === 'THURSDAY' ? '19:00' : '17:30',
}));

export const STORES = [
  store('york', 'York, Stonegate', ['12 Stonegate'], 'York', 'YO1 8AS', '01632 960101'),
  store('leeds', 'Leeds, Victoria Quarter', ['3 County Arcade'], 'Leeds', 'LS1 6BH', '01632 960102'),
  store('bath', 'Bath, Milsom Street', ['27 Milsom Street'], 'Bath', 'BA1 1DG', '01632 960103'),
] as const satisfies readonly SaveStoreInput[];

export const PLANS = [
  {
    code: 'CARE',
    name: 'Ring care, five years',
    durationMonths: 60,
    inspectionEveryMonths: 6,
    graceDays: 30,
    transferable: true,
    covers: ['Loose and lost stones', 'Worn claws', 'Resizing, once'],
    excludes: ['Loss', 'Theft'],
  },
  {
    code: 'DIAMOND',
    name: 'Diamond bond, ten years',
    durationMonths: 120,
    inspectionEveryMonths: 12,
    graceDays: 60,
    transferable: false,
    covers: ['Loss of a stone of half a carat or more'],
    excludes: ['Damage by others than us'],
  },
  {
    code: 'WATCH',
    name: 'Watch guarantee, two years',
    durationMonths: 24,
    graceDays: 0,
    transferable: true,
    covers: ['Movement', 'Crown and stem'],
    excludes: ['Glass', 'Strap', 'Water'],
  },
] as const satisfies readonly SaveWarrantyPlanInput[];

export type Product = {
  readonly sku: string;
  readonly description: string;
  readonly category: string;
  readonly unitPrice: string;
  /** The plan that is sold with it; then every piece has a serial number. */
  readonly warrantyPlan?: (typeof PLANS)[number]['code'];
};

export const BRIDAL_SET: Product = product('RNG-BRIDAL', 'Bridal set, platinum, 0.5 ct', 'rings', '2450.00', 'CARE');
export const PENDANT: Product = product('PND-PEARL', 'Pearl pendant, 18 ct gold', 'pendants', '320.00');

export const PRODUCTS: readonly Product[] = [
  BRIDAL_SET,
  PENDANT,
  product('RNG-SOLITAIRE', 'Solitaire ring, 1 ct', 'rings', '4890.00', 'DIAMOND'),
  product('RNG-BAND', 'Wedding band, 18 ct gold', 'rings', '680.00', 'CARE'),
  product('RNG-SIGNET', 'Signet ring, silver', 'rings', '145.00'),
  product('EAR-STUD', 'Diamond ear studs', 'earrings', '540.00'),
  product('EAR-HOOP', 'Hoop earrings, 9 ct gold', 'earrings', '189.50'),
  product('EAR-DROP', 'Drop earrings, opal', 'earrings', '210.00'),
  product('NCK-CHAIN', 'Chain, silver, 45 cm', 'necklaces', '65.00'),
  product('BRC-TENNIS', 'Tennis bracelet', 'bracelets', '1890.00', 'CARE'),
  product('BRC-BANGLE', 'Bangle, silver', 'bracelets', '95.00'),
  product('WTC-DRESS', 'Dress watch, automatic', 'watches', '1150.00', 'WATCH'),
  product('WTC-FIELD', 'Field watch, hand wound', 'watches', '720.00', 'WATCH'),
  product('CLN-CLOTH', 'Polishing cloth', 'care', '8.50'),
  product('CLN-BATH', 'Cleaning bath, 200 ml', 'care', '14.00'),
];

function product(
  sku: string,
  description: string,
  category: string,
  unitPrice: string,
  warrantyPlan?: (typeof PLANS)[number]['code'],
): Product {
  return { sku, description, category, unitPrice, ...(warrantyPlan === undefined ? {} : { warrantyPlan }) };
}

function store(code: string, name: string, lines: string[], locality: string, postalCode: string, phone: string) {
  return { code, name, phone, address: { lines, locality, postalCode, country: 'GB' }, openingHours: OPENING_HOURS };
}
