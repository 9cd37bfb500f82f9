import { ALWAYS } from '../../domain/kernel/history.ts';
import type { WarrantyClaim, WarrantyClaimRepository } from '../../domain/warranty/warranty-claim.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyPage, readByPointers } from '../table/history.ts';
import { entityOf } from '../table/item.ts';
import { warrantyPk } from './warranty-items.ts';

export function warrantyClaimRepository(reader: Reader): WarrantyClaimRepository {
  return {
    async warrantyClaims(ids) {
      const items = await readByPointers(reader, 'WARRANTY_CLAIM', ids);
      return items.map((item) => (item === null ? null : entityOf<WarrantyClaim>(item)));
    },
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
