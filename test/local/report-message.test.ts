import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Command, run } from '../support/command.ts';

let data: string;
let start: Command;
let url: string;
let token: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'report-message-'));
  start = run('start', ['--port', '0', '--data', data, '--empty']);
  url = (await start.line(/^ready /)).slice('ready '.length);
  token = (await run('token', ['--data', data, '--role', 'support']).ended).output;
});
afterAll(async () => {
  start.child.kill('SIGTERM');
  await start.ended;
  await rm(data, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: an answer has any shape, and a test asserts what it finds there
type Data = any;

async function ask(query: string, variables: object): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data: answer, errors } = (await response.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return answer;
}

async function mutate(name: string, fields: string, input: object): Promise<Data> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} userErrors { code message path } } }`;
  const answer = (await ask(query, { input: { idempotencyKey: randomUUID(), ...input } }))[name];
  expect(answer.userErrors).toEqual([]);
  return answer;
}

/** A message that the running graph has sent to its outbox. */
async function sentMessage(email: string): Promise<{ readonly id: string; readonly customerId: string }> {
  const { customer } = await mutate('registerCustomer', 'customer { id }', { emails: [{ address: email }] });
  const { message } = await mutate('sendMessage', 'message { id }', {
    ...{ customer: { id: customer.id }, kind: 'CUSTOM', purpose: 'SERVICE', channel: 'EMAIL', body: 'Hello!' },
  });
  await vi.waitFor(async () => expect(await statusOf(message.id)).toBe('SENT'), { timeout: 30_000, interval: 200 });
  expect((await readdir(join(data, 'outbox'))).some((name) => name.endsWith('.eml'))).toBe(true);
  return { id: message.id, customerId: customer.id };
}

const statusOf = async (id: string): Promise<string> =>
  (await ask('query ($id: ID!) { message(id: $id) { messageStatus } }', { id })).message.messageStatus;

const report = (...args: readonly string[]) => run('report-message', [...args, '--data', data]).ended;

test('npm run report-message plays the provider beside a running start', async () => {
  const { id, customerId } = await sentMessage('nell@example.com');
  expect(await report(id, 'delivered')).toEqual({ code: 0, output: 'Reported: delivered.', errors: '' });
  expect(await statusOf(id)).toBe('DELIVERED');
  expect(await report(id, 'bounced')).toMatchObject({ code: 0, output: 'Reported: bounced.' });
  expect(await statusOf(id)).toBe('BOUNCED');
  expect(await report(id, 'complained')).toMatchObject({ code: 0, output: 'Reported: complained.' });
  expect(await statusOf(id)).toBe('COMPLAINED');
  const query = `query ($id: ID!) { customer(id: $id) { emails { undeliverableSince } preferences { consents { channel purpose consent } } } }`;
  const { customer } = await ask(query, { id: customerId });
  expect(customer.emails).toMatchObject([{ undeliverableSince: expect.any(String) }]);
  expect(customer.preferences.consents).toContainEqual({ channel: 'EMAIL', purpose: 'SERVICE', consent: 'DENIED' });
}, 300_000);

test('it says what is wrong, and reports nothing', async () => {
  expect(await report('msg_01900000-0000-7000-8000-000000000000', 'delivered')).toMatchObject({
    ...{ code: 1, output: '' },
    errors: expect.stringContaining('No message has the id msg_01900000-0000-7000-8000-000000000000'),
  });
  const { id } = await sentMessage('ben@example.com');
  for (const args of [[id, 'lost'], [id], ['cus_1', 'delivered'], []]) {
    const { code, output, errors } = await report(...args);
    expect([code === 0, output], args.join(' ')).toEqual([false, '']);
    expect(errors).toMatch(/npm run report-message|REPORT|MESSAGE/);
  }
  expect(await statusOf(id)).toBe('SENT');
}, 300_000);
