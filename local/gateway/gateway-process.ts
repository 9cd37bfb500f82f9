/**
 * The process of `npm start` that acts as API Gateway and Lambda. It is a separate process because its environment is the
 * function's: the bundle reads what Lambda would set, and nothing from the shell. It ends with its parent.
 * Arguments: port, data directory, origin of the bucket, issuers of customers as JSON (default none).
 */

import type { CustomerIssuerSettings } from '../../cdk/optional-parts.ts';
import { issuerPath } from '../../domain/kernel/customer-issuer.ts';
import { LOG_SUBSCRIPTIONS } from '../../store/log-subscriptions.ts';
import { openDataDirectory } from '../common/data-directory.ts';
import { describeError, sendToParent } from '../functions/child-process.ts';
import { type LogHandler, subscribeToLog } from '../logs/log-subscription.ts';
import { savedStaff } from '../tokens/saved-staff.ts';
import { openIssuer } from '../tokens/tokens.ts';
import { jwtAuthorizer } from './authorizer.ts';
import { consolePage } from './console-page.ts';
import { type FunctionHandler, httpApi } from './gateway.ts';
import { graphiqlPage } from './graphiql-page.ts';
import { startHttpServer } from './http-server.ts';
import { issuerAuthorizer } from './issuer-authorizer.ts';
import { pageHandlers } from './page-handler.ts';
import { tokenPage } from './token-page.ts';

const BUNDLE = new URL('../../dist/graphql/index.mjs', import.meta.url);
/** The public page for feedback. */
const FEEDBACK_PAGE = new URL('../../dist/feedback-page/index.mjs', import.meta.url);
/** The function that receives webhooks. */
const WEBHOOK = new URL('../../dist/webhook-receiver/index.mjs', import.meta.url);
/** The function that gets lines of the log; it has the same environment. */
const AUDIT_READS = new URL('../../dist/audit-reads/index.mjs', import.meta.url);
const now = () => new Date();

process.once('disconnect', () => process.exit());
try {
  const [port = '', directory = '', bucketOrigin = '', issuers = '[]'] = process.argv.slice(2);
  const { handler: auditReads }: { handler: LogHandler } = await import(AUDIT_READS.href);
  const reads = subscribeToLog(LOG_SUBSCRIPTIONS['audit-reads'], auditReads, now, log);
  const server = await serve(Number(port), directory, bucketOrigin, JSON.parse(issuers));
  process.once(
    'SIGTERM',
    () =>
      void server
        .close()
        .then(reads.close)
        .then(() => process.exit()),
  );
  sendToParent({ port: server.port });
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

async function serve(
  port: number,
  directory: string,
  bucketOrigin: string,
  settings: readonly CustomerIssuerSettings[],
) {
  const data = await openDataDirectory(directory);
  const issuer = await openIssuer(data);
  const { handler }: { handler: FunctionHandler } = await import(BUNDLE.href);
  const { handler: feedbackPage }: { handler: FunctionHandler } = await import(FEEDBACK_PAGE.href);
  const { handler: webhookReceiver }: { handler: FunctionHandler } = await import(WEBHOOK.href);
  const issuers = new Map(settings.map((one) => [issuerPath(one.name), issuerAuthorizer(one)]));
  const authorizer = jwtAuthorizer(issuer);
  const api = httpApi({ handler, feedbackPage, webhookReceiver, authorizer, issuers, now, onFault: log });
  const pages = pageHandlers([
    tokenPage(issuer, savedStaff(data), now),
    await graphiqlPage(),
    await consolePage(bucketOrigin === '' ? undefined : bucketOrigin),
  ]);
  return startHttpServer(port, async (request) => (await pages(request)) ?? api(request));
}

function log(fault: unknown): void {
  process.stderr.write(`${fault instanceof Error ? fault.stack : fault}\n`);
}
