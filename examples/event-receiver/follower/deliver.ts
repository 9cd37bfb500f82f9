import { setTimeout as wait } from 'node:timers/promises';
import { SECRET_HEADER } from '../event-types.ts';

export type Endpoint = { readonly url: string; readonly secret: string };

export type RetryPolicy = {
  readonly timeoutMs: number;
  readonly maxAttempts: number;
  readonly maxAgeMs: number;
  /** The longest first pause; it doubles with each attempt. */
  readonly firstPauseMs: number;
  readonly maxPauseMs: number;
};

/** As EventBridge does it by default for an API destination. */
export const EVENT_BRIDGE_POLICY: RetryPolicy = {
  timeoutMs: 5_000,
  maxAttempts: 186,
  maxAgeMs: 24 * 60 * 60 * 1_000,
  firstPauseMs: 500,
  maxPauseMs: 300_000,
};

/** Somebody can mend these without another event: a wrong secret, a busy or broken receiver. */
const isTemporary = (status: number): boolean => [401, 407, 408, 409, 429].includes(status) || status >= 500;

/**
 * Posts an event until it is accepted. It follows no redirect: the secret is for this endpoint.
 * @param onFailure gets the status of each failed attempt; null: there was no answer
 * @returns REFUSED: the receiver will never accept it, or did not within the policy
 */
export async function deliver(
  event: string,
  { url, secret }: Endpoint,
  policy: RetryPolicy,
  onFailure: (status: number | null) => void,
): Promise<'ACCEPTED' | 'REFUSED'> {
  const begunAt = Date.now();
  const headers = { 'content-type': 'application/json', [SECRET_HEADER]: secret };
  for (let attempt = 1; ; attempt++) {
    const { status, retryAfterMs } = await post(url, headers, event, policy.timeoutMs);
    if (status !== null && status >= 200 && status < 300) return 'ACCEPTED';
    onFailure(status);
    if (status !== null && !isTemporary(status)) return 'REFUSED';
    if (attempt >= policy.maxAttempts || Date.now() - begunAt >= policy.maxAgeMs) return 'REFUSED';
    const ceiling = Math.min(policy.firstPauseMs * 2 ** (attempt - 1), policy.maxPauseMs);
    await wait(Math.min(Math.max(Math.random() * ceiling, retryAfterMs), policy.maxPauseMs));
  }
}

type Response = { readonly status: number | null; readonly retryAfterMs: number };

async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs: number,
): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    await response.body?.cancel();
    const seconds = Number(response.headers.get('retry-after'));
    return { status: response.status, retryAfterMs: seconds > 0 ? seconds * 1_000 : 0 };
  } catch {
    return { status: null, retryAfterMs: 0 };
  }
}
