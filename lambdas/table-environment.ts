import type { AwsCredentials } from '../store/dynamo/aws-identity.ts';
import { parseShards, type ShardLayout, SMALL_SHOP } from '../store/table/shard-layout.ts';
import { optionalVariable, readWhole, requireVariable } from './environment-variables.ts';

/** Where a function finds the table. */
export type TableEnvironment = {
  readonly tableName: string;
  /** The address of a local engine; null: AWS. */
  readonly dynamodbEndpoint: string | null;
  /** Whether single puts of many commands are joined: with a local engine, unless it shall get the requests that AWS gets. */
  readonly joinsPuts: boolean;
  /** How many times longer than DynamoDB a local engine may take to answer. */
  readonly timeoutFactor: number;
  readonly shards: ShardLayout;
  /** The region and credentials of the function; null: the SDK's client is used, which finds its own. */
  readonly direct: { readonly region: string; readonly credentials: AwsCredentials } | null;
};

export function readTableEnvironment(): TableEnvironment {
  const dynamodbEndpoint = optionalVariable('DYNAMODB_ENDPOINT');
  return {
    tableName: requireVariable('TABLE_NAME'),
    dynamodbEndpoint,
    joinsPuts: dynamodbEndpoint !== null && optionalVariable('DYNAMODB_JOIN_PUTS') !== 'off',
    timeoutFactor: readWhole('DYNAMODB_TIMEOUT_FACTOR', 1, { from: 1, to: 100, of: 'times' }),
    shards: readShards(),
    direct: readDirectAccess(),
  };
}

/** @throws Error for counts that no version can use: the function does not start */
function readShards(): ShardLayout {
  const text = optionalVariable('SHARDS');
  return text === null ? SMALL_SHOP : parseShards(text);
}

/** Lambda gives each function its credentials in these variables, and replaces the function before they run out. */
function readDirectAccess(): TableEnvironment['direct'] {
  const client = optionalVariable('DYNAMODB_CLIENT') ?? 'direct';
  if (client !== 'direct' && client !== 'sdk') throw new Error('DYNAMODB_CLIENT must be direct or sdk');
  const region = optionalVariable('AWS_REGION');
  const accessKeyId = optionalVariable('AWS_ACCESS_KEY_ID');
  const secretAccessKey = optionalVariable('AWS_SECRET_ACCESS_KEY');
  if (client === 'sdk' || region === null || accessKeyId === null || secretAccessKey === null) return null;
  const sessionToken = optionalVariable('AWS_SESSION_TOKEN');
  return { region, credentials: { accessKeyId, secretAccessKey, ...(sessionToken === null ? {} : { sessionToken }) } };
}
