import type { CustomerWithMetrics, WithMetrics } from '../customer/metrics.ts';
import type { FeedbackChange, FeedbackRepositories } from '../feedback/context.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PolicySubject } from '../person/context.ts';
import type { Metrics } from '../profile/metrics.ts';
import type { ServiceCaseEvent } from '../service-case/context.ts';
import type { ServiceJobRepository } from '../service-job/service-job.ts';
import type { Message, MessageRepository } from './message.ts';
import type { MessageTemplate, MessageTemplateList, MessageTemplateRepository } from './template.ts';

export type MessageChange =
  | FeedbackChange
  | EntityChange<'message', Message>
  | EntityChange<'messageTemplate', MessageTemplate>
  | EntityChange<'messageTemplateList', MessageTemplateList>;

export type MessageRepositories = WithMetrics<FeedbackRepositories, Metrics> &
  Pick<ServiceJobRepository, 'serviceJobs'> &
  MessageRepository &
  MessageTemplateRepository;

export type MessageCommandContext = CommandContext<
  MessageRepositories,
  MessageChange,
  ServiceCaseEvent,
  PolicySubject,
  CustomerWithMetrics<Metrics>
>;
