import type { AttachmentChange } from '../attachment/context.ts';
import type { CustomerWithMetrics, WithMetrics } from '../customer/metrics.ts';
import type { InteractionChange, InteractionRepositories } from '../interaction/context.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import type { OrderMetrics } from '../order/order-metrics.ts';
import type { PolicySubject } from '../person/context.ts';
import type { StaffRepository } from '../staff/staff-member.ts';
import type { CaseMetrics } from './case-metrics.ts';
import type { CaseContact, CasePromise, ServiceCase, ServiceCaseRepository } from './service-case.ts';

export type ServiceCaseChange =
  | InteractionChange
  | AttachmentChange
  | EntityChange<'caseContact', CaseContact>
  | EntityChange<'metrics', CaseMetrics>
  | EntityChange<'serviceCase', ServiceCase>;

export type ServiceCaseRepositories = WithMetrics<InteractionRepositories, OrderMetrics & CaseMetrics> &
  ServiceCaseRepository &
  Pick<StaffRepository, 'staffMembers'>;

export type ServiceCaseEvent =
  | {
      readonly type: 'CASE_OPENED' | 'CASE_REOPENED' | 'CASE_UPDATED' | 'CASE_OFFERED' | 'CASE_RESOLVED';
      readonly serviceCase: ServiceCase;
      readonly at: Instant;
    }
  /** The shop missed one of its promises. */
  | {
      readonly type: 'CASE_BREACHED';
      readonly serviceCase: ServiceCase;
      readonly promise: CasePromise;
      readonly at: Instant;
    };

export type ServiceCaseCommandContext = CommandContext<
  ServiceCaseRepositories,
  ServiceCaseChange,
  ServiceCaseEvent,
  PolicySubject,
  CustomerWithMetrics<CaseMetrics>
>;
