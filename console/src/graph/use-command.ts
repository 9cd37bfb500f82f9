import type { TypedDocumentNode } from '@urql/core';
import type { UserErrorCode } from 'customer-graph-client/console';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useTexts } from '../language/language.ts';
import { userErrorTexts } from './error-texts.ts';
import { useWrites } from './lists-context.ts';
import { pendingCommands } from './pending-commands.ts';
import { sendCommand, UnknownOutcomeError } from './send-command.ts';

/** What the graph says about one input: `path` leads to the field. */
export type UserError = { readonly code: UserErrorCode; readonly message: string; readonly path: readonly string[] };

/** WAITING: there is no connection; the command is sent as soon as there is one. */
export type CommandStatus = 'READY' | 'SENDING' | 'WAITING';

export type Command<Input, Payload> = {
  readonly status: CommandStatus;
  readonly busy: boolean;
  readonly errors: readonly UserError[];
  /** Why the whole request failed, if it did. What was typed is still there, and may be sent again. */
  readonly failure: CommandFailure | null;
  /** @returns the payload if the graph did it, or null: then `errors` or `failure` say why not */
  run(input: Omit<Input, 'idempotencyKey'>): Promise<Payload | null>;
  /** Forgets errors, for example when a form closes. */
  reset(): void;
};

/** UNKNOWN: the graph may have done it. To send it again does it once. */
export type CommandFailure = { readonly kind: 'REFUSED' | 'UNKNOWN'; readonly message: string };

type PayloadBase = { readonly userErrors: readonly UserError[] };

/**
 * A command that a form sends. One idempotency key goes with all tries until there is an answer, so that nothing is done twice.
 * @param pick the payload in the result of the operation
 */
export function useCommand<Data, Input extends { readonly idempotencyKey: string }, Payload extends PayloadBase>(
  document: TypedDocumentNode<Data, { input: Input }>,
  pick: (data: Data) => Payload | null,
): Command<Input, Payload> {
  const client = useClient();
  const { announceWrite } = useWrites();
  const errorTexts = useTexts(userErrorTexts);
  const key = useRef<string | null>(null);
  const [status, setStatus] = useState<CommandStatus>('READY');
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [failure, setFailure] = useState<CommandFailure | null>(null);

  async function run(input: Omit<Input, 'idempotencyKey'>): Promise<Payload | null> {
    key.current ??= crypto.randomUUID();
    reset();
    setStatus('SENDING');
    pendingCommands.begin();
    try {
      const variables = { input: { ...input, idempotencyKey: key.current } as Input };
      const payload = pick(await sendCommand(client, document, variables, () => setStatus('WAITING')));
      key.current = null;
      if (payload === null) return null;
      setErrors(payload.userErrors.map((error) => ({ ...error, message: inWords(error) })));
      if (payload.userErrors.length > 0) return null;
      announceWrite();
      return payload;
    } catch (error) {
      const kind = error instanceof UnknownOutcomeError ? 'UNKNOWN' : 'REFUSED';
      setFailure({ kind, message: error instanceof Error ? error.message : String(error) });
      return null;
    } finally {
      pendingCommands.end();
      setStatus('READY');
    }
  }

  function inWords({ code, message }: UserError): string {
    // A newer graph may have a code that this page does not know.
    const text: ((message: string) => string) | undefined = errorTexts[code];
    return text?.(message) ?? message;
  }

  function reset(): void {
    setErrors([]);
    setFailure(null);
  }

  return { status, busy: status !== 'READY', errors, failure, run, reset };
}
