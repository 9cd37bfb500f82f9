import { request } from 'node:http';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Emulator } from './emulator.ts';
import { clientSettings } from './environment.ts';

type Answer = { readonly status: number; readonly text: string; readonly headers: Readonly<Record<string, unknown>> };

/** What the function of the CDK copies from the build, which cannot run in the emulator. */
export async function putPage({ endpoint }: Emulator, bucket: string, page: string): Promise<void> {
  const s3 = new S3Client({ ...clientSettings(endpoint), forcePathStyle: true });
  await s3.send(
    new PutObjectCommand({
      ...{ Bucket: bucket, Key: 'index.html', Body: page, ContentType: 'text/html', CacheControl: 'no-cache' },
    }),
  );
}

/** Asks the distribution under its host name. */
export function getFrom({ port }: Emulator, address: string): Promise<Answer> {
  const { hostname: host, pathname: path } = new URL(address);
  return new Promise((resolve, reject) => {
    // CloudFront redirects what did not come by TLS.
    const headers = { host, 'x-forwarded-proto': 'https' };
    const sent = request({ ...{ port, host: '127.0.0.1', path, headers } });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
      });
      response.on('error', reject);
    });
    sent.end();
  });
}
