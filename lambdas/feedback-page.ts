import { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { FeedbackLink } from '../domain/feedback/feedback-link.ts';
import { findLink } from '../domain/feedback/find-link.ts';
import { verifyLink } from '../domain/feedback/link-token.ts';
import { submitFeedback } from '../domain/feedback/submit-feedback.ts';
import { Unavailable } from '../domain/kernel/unavailable.ts';
import { withinInvocation } from '../store/dynamo/time-left.ts';
import { openAddressBudgets } from './address-budget.ts';
import { directCallRefusal, readArrivals } from './arrivals.ts';
import { failureOf, logRequestId, logUnhandledRejections } from './error-logging.ts';
import { type FormAnswer, readForm } from './feedback-form.ts';
import { type FormState, formPage, type MessageText, messagePage, pageHeaders } from './feedback-html.ts';
import { createLinkContexts } from './feedback-page-context.ts';
import { photoPage } from './feedback-photos.ts';
import { type PageLanguage, preferredLanguage } from './feedback-texts.ts';

const { environment, table, repositories, files, now, contextOf } = createLinkContexts((fault) =>
  logger.error('a playbook failed', { fault }),
);
const logger = new Logger({ serviceName: 'customer-graph-feedback-page' });
const [key] = environment.keys;
const arrivals = readArrivals();
const budgets = openAddressBudgets('feedback-page', key, table, logger);

/** What a page and an answer cost: an answer reads and writes more. */
const COST = { GET: 1, POST: 3 };

logUnhandledRejections(logger);

/**
 * Answers the public page of a link: GET shows the form and changes nothing, because mail scanners open links too. POST gives
 * the feedback and leads back to the page, so that a reload or the back button sends nothing twice.
 */
export async function handler(
  received: APIGatewayProxyEventV2,
  lambda: Context,
): Promise<APIGatewayProxyStructuredResultV2> {
  logRequestId(logger, lambda);
  const arrival = arrivals.admit(received);
  if (arrival === null) return directCallRefusal();
  const { event, address } = arrival;
  const language = preferredLanguage(event.headers['accept-language']);
  const remaining = () => lambda.getRemainingTimeInMillis();
  try {
    return await withinInvocation(remaining, () => answer(event, address, language, remaining));
  } catch (error) {
    const { requestId } = event.requestContext;
    if (!(error instanceof Unavailable))
      logger.error('the request failed', { failure: { ...failureOf(error), correlationId: requestId } });
    return message(503, language, 'failed');
  }
}

async function answer(
  event: APIGatewayProxyEventV2,
  address: string,
  language: PageLanguage,
  remaining: () => number,
): Promise<APIGatewayProxyStructuredResultV2> {
  // Before anything is read: a caller who guesses costs no request to the table.
  const target = verifyLink(event.pathParameters?.['token'] ?? '', environment.keys, now());
  if (target === null) return message(404, language, 'invalid');
  if (target === 'EXPIRED') return message(410, language, 'expired');
  const { http, requestId } = event.requestContext;
  const isPost = http.method === 'POST';
  const decision = await budgets.spend(address, isPost ? COST.POST : COST.GET);
  if (!decision.isGranted) return tooMany(language, decision.retryAfter);
  const link = await findLink(repositories, target, now());
  if (link === null) return message(410, language, 'invalid');
  if (link.usedAt !== null) return isPost ? backTo(event) : received(event, language, link);
  if (!isPost) return form(200, language, link, { problem: null, score: null, comment: '' });
  const { body, isBase64Encoded } = event;
  const read = readForm({ body, isBase64Encoded, contentType: event.headers['content-type'] }, link.metric);
  if (read === 'tooLarge') return message(413, language, 'tooLong');
  if ('problem' in read) return form(422, language, link, read);
  return submit(event, language, link, read, contextOf(link, requestId, remaining));
}

/** Gives the feedback. A second use of the link leads to the same page as the first one. */
async function submit(
  event: APIGatewayProxyEventV2,
  language: PageLanguage,
  link: FeedbackLink,
  { score, comment }: FormAnswer,
  context: ReturnType<typeof contextOf>,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { orderId, warrantyId, caseId, store } = link;
  const metric = score === null ? null : link.metric;
  const about = { orderId, warrantyId, caseId, store, touchpoint: link.asked ? null : 'receipt' };
  const input = { metric, score, comment, ...about, occurredAt: now(), via: 'SURVEY' } as const;
  const result = await submitFeedback(context, input, link);
  if (!('userErrors' in result)) return backTo(event);
  const codes = result.userErrors.map(({ code }) => code);
  if (codes.includes('ALREADY_EXISTS')) return backTo(event);
  if (codes.includes('LIMIT_EXCEEDED')) return tooMany(language, 3_600);
  // The order changed its owner, or its customer is being erased, since the page was shown.
  logger.info('a link could not be used', { codes });
  return message(410, language, 'invalid');
}

/** Thanks, and room for photos. */
const received = (event: APIGatewayProxyEventV2, language: PageLanguage, link: FeedbackLink) =>
  photoPage({ attachments: (ids) => repositories.attachments(ids), files, now }, link, {
    language,
    pageUrl: `${environment.url}${event.pathParameters?.['token']}`,
    query: event.rawQueryString,
  });

/** Back to the page of the same token. The address is relative, so that it fits behind any domain and path. */
const backTo = ({ pathParameters }: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 303,
  headers: { ...pageHeaders(), location: `./${pathParameters?.['token']}` },
  body: '',
});

async function form(statusCode: number, language: PageLanguage, { metric }: FeedbackLink, state: FormState) {
  const { name } = await repositories.shop();
  return { statusCode, headers: pageHeaders(), body: formPage(language, { shop: name, metric, ...state }) };
}

function tooMany(language: PageLanguage, retryAfter: number): APIGatewayProxyStructuredResultV2 {
  const refusal = message(429, language, 'tooMany');
  return { ...refusal, headers: { ...refusal.headers, 'retry-after': String(retryAfter) } };
}

const message = (statusCode: number, language: PageLanguage, text: MessageText): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: pageHeaders(),
  body: messagePage(language, '', text),
});
