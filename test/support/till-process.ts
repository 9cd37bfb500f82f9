/**
 * Runs the function in a separate process that a test can kill: sends the requests of its argument to the bundle, several
 * at a time, and prints each response as a line.
 */
const { bundle, event, bodies, atOnce } = JSON.parse(process.argv[2] ?? '');
const { handler } = await import(bundle);

process.on('unhandledRejection', () => process.exit(70));

const queue: Iterable<string> = bodies.values();
async function work(): Promise<void> {
  for (const body of queue) {
    const answer = await handler({ ...event, body }, { getRemainingTimeInMillis: () => 25_000 });
    process.stdout.write(`${answer.body.trim()}\n`);
  }
}
await Promise.all(Array.from({ length: atOnce }, work));
