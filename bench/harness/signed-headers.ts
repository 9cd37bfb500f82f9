import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

export type SigningKeys = {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

const ALGORITHM = 'AWS4-HMAC-SHA256';
const SIGNED = 'content-type;host;x-amz-date;x-amz-target';

/**
 * Signs the POST of a body to DynamoDB with version 4 of AWS' signatures: three hashes, and those of the day's key once a day.
 * A library that signs any request takes longer, and the peer of a measurement must not be slower than it has to be. It shares no
 * code with the graph, which is measured against it. A test compares it with `@smithy/signature-v4`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * @returns the headers for a target such as `DynamoDB_20120810.GetItem`, all but the length of the body
 */
export function createSigner(host: string, { region, accessKeyId, secretAccessKey }: SigningKeys) {
  const keys = new Map<string, KeyObject>();
  const keyOf = (day: string): KeyObject => {
    const known = keys.get(day);
    if (known !== undefined) return known;
    const secret = Buffer.from(`AWS4${secretAccessKey}`);
    const key = createSecretKey([day, region, 'dynamodb', 'aws4_request'].reduce<Buffer>(hmac, secret));
    keys.set(day, key);
    return key;
  };
  return (target: string, body: string, at: Date) => {
    const date = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const day = date.slice(0, 8);
    const scope = `${day}/${region}/dynamodb/aws4_request`;
    const contentType = 'application/x-amz-json-1.0';
    const lines = `content-type:${contentType}\nhost:${host}\nx-amz-date:${date}\nx-amz-target:${target}\n`;
    const canonical = sha256(`POST\n/\n\n${lines}\n${SIGNED}\n${sha256(body)}`);
    const signature = hmac(keyOf(day), `${ALGORITHM}\n${date}\n${scope}\n${canonical}`).toString('hex');
    return {
      'content-type': contentType,
      host,
      'x-amz-date': date,
      'x-amz-target': target,
      authorization: `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`,
    };
  };
}

const sha256 = (text: string): string => hash('sha256', text, 'hex');
const hmac = (key: Buffer | KeyObject, text: string): Buffer => createHmac('sha256', key).update(text).digest();
