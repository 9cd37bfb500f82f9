import type { Result } from '../../domain/kernel/command.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { addCaseContact } from '../../domain/service-case/add-case-contact.ts';
import { answerOffer } from '../../domain/service-case/answer-offer.ts';
import { isBreached } from '../../domain/service-case/case-promises.ts';
import { type CaseFilter, casePredicate, statusesOf } from '../../domain/service-case/case-queue.ts';
import { type CaseSearch, searchCases } from '../../domain/service-case/case-search.ts';
import { caseSummary } from '../../domain/service-case/case-summary.ts';
import { completeCaseStep } from '../../domain/service-case/complete-case-step.ts';
import { confirmResolution } from '../../domain/service-case/confirm-resolution.ts';
import { fulfilOffer } from '../../domain/service-case/fulfil-offer.ts';
import { offerResolution } from '../../domain/service-case/offer-resolution.ts';
import { openCase } from '../../domain/service-case/open-case.ts';
import { postCaseUpdate } from '../../domain/service-case/post-case-update.ts';
import { reopenCase } from '../../domain/service-case/reopen-case.ts';
import { resolveCase } from '../../domain/service-case/resolve-case.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import { updateCase } from '../../domain/service-case/update-case.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import { customerOf } from '../customer-of.ts';
import { loadWithFields } from '../early-field.ts';
import type {
  CaseFilter as CaseFilterInput,
  CaseSearch as CaseSearchInput,
  CustomerCasesArgs,
  Resolvers,
} from '../generated/resolver-types.ts';
import { listById } from '../list-by-id.ts';
import { toPayload } from '../payload.ts';
import { historyList } from '../person-list.ts';

export const serviceCaseResolvers: Resolvers = {
  Query: {
    serviceCase: (_, { id }, context, info) =>
      loadWithFields('ServiceCase', id, context, info, () => context.load().serviceCase.load(id)),
    async caseQueue(_, { filter, ...args }, { repositories, now }) {
      const slice = sliceFrom(args);
      const caseFilter = filterFrom(filter);
      const predicate = casePredicate(caseFilter, now);
      return connectionOf(await repositories().caseQueue(statusesOf(caseFilter), slice, predicate), slice);
    },
    async cases(_, { filter, ...args }, { repositories, load }) {
      const slice = sliceFrom(args);
      const { timeZone } = await load().shop();
      return connectionOf(await searchCases(repositories(), searchFrom(filter), timeZone, slice), slice);
    },
  },
  Mutation: {
    openCase: async (_, { input }, { commandContext }, info) =>
      casePayload(await openCase(commandContext(info, input), input)),
    updateCase: async (_, { input }, { commandContext }, info) =>
      casePayload(await updateCase(commandContext(info, input), input)),
    addCaseContact: async (_, { input }, { commandContext }, info) =>
      casePayload(await addCaseContact(commandContext(info, input), input)),
    postCaseUpdate: async (_, { input }, { commandContext }, info) =>
      casePayload(await postCaseUpdate(commandContext(info, input), input)),
    completeCaseStep: async (_, { input }, { commandContext }, info) =>
      casePayload(await completeCaseStep(commandContext(info, input), input)),
    offerResolution: async (_, { input }, { commandContext }, info) =>
      casePayload(await offerResolution(commandContext(info, input), input)),
    answerOffer: async (_, { input }, { commandContext }, info) =>
      casePayload(await answerOffer(commandContext(info, input), input)),
    fulfilOffer: async (_, { input }, { commandContext }, info) =>
      casePayload(await fulfilOffer(commandContext(info, input), input)),
    resolveCase: async (_, { input }, { commandContext }, info) =>
      casePayload(await resolveCase(commandContext(info, input), input)),
    confirmResolution: async (_, { input }, { commandContext }, info) =>
      casePayload(await confirmResolution(commandContext(info, input), input)),
    reopenCase: async (_, { input }, { commandContext }, info) =>
      casePayload(await reopenCase(commandContext(info, input), input)),
  },
  Customer: {
    cases: historyList(({ status, ...args }: CustomerCasesArgs, { repositories }) => {
      const predicate = status == null ? null : ({ caseStatus }: ServiceCase) => status.includes(caseStatus);
      return {
        slice: sliceFrom(args),
        read: (id, piece) => repositories().serviceCasesOf(id, piece, predicate),
      };
    }),
  },
  ServiceCase: {
    summary: caseSummary,
    openedAt: ({ occurredAt }) => occurredAt,
    breached: (one, _, { now }) => isBreached(one, now),
    contacts: listById((id, slice, { repositories }) => repositories().caseContactsOf(id, slice)),
    customer: customerOf,
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
    warranty: ({ warrantyId }, _, { load }) => (warrantyId === null ? null : load().warranty.load(warrantyId)),
    async feedback({ feedbackIds }, _, { load }) {
      const found = await mapInParallel(feedbackIds, (id) => load().feedback.load(id));
      return found.filter((one) => one !== null);
    },
  },
  ResolutionOffer: {
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
  },
};

const casePayload = (result: Result<ServiceCase>) => toPayload(result, (serviceCase) => ({ serviceCase }));

const searchFrom = ({ openedFrom, openedTo, ...traits }: CaseSearchInput): CaseSearch => ({
  openedFrom,
  openedTo,
  rootCause: traits.rootCause ?? null,
  reason: traits.reason ?? null,
  sku: traits.sku ?? null,
  touchpoint: traits.touchpoint ?? null,
  store: traits.store ?? null,
  status: traits.status ?? null,
  severity: traits.severity ?? null,
  assignee: traits.assignee ?? null,
});

const filterFrom = (filter: CaseFilterInput | null | undefined): CaseFilter => ({
  status: filter?.status ?? null,
  assignee: filter?.assignee ?? null,
  unassigned: filter?.unassigned ?? null,
  severity: filter?.severity ?? null,
  reason: filter?.reason ?? null,
  store: filter?.store ?? null,
  breachedOnly: filter?.breachedOnly ?? null,
});
