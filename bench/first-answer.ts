/**
 * Run in a process of its own: imports a bundle, lets it answer one request, and prints how many milliseconds both
 * took together. Arguments: the bundle, the event as JSON.
 */
const [bundle = '', event = ''] = process.argv.slice(2);
const start = performance.now();
const { handler }: { handler: (event: object, context: object) => Promise<{ statusCode: number; body: string }> } =
  await import(bundle);
const { body } = await handler(JSON.parse(event), { getRemainingTimeInMillis: () => 25_000 });
const milliseconds = performance.now() - start;
const { data }: { data?: { customer?: unknown } } = JSON.parse(body);
if (data?.customer == null) throw new Error(`no customer in the answer: ${body}`);
process.stdout.write(String(milliseconds));
process.exit(0);
