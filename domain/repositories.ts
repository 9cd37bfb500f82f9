import type { AudienceRepository } from './audience/audience.ts';
import type { AuditRepository } from './audit/audit-entry.ts';
import type { CallRepository } from './call/call.ts';
import type { Change } from './changes.ts';
import type { CommitmentRepository } from './commitment/commitment-repository.ts';
import type { CustomerWithMetrics } from './customer/metrics.ts';
import type { ImportJobRepository } from './import-job/import-job.ts';
import type { InsightRepositories } from './insight/context.ts';
import type { IntegrationRepositories } from './integration/context.ts';
import type { CommandContext } from './kernel/command.ts';
import type { MatchingRepositories } from './matching/context.ts';
import type { LearningRunRepository } from './matching/learning/match-model.ts';
import type { CausingEvent } from './message/causing-event.ts';
import type { MessageRepositories } from './message/context.ts';
import type { OfferRedemption } from './order/offer-redemption.ts';
import type { PolicySubject } from './person/context.ts';
import type { PlaybookRepositories } from './playbook/context.ts';
import type { PrivacyRepositories } from './privacy/context.ts';
import type { Metrics } from './profile/metrics.ts';
import type { TimelineRepository } from './profile/timeline.ts';
import type { SegmentRepositories } from './segment/context.ts';
import type { StaffRepository } from './staff/staff-member.ts';
import type { WorkListRepository } from './work-list/work-list-version.ts';

/** Everything that the graph reads. Each subject declares its own repository, next to the type that it reads. */
export type Repositories = AudienceRepository &
  AuditRepository &
  CallRepository &
  CommitmentRepository &
  ImportJobRepository &
  InsightRepositories &
  IntegrationRepositories &
  LearningRunRepository &
  MatchingRepositories &
  MessageRepositories &
  PlaybookRepositories &
  PrivacyRepositories &
  SegmentRepositories &
  StaffRepository &
  TimelineRepository &
  WorkListRepository;

/** The context in which the composition roots run every command. */
export type GraphCommandContext = CommandContext<
  Repositories,
  Change,
  CausingEvent,
  PolicySubject,
  CustomerWithMetrics<Metrics>
> & {
  readonly offers: OfferRedemption;
};
