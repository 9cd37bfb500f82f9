import { directClient } from '../store/dynamo/direct-client.ts';
import { type Table, timeoutsFor } from '../store/dynamo/dynamo-client.ts';
import { sdkClient } from '../store/dynamo/sdk-client.ts';
import { joinRequests } from '../store/table/join-requests.ts';
import { setShards } from '../store/table/shards.ts';
import type { TableEnvironment } from './table-environment.ts';

/** The table that the environment of a function names. From then on, this process uses its shards. */
export function tableOf(environment: TableEnvironment): Table {
  const { tableName, dynamodbEndpoint: endpoint, timeoutFactor, direct, shards } = environment;
  setShards(shards);
  const timeouts = timeoutsFor(timeoutFactor);
  const client =
    direct === null
      ? sdkClient(endpoint === null ? {} : { endpoint }, timeouts)
      : directClient({ ...direct, endpoint, timeouts });
  return { client, name: tableName };
}

/** The same for a function that works on many changes at once, and that no person waits for: their requests are joined. */
export const joinedTableOf = (environment: TableEnvironment): Table =>
  joinRequests(tableOf(environment), { puts: environment.joinsPuts });
