import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import { acceptFinding } from './accept-finding.ts';

export function acceptPoolFindings(pool: UserPool): void {
  acceptFinding(pool, {
    rule: 'COG1',
    reason: 'Twelve characters of any kind: NIST SP 800-63B asks for length, and against rules of composition.',
  });
  acceptFinding(pool, {
    rule: 'COG2',
    reason:
      'A second factor is offered. A customer may not be forced to one, and a device cannot answer it: docs/decisions/staff.md.',
  });
  acceptFinding(pool, {
    rule: 'COG8',
    reason: 'The plus plan costs 0.02 USD for each active account in a month. Accounts are created by the shop alone.',
  });
}
