import type { VendorRead } from '../connectors/connector.ts';
import { parseExactJson } from '../connectors/exact-json.ts';
import type { IntegrationSystem } from '../domain/integration/integration.ts';
import type { IntegrationSecret } from '../domain/integration/integration-secrets.ts';
import { Unavailable } from '../domain/kernel/unavailable.ts';

/** `answer` null: there is no such thing, or it is left out because it is optional. */
export type VendorAnswer =
  | { readonly answer: unknown }
  | { readonly problem: { readonly code: string; readonly path: null; readonly message: string } };

type Api = {
  /** Where every shop has the same; null: the secret of the integration has it. */
  readonly url: string | null;
  /** The hosts that a token may be sent to. */
  readonly hosts: RegExp;
  headers(token: string): Readonly<Record<string, string>>;
};

const basic = (token: string) => ({ authorization: `Basic ${Buffer.from(token).toString('base64')}` });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** The token of WooCommerce is `key:secret`; that of Zendesk `email/token:key`, or one of OAuth. */
const APIS: Readonly<Record<IntegrationSystem, Api | null>> = {
  SHOPIFY: { url: null, hosts: /\.myshopify\.com$/, headers: (token) => ({ 'x-shopify-access-token': token }) },
  SQUARE: { url: 'https://connect.squareup.com', hosts: /^connect\.squareup(sandbox)?\.com$/, headers: bearer },
  WOOCOMMERCE: { url: null, hosts: /./, headers: basic },
  ZENDESK: {
    url: null,
    hosts: /\.zendesk\.com$/,
    headers: (token) => (token.includes(':') ? basic(token) : bearer(token)),
  },
  GENERIC: null,
};

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 5 * 1024 * 1024;
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;

/**
 * Reads what a payload only names, from the API of its system. The host is that of the system or of the shop, whatever the payload
 * says, and no redirect leads elsewhere. Only a local run may read from this machine.
 * @throws Unavailable where another try may succeed
 */
export async function readVendor(
  system: IntegrationSystem,
  secret: IntegrationSecret | undefined,
  { path, isOptional }: VendorRead,
  isLocal: boolean,
): Promise<VendorAnswer> {
  const api = APIS[system];
  const base = secret?.apiUrl ?? api?.url ?? null;
  const token = secret?.apiToken ?? null;
  if (api === null || base === null || token === null)
    return isOptional === true
      ? { answer: null }
      : problem('NO_CREDENTIALS', "Set apiToken, and apiUrl where each shop has its own, in the integration's secret.");
  const url = urlOf(base, path, api, isLocal);
  if (url === null) return problem('WRONG_HOST', "The apiUrl in the integration's secret is not one of this system.");
  const response = await fetchOnce(url, api.headers(token));
  if (response.status === 404 || response.status === 410)
    return isOptional === true
      ? { answer: null }
      : problem('NOT_FOUND', "The system's API does not know what the payload names.");
  if (response.status === 401 || response.status === 403)
    return problem('NOT_ALLOWED', "The system's API does not accept the apiToken in the integration's secret.");
  if (response.status !== 200) throw new Unavailable(`the system's API answered ${response.status}`);
  return { answer: parse(response.text) };
}

const problem = (code: string, message: string): VendorAnswer => ({ problem: { code, path: null, message } });

function urlOf(base: string, path: string, { hosts }: Api, isLocal: boolean): URL | null {
  const [root, url] = [URL.parse(base), URL.parse(`${base.replace(/\/+$/, '')}${path}`)];
  if (root === null || url === null || url.origin !== root.origin || !path.startsWith('/')) return null;
  if (LOOPBACK.test(url.hostname)) return isLocal ? url : null;
  return url.protocol === 'https:' && hosts.test(url.hostname) ? url : null;
}

async function fetchOnce(
  url: URL,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', ...headers },
      ...{ redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) },
    });
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) throw new Error('the answer is too large');
      chunks.push(chunk);
    }
    return { status: response.status, text: Buffer.concat(chunks).toString() };
  } catch (error) {
    throw new Unavailable("the system's API gave no answer", { cause: error });
  }
}

function parse(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch (error) {
    throw new Unavailable("the system's API answered something else than JSON", { cause: error });
  }
}
