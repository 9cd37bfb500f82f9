import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject, test } from 'vitest';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../local/engine/engine-client.ts';
import { connect } from '../../../store/table/dynamo-client.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { freshTable } from '../../support/table.ts';

test('does not log what it sends or reads', async () => {
  const { name } = await freshTable();
  const lines: unknown[] = [];
  const log = (...parts: unknown[]) => void lines.push(...parts);
  const table = connect(name, {
    endpoint: inject('endpoint'),
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    logger: { trace: log, debug: log, info: log, warn: log, error: log },
  });
  await readerOf(table, true).get({ pk: 'EMAIL#ana@example.com', sk: '#OWNER' });
  expect(JSON.stringify(lines)).not.toContain('ana@example.com');
  table.client.destroy();
});

test.each([
  [1, 3],
  [4, 1],
])('with %d times the time of DynamoDB, an answer after 1.5 s takes %i attempts', async (factor, attempts) => {
  let count = 0;
  const server = createServer((_, response) => {
    // Later attempts are answered at once.
    const delay = count++ < 2 ? 1_500 : 0;
    setTimeout(() => response.setHeader('content-type', 'application/x-amz-json-1.0').end('{"Responses":{}}'), delay);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const table = connect('late', { endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS }, factor);
  expect(await readerOf(table, true).get({ pk: 'EMAIL#ana@example.com', sk: '#OWNER' })).toBeNull();
  expect(count).toBe(attempts);
  table.client.destroy();
  server.close();
});
