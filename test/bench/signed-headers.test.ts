import { SignatureV4 } from '@smithy/signature-v4';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSigner } from '../../bench/harness/signed-headers.ts';
import { Sha256 } from '../../store/dynamo/aws-identity.ts';

const CONTENT_TYPE = 'application/x-amz-json-1.0';
const key = fc.string({ minLength: 1, unit: 'grapheme-ascii' });
const times = fc.array(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), {
  minLength: 1,
  maxLength: 3,
});

test('a bare request is signed as the library of the SDK signs it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[A-Z0-9]{4,20}$/),
      key,
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('DynamoDB_20120810.Query', 'DynamoDB_20120810.TransactWriteItems'),
      times,
      async (accessKeyId, secretAccessKey, body, target, dates) => {
        const [region, host] = ['eu-west-1', '127.0.0.1:8000'];
        const sign = createSigner(host, { region, accessKeyId, secretAccessKey });
        const signer = new SignatureV4({
          ...{ service: 'dynamodb', region, credentials: { accessKeyId, secretAccessKey }, sha256: Sha256 },
          applyChecksum: false,
        });
        for (const signingDate of dates) {
          const { headers } = await signer.sign(
            {
              ...{ method: 'POST', protocol: 'http:', hostname: '127.0.0.1', path: '/', query: {}, body },
              headers: { host, 'content-type': CONTENT_TYPE, 'x-amz-target': target },
            },
            { signingDate },
          );
          expect(sign(target, body, signingDate)).toEqual(headers);
        }
      },
    ),
  );
});
