import type { SendOutcome } from '../domain/message/sender.ts';

/**
 * Errors after which the provider has nothing and may take the message later: it is throttled, over a quota or paused, or our
 * configuration does not fit yet. They say nothing about this message.
 */
const LATER: ReadonlySet<string> = new Set([
  ...['TooManyRequestsException', 'ThrottlingException', 'Throttling', 'LimitExceededException'],
  ...['ServiceQuotaExceededException', 'SendingPausedException', 'AccountSuspendedException'],
  ...['MailFromDomainNotVerifiedException', 'AccessDeniedException', 'ResourceNotFoundException', 'NotFoundException'],
  ...['ExpiredTokenException', 'UnrecognizedClientException', 'CredentialsProviderError'],
]);

/** The request never left: there was no connection. */
const NOT_CONNECTED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

type AwsError = Error & { readonly code?: unknown; readonly $metadata?: { readonly httpStatusCode?: number } };

/**
 * What an error of SES or of AWS End User Messaging means. Only an answer below 500 proves that the provider does not have the
 * message: a 5xx, also 503, may come after it was taken. The note has no message of the error, which may contain the address.
 */
export function outcomeOfError(error: unknown): SendOutcome {
  if (!(error instanceof Error)) return { outcome: 'UNKNOWN', note: typeof error };
  const { name, code, $metadata } = error as AwsError;
  const status = $metadata?.httpStatusCode ?? 0;
  if (LATER.has(name) || status === 429 || (typeof code === 'string' && NOT_CONNECTED.has(code)))
    return { outcome: 'RETRY', note: name };
  return { outcome: status >= 400 && status < 500 ? 'REFUSED' : 'UNKNOWN', note: name };
}

/** How long a provider may take to answer, in milliseconds. Their answers come within a second. */
const ANSWER_MS = 15_000;

/** No attempt of its own: a second one would be a second message. */
export const oneAttempt = ({ endpoint, answerMs = ANSWER_MS }: ProviderConnection) => ({
  maxAttempts: 1,
  requestHandler: {
    connectionTimeout: 3_000,
    requestTimeout: answerMs,
    socketTimeout: answerMs,
    throwOnRequestTimeout: true,
  },
  ...(endpoint === null ? {} : { endpoint }),
});

export type ProviderConnection = {
  /** The address of a local server; null: AWS. */
  readonly endpoint: string | null;
  /** Milliseconds that an answer may take; absent: 15 seconds. */
  readonly answerMs?: number;
};
