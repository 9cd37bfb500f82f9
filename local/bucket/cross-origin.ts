import type { IncomingMessage } from 'node:http';
import type { HttpResponse } from '../gateway/http-response.ts';

/** As the stack configures it, but for any origin: only this machine can reach this server, and every request is signed. */
export const corsHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  headers.origin === undefined ? {} : { 'access-control-allow-origin': '*' };

export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined;

export const preflightResponse = (): HttpResponse => ({
  status: 200,
  headers: { 'access-control-allow-methods': 'POST', 'access-control-max-age': '3600' },
  body: Buffer.alloc(0),
});
