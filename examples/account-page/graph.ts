import { type KnownOperation, requestBody } from 'customer-graph-client';

/** Sends known operations with the token of one customer. */
export type Graph = {
  /** @throws Error with the messages of the graph */
  ask<Result, Variables>(operation: KnownOperation<Result, Variables>, variables: Variables): Promise<Result>;
};

type Answer<Result> = {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly retryable?: boolean } }[];
};

const MAX_ATTEMPTS = 4;
/** Too many requests, or no function behind the gateway. */
const TEMPORARY = [429, 502, 503, 504];

export function openGraph(url: string, token: string): Graph {
  return {
    async ask<Result, Variables>(operation: KnownOperation<Result, Variables>, variables: Variables) {
      const body = JSON.stringify(requestBody(operation, variables));
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      for (let attempt = 1; ; attempt++) {
        const response = await fetch(url, { method: 'POST', headers, body });
        const { data, errors = [] }: Answer<Result> = await response.json();
        // A mutation carries its idempotency key, so it has the same effect if the first request did arrive.
        const mayRetry = TEMPORARY.includes(response.status) || errors.some((error) => error.extensions?.retryable);
        if (data != null && errors.length === 0) return data;
        if (!mayRetry || attempt === MAX_ATTEMPTS)
          throw new Error(errors.map(({ message }) => message).join(' ') || `The graph answered ${response.status}.`);
        await waitSeconds(Number(response.headers.get('retry-after') ?? attempt));
      }
    },
  };
}

const waitSeconds = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
