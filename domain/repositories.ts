import type { CustomerRecords } from './customer/customer.ts';
import type { MailboxRecords } from './customer/mailbox.ts';
import type { MetricsRecords } from './customer/metrics.ts';
import type { FeedbackRecords } from './feedback/feedback.ts';
import type { CustomerValueRecords } from './insight/customer-value.ts';
import type { KpiTargetRecords } from './insight/kpi-target.ts';
import type { TallyRecords } from './insight/tally.ts';
import type { ValueModelRecords } from './insight/value-model.ts';
import type { ValueSketchRecords } from './insight/value-sketch.ts';
import type { InteractionRecords } from './interaction/interaction.ts';
import type { BlocksRecords } from './matching/blocks.ts';
import type { MatchRecords } from './matching/match.ts';
import type { OrderRecords } from './order/order.ts';
import type { DeliveryReportRecords } from './order/order-lateness.ts';
import type { OrderReturnRecords } from './order/order-return.ts';
import type { ReceiptRecords } from './order/receipt.ts';
import type { RecentPurchaseRecords } from './order/recent-purchases.ts';
import type { DuplicatesRecords } from './person/duplicates.ts';
import type { HoldingsRecords } from './person/holdings.ts';
import type { IdentityEventRecords } from './person/identity-event.ts';
import type { PlaybookRecords } from './playbook/playbook.ts';
import type { ConsentRecords } from './preferences/consent.ts';
import type { PreferencesRecords } from './preferences/preferences.ts';
import type { HeadRecords } from './profile/head.ts';
import type { TimelineRecords } from './profile/timeline.ts';
import type { SerialRecords } from './serial/serial.ts';
import type { ServiceCaseRecords } from './service-case/service-case.ts';
import type { ShopRecords } from './shop/shop.ts';
import type { SpecialDayRecords } from './shop/special-days.ts';
import type { AppointmentRecords } from './warranty/appointment.ts';
import type { InspectionRecords } from './warranty/inspection.ts';
import type { StoreBookRecords } from './warranty/store-book.ts';
import type { WarrantyRecords } from './warranty/warranty.ts';
import type { WarrantyClaimRecords } from './warranty/warranty-claim.ts';
import type { WarrantyPlanRecords } from './warranty/warranty-plan.ts';

/** Everything that the graph can read. Each noun tells its own part, beside the type that it reads. */
export type Records = AppointmentRecords &
  BlocksRecords &
  ConsentRecords &
  CustomerRecords &
  CustomerValueRecords &
  DeliveryReportRecords &
  DuplicatesRecords &
  FeedbackRecords &
  HeadRecords &
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
  StoreBookRecords &
  SpecialDayRecords &
  TallyRecords &
  TimelineRecords &
  ValueModelRecords &
  ValueSketchRecords &
  WarrantyClaimRecords &
  WarrantyPlanRecords &
  WarrantyRecords;
