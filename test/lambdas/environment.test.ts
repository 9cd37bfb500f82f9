import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_RETENTION } from '../../domain/kernel/retention.ts';
import { ROLE_NAMES } from '../../domain/kernel/roles.ts';
import { DEFAULT_THRESHOLDS } from '../../domain/matching/match-thresholds.ts';
import { DEFAULT_DAILY_LIMITS } from '../../domain/person/daily-limits.ts';
import { readEnvironment, readMatcherEnvironment, readRetention, readSettings } from '../../lambdas/environment.ts';
import { readTableEnvironment } from '../../lambdas/table-environment.ts';

beforeEach(() => {
  vi.stubEnv('TABLE_NAME', 'customers');
  vi.stubEnv('FILES_BUCKET', 'files');
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

test('the engine has the time of DynamoDB to answer, or a whole multiple of it', () => {
  vi.stubEnv('DYNAMODB_TIMEOUT_FACTOR', undefined);
  expect(readTableEnvironment().timeoutFactor).toBe(1);
  vi.stubEnv('DYNAMODB_TIMEOUT_FACTOR', '8');
  expect(readTableEnvironment().timeoutFactor).toBe(8);
  for (const factor of ['0', '1.5', 'long']) {
    vi.stubEnv('DYNAMODB_TIMEOUT_FACTOR', factor);
    expect(readTableEnvironment).toThrow(/^DYNAMODB_TIMEOUT_FACTOR must be a whole number of times, 1 to 100$/);
  }
});

const readLimits = (text?: string) => {
  vi.stubEnv('IDEMPOTENCY_SECRET', 'a secret');
  vi.stubEnv('DAILY_LIMITS', text);
  return readEnvironment().dailyLimits;
};

test('the daily limits come from the environment, or are the defaults', () => {
  expect(readLimits()).toEqual(DEFAULT_DAILY_LIMITS);
  expect(readLimits('')).toEqual(DEFAULT_DAILY_LIMITS);
  expect(readLimits('feedback=5,uploads=0')).toEqual({ ...DEFAULT_DAILY_LIMITS, feedback: 5, uploads: 0 });
});

test.each(['feedback', 'feedback=many', 'praise=3', 'feedback=-1', 'feedback=1;cases=2'])(
  'a text that is no list of daily limits is rejected: %s',
  (text) => {
    expect(() => readLimits(text)).toThrow(/^DAILY_LIMITS must be/);
  },
);

const readBudgets = (text?: string) => {
  vi.stubEnv('IDEMPOTENCY_SECRET', 'a secret');
  vi.stubEnv('BUDGETS', text);
  return readEnvironment().budgets;
};
const EVERY_ROLE = ROLE_NAMES.map((role) => `${role}=600`).join();

test('the budgets come from the environment; without them there is no bound', () => {
  expect(readBudgets()).toBeNull();
  expect(readBudgets(EVERY_ROLE)).toEqual(Object.fromEntries(ROLE_NAMES.map((role) => [role, 600])));
});

test.each([
  '600',
  'customer=600',
  `${EVERY_ROLE},owner=600`,
  EVERY_ROLE.replace('600', '0'),
  EVERY_ROLE.replace('600', 'many'),
])('a text that is no list of budgets is rejected: %s', (text) => {
  expect(() => readBudgets(text)).toThrow(/^BUDGETS must be/);
});
const retentionFrom = (text?: string) => {
  vi.stubEnv('RETENTION_DAYS', text);
  return readRetention();
};

test('the retention comes from the environment, or is the default', () => {
  expect(retentionFrom()).toEqual(DEFAULT_RETENTION);
  expect(retentionFrom('')).toEqual(DEFAULT_RETENTION);
  expect(retentionFrom('interactions=31,auditEntries=forever')).toEqual({
    ...DEFAULT_RETENTION,
    ...{ interactions: 31, auditEntries: null },
  });
});

test.each(['interactions', 'interactions=30', 'interactions=1.5', 'interactions=never', 'calls=90', 'feedback=36501'])(
  'a retention that nobody can keep is rejected: %s',
  (text) => {
    expect(() => retentionFrom(text)).toThrow(/^RETENTION_DAYS must be of the form/);
  },
);

const readPause = (text?: string) => {
  vi.stubEnv('FEEDBACK_PAUSE_DAYS', text);
  return readSettings().feedbackPauseDays;
};

test('the pause between two requests for feedback comes from the environment, or is 30 days', () => {
  expect([readPause(), readPause('0'), readPause('365')]).toEqual([30, 0, 365]);
});

test.each(['-1', '366', '1.5', 'never'])('a pause that is no number of days is rejected: %s', (text) => {
  expect(() => readPause(text)).toThrow('FEEDBACK_PAUSE_DAYS must be a whole number of days, 0 to 365');
});
