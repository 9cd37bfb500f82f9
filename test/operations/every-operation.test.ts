import { beforeAll, expect, test, vi } from 'vitest';
import { ROLE_NAMES } from '../../domain/kernel/roles.ts';
import { knownOperations } from '../../graphql/generated/known-operations.ts';
import { CLIENT_NAMES, type ClientName } from '../../graphql/operation-clients.ts';
import { seedSampleShop } from '../../local/sample-shop/seed.ts';
import { openBundle } from '../support/graph.ts';
import { openSession, required } from '../support/operation-session.ts';
import { clientSessions } from './client-sessions.ts';

/** Every operation runs once, by its hash, with the token of a role that may send nothing but known operations. */

const SEEDING_TIMEOUT_MS = 240_000;
const ran = new Map<ClientName, Set<string>>(CLIENT_NAMES.map((client) => [client, new Set<string>()]));
let sessions: ReturnType<typeof clientSessions>;

beforeAll(async () => {
  vi.stubEnv('KNOWN_OPERATIONS_ONLY', ROLE_NAMES.join());
  vi.stubEnv('MESSAGE_CHANNELS', 'EMAIL,SMS');
  vi.stubEnv('PRIVACY_BUCKET', 'files');
  const now = new Date();
  const { handler, table } = await openBundle();
  await seedSampleShop(table, now.toISOString());
  sessions = clientSessions(table, now, async (client, role, options, use) => {
    const session = openSession(handler, role, options, now);
    try {
      return await use(session);
    } finally {
      for (const name of session.names) required(ran.get(client)).add(name);
    }
  });
}, SEEDING_TIMEOUT_MS);

test('the till', () => sessions.till());

test('the web shop', () => sessions.webShop());

test('the account', () => sessions.account());

test('the desk, with a customer who answers in her account', () => sessions.desk());

test('the analyst', () => sessions.analyst());

test('marketing', () => sessions.marketing());

test('the console', () => sessions.console());

test('no operation was left out', () => {
  for (const client of CLIENT_NAMES) {
    const known = [...knownOperations.values()].filter((operation) => operation.client === client);
    const names = known.map(({ text }) => /^\w+ (\w+)/.exec(text)?.[1]);
    expect([...required(ran.get(client))].toSorted()).toEqual(names.toSorted());
  }
});
