import type { ChangeOf } from '../../domain/changes.ts';
import { commitmentsOfClaim } from '../../domain/warranty/claim-commitments.ts';
import type { WarrantyClaim } from '../../domain/warranty/warranty-claim.ts';
import { obligationWrites } from '../commitment/commitment-items.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerWrite } from '../table/history-keys.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { warrantyPk } from './warranty-items.ts';

/**
 * The claim next to its cover, where it stays when the owner changes, and a copy in the history of the customer who
 * filed it; and the decision that it owes.
 */
export function warrantyClaimWrites({ before, after }: ChangeOf<'warrantyClaim'>): readonly WriteItem[] {
  const key = claimKey(after);
  const writes = [
    { put: itemOf(key, after), condition: isUnchanged(before) },
    { put: itemOf({ ...key, pk: customerPk(after.customerId) }, after) },
  ];
  return [
    ...writes,
    ...(before === null ? [pointerWrite('WARRANTY_CLAIM', after.id, key, after.customerId)] : []),
    ...obligationWrites(before && commitmentsOfClaim(before), commitmentsOfClaim(after)),
  ];
}

const claimKey = (claim: WarrantyClaim): Key => ({
  pk: warrantyPk(claim.warrantyId),
  sk: historySk('WARRANTY_CLAIM', claim),
});
