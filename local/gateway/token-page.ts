import { UsageError } from '../common/command-line.ts';
import type { FindSavedStaff } from '../tokens/saved-staff.ts';
import { parseTokenRequest } from '../tokens/token-request.ts';
import type { TokenIssuer } from '../tokens/tokens.ts';
import { gatewayResponse, type HttpResponse } from './http-response.ts';
import { pageHeaders } from './page-files.ts';
import type { PageHandler } from './page-handler.ts';

/** Serves tokens at `/token?role=`, for the pages of this machine. */
export function tokenPage(issuer: TokenIssuer, find: FindSavedStaff, now: () => Date): PageHandler {
  return async (_, { pathname, searchParams }) =>
    pathname === '/token' ? tokenResponse(issuer, find, searchParams, now()) : null;
}

async function tokenResponse(
  issuer: TokenIssuer,
  find: FindSavedStaff,
  parameters: URLSearchParams,
  now: Date,
): Promise<HttpResponse> {
  try {
    const token = await issuer.issue(await parseTokenRequest(Object.fromEntries(parameters), find), now);
    return { status: 200, headers: { ...pageHeaders(), 'content-type': 'text/plain' }, body: Buffer.from(token) };
  } catch (error) {
    if (error instanceof UsageError) return gatewayResponse(400, error.message);
    throw error;
  }
}
