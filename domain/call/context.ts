import type { CustomerWithMetrics } from '../customer/metrics.ts';
import type { InteractionEvent } from '../interaction/context.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PolicySubject } from '../person/context.ts';
import type { CaseMetrics } from '../service-case/case-metrics.ts';
import type { ServiceCaseChange, ServiceCaseEvent, ServiceCaseRepositories } from '../service-case/context.ts';
import type { Call, CallRepository } from './call.ts';

export type CallChange = ServiceCaseChange | EntityChange<'call', Call>;

export type CallRepositories = ServiceCaseRepositories & CallRepository;

export type CallEvent = InteractionEvent | ServiceCaseEvent;

export type CallCommandContext = CommandContext<
  CallRepositories,
  CallChange,
  CallEvent,
  PolicySubject,
  CustomerWithMetrics<CaseMetrics>
>;
