import { randomUUID } from 'node:crypto';
import { type AwsCredentials, fixedIdentity } from './aws-identity.ts';
import { countAnswer } from './count-answer.ts';
import {
  type DynamoClient,
  type Input,
  type OperationName,
  type Output,
  READ_OPERATIONS,
  type Timeouts,
} from './dynamo-client.ts';
import { type JsonProtocolOptions, jsonProtocol } from './json-protocol.ts';
import { readBudget, timeLeft } from './time-left.ts';

export type DirectClientOptions = {
  readonly region: string;
  readonly credentials: AwsCredentials;
  /** Such as `http://127.0.0.1:8000`; null: DynamoDB in the region. */
  readonly endpoint: string | null;
  readonly timeouts: Timeouts;
  readonly tls?: JsonProtocolOptions['tls'];
};

const VERSION = 'DynamoDB_20120810';

/**
 * Speaks DynamoDB's JSON protocol over Node's own HTTP: half of the processor time of the SDK's client, and nothing to load at a cold
 * start. docs/decisions/dynamodb-client.md has the comparison.
 */
export function directClient({ region, credentials, endpoint, timeouts, tls }: DirectClientOptions): DynamoClient {
  const url = new URL(endpoint ?? regionalEndpoint(region));
  const { send, close } = jsonProtocol({ region, credentials, url, ...(tls === undefined ? {} : { tls }) });

  async function call<Name extends OperationName>(operation: Name, input: Input<Name>): Promise<Output<Name>> {
    const isRead = READ_OPERATIONS.has(operation);
    // Of the caller: an answer arrives outside of its asynchronous context.
    const reads = readBudget();
    const output = await send({
      target: `${VERSION}.${operation}`,
      body: JSON.stringify(operation === 'TransactWriteItems' ? withRequestToken(input) : input),
      timeout: () => Math.min(isRead ? timeouts.read : timeouts.write, timeLeft()),
      onHead(headers) {
        if (isRead) countAnswer(reads, headers['content-length']);
      },
    });
    return output as Output<Name>;
  }

  return { call, identity: fixedIdentity(region, credentials), timeouts, close };
}

/** https://docs.aws.amazon.com/general/latest/gr/ddb.html */
export const regionalEndpoint = (region: string): string =>
  `https://dynamodb.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;

/** All attempts of a transaction have the same token, so that a repeated one has no second effect. */
const withRequestToken = (input: object): object => ({ ClientRequestToken: randomUUID(), ...input });
