import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PersonRepositories } from '../person/context.ts';
import type { CounterRepository } from './counters.ts';
import type { CustomerValueRepository } from './customer-value.ts';
import type { KpiTarget, KpiTargetRepository } from './kpi-target.ts';
import type { ValueModelRepository } from './value-model.ts';
import type { ValueSketchRepository } from './value-sketch.ts';

export type InsightChange = EntityChange<'kpiTarget', KpiTarget>;

export type InsightRepositories = PersonRepositories &
  CustomerValueRepository &
  KpiTargetRepository &
  CounterRepository &
  ValueModelRepository &
  ValueSketchRepository;

export type InsightCommandContext = CommandContext<InsightRepositories, InsightChange>;
