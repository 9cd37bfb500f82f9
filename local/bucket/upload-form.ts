import { accessDenied, invalidArgument, S3Error, signatureMismatch } from './s3-error.ts';
import { type Credentials, isSame, parseDateTime, sign, verifyScope } from './signature.ts';

/** A file that a browser posted with a form, and whose policy allows it. */
export type FormUpload = {
  readonly key: string;
  readonly contentType: string;
  readonly content: Buffer;
  readonly status: 200 | 201 | 204;
  /** Where S3 leads the browser instead; null: nowhere. */
  readonly redirectTo: URL | null;
};

/** S3 replaces it in a key by the name of the file. */
const FILE_NAME_PLACEHOLDER = ['$', '{filename}'].join('');

/**
 * Reads a form as S3 does: the fields before the file count, every one of them must satisfy the signed policy, and fields
 * after the file are ignored.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 * @throws S3Error if S3 would refuse it
 */
export async function readUploadForm(
  body: Buffer,
  contentType: string,
  bucket: string,
  credentials: Credentials,
  now: Date,
): Promise<FormUpload> {
  const { fields, file } = await parseForm(body, contentType);
  const policy = fields.get('policy');
  if (policy === undefined) throw accessDenied('Access Denied');
  verifySignature(fields, policy, credentials);
  const form = new Map([...fields, ['bucket', bucket]]);
  const range = checkPolicy(parsePolicy(policy), form, now);
  const content = Buffer.from(await file.arrayBuffer());
  if (content.length > range.max)
    throw new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  if (content.length < range.min)
    throw new S3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  const key = fields.get('key');
  if (key === undefined) throw invalidArgument("Bucket POST must contain a field named 'key'.");
  const status = fields.get('success_action_status');
  return {
    key: key.replaceAll(FILE_NAME_PLACEHOLDER, file.name),
    contentType: fields.get('content-type') ?? 'binary/octet-stream',
    content,
    status: status === '200' ? 200 : status === '201' ? 201 : 204,
    redirectTo: redirectOf(fields.get('success_action_redirect')),
  };
}

/** S3 ignores what is no URL. */
function redirectOf(text: string | undefined): URL | null {
  const url = URL.parse(text ?? '');
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

async function parseForm(body: Buffer, contentType: string) {
  const fields = new Map<string, string>();
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw new S3Error(
        400,
        'MalformedPOSTRequest',
        'The body of your POST request is not well-formed multipart/form-data.',
      );
    });
  for (const [name, value] of form) {
    const lowerCase = name.toLowerCase();
    if (lowerCase === 'file') return { fields, file: value instanceof File ? value : new File([value], '') };
    if (typeof value !== 'string' || fields.has(lowerCase))
      throw invalidArgument(`The form has more than one value, or a file, in the field ${name}.`);
    fields.set(lowerCase, value);
  }
  throw invalidArgument('POST requires exactly one file upload per request.');
}

function verifySignature(fields: ReadonlyMap<string, string>, policy: string, credentials: Credentials): void {
  const value = (name: string): string => {
    const text = fields.get(name);
    if (text === undefined) throw invalidArgument(`Bucket POST must contain a field named '${name}'.`);
    return text;
  };
  if (value('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') throw invalidArgument('The algorithm is not supported.');
  const dateTime = value('x-amz-date');
  if (parseDateTime(dateTime) === null) throw invalidArgument('X-Amz-Date must be formatted as ISO 8601.');
  verifyScope(value('x-amz-credential'), dateTime, credentials);
  if (!isSame(value('x-amz-signature'), sign(policy, dateTime, credentials))) throw signatureMismatch();
}

type Policy = { readonly expiration: Date; readonly conditions: readonly unknown[] };

function parsePolicy(text: string): Policy {
  try {
    const { expiration, conditions } = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    const until = new Date(expiration);
    if (typeof expiration !== 'string' || Number.isNaN(until.getTime()) || !Array.isArray(conditions))
      throw new Error();
    return { expiration: until, conditions };
  } catch {
    throw new S3Error(
      400,
      'InvalidPolicyDocument',
      'The content of the form does not meet the conditions of a policy.',
    );
  }
}

/** These need no condition; so do fields whose names begin with `x-ignore-`. */
const FREE_FIELDS = ['bucket', 'file', 'policy', 'x-amz-signature'];

/** @returns the sizes that the policy allows, in bytes */
function checkPolicy(
  { expiration, conditions }: Policy,
  fields: ReadonlyMap<string, string>,
  now: Date,
): { readonly min: number; readonly max: number } {
  if (now >= expiration) throw refused('Policy expired.');
  const checked = new Set(FREE_FIELDS);
  let range = { min: 0, max: Number.POSITIVE_INFINITY };
  for (const condition of conditions.flatMap(toTests)) {
    if (condition[0] === 'content-length-range') {
      range = { min: Math.max(range.min, Number(condition[1])), max: Math.min(range.max, Number(condition[2])) };
      continue;
    }
    const name = condition[1].replace(/^\$/, '').toLowerCase();
    const value = fields.get(name);
    const isMet = condition[0] === 'eq' ? value === condition[2] : value?.startsWith(condition[2]);
    if (isMet !== true) throw refused(`Policy Condition failed: ${JSON.stringify(condition)}`);
    checked.add(name);
  }
  for (const name of fields.keys())
    if (!checked.has(name) && !name.startsWith('x-ignore-')) throw refused(`Extra input fields: ${name}`);
  return range;
}

type Test = readonly ['eq' | 'starts-with' | 'content-length-range', string, string];

/** A condition as one or more tests: an object states equality for each of its fields. */
function toTests(condition: unknown): readonly Test[] {
  if (Array.isArray(condition) && condition.length === 3) {
    const [operator, first, second] = condition.map(String);
    if (operator === 'eq' || operator === 'starts-with' || operator === 'content-length-range')
      return [[operator, first ?? '', second ?? '']];
  } else if (typeof condition === 'object' && condition !== null && !Array.isArray(condition))
    return Object.entries(condition).map(([name, value]): Test => ['eq', `$${name}`, String(value)]);
  throw new S3Error(400, 'InvalidPolicyDocument', 'Invalid Policy: Invalid condition.');
}

const refused = (reason: string): S3Error => accessDenied(`Invalid according to Policy: ${reason}`);
