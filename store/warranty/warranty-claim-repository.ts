import { ALWAYS } from '../../domain/kernel/history.ts';
import type { WarrantyClaim, WarrantyClaimRepository } from '../../domain/warranty/warranty-claim.ts';
import { readOwned } from '../customer/read-owned.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyPage } from '../table/history.ts';
import { warrantyPk } from './warranty-items.ts';

export function warrantyClaimRepository(reader: Reader): WarrantyClaimRepository {
  return {
    warrantyClaims: (ids, canAccess) => readOwned<WarrantyClaim>(reader, 'WARRANTY_CLAIM', ids, canAccess),
    warrantyClaimsOf(warrantyId, slice, customerIds) {
      const isOfCustomers =
        customerIds === null ? null : ({ customerId }: WarrantyClaim) => customerIds.includes(customerId);
      return historyPage<WarrantyClaim>(
        reader,
        { pk: warrantyPk(warrantyId), kind: 'WARRANTY_CLAIM', slice, period: ALWAYS },
        isOfCustomers,
      );
    },
  };
}
