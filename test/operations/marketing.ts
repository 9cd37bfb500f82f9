import * as analyst from '../../packages/client/generated/analyst.js';
import { type OperationSession, required } from '../support/operation-session.ts';

/** The jobs that marketing waits for. */
export type MarketingJobs = { buildSegments(): Promise<unknown>; finishFile(audienceId: string): Promise<unknown> };

/** Somebody in marketing takes the members of a segment out, and says that they were written to. */
export async function useMarketing(
  { run, key }: OperationSession,
  { buildSegments, finishFile }: MarketingJobs,
): Promise<void> {
  const condition = { all: [{ fact: 'metrics', path: '$.orderCount', operator: 'greaterThan', value: 1 }] };
  const { saveSegment } = await run(analyst.AnalystSaveSegmentDocument, {
    input: { idempotencyKey: key(), name: 'To write to', condition },
  });
  const segmentId = required(saveSegment?.segment).id;
  await buildSegments();
  const { exportAudience } = await run(analyst.AnalystExportAudienceDocument, {
    input: { idempotencyKey: key(), segmentId, channel: 'EMAIL' },
  });
  const { id, requestedAt } = required(exportAudience?.audience);
  await finishFile(id);
  await run(analyst.AnalystAudienceDocument, { id });
  await run(analyst.AnalystAudiencesDocument, { segmentId, first: 5 });
  await run(analyst.AnalystConfirmAudienceSentDocument, {
    input: { idempotencyKey: key(), audienceId: id, occurredAt: requestedAt },
  });
}
