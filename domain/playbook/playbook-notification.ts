import type { Instant } from '../kernel/instant.ts';
import type { PlaybookTrigger } from './playbook.ts';

/** What a playbook wants somebody to know: put on the bus under this id. It holds ids, and nothing about a person. */
export type PlaybookNotification = {
  readonly id: string;
  /** The shop's word for whom it concerns. */
  readonly topic: string;
  readonly at: Instant;
  readonly playbookId: string;
  readonly trigger: PlaybookTrigger;
  /** The id of what happened. */
  readonly subjectId: string;
  readonly customerId: string | null;
  readonly caseId: string | null;
};
