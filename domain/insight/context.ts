import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PersonRepositories } from '../person/context.ts';
import type { ServiceCaseRepository } from '../service-case/service-case.ts';
import type { StaffRepository } from '../staff/staff-member.ts';
import type { CounterRepository } from './counters.ts';
import type { CustomerValueRepository } from './customer-value.ts';
import type { KpiTarget, KpiTargetRepository } from './kpi-target.ts';
import type { OrderDayRepository } from './order-days.ts';
import type { PreventionAction, PreventionActionRepository } from './prevention-action.ts';
import type { ValueModelRepository } from './value-model.ts';
import type { ValueSketchRepository } from './value-sketch.ts';

export type InsightChange = EntityChange<'kpiTarget', KpiTarget> | EntityChange<'preventionAction', PreventionAction>;

export type InsightRepositories = PersonRepositories &
  CustomerValueRepository &
  KpiTargetRepository &
  CounterRepository &
  OrderDayRepository &
  PreventionActionRepository &
  Pick<ServiceCaseRepository, 'serviceCases'> &
  Pick<StaffRepository, 'staffMembers'> &
  ValueModelRepository &
  ValueSketchRepository;

export type InsightCommandContext = CommandContext<InsightRepositories, InsightChange>;
