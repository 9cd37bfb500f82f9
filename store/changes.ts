import type { Change } from '../domain/changes.ts';
import { loadTransliteration, namesToTransliterate } from '../domain/customer/load-transliteration.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Retention } from '../domain/kernel/retention.ts';
import { attachmentWrites } from './attachment/attachment-items.ts';
import { audienceWrites } from './audience/audience-items.ts';
import { callWrites } from './call/call-items.ts';
import { commitmentWrites } from './commitment/commitment-items.ts';
import { joinNotices } from './commitment/join-notices.ts';
import { overdueNoticeWrites } from './commitment/overdue-notice-items.ts';
import { activeCustomerCheck, customerWrites } from './customer/customer-items.ts';
import { verifiedEmailWrites } from './customer/verified-email-items.ts';
import { countedScoreWrites } from './feedback/counted-score-items.ts';
import { feedbackWrites } from './feedback/feedback-items.ts';
import { feedbackLinkWrites } from './feedback/feedback-link-items.ts';
import { importJobWrites } from './import-job/import-job-items.ts';
import { kpiTargetWrites } from './insight/kpi-target-items.ts';
import { preventionActionWrites } from './insight/prevention-action-items.ts';
import { integrationWrites } from './integration/integration-items.ts';
import { shopErasureWrites } from './integration/shop-erasure-items.ts';
import { webhookDeliveryWrites } from './integration/webhook-delivery-items.ts';
import { interactionWrites } from './interaction/interaction-items.ts';
import { blocksWrites } from './matching/blocks-items.ts';
import { matchWrites } from './matching/match-items.ts';
import { messageWrites } from './message/message-items.ts';
import { messageTemplateListWrites, messageTemplateWrites } from './message/template-items.ts';
import { orderWrites } from './order/order-items.ts';
import { orderLinesWrites } from './order/order-lines-items.ts';
import { orderReturnWrites } from './order/order-return-items.ts';
import { dailyUseWrites } from './person/daily-use-items.ts';
import { duplicatesWrites } from './person/duplicates-items.ts';
import { identityEventWrites } from './person/identity-event-items.ts';
import { followUpWrites } from './playbook/follow-up-items.ts';
import { playbookListWrites, playbookWrites } from './playbook/playbook-items.ts';
import { playbookNotificationWrites } from './playbook/playbook-notification-items.ts';
import { consentWrites } from './preferences/consent-items.ts';
import { preferencesWrites } from './preferences/preferences-items.ts';
import { dataExportWrites } from './privacy/data-export-items.ts';
import { erasureWrites } from './privacy/erasure-items.ts';
import { guestErasureWrites } from './privacy/guest-erasure-items.ts';
import { metricsWrites } from './profile/metrics-items.ts';
import { withExpiry } from './retention.ts';
import { segmentListWrites, segmentWrites } from './segment/segment-items.ts';
import { segmentMoveWrites } from './segment/segment-move-items.ts';
import { serialWrites } from './serial/serial-items.ts';
import { caseContactWrites } from './service-case/case-contact-items.ts';
import { serviceCaseWrites } from './service-case/service-case-items.ts';
import { serviceJobWrites } from './service-job/service-job-items.ts';
import { shopWrites, storeWrites } from './shop/shop-items.ts';
import { specialDaysWrites } from './shop/special-days-items.ts';
import { staffMemberWrites, staffRosterWrites } from './staff/staff-items.ts';
import type { WriteItem } from './table/write-item.ts';
import { appointmentWrites } from './warranty/appointment-items.ts';
import { bookPageWrites } from './warranty/book-items.ts';
import { inspectionWrites } from './warranty/inspection-items.ts';
import { warrantyClaimWrites } from './warranty/warranty-claim-items.ts';
import { unchangedCoverCheck, warrantyWrites } from './warranty/warranty-items.ts';
import { warrantyPlanWrites } from './warranty/warranty-plan-items.ts';

