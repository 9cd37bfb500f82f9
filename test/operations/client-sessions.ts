import { listsUntil } from '../../domain/audience/audience.ts';
import type { Role } from '../../domain/kernel/roles.ts';
import { end } from '../../domain/message/message-status.ts';
import { requestGuestErasure } from '../../domain/privacy/request-guest-erasure.ts';
import type { ClientName } from '../../graphql/operation-clients.ts';
import { openCommandClient } from '../../local/common/command-client.ts';
import { audienceRepository } from '../../store/audience/audience-repository.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { commit } from '../../store/dynamo-commit.ts';
import { messageRepository } from '../../store/message/message-repository.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { loadScheduledBundle } from '../support/erasures.ts';
import type { TokenOptions } from '../support/graph.ts';
import { type OperationSession, required } from '../support/operation-session.ts';
import { storeDelivery } from '../support/webhook-deliveries.ts';
import { answerDesk, confirmResolution, useAccount } from './account.ts';
import { studyCustomer, useAnalyst } from './analyst.ts';
import {
  administerStaff,
  connectShop,
  type Deliver,
  importCustomers,
  managePlaybooks,
  manageSegments,
  manageService,
  spareGuest,
  useConsole,
  writeTexts,
} from './console.ts';
import { decideCover, serveAtCounter } from './console-counter.ts';
import { decideRecords, lookAtPerson, workOnCase } from './console-desk.ts';
import {
  closeByPhone,
  decideIdentity,
  endCover,
  offerToCustomer,
  promiseOrder,
  resolve,
  serveCustomer,
  settleMessage,
  writeToCustomer,
} from './desk.ts';
import { searchMissingOrder } from './desk-deliveries.ts';
import { useMarketing } from './marketing.ts';
import { findNell, sellToGuest, useTill } from './till.ts';
import { useWebShop, type WebShopSale } from './web-shop.ts';

/** Opens a session of a client with a token, and uses it. */
export type WithSession = <Result>(
  client: ClientName,
  role: Role,
  options: TokenOptions,
  use: (session: OperationSession) => Promise<Result>,
) => Promise<Result>;

/** What each client does with its operations on a table with the sample shop. Some need what earlier ones did, so run them in order. */
export function clientSessions(table: Table, now: Date, withSession: WithSession) {
  let sale: WebShopSale | null = null;
  let nell: string | null = null;

  /** As if the sender of the message had been killed. */
  async function stopItsSender(messageId: string): Promise<void> {
    const [message = null] = await messageRepository(readerOf(table, true)).messages([messageId]);
    const before = required(message);
    await commit(table, [{ entity: 'message', before, after: end(before, 'UNCERTAIN', now.toISOString(), null) }]);
  }

  /** As the job leaves it that has written the file. */
  async function finishFile(audienceId: string): Promise<void> {
    const [audience = null] = await audienceRepository(readerOf(table, true)).audiences([audienceId]);
    const before = required(audience);
    const until = listsUntil(now.toISOString());
    const result = { members: 0, excluded: {}, lists: 0 };
    const ready = { stage: 'READY', result, availableUntil: until, dueAt: until, listsUntil: until } as const;
    await commit(table, [{ entity: 'audience', before, after: { ...before, ...ready, version: before.version + 1 } }]);
  }

  /** As a delivery of a web shop asks. */
  async function askToErase(orderId: string): Promise<void> {
    const context = openCommandClient(table, 'web-shop').createContext('requestGuestErasure', orderId, {});
    await requestGuestErasure(context, { orderId, integration: 'web-shop', linkKey: '9003', delayDays: 10 });
  }

  const deliver: Deliver = (code, more) => storeDelivery(table, code, more);
  const asCustomer = (id: string) => ({ customer: id, client: 'customer-app' });

  return {
    till: () => withSession('till', 'pos', { store: 'leeds' }, useTill),
    async webShop() {
      sale = await withSession('web-shop', 'commerce', {}, useWebShop);
    },
    async account() {
      nell = await withSession('till', 'pos', { store: 'york' }, findNell);
      await withSession('account', 'customer', asCustomer(nell), useAccount);
    },
    /** With a customer who answers in her account. */
    async desk() {
      const { customerId, guestOrderId } = required(sale);
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
        await searchMissingOrder(desk, customerId, (await deliver('web-shop', { bodyKey: null })).id);
      });
    },
    analyst: () =>
      withSession('analyst', 'analyst', {}, async (session) => {
        await studyCustomer(session, required(nell));
        await useAnalyst(session);
      }),
    async marketing() {
      const buildSegments = await loadScheduledBundle('segment-builds', table);
      await withSession('analyst', 'marketing', {}, (session) => useMarketing(session, { buildSegments, finishFile }));
    },
    async console() {
      const guestSale = await withSession('till', 'pos', { store: 'leeds' }, sellToGuest);
      await askToErase(guestSale);
      const buildSegments = await loadScheduledBundle('segment-builds', table);
      await withSession('console', 'admin', {}, async (session) => {
        await useConsole(session);
        await manageService(session);
        await manageSegments(session, { buildSegments, finishFile });
        await managePlaybooks(session, required(nell));
        await writeTexts(session);
        await administerStaff(session, required(nell));
        await spareGuest(session, guestSale);
        await connectShop(session, deliver);
        await importCustomers(session);
        await serveAtCounter(session, guestSale);
        await workOnCase(session, required(nell));
        await lookAtPerson(session, required(nell));
        await decideRecords(session);
        await decideCover(session, required(nell), (warrantyId) =>
          withSession('desk', 'support', {}, (desk) => endCover(desk, warrantyId)),
        );
      });
    },
  };
}
