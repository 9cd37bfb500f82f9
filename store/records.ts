import type { Records } from '../domain/repositories.ts';
import { appointmentRecords } from './appointment-records.ts';
import { blocksRecords } from './blocks-records.ts';
import { storeBookRecords } from './book-records.ts';
import { consentRecords } from './consent-records.ts';
import { customerRecords } from './customer-records.ts';
import { customerValueRecords, type ValueScale, valueScale } from './customer-value-records.ts';
import { deliveryReportRecords } from './delivery-report-items.ts';
import { duplicatesRecords } from './duplicates-records.ts';
import type { Table } from './dynamo-client.ts';
import { readerOf } from './dynamo-read.ts';
import { feedbackRecords } from './feedback-records.ts';
import { holdingsRecords } from './holdings-records.ts';
import { identityEventRecords } from './identity-event-records.ts';
import { inspectionRecords } from './inspection-records.ts';
import { interactionRecords } from './interaction-records.ts';
import type { KeptRecords } from './kept-records.ts';
import { kpiTargetRecords } from './kpi-target-records.ts';
import { mailboxRecords } from './mailbox-records.ts';
import { matchRecords } from './match-records.ts';
import { orderRecords } from './order-records.ts';
import { orderReturnRecords } from './order-return-records.ts';
import { playbookRecords } from './playbook-records.ts';
import { preferencesRecords } from './preferences-records.ts';
import { receiptRecords } from './receipt-records.ts';
import { recentPurchaseRecords } from './recent-purchases-records.ts';
import { serialRecords } from './serial-records.ts';
import { serviceCaseRecords } from './service-case-records.ts';
import { shopRecords } from './shop-records.ts';
import { specialDayRecords } from './special-days-records.ts';
import { tallyRecords } from './tally-records.ts';
import { timelineRecords } from './timeline-records.ts';
import { warrantyClaimRecords } from './warranty-claim-records.ts';
import { warrantyPlanRecords } from './warranty-plan-records.ts';
import { warrantyRecords } from './warranty-records.ts';

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
    ...customerRecords(reader),
    ...customerValueRecords(reader),
    ...deliveryReportRecords(reader),
    ...duplicatesRecords(reader),
    ...feedbackRecords(reader),
    ...holdingsRecords(reader),
    ...identityEventRecords(reader),
    ...inspectionRecords(reader),
    ...interactionRecords(reader),
    ...kpiTargetRecords(reader),
    ...mailboxRecords(reader),
    ...matchRecords(reader),
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
