/** Refused for now; nothing was written. */
const THROTTLES: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionInProgressException',
]);

/** It is unknown whether the request was executed. */
const UNANSWERED: ReadonlySet<string> = new Set([
  ...['DamagedAnswer', 'InternalServerError', 'ServiceUnavailable', 'TimeoutError'],
]);
const LOST_CONNECTIONS: ReadonlySet<string> = new Set([
  ...['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'],
]);

export type RetryReason = 'refused' | 'unanswered';

/** Why another attempt can help; null: it cannot. */
export function retryReason(error: unknown): RetryReason | null {
  if (!(error instanceof Error)) return null;
  if (THROTTLES.has(error.name)) return 'refused';
  const isConnectionLost = 'code' in error && typeof error.code === 'string' && LOST_CONNECTIONS.has(error.code);
  return isConnectionLost || UNANSWERED.has(error.name) || statusOf(error) >= 500 ? 'unanswered' : null;
}

function statusOf(error: Error & { readonly $metadata?: { readonly httpStatusCode?: number } }): number {
  return error.$metadata?.httpStatusCode ?? 0;
}
