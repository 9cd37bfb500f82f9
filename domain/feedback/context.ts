import type { CustomerWithMetrics, WithMetrics } from '../customer/metrics.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { OrderMetrics } from '../order/order-metrics.ts';
import type { PolicySubject } from '../person/context.ts';
import type { CaseMetrics } from '../service-case/case-metrics.ts';
import type { ServiceCaseChange, ServiceCaseRepositories } from '../service-case/context.ts';
import type { CountedScore, CountedScoreRepository } from './counted-score.ts';
import type { Feedback, FeedbackRepository } from './feedback.ts';
import type { FeedbackLink, FeedbackLinkRepository } from './feedback-link.ts';
import type { FeedbackMetrics } from './feedback-metrics.ts';
import type { LowScoreRepository } from './low-score.ts';

export type FeedbackChange =
  | ServiceCaseChange
  | EntityChange<'countedScore', CountedScore>
  | EntityChange<'feedback', Feedback>
  | EntityChange<'feedbackLink', FeedbackLink>
  | EntityChange<'metrics', FeedbackMetrics>;

export type FeedbackRepositories = WithMetrics<ServiceCaseRepositories, OrderMetrics & CaseMetrics & FeedbackMetrics> &
  FeedbackRepository &
  FeedbackLinkRepository &
  CountedScoreRepository &
  LowScoreRepository;

export type FeedbackEvent = { readonly type: 'FEEDBACK_RECEIVED'; readonly feedback: Feedback };

export type FeedbackCommandContext = CommandContext<
  FeedbackRepositories,
  FeedbackChange,
  FeedbackEvent,
  PolicySubject,
  CustomerWithMetrics<FeedbackMetrics>
>;
