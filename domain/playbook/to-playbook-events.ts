import type { Feedback } from '../feedback/feedback.ts';
import { isLowScore } from '../feedback/feedback.ts';
import { type Interaction, isComplaint } from '../interaction/interaction.ts';
import { distinctTexts } from '../kernel/code.ts';
import { DAY_MS } from '../kernel/duration.ts';
import type { Instant } from '../kernel/instant.ts';
import { toDecimal } from '../kernel/money.ts';
import type { CausingEvent } from '../message/causing-event.ts';
import { NOTHING } from '../message/message-subject.ts';
import type { Order } from '../order/order.ts';
import type { OrderReturn } from '../order/order-return.ts';
import type { CasePromise, ServiceCase } from '../service-case/service-case.ts';
import { overdueCommitmentEvent } from './commitment-event.ts';
import { itemReadyEvent, itemReturnedEvent } from './item-events.ts';
import type { EventFacts, EventPlace, PlaybookEvent } from './playbook-event.ts';
import { segmentEnteredEvent } from './segment-event.ts';
import { dueInspectionEvent, overdueInspectionEvent, visitEvent } from './visit-events.ts';

/** The event as playbooks see it; empty where no trigger exists for such events. */
export function playbookEvents(event: CausingEvent): readonly PlaybookEvent[] {
  switch (event.type) {
    case 'FEEDBACK_RECEIVED':
      return [feedbackEvent(event.feedback)];
    case 'INTERACTION_RECORDED':
      return [interactionEvent(event.interaction)];
    case 'RETURN_RECORDED':
      return [returnEvent(event.orderReturn)];
    case 'ORDER_LATE':
      return [lateOrderEvent(event.order, event.due, event.at)];
    case 'ORDER_DELIVERED':
      return [deliveredEvent(event.order, event.at)];
    case 'INSPECTION_OVERDUE':
      return [overdueInspectionEvent(event.warranty, event.dueOn, event.today, event.at)];
    case 'INSPECTION_DUE_SOON':
      return [dueInspectionEvent(event.warranty, event.dueOn, event.today, event.at)];
    case 'APPOINTMENT_BOOKED':
    case 'APPOINTMENT_SOON':
      return [visitEvent(event.type, event.appointment, event.at)];
    case 'CASE_OPENED':
      return [caseEvent('CASE_OPENED', event.serviceCase, event.at)];
    case 'CASE_REOPENED':
      return [caseEvent('CASE_REOPENED', event.serviceCase, event.at)];
    case 'CASE_BREACHED':
      return [breachedEvent(event.serviceCase, event.promise, event.at)];
    case 'CASE_RESOLVED':
      return [caseEvent('CASE_RESOLVED', event.serviceCase, event.at)];
    case 'COMMITMENT_OVERDUE':
      return [overdueCommitmentEvent(event.commitment, event.at)];
    case 'SEGMENT_ENTERED':
      return [segmentEnteredEvent(event)];
    case 'ITEM_READY':
      return [itemReadyEvent(event.serviceJob, event.at)];
    case 'ITEM_RETURNED':
      return [itemReturnedEvent(event.serviceJob, event.at)];
    case 'CASE_UPDATED':
    case 'CASE_OFFERED':
    case 'ITEM_RECEIVED':
    case 'ITEM_PROMISE_CHANGED':
    case 'ESTIMATE_SET':
      return [];
  }
}

function feedbackEvent(feedback: Feedback): PlaybookEvent {
  const { id, customerId, metric, score, comment, handle, source } = feedback;
  const place = placeOf(feedback);
  const isLow = metric !== null && score !== null && isLowScore(metric, score);
  const facts: EventFacts<'FEEDBACK_RECEIVED'> = { ...place, metric, score, isLow, comment, handle, source };
  return {
    trigger: 'FEEDBACK_RECEIVED',
    id,
    customerId,
    feedbackId: id,
    complaintId: null,
    ...place,
    subject: NOTHING,
    facts,
  };
}

function interactionEvent(interaction: Interaction): PlaybookEvent {
  const { id, customerId, type, direction, source, subject, body, sentiment } = interaction;
  const place = placeOf({ ...interaction, caseId: null });
  const facts: EventFacts<'INTERACTION_RECORDED'> = { ...place, type, direction, source, subject, body, sentiment };
  const complaintId = isComplaint(interaction) ? id : null;
  return {
    trigger: 'INTERACTION_RECORDED',
    id,
    customerId,
    feedbackId: null,
    complaintId,
    ...place,
    subject: NOTHING,
    facts,
  };
}

