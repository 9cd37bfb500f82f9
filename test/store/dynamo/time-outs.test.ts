import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../local/engine/engine-client.ts';
import { directClient } from '../../../store/dynamo/direct-client.ts';
import { type DynamoClient, timeoutsFor } from '../../../store/dynamo/dynamo-client.ts';
import { sdkClient } from '../../../store/dynamo/sdk-client.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';

const access = { region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
const CLIENTS: Record<string, (endpoint: string, factor: number) => DynamoClient> = {
  direct: (endpoint, factor) => directClient({ ...access, endpoint, timeouts: timeoutsFor(factor) }),
  sdk: (endpoint, factor) => sdkClient({ ...access, endpoint }, timeoutsFor(factor)),
};

describe.each(Object.entries(CLIENTS))('the %s client', (_, open) => {
  test.each([
    [1, 3],
    [4, 1],
  ])('with %d times the time of DynamoDB, an answer after 1.5 s takes %i attempts', async (factor, attempts) => {
    let count = 0;
    const server = createServer((__, response) => {
      // Later attempts are answered at once.
      const delay = count++ < 2 ? 1_500 : 0;
      setTimeout(() => response.setHeader('content-type', 'application/x-amz-json-1.0').end('{"Responses":{}}'), delay);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, factor);
    expect(await readerOf({ client, name: 'late' }, true).get({ pk: 'EMAIL#a@example.com', sk: '#OWNER' })).toBeNull();
    expect(count).toBe(attempts);
    client.close();
    server.close();
  });
});
