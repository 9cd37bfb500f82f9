import type { Call, CallRepository } from '../call/call.ts';
import type { CommitmentRepository } from '../commitment/commitment-repository.ts';
import type { CommitmentChange } from '../commitment/context.ts';
import type { WithMetrics } from '../customer/metrics.ts';
import type { FeedbackChange, FeedbackRepositories } from '../feedback/context.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { Message } from '../message/message.ts';
import type { MessageTemplateRepository } from '../message/template.ts';
import type { OrderChange } from '../order/context.ts';
import type { OverviewRepository } from '../profile/customer-overview.ts';
import type { Metrics } from '../profile/metrics.ts';
import type { ServiceJobChange } from '../service-job/context.ts';
import type { ServiceJobRepository } from '../service-job/service-job.ts';
import type { FollowUpRepository, PlaybookFollowUp } from './follow-up.ts';
import type { Playbook, PlaybookList, PlaybookRepository } from './playbook.ts';
import type { PlaybookNotification } from './playbook-notification.ts';

/** The changes that playbooks look at, and those that they add. */
export type PlaybookChange =
  | CommitmentChange
  | FeedbackChange
  | OrderChange
  | ServiceJobChange
  | EntityChange<'call', Call>
  | EntityChange<'message', Message>
  | EntityChange<'playbookFollowUp', PlaybookFollowUp>
  | EntityChange<'playbookNotification', PlaybookNotification>
  | EntityChange<'playbook', Playbook>
  | EntityChange<'playbookList', PlaybookList>;

export type PlaybookRepositories = WithMetrics<FeedbackRepositories, Metrics> &
  MessageTemplateRepository &
  ServiceJobRepository &
  OverviewRepository &
  CallRepository &
  Pick<CommitmentRepository, 'commitments'> &
  FollowUpRepository &
  PlaybookRepository;

export type PlaybookCommandContext = CommandContext<PlaybookRepositories, PlaybookChange>;
