import type { Repositories } from '../domain/repositories.ts';
import { attachmentRepository } from './attachment/attachment-repository.ts';
import { audienceRepository } from './audience/audience-repository.ts';
import { auditRepository } from './audit/audit-repository.ts';
import type { CachedRepositories } from './cached-repositories.ts';
import { callRepository } from './call/call-repository.ts';
import { commitmentRepository } from './commitment/commitment-repository.ts';
import { customerRepository } from './customer/customer-repository.ts';
import { verifiedEmailRepository } from './customer/verified-email-repository.ts';
import type { Table } from './dynamo/dynamo-client.ts';
import { countedScoreRepository } from './feedback/counted-score-items.ts';
import { feedbackLinkRepository } from './feedback/feedback-link-repository.ts';
import { feedbackRepository } from './feedback/feedback-repository.ts';
import { lowScoreRepository } from './feedback/low-score-calendar.ts';
import { importJobRepository } from './import-job/import-job-repository.ts';
import { counterRepository } from './insight/counter-repository.ts';
import {
  customerValueRepository,
  type ValueBenchmarkRepository,
  valueBenchmarkRepository,
} from './insight/customer-value-repository.ts';
import { kpiTargetRepository } from './insight/kpi-target-repository.ts';
import { orderDayRepository } from './insight/order-day-repository.ts';
import { preventionActionRepository } from './insight/prevention-action-items.ts';
import { integrationRepository } from './integration/integration-items.ts';
import { shopErasureRepository } from './integration/shop-erasure-items.ts';
import { webhookDeliveryRepository } from './integration/webhook-delivery-repository.ts';
import { interactionRepository } from './interaction/interaction-repository.ts';
import { blocksRepository } from './matching/blocks-repository.ts';
import { learningRunRepository } from './matching/match-model-items.ts';
import { matchRepository } from './matching/match-repository.ts';
import { messageRepository } from './message/message-repository.ts';
import { messageTemplateRepository } from './message/template-repository.ts';
import { deliveryReportRepository } from './order/delivery-report-items.ts';
import { orderRepository } from './order/order-repository.ts';
import { orderReturnRepository } from './order/order-return-repository.ts';
import { receiptRepository } from './order/receipt-repository.ts';
import { recentPurchaseRepository } from './order/recent-purchase-repository.ts';
import { dailyUseRepository } from './person/daily-use-items.ts';
import { duplicatesRepository } from './person/duplicates-repository.ts';
import { identityEventRepository } from './person/identity-event-repository.ts';
import { followUpRepository } from './playbook/follow-up-repository.ts';
import { playbookRepository } from './playbook/playbook-repository.ts';
import { consentRepository } from './preferences/consent-repository.ts';
import { preferencesRepository } from './preferences/preferences-repository.ts';
import { dataExportRepository } from './privacy/data-export-repository.ts';
import { erasureRepository } from './privacy/erasure-repository.ts';
import { guestErasureRepository } from './privacy/guest-erasure-items.ts';
import { customerLookup } from './profile/customer-lookup.ts';
import { lostRecordsRepository } from './profile/lost-records-repository.ts';
import { metricsRepository } from './profile/metrics-repository.ts';
import { overviewRepository } from './profile/overview-repository.ts';
import { relatedCountsRepository } from './profile/related-counts-repository.ts';
import { timelineRepository } from './profile/timeline-repository.ts';
import { sampleRecords } from './segment/record-sample.ts';
import { segmentMoveRepository } from './segment/segment-move-items.ts';
import { readPurchases } from './segment/segment-purchases.ts';
import { segmentRepository } from './segment/segment-repository.ts';
import { serialRepository } from './serial/serial-repository.ts';
import { serviceCaseRepository } from './service-case/service-case-repository.ts';
import { serviceJobRepository } from './service-job/service-job-repository.ts';
import { shopRepository } from './shop/shop-repository.ts';
import { specialDayRepository } from './shop/special-day-repository.ts';
import { staffRepository } from './staff/staff-repository.ts';
import { readerOf } from './table/dynamo-read.ts';
import { appointmentRepository } from './warranty/appointment-repository.ts';
import { inspectionRepository } from './warranty/inspection-repository.ts';
import { storeBookRepository } from './warranty/store-book-repository.ts';
import { warrantyClaimRepository } from './warranty/warranty-claim-repository.ts';
import { warrantyPlanRepository } from './warranty/warranty-plan-repository.ts';
import { warrantyRepository } from './warranty/warranty-repository.ts';
import { workListRepository } from './work-list/work-list-items.ts';

/**
 * Everything that the table holds. Mutations read consistently, queries eventually.
 * @param options.cached the cache of the process; without it, every call reads the table
 * @param options.benchmark the cached benchmark of customer values; without it, every call reads the table
 */
export function createRepositories(
  table: Table,
  options: {
    readonly consistent: boolean;
    readonly cached?: CachedRepositories;
    readonly benchmark?: ValueBenchmarkRepository;
  },
): Repositories {
  const reader = readerOf(table, options.consistent);
  return {
    ...appointmentRepository(reader),
    ...audienceRepository(reader),
    ...auditRepository(reader),
    ...attachmentRepository(reader),
    ...blocksRepository(reader),
    ...callRepository(reader),
    ...commitmentRepository(reader),
    ...consentRepository(reader),
    ...countedScoreRepository(reader),
    ...customerLookup(reader),
    ...customerRepository(reader),
    ...customerValueRepository(reader),
    ...dailyUseRepository(reader),
    ...deliveryReportRepository(reader),
    ...duplicatesRepository(reader),
    ...dataExportRepository(reader),
    ...erasureRepository(reader),
    ...guestErasureRepository(reader),
    ...feedbackLinkRepository(reader),
    ...feedbackRepository(reader),
    ...lowScoreRepository(reader),
    ...overviewRepository(reader),
    ...relatedCountsRepository(reader),
    ...identityEventRepository(reader),
    ...importJobRepository(reader),
    ...inspectionRepository(reader),
    ...integrationRepository(reader),
    ...shopErasureRepository(reader),
    ...interactionRepository(reader),
    ...kpiTargetRepository(reader),
    ...preventionActionRepository(reader),
    ...verifiedEmailRepository(reader),
    ...learningRunRepository(reader),
    ...matchRepository(reader),
    ...messageRepository(reader),
    ...messageTemplateRepository(reader),
    ...lostRecordsRepository(reader),
    ...metricsRepository(reader),
    ...orderRepository(reader),
    ...orderReturnRepository(reader),
    ...followUpRepository(reader),
    ...playbookRepository(reader),
    ...preferencesRepository(reader),
    ...receiptRepository(reader),
    ...recentPurchaseRepository(reader),
    ...segmentMoveRepository(reader),
    ...segmentRepository(reader),
    sampleRecords: () => sampleRecords(table),
    segmentPurchases: (customerIds, since) => readPurchases(reader, customerIds, since),
    ...serialRepository(reader),
    ...serviceCaseRepository(reader),
    ...serviceJobRepository(reader),
    ...(options.benchmark ?? valueBenchmarkRepository(reader)),
    ...shopRepository(reader),
    ...staffRepository(reader),
    ...storeBookRepository(reader),
    ...specialDayRepository(reader),
    ...warrantyClaimRepository(reader),
    ...counterRepository(reader),
    ...orderDayRepository(reader),
    ...timelineRepository(reader),
    ...warrantyPlanRepository(reader),
    ...warrantyRepository(reader),
    ...webhookDeliveryRepository(reader),
    ...workListRepository(reader),
    ...options.cached,
  };
}
