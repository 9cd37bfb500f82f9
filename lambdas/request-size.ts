import type { HTTPGraphQLRequest } from '@apollo/server';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { findDocumentExcess } from '../graphql/limits/document-limits.ts';
import { type LimitExcess, limitExtensions, limitMessage } from '../graphql/limits/limit-error.ts';
import type { RequestLimits } from '../graphql/limits/request-limits.ts';
import type { StatedCost } from '../graphql/limits/stated-cost.ts';
import { documentOf, type HttpEvent, sizeOf, toRefusal } from './http-event.ts';

/** The request is larger than its caller's limits allow. Nothing of it is executed. */
export class RequestTooLarge extends Error {
  readonly excess: LimitExcess;

  constructor(excess: LimitExcess) {
    super(limitMessage(excess));
    this.excess = excess;
  }
}

/** Before the body is parsed. @throws RequestTooLarge */
export function checkSize(event: HttpEvent, { bytes: allowed }: RequestLimits): void {
  const measured = sizeOf(event);
  if (measured > allowed) throw new RequestTooLarge({ limit: 'bytes', allowed, measured });
}

/** Before the document is validated. @throws RequestTooLarge */
export function checkDocument(request: HTTPGraphQLRequest, limits: RequestLimits): void {
  const document = documentOf(request);
  const excess = document === null ? null : findDocumentExcess(document, limits);
  if (excess !== null) throw new RequestTooLarge(excess);
}

export function toTooLarge({ excess, message }: RequestTooLarge, cost: StatedCost): APIGatewayProxyStructuredResultV2 {
  return toRefusal(excess.limit === 'bytes' ? 413 : 400, message, limitExtensions(excess), cost);
}
