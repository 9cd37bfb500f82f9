import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEvent } from '../../../examples/event-receiver/receiver/event.ts';
import { type Inbox, openInbox } from '../../../examples/event-receiver/receiver/inbox.ts';
import { eventOf, type RunningReceiver, secretIn, startReceiver } from '../../support/event-receiver.ts';

const DAY_MS = 86_400_000;
const ANA = { customerId: 'cus_ana', segmentId: 'seg_1' };
const body = (...event: Parameters<typeof eventOf>) => JSON.stringify(eventOf(...event));

type Parts = Parameters<typeof eventOf>;

function add(inbox: Inbox, ...parts: Parts): boolean {
  const event = readEvent(body(...parts));
  if (event === null) throw new Error('this is no event');
  return inbox.add(event);
}

describe('the receiver', () => {
  let folder: string;
  let receiver: RunningReceiver;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'receiver-'));
    receiver = await startReceiver(folder);
  });
  afterAll(async () => {
    await receiver.kill('SIGTERM');
    await rm(folder, { recursive: true });
  });

  test('stores an event of EventBridge once, and has it after a SIGKILL', async () => {
    const event = { ...eventOf('SegmentEntered', 'e-1', ANA), version: '0', id: 'of EventBridge', region: 'eu-west-1' };
    expect(await receiver.post(JSON.stringify(event))).toBe(204);
    await receiver.kill('SIGKILL');
    receiver = await startReceiver(folder);
    expect(await receiver.post(JSON.stringify({ ...event, id: 'another one' }))).toBe(204);
    expect(await receiver.list('seg_1')).toEqual([
      { customerId: 'cus_ana', isMember: true, occurredAt: '2026-11-26T10:00:00.000Z' },
    ]);
    expect(receiver.lines.at(-1)).toBe('{"message":"known","type":"SegmentEntered"}');
  });

  test('accepts nothing without the secret, with a part of it, or with more than it', async () => {
    const secret = secretIn(folder);
    for (const wrong of ['', secret.slice(1), `${secret}x`, secret.toUpperCase(), 'x'.repeat(8_000)])
      expect(await receiver.post(body('SegmentEntered', 'e-2', ANA), { 'x-receiver-secret': wrong })).toBe(401);
    expect((await fetch(receiver.url, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(new URL('/segments/seg_1', receiver.url))).status).toBe(401);
  });

  test.each([
    ['no JSON', 'Ana Lima, ana@example.com', 400],
    ['no object', '[1]', 400],
    ['another source', JSON.stringify({ ...eventOf('SegmentLeft', 'e', ANA), source: 'aws.s3' }), 400],
    ['no id', JSON.stringify({ ...eventOf('SegmentLeft', 'e', ANA), detail: ANA }), 400],
    ['a day for a time', body('SegmentLeft', 'e', ANA, '2026-11-26'), 400],
    ['a detail without its customer', body('SegmentLeft', 'e', { segmentId: 'seg_1' }), 400],
    ['300 kB and a byte', 'x'.repeat(300_001), 413],
    ['an event of another type', body('OrderRecorded', 'e-3', { orderId: 'ord_1' }), 204],
  ])('answers %s', async (_, sent, status) => {
    expect(await receiver.post(sent)).toBe(status);
  });

  test('stops to read a body without a length that does not end', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(receiver.url, { method: 'POST', headers: { 'x-receiver-secret': secretIn(folder) } });
      sent.on('response', ({ statusCode }) => {
        sent.destroy();
        resolve(statusCode);
      });
      sent.on('error', reject);
      for (let part = 0; part < 5; part++) sent.write('x'.repeat(100_000));
    });
    expect(status).toBe(413);
  });

  test('knows its methods and addresses', async () => {
    const headers = { 'x-receiver-secret': secretIn(folder) };
    expect((await fetch(receiver.url, { headers })).status).toBe(405);
    expect((await fetch(new URL('/segments/seg_1', receiver.url), { method: 'PUT', headers })).status).toBe(405);
    expect((await fetch(new URL('/segments/../secret', receiver.url), { headers })).status).toBe(404);
  });

  test('prints nothing of what requests say, and holds no id of a customer who was erased', async () => {
    expect(
      await receiver.post(body('SegmentEntered', 'SegmentEntered:cus_zoe', { ...ANA, customerId: 'cus_zoe' })),
    ).toBe(204);
    expect(receiver.lines.join('\n')).not.toMatch(/cus_|seg_|Lima|example\.com/);
    expect(await receiver.post(body('CustomerErased', 'CustomerErased:cus_zoe', { customerId: 'cus_zoe' }))).toBe(204);
    expect((await receiver.list('seg_1')).map(({ customerId }) => customerId)).toEqual(['cus_ana']);
    for (const name of ['inbox.db', 'inbox.db-wal'])
      expect((await readFile(join(folder, name))).includes('cus_zoe'), name).toBe(false);
    expect((await readFile(join(folder, 'inbox.db'))).includes('cus_ana')).toBe(true);
  });

  test('answers 503 where it cannot store, and then stores what is sent again', async () => {
    const lock = openInbox(join(folder, 'inbox.db'));
    const { DatabaseSync } = await import('node:sqlite');
    const other = new DatabaseSync(join(folder, 'inbox.db'));
    other.exec('BEGIN IMMEDIATE');
    const event = body('SegmentEntered', 'e-4', { ...ANA, segmentId: 'seg_2' });
    expect(await receiver.post(event)).toBe(503);
    other.exec('ROLLBACK');
    other.close();
    lock.close();
    expect(await receiver.post(event)).toBe(204);
    expect(await receiver.list('seg_2')).toHaveLength(1);
  });
});

