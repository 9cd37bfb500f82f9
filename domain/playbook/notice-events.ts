import { type BeforeAfter, type DomainEvent, event } from '../kernel/domain-event.ts';
import type { Notice } from './notice.ts';

export function noticeEvents({ before, after }: BeforeAfter<Notice>): readonly DomainEvent[] {
  if (before !== null) return [];
  const { id, at, topic, playbookId, trigger, subjectId, customerId, caseId } = after;
  return [
    event('PlaybookNotified', id, at, { noticeId: id, topic, playbookId, trigger, subjectId, customerId, caseId }),
  ];
}
