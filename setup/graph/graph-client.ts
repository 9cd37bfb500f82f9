import { setTimeout as wait } from 'node:timers/promises';
import type { Json } from '../../domain/playbook/playbook.ts';
import { SetupError } from '../problem.ts';

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
type Data = any;

/** Runs operations as an admin. */
export type Graph = {
  /** @throws SetupError if the graph does not answer, or answers with errors */
  run(query: string, variables?: Readonly<Record<string, Json>>): Promise<Data>;
};

export type GraphAddress = {
  readonly url: string;
  /** An access token of an admin; called again when the graph refuses the last one. */
  readonly token: () => Promise<string>;
};

const ATTEMPTS = 6;
const TIMEOUT_MS = 40_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Repeats what got no answer, and what the graph asks to repeat later. A repeated mutation has the same idempotency key, so it
 * is applied once.
 */
export function connectGraph({ url, token }: GraphAddress): Graph {
  let current: string | null = null;
  let hasAnswered = false;
  return {
    async run(query, variables = {}) {
      for (let attempt = 1; ; attempt++) {
        current ??= await token();
        const answer = await post(url, current, JSON.stringify({ query, variables }));
        if (answer.status === 200) {
          hasAnswered = true;
          return dataOf(answer.text);
        }
        // A token may have expired since the last answer. An address that never answered is a wrong one.
        const mayRecover = hasAnswered ? attempt < ATTEMPTS : answer.status >= 429 && attempt < ATTEMPTS;
        if (!mayRecover || !isRepeatable(answer.status)) throw new SetupError(refusalOf(url, answer));
        if (answer.status === 401) current = null;
        await wait(Math.min(answer.retryAfterMs ?? 500 * 2 ** attempt, LONGEST_WAIT_MS));
      }
    },
  };
}

/** Status 0: no answer, with the reason as the text. */
type Answer = { readonly status: number; readonly text: string; readonly retryAfterMs: number | null };

async function post(url: string, token: string, body: string): Promise<Answer> {
  try {
    const answer = await fetch(url, {
      ...{ method: 'POST', body, signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    return {
      ...{ status: answer.status, text: await answer.text() },
      retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : null,
    };
  } catch (error) {
    return { status: 0, text: reasonOf(error), retryAfterMs: null };
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}

const isRepeatable = (status: number): boolean => status === 0 || status === 401 || status === 429 || status >= 500;

function refusalOf(url: string, { status, text }: Answer): string {
  if (status === 0) return `${url} does not answer: ${text}`;
  if (status === 401)
    return `${url} refuses the token. It must be one of an admin, of this stack or of this data directory.`;
  return `${url} answers ${status}: ${text.slice(0, 500)}`;
}

function dataOf(text: string): Data {
  const { data, errors } = JSON.parse(text);
  if (errors === undefined) return data;
  throw new SetupError(`The graph refuses: ${errors.map(({ message }: { message: string }) => message).join(' ')}`);
}