function returnEvent(orderReturn: OrderReturn): PlaybookEvent {
  const {
    id,
    customerId,
    returnReason: reason,
    source,
    note,
    returnedLines,
    refund,
    occurredAt,
    store,
    orderId,
  } = orderReturn;
  const skus = distinctTexts(returnedLines.map(({ sku }) => sku));
  const place = { occurredAt, via: null, touchpoint: null, store, skus, orderId, warrantyId: null, caseId: null };
  const quantity = returnedLines.reduce((sum, line) => sum + line.quantity, 0);
  const { currency } = refund;
  const facts: EventFacts<'RETURN_RECORDED'> = {
    ...place,
    ...{ reason, source, note, quantity, refund: Number(toDecimal(refund)), currency },
  };
  return { trigger: 'RETURN_RECORDED', id, ...byCustomer(customerId), ...place, subject: NOTHING, facts };
}

function caseEvent(
  trigger: 'CASE_OPENED' | 'CASE_REOPENED' | 'CASE_RESOLVED',
  serviceCase: ServiceCase,
  now: Instant,
): PlaybookEvent {
  const { id, customerId } = serviceCase;
  const place = placeOf({ ...serviceCase, occurredAt: now, caseId: id });
  const facts = caseFacts(serviceCase, place);
  return { trigger, id, ...byCustomer(customerId), ...place, subject: { type: 'serviceCase', serviceCase }, facts };
}

function breachedEvent(serviceCase: ServiceCase, promise: CasePromise, now: Instant): PlaybookEvent {
  const { id, customerId } = serviceCase;
  const place = placeOf({ ...serviceCase, occurredAt: now, caseId: id });
  const facts: EventFacts<'CASE_BREACHED'> = { ...caseFacts(serviceCase, place), promise };
  return {
    trigger: 'CASE_BREACHED',
    id,
    ...byCustomer(customerId),
    ...place,
    subject: { type: 'serviceCase', serviceCase },
    facts,
  };
}

/** @param due the time by which the order was due */
function lateOrderEvent(order: Order, due: Instant, now: Instant): PlaybookEvent {
  const { id, customerId, store, status, source, promisedBy, currency, total, bought } = order;
  const skus = distinctTexts(bought.map(({ sku }) => sku));
  const place = {
    occurredAt: now,
    via: null,
    touchpoint: 'delivery',
    store,
    skus,
    orderId: id,
    warrantyId: null,
    caseId: null,
  };
  const facts: EventFacts<'ORDER_LATE'> = {
    ...place,
    ...{ status, source, promisedBy, currency, total: Number(toDecimal({ minor: total, currency })) },
    daysLate: Math.floor((Date.parse(now) - Date.parse(due)) / DAY_MS),
  };
  return { trigger: 'ORDER_LATE', id, ...byCustomer(customerId), ...place, subject: { type: 'order', order }, facts };
}

function deliveredEvent(order: Order, now: Instant): PlaybookEvent {
  const { id, customerId, store, source, promisedBy, deliveredAt, currency, total, bought } = order;
  const skus = distinctTexts(bought.map(({ sku }) => sku));
  const place = {
    ...{ occurredAt: now, via: null, touchpoint: 'delivery', store, skus },
    ...{ orderId: id, warrantyId: null, caseId: null },
  };
  const facts: EventFacts<'ORDER_DELIVERED'> = {
    ...place,
    ...{ source, promisedBy, deliveredAt, currency, total: Number(toDecimal({ minor: total, currency })) },
  };
  return {
    trigger: 'ORDER_DELIVERED',
    id,
    ...byCustomer(customerId),
    ...place,
    subject: { type: 'order', order },
    facts,
  };
}

function caseFacts(serviceCase: ServiceCase, place: EventPlace): EventFacts<'CASE_REOPENED'> {
  const { caseStatus: status, severity, caseReason: reason, reopenCount } = serviceCase;
  return { ...place, status, severity, reason, reopenCount };
}

const placeOf = ({
  occurredAt,
  via,
  touchpoint,
  store,
  skus,
  orderId,
  warrantyId,
  caseId,
}: EventPlace): EventPlace => ({
  ...{ occurredAt, via, touchpoint, store, skus, orderId, warrantyId, caseId },
});

/** An event that is neither feedback nor a complaint. */
const byCustomer = (customerId: string | null) => ({ customerId, feedbackId: null, complaintId: null });
