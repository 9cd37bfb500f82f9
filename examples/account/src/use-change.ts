import type { Graph, KnownOperation } from 'customer-graph-client';
import { useRef, useState } from 'react';

type Payload = { readonly userErrors: readonly { readonly message: string }[] };

export type Change<Input> = {
  readonly busy: boolean;
  readonly error: string | null;
  /** @returns whether the graph did it */
  send(input: Omit<Input, 'idempotencyKey'>): Promise<boolean>;
};

/** A mutation. Its key stays the same until there is an answer, so that a second try of the same change changes nothing more. */
export function useChange<Result, Input>(
  graph: Graph,
  operation: KnownOperation<Result, { input: Input }>,
  pick: (result: Result) => Payload | null,
): Change<Input> {
  const key = useRef<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  async function send(input: Omit<Input, 'idempotencyKey'>): Promise<boolean> {
    key.current ??= crypto.randomUUID();
    setBusy(true);
    try {
      const result = await graph.ask(operation, { input: { ...input, idempotencyKey: key.current } as Input });
      key.current = null;
      const errors = pick(result)?.userErrors ?? [];
      setError(errors.length === 0 ? null : errors.map(({ message }) => message).join(' '));
      return errors.length === 0;
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { busy, error, send };
}
