import type { People } from './people.ts';
import { ADMIN, DESK, type Stage } from './stage.ts';

/** Messages in every state that a person may leave them in, and promised calls. */
export async function write({ play, pass, at, name, strand }: Stage, { ann, bob }: People): Promise<void> {
  const text = { kind: 'CUSTOM', channel: 'EMAIL', locale: 'en-GB' };
  await play(ADMIN, 'saveMessageTemplate', {
    ...{ ...text, code: 'THANKS', enabled: true, subject: 'Thank you', body: 'Thank you for your visit.' },
  });
  const send = async (key: string, input: object) => {
    pass({ minutes: 5 });
    const { message } = await play(DESK, 'sendMessage', { kind: 'CUSTOM', purpose: 'TRANSACTIONAL', ...input });
    return name(`message ${key}`, message.id);
  };
  const parcel = { customer: { id: bob }, channel: 'EMAIL', subject: 'Your parcel', body: 'Your parcel is here.' };
  await send('sent', { customer: { id: ann }, channel: 'EMAIL', code: 'THANKS' });
  const later = await send('cancelled', { ...parcel, notBefore: at({ days: 2 }) });
  await play(DESK, 'cancelMessage', { messageId: later });
  await send('waiting', { ...parcel, notBefore: at({ days: 30 }) });
  const settled = await send('settled', { ...parcel, notBefore: at({ days: 2 }) });
  await strand(settled);
  await play(DESK, 'settleMessage', { messageId: settled, arrived: true });
  await strand(await send('uncertain', { ...parcel, notBefore: at({ days: 2 }) }));
}

export async function call({ play, pass, at, name }: Stage, { ann, gil }: People, caseId: string): Promise<void> {
  const promise = async (key: string, input: object) => {
    pass({ minutes: 5 });
    const promised = await play(DESK, 'promiseCall', { dueAt: at({ minutes: 120 }), store: 'york', ...input });
    return name(`call ${key}`, promised.call.id);
  };
  const callId = await promise('made', { customer: { id: ann }, caseId, note: 'About the clasp', assignee: 'sam' });
  await play(DESK, 'updateCall', { callId, dueAt: at({ minutes: 180 }), assignee: 'nell' });
  await play(DESK, 'recordCall', { callId, occurredAt: at(), outcome: 'NO_ANSWER', nextAt: at({ minutes: 240 }) });
  pass({ minutes: 240 });
  await play(DESK, 'recordCall', { callId, occurredAt: at(), outcome: 'REACHED', note: 'All is well' });
  await promise('due', { customer: { id: gil }, note: 'About the letter' });
  const dropped = await promise('dropped', { customer: { id: gil } });
  await play(DESK, 'updateCall', { callId: dropped, cancelledBecause: 'She came to the shop' });
}
