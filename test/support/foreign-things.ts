import { v7 } from 'uuid';
import { ID_PREFIXES, type NODE_PREFIXES, type NodeType } from '../../domain/kernel/id.ts';
import { requestUpload } from './files.ts';
import { createIdentityDesk } from './identity-desk.ts';
import { dayFromNow, type Jeweller } from './jeweller.ts';
import { createMarkedPerson } from './marked-person.ts';
import { createPlaybookDesk, playbookDraft } from './playbooks.ts';

/** A value that leads to something of somebody else, and one of the same form that leads to nothing. */
export type KeyPair = { readonly foreign: unknown; readonly absent: unknown };

/** A match needs the matcher, a message a channel, and an audience a job. They are read by the same pointers as the others. */
export const ELSEWHERE = ['match', 'message', 'integration', 'webhookDelivery', 'audience'] as const;

const absentId = (nodeType: keyof typeof ID_PREFIXES): string => `${ID_PREFIXES[nodeType]}_${v7()}`;

/** Creates a person who has something of every kind. Returns an id for each type of node. */
export async function createStranger(jeweller: Jeweller) {
  const { graph, mutate } = jeweller;
  const person = await createMarkedPerson(jeweller);
  const [customer] = person.records;
  const own = jeweller.asCustomer(customer);
  const page = `query ($id: ID!) { customer(id: $id) {
    preferences { consents { id } } identity { history { nodes { id } } } cases { nodes { id offers { id } } }
    commitments { nodes { id } } } }`;
  const { customer: found } = await graph.as('admin').run(page, { id: customer });
  const first = (section: string) => person.ids[section]?.[0] ?? '';
  const upload = () => requestUpload(own, { contentType: 'image/jpeg', byteSize: 1_000, fileName: 'ring.jpg' });
  const [loose, hanging] = [await upload(), await upload()];
  const complaint = {
    ...{ comment: 'Bent', occurredAt: new Date().toISOString() },
    attachments: [hanging.attachment.id],
  };
  await mutate('submitFeedback', 'feedback { id }', complaint, own);
  const admin = graph.as('admin');
  const handle = { customerId: customer, addHandles: [{ system: 'x', value: 'zqmark.one' }] };
  const named = await mutate('updateCustomer', 'customer { id }', handle, admin);
  if (named.userErrors.length > 0) throw new Error(JSON.stringify(named.userErrors));
  const member = { email: 'clerk@example.com', name: 'Clerk', role: 'CLERK', stores: ['york'] };
  const pain = { by: 'ROOT_CAUSE', key: 'PACKAGING' };
  const prevention = { title: 'A thicker box', owner: 'Priya', dueOn: dayFromNow({ months: 1 }), pain };
  const ids: Readonly<Record<Exclude<NodeType, (typeof ELSEWHERE)[number]>, string>> = {
    customer,
    order: first('orders'),
    orderReturn: first('returns'),
    warranty: first('warranties'),
    appointment: first('appointments'),
    inspection: first('inspections'),
    warrantyClaim: first('warrantyClaims'),
    interaction: first('interactions'),
    consent: found.preferences.consents[0].id,
    identityEvent: found.identity.history.nodes[0].id,
    feedback: first('feedback'),
    playbook: (await createPlaybookDesk(jeweller).save({ draft: playbookDraft() })).playbook.id,
    preventionAction: (await mutate('savePreventionAction', 'action { id }', prevention, admin)).action.id,
    segment: (await mutate('saveSegment', 'segment { id }', { name: 'Everybody', condition: { all: [] } }, admin))
      .segment.id,
    serviceCase: first('serviceCases'),
    commitment: found.commitments.nodes[0].id,
    serviceJob: first('serviceJobs'),
    call: first('calls'),
    dataExport: (await mutate('exportCustomer', 'dataExport { id }', { customerId: customer })).dataExport.id,
    staffMember: (await mutate('saveStaffMember', 'member { id }', member, admin)).member.id,
    attachment: hanging.attachment.id,
    importJob: (
      await mutate('startImport', 'importJob { id }', { format: 'MUTATIONS_NDJSON', object: 'history.ndjson' }, admin)
    ).importJob.id,
  };
  const [{ id: offerId }] = found.cases.nodes.flatMap(({ offers }: { offers: readonly { id: string }[] }) => offers);
  return { ids, email: person.email, receipt: person.receipts[0], offerId, looseAttachment: loose.attachment.id };
}

type Stranger = Awaited<ReturnType<typeof createStranger>>;

/** Each type of node with an id of somebody else's and one of nothing. */
export const nodePairs = ({ ids, looseAttachment }: Stranger): Readonly<Record<string, KeyPair>> => ({
  ...Object.fromEntries(
    Object.entries(ids).map(([type, foreign]) => [
      type,
      { foreign, absent: absentId(type as keyof typeof NODE_PREFIXES) },
    ]),
  ),
  'attachment on nothing': { foreign: looseAttachment, absent: absentId('attachment') },
});

/** The keys of the inputs by the name of their field, with a key of the stranger each. */
export function keyPairs({ ids, email, receipt, offerId }: Stranger): Readonly<Record<string, KeyPair>> {
  const of = (type: keyof Stranger['ids']): KeyPair => ({ foreign: ids[type], absent: absentId(type) });
  return {
    id: of('customer'),
    customerId: of('customer'),
    email: { foreign: email, absent: 'nobody@example.com' },
    phone: { foreign: '+447900961810', absent: '+447900961777' },
    loyaltyNumber: { foreign: 'zqmark-L1', absent: 'nobody-L1' },
    externalId: {
      foreign: { system: 'web-0', value: 'zqmark-E1' },
      absent: { system: 'web-0', value: 'nobody-E1' },
    },
    handle: { foreign: { system: 'x', value: 'zqmark.one' }, absent: { system: 'x', value: 'nobody.one' } },
    receipt: { foreign: { number: receipt }, absent: { number: 'R1-9' } },
    serialNumber: { foreign: 'SN-1-0', absent: 'SN-1-9' },
    orderId: of('order'),
    warrantyId: of('warranty'),
    caseId: of('serviceCase'),
    jobId: of('serviceJob'),
    appointmentId: of('appointment'),
    offerId: { foreign: offerId, absent: absentId('caseOffer') },
    attachments: { foreign: [ids.attachment], absent: [absentId('attachment')] },
    loyalty: { foreign: { number: 'zqmark-L1' }, absent: { number: 'nobody-L1' } },
    externalIds: {
      foreign: [{ system: 'web-0', value: 'zqmark-E1' }],
      absent: [{ system: 'web-0', value: 'nobody-E1' }],
    },
    addEmails: { foreign: [{ address: email }], absent: [{ address: 'nobody@example.com' }] },
    addPhones: { foreign: [{ number: '+447900961810' }], absent: [{ number: '+447900961777' }] },
  };
}

/** A customer with an own token who has something to write about: of one record, or of two. */
export async function createAsker(jeweller: Jeweller, records: 1 | 2) {
  const { mutate } = jeweller;
  const name = { given: 'Ana', family: `Asker${records}` };
  const id = await jeweller.customer({ name });
  if (records === 2) await createIdentityDesk(jeweller).merge(await jeweller.customer({ name }), [id]);
  const opened = await mutate('openCase', 'serviceCase { id }', {
    ...{ customer: { id }, title: 'Clasp', reason: 'OTHER', occurredAt: new Date().toISOString() },
  });
  const { warranty } = await jeweller.register({ customer: { id }, startsOn: dayFromNow({ months: -2 }) });
  return { id, caseId: opened.serviceCase.id as string, warrantyId: warranty.id as string };
}
