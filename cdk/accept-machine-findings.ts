import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { acceptFinding } from './accept-finding.ts';

/** After the definition has given its role what it needs. */
export function acceptMachineFindings(machine: StateMachine): void {
  acceptFinding(machine, {
    rule: 'SF1',
    reason:
      'Step Functions keeps the history of each standard execution for 90 days, and the function logs its own failures.',
  });
  acceptFinding(machine, { rule: 'SF2', reason: 'Nothing else of the stack traces: a trace would show one span.' });
  acceptFinding(machine, {
    rule: 'IAM5',
    appliesTo: [
      { regex: '/^Resource::<\\w+\\.Arn>:\\*$/' },
      { regex: '/^Resource::arn:.*:s3:::<\\w+>\\/\\*$/' },
      { regex: '/^Resource::arn:.*:states:.*:execution:.*\\*$/' },
    ],
    reason:
      'What the CDK grants for the steps: the versions of one function, the manifest in one bucket, and executions of its own.',
  });
}
