import { openDataDirectory } from '../common/data-directory.ts';
import { openIssuer } from '../tokens/tokens.ts';
import type { GraphAccess } from './stack-access.ts';

const LIFETIME_SECONDS = 3_600;

/**
 * Reaches the graph at an address: with the token in `CUSTOMER_GRAPH_TOKEN`, or with one for the `npm start` that uses this data
 * directory.
 */
export async function openAddressAccess(url: string, data: string): Promise<GraphAccess> {
  // biome-ignore lint/style/noProcessEnv: a secret, which a command line would show to everybody on the machine
  const given = process.env['CUSTOMER_GRAPH_TOKEN'];
  if (given !== undefined) return { url, token: async () => given };
  const issuer = await openIssuer(await openDataDirectory(data));
  return { url, token: () => issuer.issue({ role: 'admin', expiresInSeconds: LIFETIME_SECONDS }, new Date()) };
}
