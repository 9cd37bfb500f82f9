import type { IncomingMessage } from 'node:http';
import { LOCALHOST } from '../common/port.ts';
import type { HttpResponse } from './http-response.ts';
import { urlOf } from './http-server.ts';

/** Serves a page and its files; returns null for any other request. */
export type PageHandler = (request: IncomingMessage, url: URL) => Promise<HttpResponse | null>;

/** All pages of this machine. They get no request with another host name. */
export function pageHandlers(
  handlers: readonly PageHandler[],
): (request: IncomingMessage) => Promise<HttpResponse | null> {
  return async (request) => {
    const url = urlOf(request);
    if (request.method !== 'GET' || url === null || !isLocalHost(url.hostname)) return null;
    for (const handler of handlers) {
      const response = await handler(request, url);
      if (response !== null) return response;
    }
    return null;
  };
}

/** Prevents DNS rebinding: a foreign page whose host name resolves to this machine must not get a token. */
const isLocalHost = (host: string): boolean => host === LOCALHOST || host === 'localhost';
