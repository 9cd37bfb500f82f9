import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type MessageDesk, openMessageDesk } from '../support/message-desk.ts';

let desk: MessageDesk;
beforeAll(async () => {
  desk = await openMessageDesk();
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE_MS = 60_000;

/**
 * Nights in which the clock changes, with quiet hours from 21:00 to 08:00. The evening is the first moment of the message; the
 * morning is 08:00 of the next day in the changed time.
 */
test.each([
  ['Europe/London', 'spring', '2027-03-27T22:30:00.000Z', '2027-03-28T07:00:00.000Z'],
  ['Europe/London', 'autumn', '2027-10-30T21:30:00.000Z', '2027-10-31T08:00:00.000Z'],
  ['America/New_York', 'spring', '2027-03-14T02:30:00.000Z', '2027-03-14T12:00:00.000Z'],
  ['America/New_York', 'autumn', '2027-11-07T02:30:00.000Z', '2027-11-07T13:00:00.000Z'],
  ['Pacific/Auckland', 'spring', '2027-09-25T09:30:00.000Z', '2027-09-25T19:00:00.000Z'],
  ['Pacific/Auckland', 'autumn', '2027-04-03T09:30:00.000Z', '2027-04-03T20:00:00.000Z'],
])(
  'in %s in %s, a message of the evening leaves at 08:00 of the changed clock',
  async (timeZone, season, evening, morning) => {
    const email = `${timeZone.replace('/', '-')}-${season}@example.com`.toLowerCase();
    const id = await desk.customer({ emails: [{ address: email, verified: true }] });
    await desk.mutate('setContactRules', 'customer { id }', {
      ...{ customer: { id }, quietFrom: '21:00', quietTo: '08:00', timeZone },
    });
    const mails = async () => (await desk.emails()).filter(({ to }) => JSON.stringify(to).includes(email));
    const at = async (instant: number) => {
      vi.setSystemTime(instant);
      await desk.runSchedule();
      await desk.deliver();
      return (await mails()).length;
    };
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(evening) });
    const { message } = await desk.send({
      ...{ customer: { id }, kind: 'CUSTOM', purpose: 'SERVICE', channel: 'EMAIL', body: 'Your ring is ready.' },
    });
    expect(message).toMatchObject({
      messageStatus: 'WAITING',
      notBefore: morning,
      objections: [{ code: 'QUIET_HOURS' }],
    });
    expect(await at(Date.parse(evening) + MINUTE_MS)).toBe(0);
    expect(await at(Date.parse(morning) - MINUTE_MS)).toBe(0);
    expect(await at(Date.parse(morning) + 1_000)).toBe(1);
    expect(await at(Date.parse(morning) + MINUTE_MS)).toBe(1);
    // The outbox, as a mail program reads it.
    const [mail] = await mails();
    expect(mail?.text?.trim()).toBe('Your ring is ready.');
    expect(mail?.headers.get('x-customer-graph-message')).toBe(message.id);
    expect(await desk.message(message.id)).toMatchObject({ messageStatus: 'SENT' });
  },
);
