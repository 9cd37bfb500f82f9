import { readdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type AudienceDesk, openAudienceDesk } from '../support/audience-desk.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let desk: AudienceDesk;
beforeAll(async () => {
  desk = await openAudienceDesk();
}, 300_000);
afterEach(() => vi.useRealTimers());
afterAll(() => desk.jobs.close());

const DAY_MS = 24 * 60 * 60 * 1_000;
const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
const soon = () => new Date(Date.now() + DAY_MS).toISOString();
const justNow = () => new Date(Date.now() - 1_000).toISOString();
const idsOf = (lines: readonly string[]) => lines.map((text) => text.slice(0, text.indexOf(',')));
const filesOf = async (id: string) =>
  (await readdir(desk.jobs.bucket.folder, { recursive: true }))
    .map(decodeURIComponent)
    .filter((name) => name.includes(`${id}/`));

describe('a file of the members who may be contacted', () => {
  test('has the others of a segment, and says why the rest is left out', async () => {
    const locale = 'fr-CA';
    const shop = createOrderDesk(desk.graph);
    const { mutate } = desk.jeweller;
    const ana = await desk.member(locale, { name: { given: 'Ana', family: 'Ng' } });
    const [paused, capped, bought, complaining] = [
      await desk.member(locale),
      await desk.member(locale),
      await desk.member(locale),
      await desk.member(locale),
    ];
    await desk.member(locale, {}, []);
    const refused = [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'DENIED' }];
    await desk.member(locale, {}, refused);
    await desk.member(locale, { emails: [], externalIds: [{ system: 'x', value: 'no address' }] }, refused);
    await mutate('setContactRules', '', { customer: { id: paused }, pausedUntil: soon() });
    await mutate('setContactRules', '', { customer: { id: capped }, weeklyCap: 1 });
    const send = { customer: { id: capped }, type: 'MARKETING_SENT', direction: 'OUTBOUND', occurredAt: justNow() };
    expect((await mutate('recordInteraction', '', send)).userErrors).toEqual([]);
    await shop.record(
      sale({ customer: { id: bought }, placedAt: justNow(), lines: [line({ sku: 'ring-9', category: 'Rings' })] }),
    );
    const complaint = { customer: { id: complaining }, title: 'Bent', reason: 'DAMAGED_ITEM', occurredAt: justNow() };
    expect((await mutate('openCase', '', complaint)).userErrors).toEqual([]);

    const segmentId = await desk.segment(locale);
    const all = await desk.make({ segmentId, sku: 'RING-9' });
    expect(all).toEqual({
      ...{ id: expect.stringMatching(/^adc_/), exportStatus: 'READY', requestedAt: expect.any(String) },
      members: 1,
      excluded: [
        { code: 'NO_CONSENT', count: 1 },
        { code: 'DENIED', count: 2 },
        { code: 'WEEKLY_CAP', count: 1 },
        { code: 'PAUSED', count: 1 },
        { code: 'RECENTLY_PURCHASED', count: 1 },
        { code: 'OPEN_CASE', count: 1 },
        { code: 'NO_ADDRESS', count: 1 },
      ],
      ...{ url: expect.stringContaining('http'), expiresAt: expect.any(String), sentAt: null },
    });
    expect(await desk.lines(all)).toEqual([expect.stringMatching(new RegExp(`^${ana},Ana Ng,Ana,person-\\d+@`))]);
    // Without the product, nobody is left out for what they bought; for service, no consent and no cap is needed.
    expect(await desk.make({ segmentId })).toMatchObject({ members: 2 });
    expect(await desk.make({ segmentId, category: 'rings' })).toMatchObject({ members: 1 });
    expect(await desk.make({ segmentId, purpose: 'TRANSACTIONAL' })).toMatchObject({
      members: 7,
      excluded: [{ code: 'NO_ADDRESS', count: 1 }],
    });
  });

  test('is safe in a spreadsheet, and holds no name for an address that nobody has checked', async () => {
    const locale = 'nl-NL';
    const name = { given: '=HYPERLINK("http://x.example","Click")', family: 'O"Hara, Jr' };
    const known = await desk.member(locale, { name });
    const stranger = await desk.member(locale);
    const add = { customerId: stranger, name: { given: 'Win a prize' } };
    const own = desk.jeweller.asCustomer(stranger);
    expect((await desk.jeweller.mutate('updateCustomer', '', add, own)).userErrors).toEqual([]);
    const changed = { customerId: stranger, addEmails: [{ address: 'not-mine@example.com', primary: true }] };
    expect((await desk.jeweller.mutate('updateCustomer', '', changed, own)).userErrors).toEqual([]);
    const audience = await desk.make({ segmentId: await desk.segment(locale) });
    const lines = await desk.lines(audience);
    const quoted = `'=HYPERLINK(""http://x.example"",""Click"")`;
    expect(lines.find((text) => text.startsWith(known))).toContain(`,"${quoted} O""Hara, Jr","${quoted}",person-`);
    expect(lines.find((text) => text.startsWith(stranger))).toBe(`${stranger},,,not-mine@example.com`);
  });

  test('has a merged person once', async () => {
    const locale = 'it-IT';
    const [one, other] = [await desk.member(locale), await desk.member(locale)];
    const segmentId = await desk.segment(locale);
    const identity = createIdentityDesk(desk.jeweller);
    expect((await identity.merge(one, [other])).userErrors).toEqual([]);
    // The stream is late, so both are in the list.
    const early = await desk.make({ segmentId });
    expect(idsOf(await desk.lines(early))).toEqual([one]);
    expect(early).toMatchObject({ members: 1, excluded: [] });
    await desk.stream.drain();
    expect(idsOf(await desk.lines(await desk.make({ segmentId })))).toEqual([one]);
  });

  test('fails where the segment is built again while it is made', async () => {
    const locale = 'pl-PL';
    await desk.member(locale);
    const segmentId = await desk.segment(locale);
    const { audience } = await desk.start({ segmentId });
    const { mutate } = desk.jeweller;
    await mutate('saveSegment', '', { id: segmentId, enabled: false }, desk.marketing);
    await desk.run();
    expect(await desk.find(audience.id)).toMatchObject({ exportStatus: 'FAILED', url: null, members: null });
    expect(formatUserErrors((await desk.start({ segmentId })).userErrors)).toEqual(['NOT_ALLOWED input.segmentId']);
    expect(await filesOf(audience.id)).toEqual([]);
  });

  test('is made once at a time for a segment and channel, and ends after seven days', async () => {
    const locale = 'sv-SE';
    await desk.member(locale);
    const segmentId = await desk.segment(locale);
    const started = await Promise.all([0, 1, 2].map(() => desk.start({ segmentId })));
    expect(started.filter(({ audience }) => audience !== null)).toHaveLength(1);
    expect(started.flatMap(({ userErrors }) => formatUserErrors(userErrors))).toEqual(
      Array.from({ length: 2 }, () => 'LIMIT_EXCEEDED input'),
    );
    expect((await desk.start({ segmentId, channel: 'SMS' })).userErrors).toEqual([]);
    await desk.run();
    const { id } = started.find(({ audience }) => audience !== null)?.audience ?? {};
    const page = await desk.marketing.run(
      'query ($id: ID!) { audiences(segmentId: $id, first: 1) { nodes { id members } pageInfo { hasNextPage } } }',
      { id: segmentId },
    );
    expect(page.audiences).toMatchObject({ nodes: [{ members: 0 }], pageInfo: { hasNextPage: true } });
    const all = await filesOf(id);
    expect(all.some((name) => name.includes('audience.csv'))).toBe(true);
    expect(all.filter((name) => name.includes('audience-members')).length).toBeGreaterThanOrEqual(4);
    later(7 * DAY_MS + 60_000);
    expect(await desk.find(id)).toMatchObject({ exportStatus: 'EXPIRED', url: null, members: 1 });
    await desk.runLater(1_000);
    const left = await filesOf(id);
    expect(left.filter((name) => name.includes('audience.csv'))).toEqual([]);
    // Who was in it stays, for a confirmation.
    expect(left.length).toBeGreaterThan(0);
    await desk.runLater(31 * DAY_MS);
    expect(await filesOf(id)).toEqual([]);
  });

  test('ends when somebody is erased who may be in it', async () => {
    const locale = 'da-DK';
    const [leaving, staying, waiting] = [
      await desk.member(locale),
      await desk.member(locale),
      await desk.member(locale),
    ];
    const segmentId = await desk.segment(locale);
    await desk.jeweller.mutate('requestErasure', '', { customerId: waiting, delayDays: 10 }, desk.graph.as('admin'));
    // Who waits for an erasure is left out at once: the list still has the id.
    const before = await desk.make({ segmentId });
    expect(before).toMatchObject({ members: 2, excluded: [{ code: 'ERASED', count: 1 }] });
    const { audience: running } = await desk.start({ segmentId });
    const admin = desk.graph.as('admin');
    await desk.jeweller.mutate('requestErasure', '', { customerId: leaving, delayDays: 0 }, admin);
    const { audience: after } = await desk.start({ segmentId, purpose: 'SERVICE', channel: 'IN_PERSON' });
    await desk.jobs.eraseDue();
    expect(await desk.find(before.id)).toMatchObject({ exportStatus: 'EXPIRED', url: null, members: 2 });
    expect((await fetch(before.url)).ok).toBe(false);
    expect(await desk.find(running.id)).toMatchObject({ exportStatus: 'FAILED', url: null });
    await desk.run();
    const made = await desk.find(after.id);
    expect(made).toMatchObject({ exportStatus: 'READY', members: 1 });
    expect(idsOf(await desk.lines(made))).toEqual([staying]);
    const again = await desk.make({ segmentId });
    expect(idsOf(await desk.lines(again))).toEqual([staying]);
  });

  test('is refused for a segment that is not built, or does not exist', async () => {
    const { mutate } = desk.jeweller;
    const draft = { name: 'Not built', condition: { all: [] } };
    const { segment } = await mutate('saveSegment', 'segment { id }', draft, desk.marketing);
    const unknown = 'seg_01900000-0000-7000-8000-000000000000';
    const errors = async (input: object) => formatUserErrors((await desk.start(input)).userErrors);
    expect(await errors({ segmentId: segment.id })).toEqual(['NOT_ALLOWED input.segmentId']);
    expect(await errors({ segmentId: unknown })).toEqual(['NOT_FOUND input.segmentId']);
    expect(await errors({ segmentId: unknown, sku: 'x'.repeat(10_000) })).toEqual(['LIMIT_EXCEEDED input.sku']);
  });

  test('is for marketing and the office, and for nobody else', async () => {
    const locale = 'fi-FI';
    const customer = await desk.member(locale);
    const segmentId = await desk.segment(locale);
    const { id } = await desk.make({ segmentId });
    const own = desk.jeweller.asCustomer(customer);
    for (const by of [desk.jeweller.desk, desk.jeweller.york, desk.graph.as('analyst'), own]) {
      for (const document of [
        `mutation { exportAudience(input: { idempotencyKey: "1", segmentId: "${segmentId}", channel: EMAIL }) { audience { id } } }`,
        `mutation { confirmAudienceSent(input: { idempotencyKey: "2", audienceId: "${id}", occurredAt: "2026-01-01T00:00:00Z" }) { audience { id } } }`,
        '{ audiences { nodes { id url } } }',
        `{ node(id: "${id}") { id ... on Audience { url } } }`,
      ]) {
        const { data, errors } = await by.ask(document);
        expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
        expect(JSON.stringify(data ?? null)).not.toContain(id);
      }
    }
    expect(await desk.find(id, desk.graph.as('admin'))).toMatchObject({ members: 1 });
  });
});

