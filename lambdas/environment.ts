/** What the function is configured with. The only place that reads the environment. */
export type Environment = {
  readonly tableName: string;
  readonly idempotencySecret: string;
  /** Another engine than AWS's own; local runs only. */
  readonly dynamodbEndpoint: string | null;
  readonly recentPurchaseDays: number;
};

export function readEnvironment(): Environment {
  const recentPurchaseDays = Number(process.env['RECENT_PURCHASE_DAYS'] ?? 90);
  if (!Number.isInteger(recentPurchaseDays) || recentPurchaseDays < 0 || recentPurchaseDays > 365)
    throw new Error('RECENT_PURCHASE_DAYS must be a whole number of days, 0 to 365');
  return {
    tableName: required('TABLE_NAME'),
    idempotencySecret: required('IDEMPOTENCY_SECRET'),
    dynamodbEndpoint: process.env['DYNAMODB_ENDPOINT'] ?? null,
    recentPurchaseDays,
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment lacks ${name}`);
  return value;
}
