import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PersonRepositories } from '../person/context.ts';
import type { CustomerValueRecords } from './customer-value.ts';
import type { KpiTarget, KpiTargetRecords } from './kpi-target.ts';
import type { TallyRecords } from './tally.ts';
import type { ValueModelRecords } from './value-model.ts';
import type { ValueSketchRecords } from './value-sketch.ts';

export type InsightChange = EntityChange<'kpiTarget', KpiTarget>;

export type InsightRepositories = PersonRepositories &
  CustomerValueRecords &
  KpiTargetRecords &
  TallyRecords &
  ValueModelRecords &
  ValueSketchRecords;

export type InsightCommandContext = CommandContext<InsightRepositories, InsightChange>;
