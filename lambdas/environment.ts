/** The configuration of the functions. */

import {
  DEFAULT_RETENTION,
  MAX_RETENTION_DAYS,
  MIN_RETENTION_DAYS,
  RETENTION_KINDS,
  type Retention,
} from '../domain/kernel/retention.ts';
import { ROLE_NAMES, type Role } from '../domain/kernel/roles.ts';
import { DEFAULT_SETTINGS, SETTING_BOUNDS, type Settings } from '../domain/kernel/settings.ts';
import type { MatchPolicy } from '../domain/matching/decide-matches.ts';
import { DEFAULT_THRESHOLDS, type MatchThresholds } from '../domain/matching/match-thresholds.ts';
import { DAILY_LIMITS, type DailyLimits, DEFAULT_DAILY_LIMITS } from '../domain/person/daily-limits.ts';
import type { Bucket } from '../store/files/bucket.ts';
import { type Bounds, readWhole, requireVariable } from './environment-variables.ts';
import { readTableEnvironment, type TableEnvironment } from './table-environment.ts';

const RETRY: Bounds = { from: 5, to: 10_080, of: 'minutes' };

export type Environment = TableEnvironment & {
  readonly settings: Settings;
  readonly idempotencySecret: string;
  /** The cost that each role may spend in one minute; null: without a bound, as in local runs. */
  readonly budgets: Readonly<Record<Role, number>> | null;
  readonly retention: Retention;
  readonly dailyLimits: DailyLimits;
  readonly matching: MatchingEnvironment;
  /** The roles that may send only known operations. */
  readonly knownOperationsOnly: readonly Role[];
  /** The roles that get no introspection and no suggestions of names. */
  readonly schemaHiddenFrom: readonly Role[];
  /** Where files are. */
  readonly files: Bucket;
};

/** The configuration of the matcher, and of the function that explains its decisions. */
export type MatchingEnvironment = {
  readonly policy: MatchPolicy;
  /** The path of a file of learned weights; null: not configured. */
  readonly weights: string | null;
};

export type ChangesEnvironment = TableEnvironment & {
  /** The name of a bus, or the path of a file that replaces it in local runs. */
  readonly events: { readonly bus: string } | { readonly file: string };
  /** The user pool of the staff, or the path of a file that replaces it in local runs; null: no staff sign in. */
  readonly staffAccounts: { readonly userPool: string } | { readonly file: string } | null;
  readonly retention: Retention;
};

export type MatcherEnvironment = TableEnvironment & MatchingEnvironment & { readonly retention: Retention };

export function readEnvironment(): Environment {
  return {
    ...readTableEnvironment(),
    settings: readSettings(),
    idempotencySecret: requireVariable('IDEMPOTENCY_SECRET'),
    budgets: readBudgets(),
    dailyLimits: readDailyLimits(),
    retention: readRetention(),
    matching: readMatching(),
    knownOperationsOnly: readRoles('KNOWN_OPERATIONS_ONLY'),
    schemaHiddenFrom: readRoles('SCHEMA_HIDDEN_FROM'),
    files: readFilesBucket(),
  };
}

/** The settings of the shop, for requests and scheduled functions. */
export function readSettings(): Settings {
  const defaults = DEFAULT_SETTINGS;
  return {
    recentPurchaseDays: readWhole('RECENT_PURCHASE_DAYS', defaults.recentPurchaseDays, { from: 0, to: 365 }),
    churnDays: readWhole('CHURN_DAYS', defaults.churnDays, { from: 1, to: 3_650 }),
    callRetryMinutes: readWhole('CALL_RETRY_MINUTES', defaults.callRetryMinutes, RETRY),
    repeatContactDays: readWhole('REPEAT_CONTACT_DAYS', defaults.repeatContactDays, SETTING_BOUNDS.repeatContactDays),
    cartDays: readWhole('CART_DAYS', defaults.cartDays, SETTING_BOUNDS.cartDays),
    messageChannels: readMessageChannels(),
    feedbackPauseDays: readWhole('FEEDBACK_PAUSE_DAYS', defaults.feedbackPauseDays, SETTING_BOUNDS.feedbackPauseDays),
  };
}

export function readChangesEnvironment(): ChangesEnvironment {
  const file = process.env['EVENT_FILE'];
  return {
    ...readTableEnvironment(),
    retention: readRetention(),
    events: file === undefined ? { bus: requireVariable('EVENT_BUS_NAME') } : { file },
    staffAccounts: readStaffAccounts(),
  };
}

/** A local server has an address, AWS has none. */
const readBucket = (variable: string): Bucket => ({
  name: requireVariable(variable),
  endpoint: process.env['S3_ENDPOINT'] ?? null,
});

/** The bucket of exports and tombstones. */
export const readPrivacyEnvironment = (): Bucket => readBucket('PRIVACY_BUCKET');

/** Where the stream's failed batches are: a bucket, or a folder that replaces it in local runs. */
export function readFailedRecordsEnvironment(): Bucket | { readonly folder: string } {
  const folder = process.env['FAILED_RECORDS_FOLDER'];
  return folder === undefined ? readBucket('FAILED_RECORDS_BUCKET') : { folder };
}

function readStaffAccounts(): ChangesEnvironment['staffAccounts'] {
  const { STAFF_USER_POOL_ID: userPool, STAFF_ACCOUNT_FILE: file } = process.env;
  if (file !== undefined) return { file };
  return userPool === undefined ? null : { userPool };
}

