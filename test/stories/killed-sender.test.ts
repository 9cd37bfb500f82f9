import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, inject, onTestFinished, test } from 'vitest';
import { type ReleaseDependencies, releaseMessages } from '../../domain/message/release-messages.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import { commit } from '../../store/dynamo-commit.ts';
import { createRepositories } from '../../store/repositories.ts';
import { jobCursors } from '../../store/table/job-cursors.ts';
import { storeQueued, storeRecipient } from '../support/queued-messages.ts';
import { freshTable } from '../support/table.ts';

const MESSAGES = 1_000;
/** The sender is killed when the server has this many emails: before its answer, or some milliseconds after it. */
const KILLS = [7, 60, 131, 222, 350, 480, 601, 733, 850, 960].map((at, index) => ({ at, delayMs: index % 4 }));
/** The server throttles every so many emails. */
const THROTTLE_EVERY = 13;
const VISIBILITY_MS = 1_000;
const TIMEOUT_MS = 600_000;
const PROCESS = fileURLToPath(new URL('../support/sender-process.ts', import.meta.url));

/** A real SMTP server on loopback. It counts each email that it accepts, also if the sender never hears of that. */
async function openMailServer(onMail: (count: number) => void) {
  const received = new Map<string, number>();
  let attempts = 0;
  let accepted = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        attempts += 1;
        if (attempts % THROTTLE_EVERY === 0)
          return callback(Object.assign(new Error('slow down'), { responseCode: 451 }));
        const mail = await simpleParser(Buffer.concat(chunks));
        const id = String(mail.headers.get('x-customer-graph-message'));
        received.set(id, (received.get(id) ?? 0) + 1);
        accepted += 1;
        onMail(accepted);
        // Time to be killed before the answer.
        await wait(accepted % 3);
        callback();
      });
    },
  });
  server.on('error', () => {});
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  onTestFinished(() => new Promise((resolve) => server.close(resolve)));
  const address = listener.address();
  return { received, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

test(
  'of 1,000 messages, with kills and throttles, none leaves twice and none is lost',
  async () => {
    const table = await freshTable();
    const start = new Date().toISOString();
    const messages = await storeQueued(table, await storeRecipient(table), MESSAGES, start);
    const folder = join(await mkdtemp(join(tmpdir(), 'killed-sender-')), 'queue');
    await mkdir(folder);
    for (const { id } of messages) await writeFile(join(folder, `${id}.json`), JSON.stringify({ body: id }));

    const kills = [...KILLS];
    let killed = 0;
    let child: ChildProcess | null = null;
    const server = await openMailServer((count) => {
      const next = kills[0];
      if (next === undefined || count < next.at || child === null) return;
      kills.shift();
      const victim = child;
      child = null;
      killed += 1;
      setTimeout(() => victim.kill('SIGKILL'), next.delayMs);
    });
    const env = {
      ...{ PATH: '', TABLE_NAME: table.name, DYNAMODB_ENDPOINT: inject('endpoint'), AWS_REGION: LOCAL_REGION },
      ...{ AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId, AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey },
      ...{ EMAIL_FROM: 'shop@example.com', SMTP_URL: `smtp://127.0.0.1:${server.port}`, LOG_LEVEL: 'CRITICAL' },
    };
    const waiting = async () => (await readdir(folder)).filter((name) => name.endsWith('.json')).length;
    while ((await waiting()) > 0) {
      const started = spawn(process.execPath, [PROCESS, JSON.stringify({ folder, visibilityMs: VISIBILITY_MS })], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      child = started;
      const ended = once(started, 'exit');
      while (started.exitCode === null && started.signalCode === null && (await waiting()) > 0)
        await Promise.race([ended, wait(200)]);
      started.kill('SIGKILL');
      await ended;
    }

    // Ten minutes later, the schedule finds the claims of the killed senders.
    const repositories = createRepositories(table, { consistent: true });
    const later = () => new Date(Date.now() + 10 * 60_000).toISOString();
    const commitTo: ReleaseDependencies['commit'] = (changes) => commit(table, changes);
    await releaseMessages({ repositories, cursors: jobCursors(table), now: later, commit: commitTo }, () => true);
    const after = await repositories.messages(messages.map(({ id }) => id));
    const statuses = new Map(after.map((message) => [message?.id ?? '', message?.status]));
    const timesSent = messages.map(({ id }) => server.received.get(id) ?? 0);
    const uncertain = messages.filter(({ id }) => statuses.get(id) === 'UNCERTAIN');
    expect(killed).toBe(KILLS.length);
    expect(Math.max(...timesSent)).toBe(1);
    expect(uncertain.length).toBeLessThanOrEqual(killed);
    for (const { id } of messages)
      if (statuses.get(id) !== 'UNCERTAIN') expect([statuses.get(id), server.received.get(id)]).toEqual(['SENT', 1]);
    const listed = await repositories.uncertainMessages({ first: 100, after: null });
    expect(listed.entries.map(({ item }) => item.id).toSorted()).toEqual(uncertain.map(({ id }) => id).toSorted());
    process.stdout.write(
      `${MESSAGES} messages, ${killed} kills: ${uncertain.length} uncertain, none twice, none lost\n`,
    );
  },
  TIMEOUT_MS,
);
