import { SignatureV4 } from '@smithy/signature-v4';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sha256 } from '../../../store/dynamo/aws-identity.ts';
import { requestSigner } from '../../../store/dynamo/sign-request.ts';

const text = fc.string({ minLength: 1, unit: 'grapheme-ascii' });
const credentials = fc.record(
  {
    accessKeyId: fc.stringMatching(/^[A-Z0-9]{4,20}$/),
    secretAccessKey: text,
    sessionToken: fc.base64String({ minLength: 4, maxLength: 400 }),
  },
  { requiredKeys: ['accessKeyId', 'secretAccessKey'] },
);

test('a request is signed as the library of the SDK signs it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('eu-west-1', 'us-gov-east-1', 'cn-north-1'),
      fc.constantFrom('127.0.0.1:8000', 'localhost:443', 'dynamodb.eu-west-1.amazonaws.com'),
      credentials,
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('DynamoDB_20120810.Query', 'DynamoDB_20120810.TransactWriteItems'),
      fc.array(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), {
        minLength: 1,
        maxLength: 3,
      }),
      async (region, host, { sessionToken, ...keys }, body, target, times) => {
        const identity = { ...keys, ...(sessionToken === undefined ? {} : { sessionToken }) };
        const sign = requestSigner(host, region, identity);
        const signer = new SignatureV4({ service: 'dynamodb', region, credentials: identity, sha256: Sha256 });
        // Several days with one signer, which has the key of one day at a time.
        for (const signingDate of times) {
          const { headers } = await signer.sign(
            {
              ...{ method: 'POST', protocol: 'https:', hostname: host.split(':')[0] ?? '', path: '/', query: {}, body },
              headers: { host, 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target },
            },
            { signingDate },
          );
          expect(sign(body, target, signingDate)).toEqual(headers);
        }
      },
    ),
  );
});
