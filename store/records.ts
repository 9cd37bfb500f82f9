import type { Repositories } from '../domain/repositories.ts';
import { customerRepository } from './customer/customer-records.ts';
import { verifiedEmailRepository } from './customer/mailbox-records.ts';
import { feedbackRepository } from './feedback/feedback-records.ts';
import {
  customerValueRepository,
  type ValueBenchmarkRepository,
  valueBenchmarkRepository,
} from './insight/customer-value-records.ts';
import { kpiTargetRepository } from './insight/kpi-target-records.ts';
import { counterRepository } from './insight/tally-records.ts';
import { interactionRepository } from './interaction/interaction-records.ts';
import type { CachedRepositories } from './kept-records.ts';
import { blocksRepository } from './matching/blocks-records.ts';
import { matchRepository } from './matching/match-records.ts';
import { deliveryReportRepository } from './order/delivery-report-items.ts';
import { orderRepository } from './order/order-records.ts';
import { orderReturnRepository } from './order/order-return-records.ts';
import { receiptRepository } from './order/receipt-records.ts';
import { recentPurchaseRepository } from './order/recent-purchases-records.ts';
import { duplicatesRepository } from './person/duplicates-records.ts';
import { identityEventRepository } from './person/identity-event-records.ts';
import { playbookRepository } from './playbook/playbook-records.ts';
import { consentRepository } from './preferences/consent-records.ts';
import { preferencesRepository } from './preferences/preferences-records.ts';
import { customerLookup } from './profile/customer-lookup.ts';
import { headRecords } from './profile/head-records.ts';
import { relatedCountsRepository } from './profile/holdings-records.ts';
import { metricsRecords } from './profile/metrics-records.ts';
import { timelineRepository } from './profile/timeline-records.ts';
import { serialRepository } from './serial/serial-records.ts';
import { serviceCaseRepository } from './service-case/service-case-records.ts';
import { shopRepository } from './shop/shop-records.ts';
import { specialDayRepository } from './shop/special-days-records.ts';
import type { Table } from './table/dynamo-client.ts';
import { readerOf } from './table/dynamo-read.ts';
import { appointmentRepository } from './warranty/appointment-records.ts';
import { storeBookRepository } from './warranty/book-records.ts';
import { inspectionRepository } from './warranty/inspection-records.ts';
import { warrantyClaimRepository } from './warranty/warranty-claim-records.ts';
import { warrantyPlanRepository } from './warranty/warranty-plan-records.ts';
import { warrantyRepository } from './warranty/warranty-records.ts';

/**
 * Everything that can be read from the table: consistently for mutations, eventually for queries.
 * @param options.kept what a process keeps; without it, that is read each time
 * @param options.scale the same of what values are measured by
 */
export function createRepositories(
  table: Table,
  options: {
    readonly consistent: boolean;
    readonly kept?: CachedRepositories;
    readonly scale?: ValueBenchmarkRepository;
  },
): Repositories {
  const reader = readerOf(table, options.consistent);
  return {
    ...appointmentRepository(reader),
    ...blocksRepository(reader),
    ...consentRepository(reader),
    ...customerLookup(reader),
    ...customerRepository(reader),
    ...customerValueRepository(reader),
    ...deliveryReportRepository(reader),
    ...duplicatesRepository(reader),
    ...feedbackRepository(reader),
    ...headRecords(reader),
    ...relatedCountsRepository(reader),
    ...identityEventRepository(reader),
    ...inspectionRepository(reader),
    ...interactionRepository(reader),
    ...kpiTargetRepository(reader),
    ...verifiedEmailRepository(reader),
    ...matchRepository(reader),
    ...metricsRecords(reader),
    ...orderRepository(reader),
    ...orderReturnRepository(reader),
    ...playbookRepository(reader),
    ...preferencesRepository(reader),
    ...receiptRepository(reader),
    ...recentPurchaseRepository(reader),
    ...serialRepository(reader),
    ...serviceCaseRepository(reader),
    ...(options.scale ?? valueBenchmarkRepository(reader)),
    ...shopRepository(reader),
    ...storeBookRepository(reader),
    ...specialDayRepository(reader),
    ...warrantyClaimRepository(reader),
    ...counterRepository(reader),
    ...timelineRepository(reader),
    ...warrantyPlanRepository(reader),
    ...warrantyRepository(reader),
    ...options.kept,
  };
}
