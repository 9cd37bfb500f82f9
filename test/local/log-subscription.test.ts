import { afterEach, expect, test } from 'vitest';
import { linesOfLogEvent } from '../../lambdas/log-event.ts';
import { type LogHandler, type LogSubscription, subscribeToLog } from '../../local/logs/log-subscription.ts';

const line = (number: number): string => JSON.stringify({ level: 'INFO', message: 'to take', number });

let subscription: LogSubscription | null = null;
afterEach(async () => subscription?.close());

function subscribe(handler: (lines: readonly string[]) => void) {
  const lost: unknown[] = [];
  const printed: string[] = [];
  const { write } = process.stdout;
  process.stdout.write = (chunk: unknown) => printed.push(String(chunk)) > 0;
  const handle: LogHandler = async (event) => handler(linesOfLogEvent(event));
  subscription = subscribeToLog(
    'to take',
    handle,
    () => new Date(),
    (error) => lost.push(error),
  );
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const close = async () => {
    await subscription?.close();
    process.stdout.write = write;
    subscription = null;
  };
  return { print, close, lost, printed };
}

test('lines with the message go to the function once, in order, and nothing else does', async () => {
  const seen: string[] = [];
  const { print, close, printed } = subscribe((lines) => seen.push(...lines));
  for (let number = 0; number < 250; number++) print(line(number));
  print('{"level":"INFO","message":"other"}');
  await close();
  expect(seen).toEqual(Array.from({ length: 250 }, (_, number) => line(number)));
  expect(printed).toEqual(['{"level":"INFO","message":"other"}\n']);
});

test('a function that fails gets its lines again, three times at most', async () => {
  let attempts = 0;
  const { print, close, lost } = subscribe(() => {
    attempts++;
    throw new Error('no');
  });
  print(line(1));
  await close();
  expect(attempts).toBe(3);
  expect(lost).toHaveLength(1);
});
