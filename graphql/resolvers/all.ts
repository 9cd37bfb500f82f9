import type { Resolvers } from '../generated/resolver-types.ts';
import { appointmentResolvers } from './appointment.ts';
import { attachmentResolvers } from './attachment.ts';
import { audienceResolvers } from './audience.ts';
import { auditResolvers } from './audit.ts';
import { callResolvers } from './call.ts';
import { commitmentResolvers } from './commitment.ts';
import { consentResolvers } from './consent.ts';
import { contactDecisionResolvers } from './contact-decision.ts';
import { customerResolvers } from './customer.ts';
import { customerSearchResolvers } from './customer-search.ts';
import { dataExportResolvers } from './data-export.ts';
import { erasureResolvers } from './erasure.ts';
import { feedbackResolvers } from './feedback.ts';
import { guestOrderResolvers } from './guest-order.ts';
import { identityResolvers } from './identity.ts';
import { identityEventResolvers } from './identity-event.ts';
import { importJobResolvers } from './import-job.ts';
import { insightsResolvers } from './insights.ts';
import { inspectionResolvers } from './inspection.ts';
import { integrationResolvers } from './integration.ts';
import { interactionResolvers } from './interaction.ts';
import { matchResolvers } from './match.ts';
import { messageResolvers } from './message.ts';
import { moneyResolvers } from './money.ts';
import { nodeResolvers } from './node.ts';
import { orderResolvers } from './order.ts';
import { orderReturnResolvers } from './order-return.ts';
import { painPointResolvers } from './pain-point.ts';
import { playbookResolvers } from './playbook.ts';
import { preferencesResolvers } from './preferences.ts';
import { preventionResolvers } from './prevention.ts';
import { saleSearchResolvers } from './sale-search.ts';
import { segmentResolvers } from './segment.ts';
import { serviceCaseResolvers } from './service-case.ts';
import { serviceJobResolvers } from './service-job.ts';
import { serviceKpisResolvers } from './service-kpis.ts';
import { shopResolvers } from './shop.ts';
import { staffResolvers } from './staff.ts';
import { staffWriterResolvers } from './staff-writer.ts';
import { timelineResolvers } from './timeline.ts';
import { viewerResolvers } from './viewer.ts';
import { warrantyResolvers } from './warranty.ts';
import { warrantyClaimResolvers } from './warranty-claim.ts';
import { warrantyPlanResolvers } from './warranty-plan.ts';

/** The resolvers of all entities, joined by type. */
export const resolvers: Resolvers = mergeResolvers([
  appointmentResolvers,
  auditResolvers,
  attachmentResolvers,
  callResolvers,
  commitmentResolvers,
  consentResolvers,
  contactDecisionResolvers,
  customerResolvers,
  customerSearchResolvers,
  dataExportResolvers,
  erasureResolvers,
  feedbackResolvers,
  guestOrderResolvers,
  identityEventResolvers,
  identityResolvers,
  audienceResolvers,
  importJobResolvers,
  insightsResolvers,
  inspectionResolvers,
  integrationResolvers,
  interactionResolvers,
  matchResolvers,
  messageResolvers,
  moneyResolvers,
  nodeResolvers,
  orderResolvers,
  orderReturnResolvers,
  painPointResolvers,
  playbookResolvers,
  preferencesResolvers,
  preventionResolvers,
  saleSearchResolvers,
  segmentResolvers,
  serviceCaseResolvers,
  serviceJobResolvers,
  serviceKpisResolvers,
  shopResolvers,
  staffResolvers,
  staffWriterResolvers,
  timelineResolvers,
  viewerResolvers,
  warrantyClaimResolvers,
  warrantyPlanResolvers,
  warrantyResolvers,
]);

function mergeResolvers(parts: readonly Resolvers[]): Resolvers {
  const merged: Record<string, object> = {};
  for (const part of parts)
    for (const [type, fields] of Object.entries(part)) merged[type] = { ...merged[type], ...fields };
  return merged;
}
