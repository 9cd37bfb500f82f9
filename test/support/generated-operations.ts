import { expect } from 'vitest';
import type { Role } from '../../domain/kernel/roles.ts';
import { openBundle, requestOf } from './graph.ts';
import { generateOperation, mutateText, randomOf } from './operation-generator.ts';

/** Of an answer to a caller's own mistake, to an empty table, or to a request that is too large. */
const EXPECTED_CODES = new Set([
  ...['ANSWER_TOO_LARGE', 'BAD_REQUEST', 'BAD_USER_INPUT', 'FORBIDDEN', 'GRAPHQL_PARSE_FAILED'],
  ...[
    'GRAPHQL_VALIDATION_FAILED',
    'OPERATION_RESOLUTION_FAILURE',
    'REQUEST_LIMIT_EXCEEDED',
    'NOT_FOUND',
    'NOT_ALLOWED',
  ],
]);
const ROLES_IN_TURN: readonly Role[] = ['customer', 'support', 'admin', 'pos'];
const MAX_PROCESSOR_MS = 2_000;

type Report = {
  readonly statuses: Readonly<Record<string, number>>;
  readonly slowest: number;
  readonly heap: readonly number[];
};

/**
 * Sends so many generated and so many mutated operations to the built bundle, and expects of each an answer without a
 * server error, of expected codes, within 2 s of processor time. Returns the size of the heap after each tenth, in MB.
 */
export async function sendGeneratedOperations(count: number, seed: number): Promise<Report> {
  const { handler } = await openBundle();
  const random = randomOf(seed);
  const customer = await registerOne(handler);
  const ids = [customer, 'ord_1', 'wty_1', 'cas_1', 'fbk_1'];
  const statuses: Record<string, number> = {};
  const heap: number[] = [];
  let slowest = 0;
  for (let at = 0; at < 2 * count; at++) {
    const generated = generateOperation(random, ids);
    const query = at % 2 === 0 ? generated : mutateText(random, generated);
    const role = ROLES_IN_TURN[at % ROLES_IN_TURN.length] ?? 'customer';
    const event = requestOf(role, role === 'customer' ? { customer } : {}, query, {});
    const before = process.cpuUsage();
    const { statusCode = 0, body = '' } = await handler(event, { getRemainingTimeInMillis: () => 25_000 });
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1_000;
    slowest = Math.max(slowest, milliseconds);
    statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
    const { errors = [] }: { errors?: readonly { readonly extensions?: { readonly code?: string } }[] } =
      JSON.parse(body);
    const unexpected = errors.filter(({ extensions }) => !EXPECTED_CODES.has(extensions?.code ?? ''));
    expect({ unexpected, statusCode, isSlow: milliseconds > MAX_PROCESSOR_MS }, query).toEqual({
      unexpected: [],
      statusCode: expect.toSatisfy((status: number) => status >= 200 && status < 500),
      isSlow: false,
    });
    if ((at + 1) % Math.ceil(count / 5) === 0) {
      globalThis.gc?.();
      heap.push(process.memoryUsage().heapUsed / 2 ** 20);
    }
  }
  return { statuses, slowest, heap };
}

async function registerOne(handler: Awaited<ReturnType<typeof openBundle>>['handler']): Promise<string> {
  const query = `mutation { registerCustomer(input: { idempotencyKey: "k", name: { given: "Ana" } }) { customer { id } } }`;
  const { body = '' } = await handler(requestOf('support', {}, query, {}), { getRemainingTimeInMillis: () => 25_000 });
  return JSON.parse(body).data.registerCustomer.customer.id;
}
