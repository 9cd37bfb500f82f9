import { App, Aspects, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import { DEV, PROD } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';
import { EVERYTHING } from './templates.ts';

/** What cdk-nag finds and no `acceptFinding` explains, as lines of resource and rule. */
function findingsOf(stack: Stack): readonly string[] {
  Aspects.of(stack).add(new AwsSolutionsChecks());
  const annotations = Annotations.fromStack(stack);
  const rule = Match.stringLikeRegexp('AwsSolutions-.*');
  return [...annotations.findError('*', rule), ...annotations.findWarning('*', rule)].map(
    ({ id, entry }) => `${id} ${String(entry.data).split(':', 1)[0]}`,
  );
}

it.each([
  ['dev', DEV],
  ['prod', PROD],
  ['a stage with everything', EVERYTHING],
])(
  'the rules of AwsSolutions hold for %s, or the code says why not',
  (_name, configuration) => {
    expect(findingsOf(new CustomerGraphStack(new App(), 'customer-graph', configuration))).toEqual([]);
  },
  300_000,
);

it('the check reports what nobody explains', () => {
  const stack = new Stack(new App(), 'unexplained');
  new Bucket(stack, 'Bucket');
  expect(findingsOf(stack)).toContain('/unexplained/Bucket/Resource AwsSolutions-S1');
});
