import { dayOf } from '../kernel/instant.ts';
import { toDecimal } from '../kernel/money.ts';
import type { JobNote } from '../service-job/job-metrics.ts';
import { type Shop, zoneOf } from '../shop/shop.ts';
import type { CustomerOverview } from './customer-overview.ts';
import type { NextAction } from './next-action.ts';

/** The next actions for the items of a customer in custody: give back what is ready, ask for the answer to an estimate. */
export function jobActions({ metrics }: CustomerOverview, shop: Shop): readonly NextAction[] {
  return metrics.jobNotes.flatMap((note) => [...estimateAction(note), ...readyAction(note, shop)]);
}

function estimateAction({ id, description, promisedBy, estimate }: JobNote): readonly NextAction[] {
  if (estimate === undefined) return [];
  const sum = `${toDecimal(estimate)} ${estimate.currency}`;
  const message = `Ask for an answer to the estimate of ${sum}: ${description}.`;
  return [{ kind: 'ESTIMATE_TO_APPROVE', message, dueAt: promisedBy, subjectId: id }];
}

function readyAction(
  { id, description, store, tag, readyAt, isCancelled }: JobNote,
  shop: Shop,
): readonly NextAction[] {
  if (readyAt === undefined && isCancelled === undefined) return [];
  const place = shop.stores.find(({ code }) => code === store)?.name ?? store;
  const since = readyAt === undefined ? 'cancelled' : `ready since ${dayOf(readyAt, zoneOf(shop, store))}`;
  const message = `Give back: ${description}. It is ${since}, in ${place}, tag ${tag}.`;
  return [{ kind: 'ITEM_READY', message, dueAt: readyAt ?? null, subjectId: id }];
}
