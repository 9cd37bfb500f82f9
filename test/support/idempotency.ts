import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Answer, TestCaller } from './graph.ts';

type Input = Readonly<Record<string, unknown>>;
type Data = Answer['data'];

/** A mutation whose repetitions are told apart from new calls, and something of its own for it to work on. */
export type IdempotencyCase = {
  readonly caller: TestCaller;
  /** Of the same kind as the caller, with a token of another client. */
  readonly otherClient: TestCaller;
  /** The mutation's payload, errors and all. */
  send(caller: TestCaller, input: Input): Promise<Data>;
  readonly input: Input;
  /** What may be sent as well, and means another thing. */
  readonly otherInput: Input;
  /** How often the mutation has taken effect, as counted in what it changes. */
  effects(): Promise<number>;
  /** Something after which the mutation, sent for the first time, would do or answer another thing. */
  moveOn(): Promise<unknown>;
  /** What must be the same in a repetition's answer although the state has moved on. */
  lasting(payload: Data): unknown;
};

/**
 * Proves that a mutation has one effect however often it is sent, as the contract says of idempotency keys.
 * @param open is called once a test
 */
export function testIdempotency(mutation: string, open: () => Promise<IdempotencyCase>): void {
  async function opened() {
    const repeatable = await open();
    const idempotencyKey = randomUUID();
    const { input, otherInput } = repeatable;
    return { ...repeatable, input: { ...input, idempotencyKey }, otherInput: { ...otherInput, idempotencyKey } };
  }

  describe(`${mutation} under one idempotency key`, () => {
    test('sent again in sequence, it answers alike and changes nothing', async () => {
      const { caller, send, input, effects } = await opened();
      const first = await send(caller, input);
      expect(first.userErrors).toEqual([]);
      const count = await effects();
      for (let retry = 0; retry < 3; retry++) expect(await send(caller, input)).toEqual(first);
      expect(await effects()).toBe(count);
    });

    test('sent 50 times at once, it takes effect once', async () => {
      const { caller, send, input, effects } = await opened();
      const before = await effects();
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => retryWhileUnavailable(() => send(caller, input))),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0].userErrors).toEqual([]);
      expect(await effects()).toBe(before + 1);
    });

    test('sent again after the state has moved on, it hears of what it did', async () => {
      const { caller, send, input, effects, moveOn, lasting } = await opened();
      const first = await send(caller, input);
      await moveOn();
      const count = await effects();
      const again = await send(caller, input);
      expect(again.userErrors).toEqual([]);
      expect(lasting(again)).toEqual(lasting(first));
      expect(await effects()).toBe(count);
    });

    test('with another input it is IDEMPOTENCY_KEY_REUSED, and changes nothing', async () => {
      const { caller, send, input, otherInput, effects } = await opened();
      await send(caller, input);
      const count = await effects();
      const reused = await send(caller, otherInput);
      expect(reused.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }]);
      expect(await effects()).toBe(count);
    });

    test('by another client it is another call', async () => {
      const { caller, otherClient, send, input, otherInput, effects } = await opened();
      await send(caller, input);
      const count = await effects();
      const other = await send(otherClient, otherInput);
      expect(other.userErrors).toEqual([]);
      expect(await effects()).toBe(count + 1);
    });
  });
}

/** As callers do: where the answer is that the same call may be sent again, it is. A busy machine can be slow to read. */
async function retryWhileUnavailable(send: () => Promise<Data>, tries = 5): Promise<Data> {
  try {
    return await send();
  } catch (error) {
    if (tries === 1 || !String(error).includes('SERVICE_UNAVAILABLE')) throw error;
    return retryWhileUnavailable(send, tries - 1);
  }
}
