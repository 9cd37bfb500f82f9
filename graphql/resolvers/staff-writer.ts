import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

/** The person behind a stored id, with one read for all of an answer; null without an id. */
const loadStaff = (staffId: string | undefined, { load }: Context) =>
  staffId === undefined ? null : load().staffMember.load(staffId);

type Written = { readonly staffId?: string };
const writer = ({ staffId }: Written, _: unknown, context: Context) => loadStaff(staffId, context);

/** Who wrote what: the members of staff beside the free texts. */
export const staffWriterResolvers: Resolvers = {
  Order: { associateStaff: writer },
  OrderReturn: { associateStaff: writer },
  Inspection: { associateStaff: writer },
  Interaction: { agentStaff: writer },
  IdentityEvent: { byStaff: writer },
  ServiceCase: {
    openedByStaff: ({ openedByStaffId }, _, context) => loadStaff(openedByStaffId, context),
    assigneeStaff: ({ assigneeStaffId }, _, context) => loadStaff(assigneeStaffId, context),
  },
  ServiceJob: { receivedByStaff: writer },
  ServiceJobStage: { byStaff: writer },
  ResolutionOffer: {
    offeredByStaff: ({ offeredByStaffId }, _, context) => loadStaff(offeredByStaffId, context),
    answeredByStaff: ({ answeredByStaffId }, _, context) => loadStaff(answeredByStaffId, context),
    fulfilledByStaff: ({ fulfilledByStaffId }, _, context) => loadStaff(fulfilledByStaffId, context),
  },
  Warranty: { voidedByStaff: ({ voidedByStaffId }, _, context) => loadStaff(voidedByStaffId, context) },
  WarrantyClaim: {
    filedByStaff: ({ filedByStaffId }, _, context) => loadStaff(filedByStaffId, context),
    decidedByStaff: ({ decidedByStaffId }, _, context) => loadStaff(decidedByStaffId, context),
  },
  CaseContact: { agentStaff: writer },
  CaseReopening: { byStaff: writer },
  CaseStep: { doneByStaff: writer },
  CaseUpdate: { byStaff: writer },
};
