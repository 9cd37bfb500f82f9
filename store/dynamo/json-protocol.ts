import type { IncomingHttpHeaders } from 'node:http';
import type { AgentOptions } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { AwsCredentials } from './aws-identity.ts';
import { isClockRefusal, refusalOf } from './errors.ts';
import { type Answer, connectTo } from './exchange.ts';
import { retryDelay } from './retry-rules.ts';
import { requestSigner } from './sign-request.ts';

/** DynamoDB's protocol: a signed POST with JSON in it and in its answer. Its streams speak it too, under names of their own. */
export type JsonProtocol = {
  /**
   * Sends a request, and repeats it while another attempt can help and its invocation has time.
   * @throws DynamoError where DynamoDB refuses, or the error of the last attempt
   */
  send(request: JsonRequest): Promise<object>;
  close(): void;
};

export type JsonRequest = {
  /** With its version, such as `DynamoDB_20120810.GetItem`. */
  readonly target: string;
  /** JSON. */
  readonly body: string;
  /** Milliseconds that the next attempt may take. */
  readonly timeout: () => number;
  /** Sees the headers of each answer; if it throws, the body is not read. */
  readonly onHead?: (headers: IncomingHttpHeaders) => void;
};

export type JsonProtocolOptions = {
  readonly region: string;
  readonly credentials: AwsCredentials;
  readonly url: URL;
  /** Of connections with TLS, such as the certificates to trust. */
  readonly tls?: Pick<AgentOptions, 'ca'>;
};

/** DynamoDB refuses a signature whose time is 5 minutes or more from its own. A smaller difference is no reason for a refusal. */
const MIN_SKEW_MS = 60_000;

export function jsonProtocol({ region, credentials, url, tls }: JsonProtocolOptions): JsonProtocol {
  const connections = connectTo(url, tls);
  const sign = requestSigner(url.host, region, credentials);
  const clock = correctedClock();

  async function attempt({ target, body, timeout, onHead = () => {} }: JsonRequest): Promise<object> {
    const headers = sign(body, target, clock.now());
    return outputOf(await connections.post({ headers, body, timeout: timeout(), onHead }));
  }

  async function send(request: JsonRequest): Promise<object> {
    let mayCorrectClock = true;
    for (let attempts = 1; ; attempts++)
      try {
        return await attempt(request);
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

  return { send, close: connections.close };
}

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
