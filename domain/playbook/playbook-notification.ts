import type { Instant } from '../kernel/instant.ts';
import type { PlaybookTrigger } from './playbook.ts';

/** A notification of a playbook, published as an event with this id. It holds ids, and nothing about a person. */
export type PlaybookNotification = {
  readonly id: string;
  /** The shop's name for the audience. */
  readonly topic: string;
  readonly at: Instant;
  readonly playbookId: string;
  readonly trigger: PlaybookTrigger;
  /** The id of the order, feedback, case or other thing of the event. */
  readonly subjectId: string;
  readonly customerId: string | null;
  readonly caseId: string | null;
};
