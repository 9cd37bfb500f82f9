import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ROLE_NAMES } from '../../domain/kernel/roles.ts';
import { knownOperations } from '../../graphql/generated/known-operations.ts';
import { CLIENT_NAMES } from '../../graphql/operation-clients.ts';
import { seedSampleShop } from '../../local/sample-shop/seed.ts';
import type { KnownOperation } from '../../packages/client/index.js';
import { openBundle } from '../support/graph.ts';
import { openSession } from '../support/operation-session.ts';
import { openWaveEngine, type Wave } from '../support/wave-engine.ts';
import { clientSessions } from './client-sessions.ts';
import { WAVES, type Waves } from './waves.ts';

/** Each operation takes a known number of waves of requests to the table: the round trips that its caller has to wait for. */

let engine: Awaited<ReturnType<typeof openWaveEngine>>;
let sessions: ReturnType<typeof clientSessions>;
/** The most waves of each operation, by its name. */
const counted: Record<string, number> = {};

beforeAll(async () => {
  // No request is late because its wave is held back.
  vi.stubEnv('DYNAMODB_TIMEOUT_FACTOR', '50');
  vi.stubEnv('MESSAGE_CHANNELS', 'EMAIL,SMS');
  vi.stubEnv('PRIVACY_BUCKET', 'files');
  vi.stubEnv('BUDGETS', ROLE_NAMES.map((role) => `${role}=1000000000`).join());
  engine = await openWaveEngine();
  // A working day at a fixed hour: what is owed and due, and so what is read, depends on both.
  const now = new Date('2030-06-12T09:30:00Z');
  // What the process has cached of the shop stays there.
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const { handler, table } = await openBundle(engine.endpoint);
  await seedSampleShop(table, now.toISOString());
  sessions = clientSessions(table, now, (_, role, options, use) => {
    const session = openSession(handler, role, options, now);
    return use({
      ...session,
      async run(operation, variables) {
        const { name, kind } = describe(operation);
        // The first time, a query fills the caches of the process.
        if (kind === 'query') await session.run(operation, variables);
        engine.take();
        const result = await session.run(operation, variables);
        counted[name] = Math.max(counted[name] ?? 0, engine.take().filter(isAboutOperation).length);
        return result;
      },
    });
  });
}, 300_000);
afterAll(() => engine.close());

function describe<Result, Variables>({ definitions: [definition] }: KnownOperation<Result, Variables>) {
  if (definition?.kind !== 'OperationDefinition') throw new Error('a known operation begins with its operation');
  return { name: definition.name?.value ?? '', kind: definition.operation };
}

/** Now and then, a request renews the lease of its caller's budget for the next ones. Nothing else updates one item alone. */
const isAboutOperation = (wave: Wave): boolean => wave.some((operation) => operation !== 'UpdateItem');

test.each(['till', 'webShop', 'account', 'desk', 'analyst', 'marketing', 'console'] as const)(
  'the operations of %s run',
  (client) => sessions[client](),
  300_000,
);

test('each operation has an entry', () => {
  const names = [...knownOperations.values()].map(({ text }) => /^\w+ (\w+)/.exec(text)?.[1]);
  const entries = CLIENT_NAMES.flatMap((client) => Object.keys(WAVES[client]));
  expect(entries.toSorted()).toEqual(names.toSorted());
});

test.each(CLIENT_NAMES)('each operation of the %s takes the waves of its entry', (client) => {
  const deviations = Object.entries(WAVES[client]).filter(([name, waves]) => !isWithin(counted[name], waves));
  expect(deviations.map(([name, waves]) => ({ name, waves, counted: counted[name] }))).toEqual([]);
});

function isWithin(count: number | undefined, waves: Waves): boolean {
  if (typeof waves === 'number') return count === waves;
  return count !== undefined && count >= waves.least && count <= waves.most;
}
