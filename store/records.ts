import type { Records } from '../domain/repositories.ts';
import { customerRecords } from './customer/customer-records.ts';
import { mailboxRecords } from './customer/mailbox-records.ts';
import { feedbackRecords } from './feedback/feedback-records.ts';
import { customerValueRecords, type ValueScale, valueScale } from './insight/customer-value-records.ts';
import { kpiTargetRecords } from './insight/kpi-target-records.ts';
import { tallyRecords } from './insight/tally-records.ts';
import { interactionRecords } from './interaction/interaction-records.ts';
import type { KeptRecords } from './kept-records.ts';
import { blocksRecords } from './matching/blocks-records.ts';
import { matchRecords } from './matching/match-records.ts';
import { deliveryReportRecords } from './order/delivery-report-items.ts';
import { orderRecords } from './order/order-records.ts';
import { orderReturnRecords } from './order/order-return-records.ts';
import { receiptRecords } from './order/receipt-records.ts';
import { recentPurchaseRecords } from './order/recent-purchases-records.ts';
import { duplicatesRecords } from './person/duplicates-records.ts';
import { identityEventRecords } from './person/identity-event-records.ts';
import { playbookRecords } from './playbook/playbook-records.ts';
import { consentRecords } from './preferences/consent-records.ts';
import { preferencesRecords } from './preferences/preferences-records.ts';
import { customerLookup } from './profile/customer-lookup.ts';
import { headRecords } from './profile/head-records.ts';
import { holdingsRecords } from './profile/holdings-records.ts';
import { metricsRecords } from './profile/metrics-records.ts';
import { timelineRecords } from './profile/timeline-records.ts';
import { serialRecords } from './serial/serial-records.ts';
import { serviceCaseRecords } from './service-case/service-case-records.ts';
import { shopRecords } from './shop/shop-records.ts';
import { specialDayRecords } from './shop/special-days-records.ts';
import type { Table } from './table/dynamo-client.ts';
import { readerOf } from './table/dynamo-read.ts';
import { appointmentRecords } from './warranty/appointment-records.ts';
import { storeBookRecords } from './warranty/book-records.ts';
import { inspectionRecords } from './warranty/inspection-records.ts';
import { warrantyClaimRecords } from './warranty/warranty-claim-records.ts';
import { warrantyPlanRecords } from './warranty/warranty-plan-records.ts';
import { warrantyRecords } from './warranty/warranty-records.ts';

/**
 * Everything that can be read from the table: consistently for mutations, eventually for queries.
 * @param options.kept what a process keeps; without it, that is read each time
 * @param options.scale the same of what values are measured by
 */
export function recordsOf(
  table: Table,
  options: { readonly consistent: boolean; readonly kept?: KeptRecords; readonly scale?: ValueScale },
): Records {
  const reader = readerOf(table, options.consistent);
  return {
    ...appointmentRecords(reader),
    ...blocksRecords(reader),
    ...consentRecords(reader),
    ...customerLookup(reader),
    ...customerRecords(reader),
    ...customerValueRecords(reader),
    ...deliveryReportRecords(reader),
    ...duplicatesRecords(reader),
    ...feedbackRecords(reader),
    ...headRecords(reader),
    ...holdingsRecords(reader),
    ...identityEventRecords(reader),
    ...inspectionRecords(reader),
    ...interactionRecords(reader),
    ...kpiTargetRecords(reader),
    ...mailboxRecords(reader),
    ...matchRecords(reader),
    ...metricsRecords(reader),
    ...orderRecords(reader),
    ...orderReturnRecords(reader),
    ...playbookRecords(reader),
    ...preferencesRecords(reader),
    ...receiptRecords(reader),
    ...recentPurchaseRecords(reader),
    ...serialRecords(reader),
    ...serviceCaseRecords(reader),
    ...(options.scale ?? valueScale(reader)),
    ...shopRecords(reader),
    ...storeBookRecords(reader),
    ...specialDayRecords(reader),
    ...warrantyClaimRecords(reader),
    ...tallyRecords(reader),
    ...timelineRecords(reader),
    ...warrantyPlanRecords(reader),
    ...warrantyRecords(reader),
    ...options.kept,
  };
}
