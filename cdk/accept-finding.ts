import { CfnResource } from 'aws-cdk-lib';
import { NagSuppressions } from 'cdk-nag';
import type { IConstruct } from 'constructs';

type Finding = {
  /** Of AwsSolutions, such as `IAM5`. */
  readonly rule: string;
  /** What of the resource, such as `Resource::*`, or a regular expression as text; absent: all of it. */
  readonly appliesTo?: readonly (string | { readonly regex: string })[];
  readonly reason: string;
};

/**
 * States why a rule of cdk-nag does not hold for a resource and what is below it, as far as it exists. `test/cdk/findings.test.ts`
 * fails for every other finding.
 */
export function acceptFinding(resource: IConstruct, { rule, reason, appliesTo }: Finding): void {
  NagSuppressions.addResourceSuppressions(
    resource,
    [{ id: `AwsSolutions-${rule}`, reason, ...(appliesTo && { appliesTo: [...appliesTo] }) }],
    true,
  );
}

/** States why a check of checkov does not hold for one resource. Those that hold for none of a kind are in .checkov.yaml. */
export function acceptCheck({ node }: IConstruct, id: string, comment: string): void {
  const { defaultChild } = node;
  if (!(defaultChild instanceof CfnResource)) throw new Error(`${node.path} has no resource`);
  const { skip = [] } = defaultChild.getMetadata('checkov') ?? {};
  defaultChild.addMetadata('checkov', { skip: [...skip, { id, comment }] });
}
