import type { Customer } from '../../domain/customer/customer.ts';
import { draftCustomer } from '../../domain/person/register-customer.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import { generatePeople } from '../../local/synthetic-data/synthetic-people.ts';

const SHOP = { ...UNSAVED_SHOP, defaultRegion: 'GB' };
const NOW = '2026-01-01T00:00:00.000Z';

/** Records of generated people, as a till registered them. Their ids sort in the order of registration. */
export const registeredPeople = (count: number, seed: number): readonly Customer[] =>
  generatePeople(count, seed).map(({ input }, at) => ({
    ...draftCustomer(input, SHOP, NOW),
    ...{
      id: `cus_01900000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      version: 1,
      createdAt: NOW,
      updatedAt: NOW,
    },
  }));
