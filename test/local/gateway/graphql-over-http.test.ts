import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditResult, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Command, run } from '../../support/command.ts';

const CSRF =
  "Apollo's CSRF prevention: any web page could send a GET without a header that makes browsers send a preflight";
const STATUS =
  'Apollo responds 400 to a request that it could not run, for every accepted type, so that proxies and alarms see it';

/** SHOULD and MAY requirements that we do not meet, with the reason. We meet every MUST. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '5A70': CSRF,
  D6D5: CSRF,
  '6A70': CSRF,
  '572B': STATUS,
  FDE2: STATUS,
  '7B9B': STATUS,
};

let data: string;
let server: Command;
let url: string;
let token: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'http-'));
  server = run('start', ['--port', '0', '--data', data, '--memory', '--empty']);
  url = (await server.line(/^ready /)).slice('ready '.length);
  token = (await run('token', ['--data', data, '--role', 'support']).ended).output;
});
afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
  await rm(data, { recursive: true });
});

const audits = serverAudits({
  url: () => url,
  fetchFn: (input: string, init: RequestInit = {}) =>
    fetch(input, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${token}` },
    }),
});

describe('GraphQL over HTTP', () => {
  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (id, name, audit) => {
    const { status }: AuditResult = await audit.fn();
    expect(status === 'ok').toBe(!(id in EXCEPTIONS));
    if (status !== 'ok') expect(name).toMatch(/^(SHOULD|MAY) /);
  });

  test('has 61 audits, and every exception is one of them', () => {
    expect(audits).toHaveLength(61);
    expect(audits.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(EXCEPTIONS)));
  });
});
