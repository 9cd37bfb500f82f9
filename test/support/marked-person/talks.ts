import { openFeedbackPage, receiptLink } from '../feedback-page.ts';
import type { TestCaller } from '../graph.ts';
import { MARK, STAFF, text } from './marks.ts';
import { at, type RecordHistory } from './part.ts';

/** What a record and the shop said to each other, and what the person likes. @returns what was sent without a mutation */
export async function writeTalks(history: RecordHistory, admin: TestCaller, orderId: string): Promise<string> {
  const { mutate, mutateMany, addId, customer, id, jeweller } = history;
  const call = { customer, type: 'CALL', via: 'PHONE', agent: STAFF, sentiment: 'NEGATIVE' };
  const { interaction } = await mutate('recordInteraction', 'interaction { id }', {
    ...{ ...call, occurredAt: at(-8), subject: text('call'), body: text('body') },
  });
  addId('interactions', interaction.id);
  const [earlier] = await mutateMany('recordInteractions', 'interaction { id }', [
    { ...call, occurredAt: at(-13), subject: text('call'), body: text('body') },
  ]);
  addId('interactions', earlier.interaction.id);
  await writePreferences(history);
  const self = jeweller.asCustomer(id);
  const upload = { contentType: 'image/png', byteSize: 8, fileName: `${text('photo')}.png` };
  const { attachment } = await mutate('requestUpload', 'attachment { id }', upload, self);
  const { feedback } = await mutate('submitFeedback', 'feedback { id }', {
    ...{ customer, metric: 'NPS', score: 2, comment: text('bad'), handle: text('author'), occurredAt: at(-6) },
  });
  addId('feedback', feedback.id);
  const withFile = { comment: text('see the photo'), occurredAt: at(-14), attachments: [attachment.id] };
  const seen = await mutate('submitFeedback', 'feedback { id }', withFile, self);
  addId('feedback', seen.feedback.id);
  addId('attachments', attachment.id);
  const comment = text('by the link');
  const page = await openFeedbackPage(jeweller.graph);
  await page.send(await receiptLink(jeweller, orderId), { score: '9', comment });
  const query = 'query ($id: ID!) { customer(id: $id) { feedback(first: 1) { nodes { id } } } }';
  addId('feedback', (await admin.run(query, { id })).customer.feedback.nodes[0].id);
  await writeCall(history);
  const { message } = await mutate('sendMessage', 'message { id }', {
    ...{ customer, kind: 'CUSTOM', purpose: 'SERVICE', channel: 'EMAIL', subject: text('about'), body: text('dear') },
  });
  addId('messages', message.id);
  return comment;
}

/** A call that is promised, tried, and cancelled. The attempt is an interaction as well. */
async function writeCall({ mutate, addId, customer, jeweller, id }: RecordHistory): Promise<void> {
  const { call } = await mutate('promiseCall', 'call { id }', {
    ...{ customer, dueAt: at(30), assignee: STAFF, note: text('ask about the clasp') },
  });
  const callId = addId('calls', call.id);
  await mutate('recordCall', 'call { id }', {
    ...{
      callId,
      occurredAt: new Date().toISOString(),
      outcome: 'NO_ANSWER',
      nextAt: at(31),
      note: text('mailbox of Z'),
    },
  });
  await mutate('updateCall', 'call { id }', { callId, cancelledBecause: text('moved away') });
  const query = 'query ($id: ID!) { customer(id: $id) { interactions(first: 1) { nodes { id } } } }';
  addId('interactions', (await jeweller.desk.run(query, { id })).customer.interactions.nodes[0].id);
}

async function writePreferences({ mutate, customer }: RecordHistory): Promise<void> {
  await mutate('setContactConsents', '', {
    ...{ customer, occurredAt: at(-7) },
    answers: [
      { channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED', evidence: text('said so') },
      { channel: 'EMAIL', purpose: 'SERVICE', consent: 'GRANTED', evidence: text('said so') },
    ],
  });
  const taste = () => ({ topic: text('stone'), value: text('ruby') });
  await mutate('setTastes', '', {
    ...{ customer, likes: [taste()], dislikes: [taste()], sizes: [{ of: text('ring'), value: text('M') }] },
  });
  const removed = taste();
  await mutate('setTastes', '', { customer, addLikes: [taste(), removed], addDislikes: [taste()] });
  await mutate('setTastes', '', { customer, remove: [removed] });
}

/** What somebody said under a handle, before the shop knew that it was the person. @returns the id of that record */
export async function writeUnidentified({ mutate, addId, customer, person }: RecordHistory): Promise<string> {
  const { feedback } = await mutate('submitFeedback', 'feedback { id customer { id } }', {
    customer: { handle: { system: `net ${MARK}`, value: `${MARK}.post${person}` } },
    ...{ comment: text('post'), occurredAt: at(-15), ifUnidentified: 'KEEP' },
  });
  addId('feedback', feedback.id);
  const unidentifiedId: string = feedback.customer.id;
  await mutate('identifyCustomer', 'customer { id }', { unidentifiedId, customer, reason: text('it is Z') });
  return unidentifiedId;
}
