import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_THRESHOLDS } from '../../domain/matching/match-thresholds.ts';
import { readMatcherEnvironment } from '../../lambdas/environment.ts';

beforeEach(() => {
  vi.stubEnv('TABLE_NAME', 'customers');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

function policyOf(from: { readonly suggest?: string; readonly merge?: string }) {
  vi.stubEnv('MATCH_SUGGEST_FROM', from.suggest);
  vi.stubEnv('MATCH_MERGE_FROM', from.merge);
  return readMatcherEnvironment().policy;
}

test('the thresholds come from the environment, or are the defaults', () => {
  expect(policyOf({})).toEqual({ ...DEFAULT_THRESHOLDS, automatic: true });
  expect(policyOf({ suggest: '0.4', merge: '0.9' })).toMatchObject({ suggest: 0.4, merge: 0.9 });
  expect(policyOf({ suggest: '0.9', merge: '0.9' })).toMatchObject({ suggest: 0.9, merge: 0.9 });
});

test.each([{ suggest: '0.9', merge: '0.8' }, { suggest: '0.999' }, { merge: '0.3' }])(
  'a merge threshold below the suggestion threshold is rejected: %o',
  (from) => {
    expect(() => policyOf(from)).toThrow(/^MATCH_SUGGEST_FROM \(.+\) must not be above MATCH_MERGE_FROM \(.+\)$/);
  },
);

test.each([{ suggest: '-0.1' }, { merge: '1.1' }, { merge: 'high' }])(
  'a value that is no probability is rejected: %o',
  (from) => {
    expect(() => policyOf(from)).toThrow(/must be a probability/);
  },
);
