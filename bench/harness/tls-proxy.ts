import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { LOCALHOST } from '../../local/common/port.ts';
import { createLocalCertificate } from './certificate.ts';

/**
 * Ends TLS before an engine, so that a function meets it as it meets DynamoDB: over https. A function trusts it if
 * NODE_EXTRA_CA_CERTS names `certificateFile`.
 */
export async function openTlsProxy(engine: string) {
  const { port: enginePort } = new URL(engine);
  const certificate = createLocalCertificate();
  const folder = await mkdtemp(join(tmpdir(), 'tls-proxy-'));
  const certificateFile = join(folder, 'certificate.pem');
  await writeFile(certificateFile, certificate.cert);
  const server = createServer(certificate, (client) => {
    const upstream = connect(Number(enginePort), LOCALHOST);
    client.pipe(upstream).pipe(client);
    // A measured process ends without closing its connection.
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  server.listen(0, LOCALHOST);
  await once(server, 'listening');
  const address = server.address();
  return {
    endpoint: `https://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`,
    certificateFile,
    async close(): Promise<void> {
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
