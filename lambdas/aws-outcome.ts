import type { SendOutcome } from '../domain/message/sender.ts';

/**
 * Errors after which the provider has nothing and may take the message later: it is throttled, over a quota or paused, or our
 * configuration does not fit yet. They say nothing about this message.
 */
const LATER: ReadonlySet<string> = new Set([
  ...['TooManyRequestsException', 'ThrottlingException', 'Throttling', 'LimitExceededException'],
  ...['ServiceQuotaExceededException', 'SendingPausedException', 'AccountSuspendedException'],
  ...['MailFromDomainNotVerifiedException', 'AccessDeniedException', 'ResourceNotFoundException', 'NotFoundException'],
  ...[
    'ExpiredTokenException',
    'UnrecognizedClientException',
    'CredentialsProviderError',
    'ServiceUnavailableException',
  ],
]);

/** The request never left: there was no connection. */
const NOT_CONNECTED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

type AwsError = Error & { readonly code?: unknown; readonly $metadata?: { readonly httpStatusCode?: number } };

/**
 * What an error of SES or of AWS End User Messaging means. Only an answer proves that the provider does not have the
 * message. The note has no message of the error, which may contain the address.
 */
export function outcomeOfError(error: unknown): SendOutcome {
  if (!(error instanceof Error)) return { outcome: 'UNKNOWN', note: typeof error };
  const { name, code, $metadata } = error as AwsError;
  const status = $metadata?.httpStatusCode ?? 0;
  if (LATER.has(name) || status === 429 || status === 503 || (typeof code === 'string' && NOT_CONNECTED.has(code)))
    return { outcome: 'RETRY', note: name };
  return { outcome: status >= 400 && status < 500 ? 'REFUSED' : 'UNKNOWN', note: name };
}

/** No attempt of its own: a second one would be a second message. The answers come within a second. */
export const ONE_ATTEMPT = {
  maxAttempts: 1,
  requestHandler: {
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    socketTimeout: 15_000,
    throwOnRequestTimeout: true,
  },
};
