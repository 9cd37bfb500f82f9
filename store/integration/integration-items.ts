import type { ChangeOf } from '../../domain/changes.ts';
import type { Integration, IntegrationRepository } from '../../domain/integration/integration.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { entityOf, itemOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** All integrations are one collection, so that one Query reads them. */
const INTEGRATION_PK = 'INTEGRATION';
const PREFIX = 'INTEGRATION#';

export function integrationWrites({ before, after }: ChangeOf<'integration'>): readonly WriteItem[] {
  return [{ put: itemOf({ pk: INTEGRATION_PK, sk: `${PREFIX}${after.code}` }, after), condition: isUnchanged(before) }];
}

export const integrationRepository = (reader: Reader): IntegrationRepository => ({
  async integrations() {
    const items = await reader.query(prefixRange(INTEGRATION_PK, PREFIX));
    return items.map((item) => entityOf<Integration>(item));
  },
});
