import DataLoader from 'dataloader';
import type { Attachment } from '../domain/attachment/attachment.ts';
import type { Audience } from '../domain/audience/audience.ts';
import type { Call } from '../domain/call/call.ts';
import type { Commitment, OwedList } from '../domain/commitment/commitment.ts';
import type { Feedback } from '../domain/feedback/feedback.ts';
import type { LowScore } from '../domain/feedback/low-score.ts';
import type { ImportJob, ImportProgress } from '../domain/import-job/import-job.ts';
import { loadLatestCases, loadLatestScores } from '../domain/insight/latest-pain.ts';
import type { PainQuery } from '../domain/insight/pain-points.ts';
import type { PreventionAction } from '../domain/insight/prevention-action.ts';
import type { ValueModel } from '../domain/insight/value-model.ts';
import type { ValueSketch } from '../domain/insight/value-sketch.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import { type CanAccess, type LoadOwned, onlyAccessible } from '../domain/kernel/access.ts';
import type { Caller } from '../domain/kernel/caller.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { Day, Instant } from '../domain/kernel/instant.ts';
import { MAX_PER_PAGE } from '../domain/kernel/page.ts';
import type { Match } from '../domain/matching/match.ts';
import type { Message } from '../domain/message/message.ts';
import type { Order } from '../domain/order/order.ts';
import type { OrderReturn } from '../domain/order/order-return.ts';
import type { IdentityEvent } from '../domain/person/identity-event.ts';
import type { ContactConsent } from '../domain/preferences/consent.ts';
import type { DataExport } from '../domain/privacy/data-export.ts';
import type { Repositories } from '../domain/repositories.ts';
import type { GenerationKey, Segments } from '../domain/segment/segment.ts';
import type { ServiceCase } from '../domain/service-case/service-case.ts';
import type { ServiceJob } from '../domain/service-job/service-job.ts';
import { dayAt, type Shop } from '../domain/shop/shop.ts';
import type { SpecialDays } from '../domain/shop/special-days.ts';
import type { StaffMember } from '../domain/staff/staff-member.ts';
import { type Appointment, openAppointmentsOf } from '../domain/warranty/appointment.ts';
import type { Inspection } from '../domain/warranty/inspection.ts';
import type { Warranty } from '../domain/warranty/warranty.ts';
import type { WarrantyClaim } from '../domain/warranty/warranty-claim.ts';
import { isForCustomer } from '../domain/work-list/load-commitments.ts';
import { createAttachmentLoader } from './attachment-loader.ts';
import { createOrderLinesLoader, type OrderLinesLoader } from './order-lines-loader.ts';
import { createPersonLoaders, type PersonLoaders } from './person-loaders.ts';

/**
 * The loaders of nested fields. Each loads an entity once per request. Every access by id goes through a loader, so the
 * loaders enforce ownership: with a customer's own token, an entity of another customer is null, as if it did not exist.
 */
export type Loaders = PersonLoaders & {
  readonly appointment: DataLoader<string, Appointment | null>;
  readonly attachment: DataLoader<string, Attachment | null>;
  readonly call: DataLoader<string, Call | null>;
  readonly commitment: DataLoader<string, Commitment | null>;
  readonly consent: DataLoader<string, ContactConsent | null>;
  readonly dataExport: DataLoader<string, DataExport | null>;
  readonly feedback: DataLoader<string, Feedback | null>;
  readonly identityEvent: DataLoader<string, IdentityEvent | null>;
  readonly inspection: DataLoader<string, Inspection | null>;
  readonly interaction: DataLoader<string, Interaction | null>;
  readonly match: DataLoader<string, Match | null>;
  readonly message: DataLoader<string, Message | null>;
  readonly order: DataLoader<string, Order | null>;
  readonly orderLines: OrderLinesLoader;
  readonly orderReturn: DataLoader<string, OrderReturn | null>;
  /** What is owed to a customer record. */
  readonly owedLists: DataLoader<string, readonly OwedList[]>;
  readonly specialDays: DataLoader<string, SpecialDays>;
  readonly serviceCase: DataLoader<string, ServiceCase | null>;
  readonly serviceJob: DataLoader<string, ServiceJob | null>;
  /** The latest cases and scores of all pain points of one query. */
  readonly painCases: DataLoader<PainQuery, readonly ServiceCase[]>;
  readonly painScores: DataLoader<PainQuery, readonly LowScore[]>;
  readonly preventionAction: DataLoader<string, PreventionAction | null>;
  /** The generations of segments of which a record is a member. */
  readonly segmentGenerations: DataLoader<string, readonly GenerationKey[]>;
  readonly audience: DataLoader<string, Audience | null>;
  readonly importJob: DataLoader<string, ImportJob | null>;
  readonly importProgress: DataLoader<string, ImportProgress>;
  readonly staffMember: DataLoader<string, StaffMember | null>;
  readonly warranty: DataLoader<string, Warranty | null>;
  readonly warrantyClaim: DataLoader<string, WarrantyClaim | null>;
  /** Loads the order together with the first page of its lines. */
  orderWithLines(id: string): Promise<Order | null>;
  segments(): Promise<Segments>;
  shop(): Promise<Shop>;
  /** The current day in the shop's time zone, or in that of one of its stores. */
  today(store?: string | null): Promise<Day>;
  valueModel(): Promise<ValueModel>;
  valueSketch(): Promise<ValueSketch>;
};

