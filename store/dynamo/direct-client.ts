import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { AgentOptions } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
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
import { isClockRefusal, refusalOf } from './errors.ts';
import { type Answer, connectTo } from './exchange.ts';
import { retryDelay } from './retry-rules.ts';
import { requestSigner } from './sign-request.ts';
import { readBudget, timeLeft } from './time-left.ts';

export type DirectClientOptions = {
  readonly region: string;
  readonly credentials: AwsCredentials;
  /** Such as `http://127.0.0.1:8000`; null: DynamoDB in the region. */
  readonly endpoint: string | null;
  readonly timeouts: Timeouts;
  /** Of connections with TLS, such as the certificates to trust. */
  readonly tls?: Pick<AgentOptions, 'ca'>;
};

const TARGET = 'DynamoDB_20120810';
/** DynamoDB refuses a signature whose time is 5 minutes or more from its own. A smaller difference is no reason for a refusal. */
const MIN_SKEW_MS = 60_000;

/**
 * Speaks DynamoDB's JSON protocol over Node's own HTTP: half of the processor time of the SDK's client, and nothing to load at a cold
 * start. docs/decisions/dynamodb-client.md has the comparison.
 */
export function directClient({ region, credentials, endpoint, timeouts, tls }: DirectClientOptions): DynamoClient {
  const url = new URL(endpoint ?? regionalEndpoint(region));
  const connections = connectTo(url, tls);
  const sign = requestSigner(url.host, region, credentials);
  const clock = correctedClock();

  async function attempt(operation: OperationName, body: string): Promise<object> {
    const isRead = READ_OPERATIONS.has(operation);
    // Of the caller: an answer arrives outside of its asynchronous context.
    const reads = readBudget();
    const answer = await connections.post({
      headers: sign(body, `${TARGET}.${operation}`, clock.now()),
      body,
      timeout: Math.min(isRead ? timeouts.read : timeouts.write, timeLeft()),
      onHead(headers) {
        if (isRead) countAnswer(reads, headers['content-length']);
      },
    });
    return outputOf(answer);
  }

  async function call<Name extends OperationName>(operation: Name, input: Input<Name>): Promise<Output<Name>> {
    const body = JSON.stringify(operation === 'TransactWriteItems' ? withRequestToken(input) : input);
    let mayCorrectClock = true;
    for (let attempts = 1; ; attempts++)
      try {
        return (await attempt(operation, body)) as Output<Name>;
      } catch (error) {
        if (mayCorrectClock && isClockRefusal(error) && clock.correct(error.sentAt)) {
          mayCorrectClock = false;
          continue;
        }
        const delay = retryDelay(error, attempts);
        if (delay === null) throw error;
        await wait(delay);
      }
  }

  return { call, identity: fixedIdentity(region, credentials), timeouts, close: connections.close };
}

/** https://docs.aws.amazon.com/general/latest/gr/ddb.html */
export const regionalEndpoint = (region: string): string =>
  `https://dynamodb.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;

/** All attempts of a transaction have the same token, so that a repeated one has no second effect. */
const withRequestToken = (input: object): object => ({ ClientRequestToken: randomUUID(), ...input });

/** @throws DynamoError where DynamoDB refuses; an error that another attempt can fix where the answer is damaged */
function outputOf({ status, headers, body }: Answer): object {
  checkSum(headers, body);
  const text = body.toString();
  if (status !== 200) throw refusalOf(status, text, headers.date);
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may be about a person.
    throw damagedAnswer('is not JSON');
  }
}

const damagedAnswer = (problem: string): Error =>
  Object.assign(new Error(`an answer of DynamoDB ${problem}`), { name: 'DamagedAnswer' });

/**
 * DynamoDB sends the checksum of each answer.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html
 */
function checkSum(headers: IncomingHttpHeaders, body: Buffer): void {
  const expected = headers['x-amz-crc32'];
  if (expected !== undefined && crc32(body) !== Number(expected)) throw damagedAnswer('does not match its checksum');
}

/** The time of this machine, corrected by the difference to DynamoDB's. */
function correctedClock() {
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  return {
    now,
    /** @returns whether it was wrong enough to have been the reason for a refusal */
    correct(serverTime: string | undefined): boolean {
      const difference = Date.parse(serverTime ?? '') - now().getTime();
      if (!(Math.abs(difference) >= MIN_SKEW_MS)) return false;
      offset += difference;
      return true;
    },
  };
}
