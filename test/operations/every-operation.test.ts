import { beforeAll, expect, test, vi } from 'vitest';
import { ROLE_NAMES, type Role } from '../../domain/kernel/roles.ts';
import { end } from '../../domain/message/message-status.ts';
import { knownOperations } from '../../graphql/generated/known-operations.ts';
import { CLIENT_NAMES, type ClientName } from '../../graphql/operation-clients.ts';
import { seedSampleShop } from '../../local/sample-shop/seed.ts';
import { commit } from '../../store/dynamo-commit.ts';
import { messageRepository } from '../../store/message/message-repository.ts';
import type { Table } from '../../store/table/dynamo-client.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { type Handler, openBundle, type TokenOptions } from '../support/graph.ts';
import { openSession, required } from '../support/operation-session.ts';
import { answerDesk, confirmResolution, useAccount } from './account.ts';
import { studyCustomer, useAnalyst } from './analyst.ts';
import { administerStaff, useConsole, writeTexts } from './console.ts';
import {
  closeByPhone,
  decideIdentity,
  offerToCustomer,
  promiseOrder,
  resolve,
  serveCustomer,
  settleMessage,
  writeToCustomer,
} from './desk.ts';
import { findNell, useTill } from './till.ts';
import { useWebShop, type WebShopSale } from './web-shop.ts';

/** Every operation runs once, by its hash, with the token of a role that may send nothing but known operations. */

const SEEDING_TIMEOUT_MS = 240_000;
const now = new Date();
let handler: Handler;
let table: Table;
let sale: WebShopSale;
let nell: string;

beforeAll(async () => {
  vi.stubEnv('KNOWN_OPERATIONS_ONLY', ROLE_NAMES.join());
  vi.stubEnv('MESSAGE_CHANNELS', 'EMAIL,SMS');
  const bundle = await openBundle();
  ({ handler, table } = bundle);
  await seedSampleShop(bundle.table, now.toISOString());
}, SEEDING_TIMEOUT_MS);

const ran = new Map<ClientName, Set<string>>(CLIENT_NAMES.map((client) => [client, new Set<string>()]));

async function withSession<Result>(
  client: ClientName,
  role: Role,
  options: TokenOptions,
  use: (session: ReturnType<typeof openSession>) => Promise<Result>,
): Promise<Result> {
  const session = openSession(handler, role, options, now);
  try {
    return await use(session);
  } finally {
    for (const name of session.names) required(ran.get(client)).add(name);
  }
}

/** As if the sender of the message had been killed. */
async function stopItsSender(messageId: string): Promise<void> {
  const [message = null] = await messageRepository(readerOf(table, true)).messages([messageId]);
  const before = required(message);
  await commit(table, [{ entity: 'message', before, after: end(before, 'UNCERTAIN', now.toISOString(), null) }]);
}

const asCustomer = (id: string) => ({ customer: id, client: 'customer-app' });

test('the till', async () => {
  await withSession('till', 'pos', { store: 'leeds' }, useTill);
});

test('the web shop', async () => {
  sale = await withSession('web-shop', 'commerce', {}, useWebShop);
});

test('the account', async () => {
  nell = await withSession('till', 'pos', { store: 'york' }, findNell);
  await withSession('account', 'customer', asCustomer(nell), useAccount);
});

test('the desk, with a customer who answers in her account', async () => {
  const { customerId, guestOrderId } = sale;
  await withSession('desk', 'support', {}, async (desk) => {
    await promiseOrder(desk, guestOrderId, customerId);
    const openCase = await offerToCustomer(desk, customerId);
    await withSession('account', 'customer', asCustomer(customerId), (account) => answerDesk(account, openCase));
    const messageId = await writeToCustomer(desk, customerId, openCase);
    await stopItsSender(messageId);
    await settleMessage(desk, messageId);
    await resolve(desk, openCase);
    await withSession('account', 'customer', asCustomer(customerId), (account) =>
      confirmResolution(account, openCase.caseId),
    );
    await closeByPhone(desk, customerId);
    await decideIdentity(desk);
    await serveCustomer(desk);
  });
});

test('the analyst', async () => {
  await withSession('analyst', 'analyst', {}, async (session) => {
    await studyCustomer(session, nell);
    await useAnalyst(session);
  });
});

test('the console', async () => {
  await withSession('console', 'admin', {}, async (session) => {
    await useConsole(session);
    await writeTexts(session);
    await administerStaff(session, nell);
  });
});

test('no operation was left out', () => {
  for (const client of CLIENT_NAMES) {
    const known = [...knownOperations.values()].filter((operation) => operation.client === client);
    const names = known.map(({ text }) => /^\w+ (\w+)/.exec(text)?.[1]);
    expect([...required(ran.get(client))].toSorted()).toEqual(names.toSorted());
  }
});