export function createLoaders(
  repositories: Repositories,
  consistent: Repositories,
  caller: Caller,
  now: Instant,
): Loaders {
  const people = createPersonLoaders(repositories, consistent, caller, ({ warranties }) => {
    for (const cover of warranties) warranty.prime(cover.id, cover);
    for (const open of warranties.flatMap(openAppointmentsOf)) appointment.prime(open.id, open);
  });
  const { canAccess } = people;
  const appointment = createOwnedLoader(canAccess, repositories.appointments);
  const warranty = createOwnedLoader(canAccess, repositories.warranties);
  const feedback = createOwnedLoader(canAccess, repositories.feedback);
  const inspection = createOwnedLoader(canAccess, repositories.inspections);
  const serviceCase = createOwnedLoader(canAccess, repositories.serviceCases);
  const serviceJob = createOwnedLoader(canAccess, repositories.serviceJobs);
  const warrantyClaim = createOwnedLoader(canAccess, repositories.warrantyClaims);
  const orderLines = createOrderLinesLoader(repositories);
  const shop = once(() => repositories.shop());
  const today = async (store: string | null = null) => dayAt(await shop(), store, now);
  return {
    ...people,
    appointment,
    attachment: createAttachmentLoader(repositories, caller, now, canAccess, {
      FEEDBACK: feedback,
      INSPECTION: inspection,
      SERVICE_CASE: serviceCase,
      SERVICE_JOB: serviceJob,
      WARRANTY_CLAIM: warrantyClaim,
    }),
    call: createOwnedLoader(canAccess, repositories.calls),
    commitment: createOwnedLoader(canAccess, async (ids, mayAccess) =>
      (await repositories.commitments(ids, mayAccess)).map((one) =>
        one === null || caller.customerId === null || isForCustomer(one) ? one : null,
      ),
    ),
    consent: createOwnedLoader(canAccess, repositories.consents),
    dataExport: createOwnedLoader(canAccess, repositories.dataExports),
    feedback,
    identityEvent: new DataLoader((ids) => repositories.identityEvents(ids)),
    inspection,
    interaction: createOwnedLoader(canAccess, repositories.interactions),
    match: new DataLoader((ids) => repositories.matches(ids)),
    message: createOwnedLoader(canAccess, repositories.messages),
    order: createOwnedLoader(canAccess, repositories.orders),
    orderLines,
    orderReturn: createOwnedLoader(canAccess, repositories.orderReturns),
    owedLists: loadEach((customerId) => repositories.owedListsOf(customerId)),
    painCases: loadEach(async (query) => loadLatestCases(repositories, query, (await shop()).timeZone)),
    painScores: loadEach(async (query) => loadLatestScores(repositories, query, (await shop()).timeZone)),
    segmentGenerations: new DataLoader((ids) => repositories.generationsOf(ids)),
    segments: once(() => repositories.segments()),
    // Audiences, imports, prevention and members of staff belong to no customer, and no customer's token has a scope that shows them.
    audience: new DataLoader((ids) => repositories.audiences(ids)),
    importJob: new DataLoader((ids) => repositories.importJobs(ids)),
    importProgress: new DataLoader((ids) => repositories.importProgress(ids)),
    preventionAction: new DataLoader((ids) => repositories.preventionActions(ids)),
    staffMember: new DataLoader((ids) => repositories.staffMembers(ids)),
    serviceCase,
    serviceJob,
    warranty,
    warrantyClaim,
    async orderWithLines(id) {
      const sale = await repositories.sale(id, MAX_PER_PAGE + 1);
      if (sale === null || !(await canAccess(sale.order.customerId))) return null;
      orderLines.prime(id, sale.lines);
      return sale.order;
    },
    specialDays: new DataLoader((stores) => repositories.specialDays(stores)),
    shop,
    today,
    valueModel: once(() => repositories.valueModel()),
    valueSketch: once(() => repositories.valueSketch()),
  };
}

/** Loads entities that belong to a customer (`customerId` null: to nobody). */
function createOwnedLoader<T extends { readonly customerId: string | null }>(
  canAccess: CanAccess,
  read: LoadOwned<T>,
): DataLoader<string, T | null> {
  return new DataLoader(async (ids) =>
    mapInParallel(await read(ids, canAccess), (entity) => onlyAccessible(entity, canAccess)),
  );
}

/** Loads each key by a request of its own. */
const loadEach = <K, T>(load: (key: K) => Promise<T>): DataLoader<K, T> =>
  new DataLoader((keys) => mapInParallel(keys, load));

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => {
    result ??= read();
    return result;
  };
}
