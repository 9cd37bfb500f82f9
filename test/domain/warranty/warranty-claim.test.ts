import { expect, test } from 'vitest';
import { claimSummary } from '../../../domain/warranty/warranty-claim.ts';
import { warrantyClaimOf } from '../../support/covers.ts';

test.each([
  ['FILED', 'Stone lost', 'Warranty claim filed: Stone lost'],
  ['APPROVED', ' Stone lost\nin the garden', 'Warranty claim approved: Stone lost'],
  ['DECLINED', 'x'.repeat(121), `Warranty claim declined: ${'x'.repeat(119)}…`],
] as const)('the summary of a claim that is %s is one line', (claimStatus, description, line) => {
  expect(claimSummary(warrantyClaimOf({ claimStatus, description }))).toBe(line);
});
