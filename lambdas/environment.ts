/** What the functions are configured with. The only place that reads the environment. */

/** Where a function finds the table. */
export type TableEnvironment = {
  readonly tableName: string;
  /** Another engine than AWS's own; local runs only. */
  readonly dynamodbEndpoint: string | null;
};

export type Environment = TableEnvironment & {
  readonly idempotencySecret: string;
  readonly recentPurchaseDays: number;
};

export type ChangesEnvironment = TableEnvironment & {
  /** The name of a bus, or the path of a file that stands in its place. */
  readonly events: { readonly bus: string } | { readonly file: string };
};

export function readEnvironment(): Environment {
  const recentPurchaseDays = Number(process.env['RECENT_PURCHASE_DAYS'] ?? 90);
  if (!Number.isInteger(recentPurchaseDays) || recentPurchaseDays < 0 || recentPurchaseDays > 365)
    throw new Error('RECENT_PURCHASE_DAYS must be a whole number of days, 0 to 365');
  return { ...readTableEnvironment(), idempotencySecret: required('IDEMPOTENCY_SECRET'), recentPurchaseDays };
}

export function readChangesEnvironment(): ChangesEnvironment {
  const file = process.env['EVENT_FILE'];
  return { ...readTableEnvironment(), events: file === undefined ? { bus: required('EVENT_BUS_NAME') } : { file } };
}

function readTableEnvironment(): TableEnvironment {
  return { tableName: required('TABLE_NAME'), dynamodbEndpoint: process.env['DYNAMODB_ENDPOINT'] ?? null };
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment lacks ${name}`);
  return value;
}
