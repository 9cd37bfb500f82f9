import { ADMIN, MARKETING, type Stage } from './stage.ts';

/** A system that feeds the graph, with a delivery that is applied again, and a file that is imported in part. */
export async function connect({ play, name, deliver }: Stage): Promise<void> {
  const code = 'shopify-uk';
  const stores = [{ location: '1', store: 'york' }];
  const { integration } = await play(ADMIN, 'saveIntegration', { code, system: 'SHOPIFY', stores });
  name('integration', integration.id);
  const deliveryId = name('delivery', await deliver(code));
  await play(ADMIN, 'replayWebhookDelivery', { deliveryId });

  const file = { format: 'MUTATIONS_NDJSON', object: 'customers.ndjson' };
  const { importJob } = await play(ADMIN, 'startImport', file);
  const jobId = name('import', importJob.id);
  await play(ADMIN, 'cancelImport', { jobId });
  await play(ADMIN, 'resumeImport', { jobId });
}

/** Groups of customers: one in use, which is taken out and written to, and one that is not. */
export async function group({ play, name, schedules, at, finish }: Stage): Promise<void> {
  const condition = { all: [{ fact: 'metrics', path: '$.orderCount', operator: 'greaterThan', value: 1 }] };
  const save = async (input: object) => (await play(MARKETING, 'saveSegment', input)).segment.id;
  const segmentId = name('segment', await save({ name: 'Regulars', condition }));
  const former = name('segment former', await save({ name: 'Former', condition }));
  await play(MARKETING, 'saveSegment', { id: former, enabled: false });
  await schedules();
  const { audience } = await play(MARKETING, 'exportAudience', { segmentId, channel: 'EMAIL' });
  const audienceId = name('audience', audience.id);
  await finish(audienceId);
  await play(MARKETING, 'confirmAudienceSent', { audienceId, occurredAt: at() });
}