describe('a confirmation that it was sent', () => {
  test('records the contact with everybody in the file, once', async () => {
    const locale = 'cs-CZ';
    const [ana, ben] = [await desk.member(locale), await desk.member(locale)];
    const left = await desk.member(locale, {}, []);
    const segmentId = await desk.segment(locale);
    const { id, requestedAt } = await desk.make({ segmentId, sku: 'RING-1' });
    const errors = async (input: object) =>
      formatUserErrors((await desk.confirm({ audienceId: id, ...input })).userErrors);
    expect(await errors({ occurredAt: new Date(Date.parse(requestedAt) - 1).toISOString() })).toEqual([
      'INVALID input.occurredAt',
    ]);
    expect(await errors({ occurredAt: soon() })).toEqual(['INVALID input.occurredAt']);
    expect(await errors({ audienceId: 'adc_01900000-0000-7000-8000-000000000000' })).toEqual([
      'NOT_FOUND input.audienceId',
    ]);
    const { audience, userErrors } = await desk.confirm({ audienceId: id, occurredAt: requestedAt });
    expect(userErrors).toEqual([]);
    expect(audience).toMatchObject({ id, sentAt: requestedAt });
    expect(await errors({ occurredAt: requestedAt })).toEqual(['NOT_ALLOWED input.audienceId']);
    await desk.run();
    await desk.run();
    for (const member of [ana, ben])
      expect(await desk.sends(member)).toEqual([
        { occurredAt: requestedAt, via: 'EMAIL', direction: 'OUTBOUND', skus: ['RING-1'] },
      ]);
    expect(await desk.sends(left)).toEqual([]);
    // It counts for the next audience.
    await desk.jeweller.mutate('setContactRules', '', { customer: { id: ana }, weeklyCap: 1 });
    expect(await desk.make({ segmentId })).toMatchObject({
      members: 1,
      excluded: [
        { code: 'NO_CONSENT', count: 1 },
        { code: 'WEEKLY_CAP', count: 1 },
      ],
    });
    // Nobody needs the ids any more.
    expect((await filesOf(id)).filter((name) => name.includes('audience-members'))).toEqual([]);
  });

  test('counts for who was merged since, and for nobody who was erased since, after the file is gone too', async () => {
    const locale = 'hu-HU';
    const [survivor, merged, erased] = [
      await desk.member(locale),
      await desk.member(locale),
      await desk.member(locale),
    ];
    const segmentId = await desk.segment(locale);
    const { id, requestedAt } = await desk.make({ segmentId });
    const identity = createIdentityDesk(desk.jeweller);
    expect((await identity.merge(survivor, [merged])).userErrors).toEqual([]);
    const admin = desk.graph.as('admin');
    await desk.jeweller.mutate('requestErasure', '', { customerId: erased, delayDays: 0 }, admin);
    await desk.jobs.eraseDue();
    await desk.stream.drain();
    expect(await desk.find(id)).toMatchObject({ exportStatus: 'EXPIRED', url: null });
    later(20 * DAY_MS);
    expect((await desk.confirm({ audienceId: id, occurredAt: requestedAt })).userErrors).toEqual([]);
    await desk.runLater(1_000);
    expect(await desk.find(id)).toMatchObject({ sentAt: requestedAt });
    // Both addresses got it.
    expect(await desk.sends(survivor)).toHaveLength(2);
    expect(
      (await desk.jeweller.desk.run('query ($id: ID!) { customer(id: $id) { id } }', { id: erased })).customer,
    ).toBe(null);
  });

  test('is refused for a file that is being made, and when nobody knows any more who was in it', async () => {
    const locale = 'sk-SK';
    await desk.member(locale);
    const segmentId = await desk.segment(locale);
    const { audience } = await desk.start({ segmentId });
    const errors = async () => formatUserErrors((await desk.confirm({ audienceId: audience.id })).userErrors);
    expect(await errors()).toEqual(['NOT_ALLOWED input.audienceId']);
    await desk.run();
    later(31 * DAY_MS);
    expect(await errors()).toEqual(['NOT_ALLOWED input.audienceId']);
  });
});