/** The bucket of files. */
export const readFilesBucket = (): Bucket => readBucket('FILES_BUCKET');

export const readMatcherEnvironment = (): MatcherEnvironment => ({
  ...readTableEnvironment(),
  ...readMatching(),
  retention: readRetention(),
});

function readMatching(): MatchingEnvironment {
  return {
    policy: { ...readThresholds(), automatic: process.env['MATCH_AUTOMATIC'] !== 'off' },
    weights: process.env['MATCH_WEIGHTS'] ?? null,
  };
}

/** The name of the parameter that holds the permanent name of each client's system. */
export function readTokenClaimsEnvironment(): { readonly systemsParameter: string } {
  return { systemsParameter: requireVariable('SYSTEMS_PARAMETER') };
}

/** The same for the clients of the staff pool, with the table that has the members of staff. */
export const readStaffTokenEnvironment = () => ({ ...readTokenClaimsEnvironment(), ...readTableEnvironment() });

/** From a text such as `interactions=1095,auditEntries=forever`, in days. A kind that it does not name keeps its default. */
export function readRetention(): Retention {
  const parts = (process.env['RETENTION_DAYS'] ?? '').split(',').filter((part) => part !== '');
  const given = parts.map((part) => {
    const [name = '', text = ''] = part.split('=');
    const kind = RETENTION_KINDS.find((one) => one === name);
    const days = text === 'forever' ? null : Number(text);
    const isDays = Number.isInteger(days) && Number(days) >= MIN_RETENTION_DAYS && Number(days) <= MAX_RETENTION_DAYS;
    if (kind === undefined || !(days === null || isDays))
      throw new Error(
        `RETENTION_DAYS must be of the form interactions=1095,feedback=forever, with ${MIN_RETENTION_DAYS} to ` +
          `${MAX_RETENTION_DAYS} days and these names: ${RETENTION_KINDS.join(', ')}`,
      );
    return [kind, days] as const;
  });
  return { ...DEFAULT_RETENTION, ...Object.fromEntries(given) };
}

function readThresholds(): MatchThresholds {
  const merge = readProbability('MATCH_MERGE_FROM', DEFAULT_THRESHOLDS.merge);
  const suggest = readProbability('MATCH_SUGGEST_FROM', DEFAULT_THRESHOLDS.suggest);
  // Otherwise pairs would be merged that are not likely enough to be suggested.
  if (suggest > merge) throw new Error(`MATCH_SUGGEST_FROM (${suggest}) must not be above MATCH_MERGE_FROM (${merge})`);
  return { merge, suggest };
}

function readProbability(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!(value >= 0 && value <= 1)) throw new Error(`${name} must be a probability, 0 to 1`);
  return value;
}

/** From a text such as `customer=600,pos=60000`, with every role. The stack always sets it. */
function readBudgets(): Environment['budgets'] {
  const text = process.env['BUDGETS'] ?? '';
  if (text === '') return null;
  const given = new Map(text.split(',').map((part) => part.split('=') as [string, string]));
  const budgets = ROLE_NAMES.map((role) => [role, Number(given.get(role))] as const);
  const isComplete = budgets.every(([, cost]) => Number.isInteger(cost) && cost >= 1 && cost <= 1e9);
  if (!isComplete || given.size !== ROLE_NAMES.length)
    throw new Error(
      `BUDGETS must be of the form customer=600,pos=60000, with each of these roles: ${ROLE_NAMES.join(', ')}`,
    );
  return Object.fromEntries(budgets) as Record<Role, number>;
}

/** From a text such as `feedback=30,cases=10`. A bound that it does not name keeps its default. */
export function readDailyLimits(): DailyLimits {
  const parts = (process.env['DAILY_LIMITS'] ?? '').split(',').filter((part) => part !== '');
  const given = parts.map((part) => {
    const [, name = '', number = ''] = /^([a-z]+)=(\d{1,6})$/.exec(part) ?? [];
    const limit = DAILY_LIMITS.find((one) => one === name);
    if (limit === undefined)
      throw new Error(
        `DAILY_LIMITS must be of the form feedback=30,cases=10, with these names: ${DAILY_LIMITS.join(', ')}`,
      );
    return [limit, Number(number)] as const;
  });
  return { ...DEFAULT_DAILY_LIMITS, ...Object.fromEntries(given) };
}

/** Names separated by commas. The stack always sets it; without it, as in a local run, there are none. */
function readRoles(name: string): readonly Role[] {
  return (process.env[name] ?? '')
    .split(',')
    .filter((text) => text !== '')
    .map((text) => {
      const role = ROLE_NAMES.find((known) => known === text);
      if (role === undefined) throw new Error(`${name} names no role "${text}"`);
      return role;
    });
}

/** From a text such as `EMAIL,SMS`; absent: the deployment has no senders. */
function readMessageChannels(): Settings['messageChannels'] {
  const names = (process.env['MESSAGE_CHANNELS'] ?? '').split(',').filter((name) => name !== '');
  return names.map((name) => {
    if (name !== 'EMAIL' && name !== 'SMS') throw new Error('MESSAGE_CHANNELS takes EMAIL, SMS, or both with a comma');
    return name;
  });
}
