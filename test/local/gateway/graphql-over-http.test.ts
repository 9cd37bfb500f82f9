import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditResult, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Command, run } from '../../support/command.ts';

const CSRF =
  "Apollo's CSRF prevention: a GET without a header that makes browsers ask first could come from any page, unseen";
const STATUS =
  'Apollo answers 400 to what never ran, whatever the caller accepts: proxies and alarms see that it failed';

/** What does not hold although it SHOULD or MAY, and why. Whatever MUST hold is not to be found here. */
const NOT_HELD: Readonly<Record<string, string>> = {
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
    expect(status === 'ok').toBe(!(id in NOT_HELD));
    if (status !== 'ok') expect(name).toMatch(/^(SHOULD|MAY) /);
  });

  test('has 61 audits, and every exception is one of them', () => {
    expect(audits).toHaveLength(61);
    expect(audits.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(NOT_HELD)));
  });
});