/** The items of all changes, with the times when they run out. It first loads the transliteration tables that they need. */
export async function prepareWrites(
  changes: readonly Change[],
  retention: Retention,
  now: Instant,
): Promise<readonly WriteItem[]> {
  await loadTransliteration(
    namesToTransliterate(changes.map((change) => (change.entity === 'customer' ? change.after : null))),
  );
  const written = new Set(changes.flatMap((change) => (change.entity === 'customer' ? change.after.id : [])));
  // A transaction writes an item once, and the write of a record has a condition of its own.
  const writes = changes
    .filter((change) => change.entity !== 'activeCustomer' || !written.has(change.customerId))
    .filter((change) => change.entity !== 'commitment')
    .flatMap((change) => withExpiry(change, writesOf(change), retention, now));
  return joinNotices(
    changes.flatMap((change) => (change.entity === 'commitment' ? writesOf(change) : [])),
    writes,
  );
}

/** The items of a change. Each entity has its own rules. */
export function writesOf(change: Change): readonly WriteItem[] {
  switch (change.entity) {
    case 'appointment':
      return appointmentWrites(change);
    case 'attachment':
      return attachmentWrites(change);
    case 'audience':
      return audienceWrites(change);
    case 'blocks':
      return blocksWrites(change);
    case 'bookPage':
      return bookPageWrites(change);
    case 'call':
      return callWrites(change);
    case 'caseContact':
      return caseContactWrites(change);
    case 'commitment':
      return commitmentWrites(change);
    case 'consent':
      return consentWrites(change);
    case 'countedScore':
      return countedScoreWrites(change);
    case 'customer':
      return customerWrites(change);
    case 'dailyUse':
      return dailyUseWrites(change);
    case 'dataExport':
      return dataExportWrites(change);
    case 'duplicates':
      return duplicatesWrites(change);
    case 'guestErasure':
      return guestErasureWrites(change);
    case 'erasure':
      return erasureWrites(change);
    case 'feedback':
      return feedbackWrites(change);
    case 'feedbackLink':
      return feedbackLinkWrites(change);
    case 'identityEvent':
      return identityEventWrites(change);
    case 'importJob':
      return importJobWrites(change);
    case 'inspection':
      return inspectionWrites(change);
    case 'integration':
      return integrationWrites(change);
    case 'interaction':
      return interactionWrites(change);
    case 'kpiTarget':
      return kpiTargetWrites(change);
    case 'verifiedEmail':
      return verifiedEmailWrites(change);
    case 'match':
      return matchWrites(change);
    case 'message':
      return messageWrites(change);
    case 'messageTemplate':
      return messageTemplateWrites(change);
    case 'messageTemplateList':
      return messageTemplateListWrites(change);
    case 'metrics':
      return metricsWrites(change);
    case 'playbookNotification':
      return playbookNotificationWrites(change);
    case 'order':
      return orderWrites(change);
    case 'orderLines':
      return orderLinesWrites(change);
    case 'orderReturn':
      return orderReturnWrites(change);
    case 'overdueNotice':
      return overdueNoticeWrites(change);
    case 'playbook':
      return playbookWrites(change);
    case 'playbookFollowUp':
      return followUpWrites(change);
    case 'playbookList':
      return playbookListWrites(change);
    case 'segment':
      return segmentWrites(change);
    case 'segmentMove':
      return segmentMoveWrites(change);
    case 'segmentList':
      return segmentListWrites(change);
    case 'preventionAction':
      return preventionActionWrites(change);
    case 'preferences':
      return preferencesWrites(change);
    case 'serial':
      return serialWrites(change);
    case 'serviceCase':
      return serviceCaseWrites(change);
    case 'serviceJob':
      return serviceJobWrites(change);
    case 'shopErasure':
      return shopErasureWrites(change);
    case 'shop':
      return shopWrites(change);
    case 'specialDays':
      return specialDaysWrites(change);
    case 'staffMember':
      return staffMemberWrites(change);
    case 'staffRoster':
      return staffRosterWrites(change);
    case 'store':
      return storeWrites(change);
    case 'warranty':
      return warrantyWrites(change);
    case 'warrantyClaim':
      return warrantyClaimWrites(change);
    case 'warrantyPlan':
      return warrantyPlanWrites(change);
    case 'webhookDelivery':
      return webhookDeliveryWrites(change);
    case 'activeCustomer':
      return [activeCustomerCheck(change)];
    case 'unchangedCover':
      return [unchangedCoverCheck(change)];
  }
}