const listed = async () =>
  (await desk.marketing.run('{ audiences(first: 100) { nodes { id sentAt } } }')).audiences.nodes;
let places = 0;
const inputOfAudience = async () => {
  const locale = `en-${String.fromCharCode(65 + (places % 26))}${String.fromCharCode(65 + Math.floor(places++ / 26))}`;
  await desk.member(locale);
  return { segmentId: await desk.segment(locale) };
};
const callers = () => ({
  caller: desk.marketing,
  otherClient: desk.graph.as('marketing', { client: 'another' }),
});

testIdempotency('exportAudience', async () => {
  const input = await inputOfAudience();
  return {
    ...callers(),
    send: (caller, sent) => desk.start(sent, caller),
    input,
    otherInput: { ...input, channel: 'SMS' },
    effects: async () => (await listed()).length,
    moveOn: () => desk.run(),
    lasting: ({ audience }) => audience.id,
  };
});

let otherAudience: Promise<{ id: string; requestedAt: string }> | null = null;
testIdempotency('confirmAudienceSent', async () => {
  const { id, requestedAt } = await desk.make(await inputOfAudience());
  otherAudience ??= inputOfAudience().then(desk.make);
  const other = await otherAudience;
  return {
    ...callers(),
    send: (caller, sent) => desk.confirm({ occurredAt: requestedAt, ...sent }, caller),
    input: { audienceId: id },
    otherInput: { audienceId: other.id, occurredAt: other.requestedAt },
    effects: async () => (await listed()).filter(({ sentAt }: { sentAt: string | null }) => sentAt !== null).length,
    moveOn: () => desk.run(),
    lasting: ({ audience }) => audience.sentAt,
  };
});
