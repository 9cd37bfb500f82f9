import * as analyst from '../../packages/client/generated/analyst.js';
import { type OperationSession, required } from '../support/operation-session.ts';

/** An analyst reads the figures, sets a target and tries a playbook. */
export async function useAnalyst({ run, key, days }: OperationSession): Promise<void> {
  const span = { from: days.lastYear, to: days.today };
  await run(analyst.AnalystServiceKpisDocument, { ...span, by: 'MONTH' });
  await run(analyst.AnalystSetKpiTargetDocument, {
    input: { idempotencyKey: key(), kpi: 'CSAT', value: 70, by: days.inAMonth, owner: 'Priya', startValue: 60 },
  });
  await run(analyst.AnalystPainPointsDocument, { ...span, by: 'TOUCHPOINT' });
  const where = { by: 'ROOT_CAUSE', key: 'PACKAGING' } as const;
  await run(analyst.AnalystPainPointsWhereDocument, { ...span, by: 'SKU', where });
  await run(analyst.AnalystJourneyDocument, span);
  await run(analyst.AnalystSavePreventionActionDocument, {
    input: { idempotencyKey: key(), title: 'Thicker boxes', owner: 'Priya', dueOn: days.inAMonth, pain: where },
  });
  await run(analyst.AnalystPreventionActionsDocument, { status: ['PLANNED'] });
  await run(analyst.AnalystBestCustomersDocument, { by: 'LIFETIME_VALUE', first: 5 });

  const condition = { all: [{ fact: 'metrics', path: '$.orderCount', operator: 'greaterThan', value: 0 }] };
  await run(analyst.AnalystSegmentPreviewDocument, { condition });
  const { saveSegment } = await run(analyst.AnalystSaveSegmentDocument, {
    input: { idempotencyKey: key(), name: 'Buyers', condition },
  });
  const { id } = required(saveSegment?.segment);
  await run(analyst.AnalystSegmentsDocument, {});
  await run(analyst.AnalystSegmentMembersDocument, { id, first: 5 });
  await run(analyst.AnalystSegmentSizesDocument, { id, from: days.lastYear, to: days.today });

  const { playbooks } = await run(analyst.AnalystPlaybooksDocument, {});
  const playbook = required(playbooks?.[0]);
  await run(analyst.AnalystSavePlaybookDocument, {
    input: { idempotencyKey: key(), id: playbook.id, enabled: !playbook.enabled },
  });
}

/** An analyst studies one customer. */
export async function studyCustomer({ run }: OperationSession, id: string): Promise<void> {
  await run(analyst.AnalystCustomerValueDocument, { id });
  const input = { trigger: 'FEEDBACK_RECEIVED', customer: { id }, event: { metric: 'CSAT', score: 1 } } as const;
  await run(analyst.AnalystPlaybookPreviewDocument, { input });
  await run(analyst.AnalystPlaybookExplanationsDocument, { input });
}
