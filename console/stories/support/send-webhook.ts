import { createHmac, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

const SECRET = 'the secret of a story';

/** Gives the integration its secret, as its owner does on one's own machine. */
export async function shareSecret(code: string): Promise<void> {
  const secrets = { [code]: { secrets: [SECRET] } };
  await writeFile(join(inject('data'), 'integrations.json'), JSON.stringify(secrets));
}

/** Delivers a source record, signed as Standard Webhooks say. @returns the status */
export async function sendWebhook(code: string, record: object): Promise<number> {
  const body = JSON.stringify(record);
  const [id, at] = [randomUUID(), String(Math.floor(Date.now() / 1_000))];
  const signature = createHmac('sha256', SECRET).update(`${id}.${at}.${body}`).digest('base64');
  const headers = { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${signature}` };
  const response = await fetch(`${inject('origin')}/webhooks/${code}`, {
    method: 'POST',
    body,
    headers: { ...headers, 'content-type': 'application/json' },
  });
  return response.status;
}
