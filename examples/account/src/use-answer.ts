import type { Graph, KnownOperation } from 'customer-graph-client';
import { useCallback, useEffect, useState } from 'react';

export type Answer<Result> = {
  readonly result: Result | null;
  readonly error: string | null;
  /** Asks again, for example after a change. */
  refresh(): void;
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
  const refresh = useCallback(() => {
    graph.ask(operation, JSON.parse(question) as Variables).then(
      (answer) => {
        setResult(answer);
        setError(null);
      },
      (reason: Error) => setError(reason.message),
    );
  }, [graph, operation, question]);
  useEffect(refresh, [refresh]);
  return { result, error, refresh };
}
