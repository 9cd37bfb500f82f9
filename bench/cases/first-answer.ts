/**
 * Runs in its own process: imports a bundle, answers one request, and prints the total time in milliseconds as JSON.
 * Arguments: the bundle, the event as JSON.
 */
const [bundle = '', event = ''] = process.argv.slice(2);
const [start, usage] = [performance.now(), process.cpuUsage()];
const { handler }: { handler: (event: object, context: object) => Promise<{ statusCode: number; body: string }> } =
  await import(bundle);
const { body } = await handler(JSON.parse(event), { getRemainingTimeInMillis: () => 25_000 });
const elapsed = performance.now() - start;
const { user, system } = process.cpuUsage(usage);
const { data }: { data?: { customer?: unknown } } = JSON.parse(body);
if (data?.customer == null) throw new Error(`no customer in the answer: ${body}`);
process.stdout.write(JSON.stringify({ elapsed, processor: (user + system) / 1_000 }));
process.exit(0);
