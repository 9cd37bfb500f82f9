import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import type { PlaybookNotification } from './playbook-notification.ts';

export function playbookNotificationEvents({
  before,
  after,
}: BeforeAfter<PlaybookNotification>): readonly DomainEvent[] {
  if (before !== null) return [];
  const { id, at, topic, playbookId, trigger, subjectId, customerId, caseId } = after;
  return [
    createEvent('PlaybookNotified', id, at, {
      noticeId: id,
      topic,
      playbookId,
      trigger,
      subjectId,
      customerId,
      caseId,
    }),
  ];
}
