import type { Graph, KnownOperation } from 'customer-graph-client';
import { useCallback, useEffect, useRef, useState } from 'react';

export type Answer<Result> = {
  readonly result: Result | null;
  readonly error: string | null;
  /** Asks again, for example after a change. @returns when the answer is there; it never rejects */
  refresh(): Promise<void>;
};

/** What an operation without variables returns. */
export function useAnswer<Result, Variables>(
  graph: Graph,
  operation: KnownOperation<Result, Variables>,
  variables: NoInfer<Variables>,
): Answer<Result> {
  const [result, setResult] = useState<Result | null>(null);
  const [error, setError] = useState<string | null>(null);
  const question = JSON.stringify(variables);
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    const number = ++asked.current;
    // An answer to an earlier question may come later, and is older.
    const isLatest = () => number === asked.current;
    try {
      const answer = await graph.ask(operation, JSON.parse(question) as Variables);
      if (!isLatest()) return;
      setResult(answer);
      setError(null);
    } catch (reason) {
      if (isLatest()) setError(reason instanceof Error ? reason.message : String(reason));
    }
  }, [graph, operation, question]);
  useEffect(() => void refresh(), [refresh]);
  return { result, error, refresh };
}