describe('the inbox', () => {
  test('ends in one state, in whatever order and however often events arrive', () => {
    const moves = fc.record({
      customer: fc.constantFrom('a', 'b', 'c'),
      segment: fc.constantFrom('s', 't'),
      type: fc.constantFrom('SegmentEntered', 'SegmentLeft'),
      minute: fc.integer({ min: 10, max: 14 }),
    });
    const history = fc.record({ moves: fc.array(moves, { maxLength: 12 }), erased: fc.subarray(['a', 'b', 'c']) });
    const shuffles = history.chain(({ moves: all, erased }) => {
      const events: readonly Parts[] = [
        ...all.map(
          ({ customer, segment, type, minute }, at): Parts => [
            ...([type, `m-${at}`] as const),
            ...([{ customerId: customer, segmentId: segment }, `2026-11-26T10:${minute}:00.000Z`] as const),
          ],
        ),
        ...erased.map((customer): Parts => ['CustomerErased', `erased-${customer}`, { customerId: customer }]),
      ];
      const orders = fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length });
      return fc.tuple(fc.constant(events), orders, fc.constant(erased));
    });
    fc.assert(
      fc.property(shuffles, ([events, shuffled, erased]) => {
        const [one, other] = [openInbox(':memory:'), openInbox(':memory:')];
        const stored = shuffled.filter((event) => add(one, ...event));
        expect(stored).toHaveLength(events.length);
        for (const event of events) add(other, ...event);
        for (const segment of ['s', 't']) {
          const list = one.memberships.list(segment, 100);
          expect(list).toEqual(other.memberships.list(segment, 100));
          expect(list.filter(({ customerId }) => erased.includes(customerId))).toEqual([]);
        }
        one.close();
        other.close();
      }),
      { numRuns: 60 },
    );
  });

  test('forgets ids after 30 days', () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const inbox = openInbox(':memory:', () => now);
    expect(add(inbox, 'SegmentEntered', 'e-1', ANA)).toBe(true);
    now += 29 * DAY_MS;
    expect(add(inbox, 'SegmentEntered', 'e-1', ANA)).toBe(false);
    now += 2 * DAY_MS;
    expect(add(inbox, 'SegmentEntered', 'e-1', ANA)).toBe(true);
    inbox.close();
  });

  test('stores no event of which the effect fails', () => {
    const inbox = openInbox(':memory:');
    expect(() => add(inbox, 'SegmentLeft', 'e-1', { segmentId: 'seg_1' })).toThrow('the detail has no customerId');
    expect(add(inbox, 'SegmentLeft', 'e-1', ANA)).toBe(true);
    inbox.close();
  });
});
