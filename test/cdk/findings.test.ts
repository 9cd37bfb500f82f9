import { App, Aspects, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import { DEV, PROD } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';
import { withTestFiles } from './console-files.ts';
import { EVERYTHING } from './everything.ts';

/** What cdk-nag finds and no `acceptFinding` explains, as lines of resource and rule. All stacks of an app are synthesized at once. */
function findingsOf(...stacks: readonly Stack[]): readonly string[] {
  for (const stack of stacks) Aspects.of(stack).add(new AwsSolutionsChecks());
  const rule = Match.stringLikeRegexp('AwsSolutions-.*');
  return stacks
    .map((stack) => Annotations.fromStack(stack))
    .flatMap((annotations) => [...annotations.findError('*', rule), ...annotations.findWarning('*', rule)])
    .map(({ id, entry }) => `${id} ${String(entry.data).split(':', 1)[0]}`);
}

it.each([
  ['dev', DEV],
  ['prod', PROD],
  ['a stage with everything', EVERYTHING],
])(
  'the rules of AwsSolutions hold for %s, or the code says why not',
  (_name, configuration) => {
    const app = new App();
    new CustomerGraphStack(app, 'customer-graph', withTestFiles(configuration));
    const stacks = app.node.children.filter((child) => child instanceof Stack);
    expect(stacks).toHaveLength(configuration === EVERYTHING ? 4 : 1);
    expect(findingsOf(...stacks)).toEqual([]);
  },
  300_000,
);

it('the check reports what nobody explains', () => {
  const app = new App();
  const stacks = ['first', 'second'].map((id) => new Stack(app, id));
  for (const stack of stacks) new Bucket(stack, 'Bucket');
  const findings = findingsOf(...stacks);
  for (const id of ['first', 'second']) expect(findings).toContain(`/${id}/Bucket/Resource AwsSolutions-S1`);
});
