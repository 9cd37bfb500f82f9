import type { AppointmentRecords } from './appointment.ts';
import type { BlocksRecords } from './blocks.ts';
import type { ConsentRecords } from './consent.ts';
import type { CustomerRecords } from './customer.ts';
import type { CustomerValueRecords } from './customer-value.ts';
import type { DuplicatesRecords } from './duplicates.ts';
import type { FeedbackRecords } from './feedback.ts';
import type { HoldingsRecords } from './holdings.ts';
import type { IdentityEventRecords } from './identity-event.ts';
import type { InspectionRecords } from './inspection.ts';
import type { InteractionRecords } from './interaction.ts';
import type { KpiTargetRecords } from './kpi-target.ts';
import type { MailboxRecords } from './mailbox.ts';
import type { MatchRecords } from './match.ts';
import type { MetricsRecords } from './metrics.ts';
import type { OrderRecords } from './order.ts';
import type { OrderReturnRecords } from './order-return.ts';
import type { PlaybookRecords } from './playbook.ts';
import type { PreferencesRecords } from './preferences.ts';
import type { ReceiptRecords } from './receipt.ts';
import type { RecentPurchaseRecords } from './recent-purchases.ts';
import type { SerialRecords } from './serial.ts';
import type { ServiceCaseRecords } from './service-case.ts';
import type { ShopRecords } from './shop.ts';
import type { TallyRecords } from './tally.ts';
import type { TimelineRecords } from './timeline.ts';
import type { ValueModelRecords } from './value-model.ts';
import type { ValueSketchRecords } from './value-sketch.ts';
import type { WarrantyRecords } from './warranty.ts';
import type { WarrantyClaimRecords } from './warranty-claim.ts';
import type { WarrantyPlanRecords } from './warranty-plan.ts';

/** Everything that the graph can read. Each noun tells its own part, beside the type that it reads. */
export type Records = AppointmentRecords &
  BlocksRecords &
  ConsentRecords &
  CustomerRecords &
  CustomerValueRecords &
  DuplicatesRecords &
  FeedbackRecords &
  HoldingsRecords &
  IdentityEventRecords &
  InspectionRecords &
  InteractionRecords &
  KpiTargetRecords &
  MailboxRecords &
  MatchRecords &
  MetricsRecords &
  OrderRecords &
  OrderReturnRecords &
  PlaybookRecords &
  PreferencesRecords &
  ReceiptRecords &
  RecentPurchaseRecords &
  SerialRecords &
  ServiceCaseRecords &
  ShopRecords &
  TallyRecords &
  TimelineRecords &
  ValueModelRecords &
  ValueSketchRecords &
  WarrantyClaimRecords &
  WarrantyPlanRecords &
  WarrantyRecords;
