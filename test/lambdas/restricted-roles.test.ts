import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readEnvironment } from '../../lambdas/environment.ts';

beforeEach(() => {
  vi.stubEnv('TABLE_NAME', 'customers');
  vi.stubEnv('IDEMPOTENCY_SECRET', 'a secret');
  vi.stubEnv('FILES_BUCKET', 'files');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test('the roles with restrictions come from the environment; without it there are none', () => {
  expect(readEnvironment()).toMatchObject({ knownOperationsOnly: [], schemaHiddenFrom: [] });
  vi.stubEnv('KNOWN_OPERATIONS_ONLY', 'customer,pos');
  vi.stubEnv('SCHEMA_HIDDEN_FROM', 'customer');
  expect(readEnvironment()).toMatchObject({ knownOperationsOnly: ['customer', 'pos'], schemaHiddenFrom: ['customer'] });
});

test.each(['custommer', 'customer, pos', 'CUSTOMER', 'toString'])('"%s" is rejected', (text) => {
  for (const name of ['KNOWN_OPERATIONS_ONLY', 'SCHEMA_HIDDEN_FROM']) {
    vi.stubEnv(name, text);
    expect(readEnvironment).toThrow(/names no role/);
    vi.stubEnv(name, '');
  }
});
