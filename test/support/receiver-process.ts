/**
 * Gives webhooks to the built receiver in a process that a test can kill, three at a time. Argument: the events as JSON. It prints
 * the number of each event with the status of its answer.
 */
const events: object[] = JSON.parse(process.argv[2] ?? '');
const bundle = new URL('../../dist/webhook-receiver/index.mjs', import.meta.url);
const { handler } = await import(bundle.href);

let next = 0;
async function work(): Promise<void> {
  for (let at = next++; at < events.length; at = next++) {
    const { statusCode } = await handler(events[at], { getRemainingTimeInMillis: () => 10_000 });
    process.stdout.write(`${at} ${statusCode}\n`);
  }
}
for (const started of [work(), work(), work()]) await started;
