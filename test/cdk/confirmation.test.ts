import { App, Stack } from 'aws-cdk-lib';
import { expect, it } from 'vitest';
import { DEV, PROD } from '../../cdk/configuration.ts';
import { missingConfirmation } from '../../cdk/confirmation.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';

it.each([undefined, '', 'dev', 'true', true])('prod is not deployed with the confirmation %s', (confirmed) => {
  expect(missingConfirmation(PROD, confirmed)).toContain('add -c confirm=prod');
});

it('prod is deployed with its own name, and dev without', () => {
  expect(missingConfirmation(PROD, 'prod')).toBeNull();
  expect(missingConfirmation(DEV, undefined)).toBeNull();
});

it('a stage can be bound to an account and a region', () => {
  const environment = { account: '111122223333', region: 'eu-west-2' };
  const stack = new CustomerGraphStack(new App(), 'customer-graph', { ...DEV, environment, console: null });
  expect(Stack.of(stack)).toMatchObject(environment);
});
