import type { AwsIdentity } from '../dynamo/aws-identity.ts';
import { backoff } from '../dynamo/backoff.ts';

export type AwsRequest = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly service: 'cloudformation' | 's3' | 'secretsmanager' | 'sqs';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
};

export type AwsAnswer = { readonly status: number; readonly body: Buffer };

const ATTEMPTS = 3;
/** Of one attempt. What answers a webhook has some seconds in all. */
const TIMEOUT_MS = 2_000;

/**
 * Sends a signed request, and again where the service does not answer, fails or is busy: only what may be repeated. The SDK's
 * clients of S3, SQS and Secrets Manager together would triple the size of a function that answers webhooks.
 * @returns the last answer, of any status
 * @throws Error if no attempt got an answer
 */
export async function sendAwsRequest(identity: AwsIdentity, request: AwsRequest): Promise<AwsAnswer> {
  for (let attempt = 1; ; attempt++)
    try {
      const answer = await sendOnce(identity, request);
      if (attempt === ATTEMPTS || (answer.status < 500 && answer.status !== 429)) return answer;
      await backoff(attempt, () => TIMEOUT_MS);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await backoff(attempt, () => TIMEOUT_MS);
    }
}

async function sendOnce(
  identity: AwsIdentity,
  { method, service, url, headers = {}, body = '' }: AwsRequest,
): Promise<AwsAnswer> {
  const { protocol, hostname, host, pathname } = new URL(url);
  const { SignatureV4 } = await import('@smithy/signature-v4');
  const signer = new SignatureV4({ ...identity, service, uriEscapePath: service !== 's3', applyChecksum: true });
  const signed = await signer.sign({
    ...{ method, protocol, hostname, path: pathname, query: {}, body },
    headers: { host, ...headers },
  });
  const { host: _, ...sent } = signed.headers;
  const answer = await fetch(url, {
    ...{ method, headers: sent, redirect: 'error' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
}

/** A call of a service that takes JSON. @throws Error with the status and the name of the service's error */
export async function callAws(
  identity: AwsIdentity,
  {
    service,
    url,
    operation,
    version,
    input,
  }: {
    readonly service: 'secretsmanager' | 'sqs';
    readonly url: string;
    readonly operation: string;
    readonly version: '1.0' | '1.1';
    readonly input: object;
  },
): Promise<unknown> {
  const { status, body } = await sendAwsRequest(identity, {
    ...{ method: 'POST', service, url },
    headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': operation },
    body: JSON.stringify(input),
  });
  if (status !== 200) throw new Error(`${operation} answered ${status} ${errorNameIn(body)}`);
  return JSON.parse(body.toString());
}

function errorNameIn(body: Buffer): string {
  return /"__type"\s*:\s*"([\w.#]{1,100})"/.exec(body.toString())?.[1] ?? '';
}
