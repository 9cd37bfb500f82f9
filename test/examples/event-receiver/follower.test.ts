import { appendFile, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliver, EVENT_BRIDGE_POLICY } from '../../../examples/event-receiver/follower/deliver.ts';
import { eventIn } from '../../../examples/event-receiver/follower/event-in.ts';
import { linesAfter } from '../../../examples/event-receiver/follower/event-lines.ts';
import { loadPosition, type Position, savePosition } from '../../../examples/event-receiver/follower/position.ts';
import { eventOf, followOnce } from '../../support/event-receiver.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'follower-'));
  file = join(folder, 'events.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const A_MINUTE_AGO = new Date(Date.now() - 60_000);

describe('the lines of the file', () => {
  let position: Position | null = null;
  beforeEach(() => {
    position = null;
  });
  async function read(): Promise<readonly string[]> {
    const lines = [];
    for await (const { text, next } of linesAfter(file, position)) {
      lines.push(text);
      position = next;
    }
    return lines;
  }

  test('come once, and a line without its end when it has one', async () => {
    expect(await read()).toEqual([]);
    await writeFile(file, 'one\ntwo\nthr');
    expect(await read()).toEqual(['one', 'two']);
    expect(await read()).toEqual([]);
    await appendFile(file, 'ee\n');
    expect(await read()).toEqual(['three']);
  });

  test('are whole across the parts in which the file is read, in bytes', async () => {
    const lines = Array.from({ length: 300 }, (_, at) => `${at} ${'é'.repeat(at * 7)}`);
    await writeFile(file, `${lines.join('\n')}\n`);
    for await (const { next } of linesAfter(file, null)) {
      position = next;
      if (next.offset > 100_000) break;
    }
    const rest = await read();
    expect(rest).toEqual(lines.slice(lines.length - rest.length));
    expect(rest.length).toBeGreaterThan(50);
  });

  test('of a renamed file come before those of the next one, however many there are', async () => {
    await writeFile(file, 'one\ntwo\n');
    expect(await read()).toEqual(['one', 'two']);
    await appendFile(file, 'three\n');
    await rename(file, `${file}.2`);
    await utimes(`${file}.2`, A_MINUTE_AGO, new Date(Date.now() - 120_000));
    await writeFile(`${file}.1`, 'four\n');
    await utimes(`${file}.1`, A_MINUTE_AGO, A_MINUTE_AGO);
    await writeFile(`${file}.3.gz`, 'compressed\n');
    await writeFile(join(folder, 'events.jsonlines'), 'something else\n');
    await writeFile(file, 'five\n');
    expect(await read()).toEqual(['three', 'four', 'five']);
    expect(await read()).toEqual([]);
  });

  test('of a renamed file are awaited while a writer may still write there', async () => {
    await writeFile(file, 'one\ntw');
    expect(await read()).toEqual(['one']);
    await rename(file, `${file}-20261126`);
    await writeFile(file, 'three\n');
    expect(await read()).toEqual([]);
    await appendFile(`${file}-20261126`, 'o\n');
    expect(await read()).toEqual(['two']);
    await utimes(`${file}-20261126`, A_MINUTE_AGO, A_MINUTE_AGO);
    expect(await read()).toEqual(['three']);
  });

  test('of a file that was deleted and written anew come from its start', async () => {
    await writeFile(file, 'one\ntwo\n');
    await read();
    await rm(file);
    expect(await read()).toEqual([]);
    await writeFile(file, 'other one\nthree\n');
    expect(await read()).toEqual(['other one', 'three']);
  });
});

test('an event is found after one that a killed writer began', () => {
  const text = JSON.stringify(eventOf('SegmentLeft', 'e', { note: '{"source":' }));
  for (let length = 0; length < text.length; length++) expect(eventIn(text.slice(0, length) + text)).toBe(text);
  expect(eventIn(text.slice(0, -1))).toBeNull();
  expect(eventIn('')).toBeNull();
});

test('a position is as it was stored, absent at first, and nothing else', async () => {
  const path = join(folder, 'position.json');
  expect(loadPosition(path)).toBeNull();
  savePosition(path, { file: 'a', offset: 7 });
  savePosition(path, { file: 'b', offset: 8 });
  expect(loadPosition(path)).toEqual({ file: 'b', offset: 8 });
  await writeFile(path, '{}');
  expect(() => loadPosition(path)).toThrow('holds no position');
});

/** An endpoint that answers its requests in turn: a status, or null for no answer. */
async function openEndpoint(answers: readonly (number | null)[]) {
  const seen: string[] = [];
  const open = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString();
    const status = answers[seen.length] === undefined ? 204 : answers[seen.length];
    seen.push(`${request.headers['x-receiver-secret']} ${body}`);
    open.add(response);
    if (status != null) response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}/events`, seen },
    close() {
      for (const response of open) response.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

const QUICK = { ...EVENT_BRIDGE_POLICY, timeoutMs: 300, firstPauseMs: 1, maxPauseMs: 5 };

describe('an event', () => {
  test.each<[string, readonly (number | null)[], 'ACCEPTED' | 'REFUSED', number]>([
    ['is accepted at once', [204], 'ACCEPTED', 1],
    ['is sent again after 5xx, 429, 409 and a wrong secret', [500, 503, 429, 409, 401, 200], 'ACCEPTED', 6],
    ['is sent again where there is no answer in time', [null, null, 202], 'ACCEPTED', 3],
    ['is refused by 400', [400], 'REFUSED', 1],
    ['is refused by 413', [500, 413], 'REFUSED', 2],
    ['is not sent to where a redirect leads', [307], 'REFUSED', 1],
  ])('%s', async (_, answers, outcome, requests) => {
    const endpoint = await openEndpoint(answers);
    const failures: (number | null)[] = [];
    const result = await deliver('{}', { url: endpoint.url, secret: 's' }, QUICK, (status) => failures.push(status));
    endpoint.close();
    expect(result).toBe(outcome);
    expect(endpoint.seen).toEqual(Array.from({ length: requests }, () => 's {}'));
    expect(failures).toEqual(answers.filter((status) => status === null || status >= 300));
  });

  test('is given up after the attempts of the policy, also where nobody listens', async () => {
    const endpoint = await openEndpoint([500, 500, 500, 500]);
    const policy = { ...QUICK, maxAttempts: 3 };
    expect(await deliver('{}', { url: endpoint.url, secret: 's' }, policy, () => {})).toBe('REFUSED');
    expect(endpoint.seen).toHaveLength(3);
    endpoint.close();
    expect(await deliver('{}', { url: 'http://127.0.0.1:9/', secret: 's' }, policy, () => {})).toBe('REFUSED');
  });
});

test('the follower sends the events of use alone, and what is refused goes to the dead letters', async () => {
  const entered = JSON.stringify(eventOf('SegmentEntered', 'e-1'));
  const left = JSON.stringify(eventOf('SegmentLeft', 'e-2'));
  const other = JSON.stringify(eventOf('OrderRecorded', 'e-3'));
  await writeFile(file, [entered, other, 'not an event', left, ''].join('\n'));
  const endpoint = await openEndpoint([500, 204, 400]);
  const home = join(folder, 'home');
  expect(await followOnce(file, home, endpoint.url)).toBe(0);
  expect(endpoint.seen.map((line) => line.slice(line.indexOf(' ') + 1))).toEqual([entered, entered, left]);
  expect(await readFile(join(home, 'dead-letters.jsonl'), 'utf8')).toBe(`not an event\n${left}\n`);
  await appendFile(file, `${other}\n`);
  expect(await followOnce(file, home, endpoint.url)).toBe(0);
  expect(endpoint.seen).toHaveLength(3);
  const { offset } = loadPosition(join(home, 'position.json')) ?? {};
  expect(offset).toBe((await readFile(file)).length);
  endpoint.close();
});

test('the follower sends its secret to no other machine without TLS', async () => {
  expect(await followOnce(file, folder, 'http://receiver.example.com/events')).not.toBe(0);
});
