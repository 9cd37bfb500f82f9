import { randomUUID } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import type { Role } from '../../domain/kernel/roles.ts';
import { type KnownOperation, requestBody } from '../../packages/client/index.js';
import { type Handler, requestOf, type TokenOptions } from './graph.ts';

/** What one program does with the operations of its client. */
export type OperationSession = {
  /**
   * Runs the operation by its hash, with the token of the role that uses it.
   * @throws Error if the response has errors, or a payload has user errors
   */
  run<Result, Variables>(operation: KnownOperation<Result, Variables>, variables: Variables): Promise<Result>;
  /** A new idempotency key. */
  key(): string;
  /** Of the store's calendar. */
  readonly days: { readonly today: string; readonly lastYear: string; readonly inAMonth: string };
  readonly now: string;
};

/** @returns also the names of the operations that it has run */
export function openSession(
  handler: Handler,
  role: Role,
  options: TokenOptions,
  now: Date,
): OperationSession & { readonly names: ReadonlySet<string> } {
  const names = new Set<string>();
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return {
    names,
    key: randomUUID,
    now: now.toISOString(),
    days: { today: day(0), lastYear: day(-365), inAMonth: day(30) },
    async run(operation, variables) {
      const body = requestBody(operation, variables);
      const event = { ...requestOf(role, options, '', {}), body: JSON.stringify(body) };
      const deadline = Date.now() + 25_000;
      const { body: text = '' } = await handler(event, { getRemainingTimeInMillis: () => deadline - Date.now() });
      const { data, errors } = JSON.parse(text);
      const name = nameOf(operation);
      if (errors !== undefined) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      const refusals = Object.values(data)
        .flat()
        .flatMap((payload) => (payload as { userErrors?: unknown[] } | null)?.userErrors ?? []);
      if (refusals.length > 0) throw new Error(`${name}: ${JSON.stringify(refusals)}`);
      names.add(name);
      return data;
    },
  };
}

function nameOf({ definitions: [definition] }: DocumentNode): string {
  return (definition?.kind === 'OperationDefinition' && definition.name?.value) || '';
}

/** A value that the sample shop has. */
export function required<Value>(value: Value | null | undefined): Value {
  if (value == null) throw new Error('the sample shop has no such value');
  return value;
}
