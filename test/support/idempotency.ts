import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Answer, TestCaller } from './graph.ts';

type Input = Readonly<Record<string, unknown>>;
type Data = Answer['data'];

/** An idempotent mutation, with inputs and data to test it. */
export type IdempotencyCase = {
  readonly caller: TestCaller;
  /** Has the same role as the caller, but a token of another client. */
  readonly otherClient: TestCaller;
  /** Returns the mutation's payload, with user errors. */
  send(caller: TestCaller, input: Input): Promise<Data>;
  readonly input: Input;
  /** A valid input with another meaning. */
  readonly otherInput: Input;
  /** Counts how often the mutation took effect. */
  effects(): Promise<number>;
  /** Changes the state so that a first call of the mutation would have another result now. */
  moveOn(): Promise<unknown>;
  /** The part of the payload that a retry must repeat even after the state changed. */
  lasting(payload: Data): unknown;
};

/**
 * Tests that a mutation has one effect, however often it is sent with the same idempotency key.
 * @param open runs once for each test
 */
export function testIdempotency(mutation: string, open: () => Promise<IdempotencyCase>): void {
  async function openCase() {
    const idempotencyCase = await open();
    const idempotencyKey = randomUUID();
    const { input, otherInput } = idempotencyCase;
    return {
      ...idempotencyCase,
      send: (caller: TestCaller, sent: Input) => retryWhileUnavailable(() => idempotencyCase.send(caller, sent)),
      input: { ...input, idempotencyKey },
      otherInput: { ...otherInput, idempotencyKey },
    };
  }

  describe(`${mutation} under one idempotency key`, () => {
    test('returns the same result and changes nothing when it is sent again', async () => {
      const { caller, send, input, effects } = await openCase();
      const first = await send(caller, input);
      expect(first.userErrors).toEqual([]);
      const count = await effects();
      for (let retry = 0; retry < 3; retry++) expect(await send(caller, input)).toEqual(first);
      expect(await effects()).toBe(count);
    });

    test('takes effect once when it is sent 50 times at once', async () => {
      const { caller, send, input, effects } = await openCase();
      const before = await effects();
      const answers = await Promise.all(Array.from({ length: 50 }, () => send(caller, input)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0].userErrors).toEqual([]);
      expect(await effects()).toBe(before + 1);
    });

    test('returns its first result when it is sent again after the state changed', async () => {
      const { caller, send, input, effects, moveOn, lasting } = await openCase();
      const first = await send(caller, input);
      await moveOn();
      const count = await effects();
      const again = await send(caller, input);
      expect(again.userErrors).toEqual([]);
      expect(lasting(again)).toEqual(lasting(first));
      expect(await effects()).toBe(count);
    });

    test('returns IDEMPOTENCY_KEY_REUSED for another input, and changes nothing', async () => {
      const { caller, send, input, otherInput, effects } = await openCase();
      await send(caller, input);
      const count = await effects();
      const reused = await send(caller, otherInput);
      expect(reused.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }]);
      expect(await effects()).toBe(count);
    });

    test('counts as another call from another client', async () => {
      const { caller, otherClient, send, input, otherInput, effects } = await openCase();
      await send(caller, input);
      const count = await effects();
      const other = await send(otherClient, otherInput);
      expect(other.userErrors).toEqual([]);
      expect(await effects()).toBe(count + 1);
    });
  });
}

/** Retries as a client does when the service is unavailable, which happens on a busy machine. */
export async function retryWhileUnavailable(send: () => Promise<Data>, tries = 5): Promise<Data> {
  try {
    return await send();
  } catch (error) {
    if (tries === 1 || !String(error).includes('SERVICE_UNAVAILABLE')) throw error;
    return retryWhileUnavailable(send, tries - 1);
  }
}
