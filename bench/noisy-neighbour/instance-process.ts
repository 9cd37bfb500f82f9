/**
 * One instance of the GraphQL function in a process of its own, as on Lambda: it answers one request at a time, and states
 * what each one cost. Its environment is that of the function; the messages are those of instance.ts.
 */

import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { sendToParent } from '../../local/functions/child-process.ts';
import type { InstanceAnswer, InstanceRequest } from './instance.ts';

type Handler = (event: object, context: object) => Promise<{ readonly statusCode: number; readonly body: string }>;

const { handler }: { handler: Handler } = await import(new URL('../../dist/graphql/index.mjs', import.meta.url).href);

let operations: string[] = [];
let askedAt: number | null = null;
subscribe('http.client.request.start', (message) => {
  const { request } = message as { readonly request: ClientRequest };
  const operation = String(request.getHeader('x-amz-target')).split('.').at(-1) ?? '';
  operations.push(operation);
  if (operation === 'UpdateItem') askedAt = Date.now();
});

async function answer({ id, event }: InstanceRequest): Promise<InstanceAnswer> {
  operations = [];
  askedAt = null;
  const before = process.cpuUsage();
  const { statusCode, body } = await handler(event, { getRemainingTimeInMillis: () => 25_000 });
  const { user, system } = process.cpuUsage(before);
  const cost = /"cost":\{"requested":(\d+)/.exec(body)?.[1];
  const millis = (user + system) / 1_000;
  return { id, status: statusCode, cost: Number(cost ?? 0), millis, operations, askedAt, at: Date.now() };
}

process.on('message', (request: InstanceRequest) => {
  answer(request).then(sendToParent, () => process.exit(1));
});
process.once('disconnect', () => process.exit());
sendToParent({});
