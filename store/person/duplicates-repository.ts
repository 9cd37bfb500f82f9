import { type Duplicates, type DuplicatesRepository, noDuplicates } from '../../domain/person/duplicates.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { type Attributes, entityOf } from '../table/item.ts';
import { duplicatesKey } from './duplicates-items.ts';

export function duplicatesRepository(reader: Reader): DuplicatesRepository {
  return {
    async duplicatesOf(customerIds) {
      const items = await reader.getMany(customerIds.map(duplicatesKey));
      return customerIds.map((customerId, index) => duplicatesFrom(items[index], customerId));
    },
  };
}

export function duplicatesFrom(item: Attributes | null | undefined, customerId: string): Duplicates {
  return item == null ? noDuplicates(customerId) : entityOf<Duplicates>(item);
}
