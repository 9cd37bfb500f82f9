/**
 * A function as a process of its own, to be killed: sends the requests of its argument to the bundle, some at once, and
 * prints each answer in a line.
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
