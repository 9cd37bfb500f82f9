/**
 * Runs in its own process: imports a bundle, gives it one webhook, and prints the times of both as JSON.
 * Arguments: the bundle, the event as JSON.
 */
const [bundle = '', event = ''] = process.argv.slice(2);
const [start, usage] = [performance.now(), process.cpuUsage()];
const { handler }: { handler: (event: object, context: object) => Promise<{ statusCode: number }> } = await import(
  bundle
);
const imported = performance.now() - start;
const { statusCode } = await handler(JSON.parse(event), { getRemainingTimeInMillis: () => 10_000 });
const elapsed = performance.now() - start;
const { user, system } = process.cpuUsage(usage);
if (statusCode !== 200) throw new Error(`the answer is ${statusCode}`);
process.stdout.write(JSON.stringify({ imported, elapsed, processor: (user + system) / 1_000 }));
process.exit(0);
