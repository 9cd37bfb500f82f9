import { connect, type Table } from '../store/table/dynamo-client.ts';
import { joinRequests } from '../store/table/join-requests.ts';
import type { TableEnvironment } from './environment.ts';

/** The table that the environment of a function names. */
export const tableOf = ({ tableName, dynamodbEndpoint, timeoutFactor }: TableEnvironment): Table =>
  connect(tableName, dynamodbEndpoint === null ? {} : { endpoint: dynamodbEndpoint }, timeoutFactor);

/** The same for a function that works on many changes at once, and that no person waits for: their requests are joined. */
export const joinedTableOf = (environment: TableEnvironment): Table =>
  joinRequests(tableOf(environment), { puts: environment.dynamodbEndpoint !== null });
