import type { Graph, KnownOperation } from 'customer-graph-client';
import { useRef, useState } from 'react';

type Payload = { readonly userErrors: readonly { readonly message: string }[] };

export type Change<Input> = {
  /** Until the page shows what the change did: until then its old state would offer the same change once more. */
  readonly busy: boolean;
  readonly error: string | null;
  /** @param show called with whether the graph did it; reads what it changed */
  send(input: Omit<Input, 'idempotencyKey'>, show: (done: boolean) => void | Promise<void>): Promise<void>;
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
  /** @returns whether the graph did it */
  async function ask(input: Omit<Input, 'idempotencyKey'>): Promise<boolean> {
    key.current ??= crypto.randomUUID();
    try {
      const result = await graph.ask(operation, { input: { ...input, idempotencyKey: key.current } as Input });
      key.current = null;
      const errors = pick(result)?.userErrors ?? [];
      setError(errors.length === 0 ? null : errors.map(({ message }) => message).join(' '));
      return errors.length === 0;
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
      return false;
    }
  }
  async function send(...[input, show]: Parameters<Change<Input>['send']>): Promise<void> {
    setBusy(true);
    try {
      await show(await ask(input));
    } finally {
      setBusy(false);
    }
  }
  return { busy, error, send };
}
