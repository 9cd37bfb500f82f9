import type { CustomerIssuerSettings } from '../../cdk/optional-parts.ts';
import { UsageError } from '../common/command-line.ts';
import { LOCALHOST } from '../common/port.ts';

/** The flags of `npm start` for an OIDC issuer of customers. */
export const ISSUER_FLAGS = {
  issuer: { type: 'string' },
  audience: { type: 'string', multiple: true, default: [] as string[] },
  'issuer-scope': { type: 'string' },
  'customer-claim': { type: 'string', default: 'customer_id' },
} as const;

/** The name of the issuer that the flags configure. */
const NAME = 'local';

/**
 * The issuers that the flags name: one, or none.
 * @throws UsageError
 */
export function parseIssuers(flags: {
  readonly issuer?: string | undefined;
  readonly audience: readonly string[];
  readonly 'issuer-scope'?: string | undefined;
  readonly 'customer-claim': string;
}): readonly CustomerIssuerSettings[] {
  const { issuer, audience, 'issuer-scope': scope = null, 'customer-claim': customerIdClaim } = flags;
  if (issuer === undefined) {
    if (audience.length > 0 || scope !== null) throw new UsageError('--audience and --issuer-scope go with --issuer.');
    return [];
  }
  const url = URL.parse(issuer);
  const isLocal = url?.protocol === 'http:' && [LOCALHOST, 'localhost'].includes(url.hostname);
  if (url?.protocol !== 'https:' && !isLocal)
    throw new UsageError(`--issuer takes a URL of https, or of http on this machine, not "${issuer}".`);
  if (audience.length === 0) throw new UsageError('--issuer needs --audience: the aud of its access tokens.');
  return [{ name: NAME, issuer, audience, scope, customerIdClaim }];
}
