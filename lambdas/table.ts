import { connect, type Table } from '../store/table/dynamo-client.ts';
import type { TableEnvironment } from './environment.ts';

/** The table that the environment of a function names. */
export const tableOf = ({ tableName, dynamodbEndpoint }: TableEnvironment): Table =>
  connect(tableName, dynamodbEndpoint === null ? {} : { endpoint: dynamodbEndpoint });
