/**
 * Receives events of the customer graph over HTTP, and lists who entered and left each segment.
 *
 *   node receive.ts [--port 4100] [--host 127.0.0.1] [--folder .data/event-receiver]
 *
 * The folder holds the database and the secret. On a server, put TLS in front of it: EventBridge speaks HTTPS only.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createReceiver } from './receiver/http-server.ts';
import { openInbox } from './receiver/inbox.ts';
import { loadSecrets } from './secret-file.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4100' },
    host: { type: 'string', default: '127.0.0.1' },
    folder: { type: 'string', default: join('.data', 'event-receiver') },
  },
});
const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const secrets = loadSecrets(values.folder);
const inbox = openInbox(join(values.folder, 'inbox.db'));
const server = createReceiver(inbox, secrets, print);
server.listen(Number(values.port), values.host, () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  print({ message: 'ready', url: `http://${values.host}:${port}/events` });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close(() => inbox.close());
    server.closeIdleConnections();
  });
