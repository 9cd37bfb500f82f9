import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDataDirectory } from '../../local/common/data-directory.ts';
import { launch } from '../../local/functions/child-process.ts';
import { functionEnvironment } from '../../local/functions/function-environment.ts';
import { openIssuer, type TokenRequest } from '../../local/tokens/tokens.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { freshTable } from './table.ts';

/** Several processes of the built bundle with the limits of prod, each behind its own gateway, on one new table. */
export type GatewayFleet = {
  readonly table: Table;
  readonly urls: readonly string[];
  /** An access token that every gateway accepts. */
  tokenOf(request: Omit<TokenRequest, 'expiresInSeconds'>): Promise<string>;
  close(): Promise<void>;
};

export async function openGatewayFleet(size: number): Promise<GatewayFleet> {
  const table = await freshTable();
  const path = await mkdtemp(join(tmpdir(), 'fleet-'));
  const directory = await openDataDirectory(path);
  const issuer = await openIssuer(directory);
  const webhooks = { queue: join(path, 'webhooks'), url: 'https://shop.example/webhooks/' };
  const services = { database: inject('endpoint'), bucket: null, webhooks };
  const environment = {
    ...(await functionEnvironment('customer-graph', directory, services, 'prod')),
    TABLE_NAME: table.name,
    FEEDBACK_URL: 'https://shop.example/feedback/',
  };
  const script = new URL('../../local/gateway/gateway-process.ts', import.meta.url);
  const gateways = await Promise.all(
    Array.from({ length: size }, () => launch<{ port: number }>(script, ['0', directory.path], environment)),
  );
  return {
    table,
    urls: gateways.map(({ ready }) => `http://127.0.0.1:${ready.port}/graphql`),
    tokenOf: (request) => issuer.issue({ ...request, expiresInSeconds: 3_600 }, new Date()),
    async close() {
      await Promise.all(gateways.map(({ close }) => close()));
      await rm(path, { recursive: true });
    },
  };
}
