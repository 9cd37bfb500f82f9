import { v7 } from 'uuid';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { signLink } from '../../domain/feedback/link-token.ts';
import { faultsOf } from '../support/audit.ts';
import { type FeedbackPage, openFeedbackPage, receiptLink } from '../support/feedback-page.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';
import { createPlaybookDesk, playbookDraft } from '../support/playbooks.ts';

let shop: Jeweller;
let page: FeedbackPage;
let record: ReturnType<typeof createOrderDesk>['record'];
let addresses = 0;
beforeAll(async () => {
  shop = await openJeweller();
  page = await openFeedbackPage(shop.graph);
  record = createOrderDesk(shop.graph).record;
  await createPlaybookDesk(shop).save({ draft: playbookDraft({ name: 'Low score' }) });
  return async () => expect(faultsOf(await scanItems(shop.graph.table))).toEqual([]);
});

const sold = async (customer?: string): Promise<string> =>
  (await record(sale(customer === undefined ? {} : { customer: { id: customer } }))).order.id;
const FEEDBACK = `nodes { id metric score comment source via touchpoint store occurredAt customer { id } order { id }
  serviceCase { id title } }`;
const feedbackOf = async (id: string) =>
  (await shop.desk.run(`query ($id: ID!) { customer(id: $id) { feedback { ${FEEDBACK} } } }`, { id })).customer.feedback
    .nodes;
const openCases = async () =>
  (await shop.desk.run('{ caseQueue { nodes { id order { id } customer { id } } } }')).caseQueue.nodes;
/** An address that has its whole budget. */
const somewhere = () => ({ address: `198.51.100.${addresses++}` });

describe('the link on a receipt', () => {
  test('takes a score in two taps, opens a case for a low one, and thanks afterwards', async () => {
    const ana = await shop.customer();
    const orderId = await sold(ana);
    const url = await receiptLink(shop, orderId);
    expect(url).toMatch(/^https:\/\/shop\.example\/feedback\/[\w-]{48}$/);
    const opened = await page.open(url, { headers: { 'accept-language': 'de' } });
    expect(opened.status).toBe(200);
    expect(opened.html).toContain('<h1>Vantage</h1>');
    expect(opened.html).toContain('<html lang="de">');
    // Nobody sees by the link whose it is.
    expect(opened.html).not.toMatch(/cus_|ord_/);
    expect(await feedbackOf(ana)).toEqual([]);

    const sent = await page.send(url, { score: '3', comment: 'The clasp is loose' });
    expect(sent).toMatchObject({ status: 303, headers: { location: `./${url.split('/').at(-1)}` } });
    expect(await page.open(url)).toMatchObject({ status: 200, html: expect.stringContaining('Thank you') });
    const feedback = await feedbackOf(ana);
    expect(feedback).toEqual([
      {
        ...{ id: expect.stringMatching(/^fbk_/), metric: 'NPS', score: 3, comment: 'The clasp is loose' },
        ...{ source: 'ECOMMERCE', via: 'SURVEY', touchpoint: 'receipt', store: 'york', occurredAt: expect.any(String) },
        ...{ customer: { id: ana }, order: { id: orderId } },
        serviceCase: { id: expect.stringMatching(/^cas_/), title: 'Unhappy customer' },
      },
    ]);
    expect((await openCases()).map(({ id }: { id: string }) => id)).toContain(feedback[0].serviceCase.id);
  });

  test('counts once: two taps, two devices, the back button', async () => {
    const ben = await shop.customer();
    const url = await receiptLink(shop, await sold(ben));
    const answers = await Promise.all([
      page.send(url, { score: '9' }),
      page.send(url, { score: '9' }),
      page.send(url, { score: '2', comment: 'Or not' }, somewhere()),
    ]);
    for (const { status } of answers) expect(status).toBe(303);
    expect(await page.send(url, { score: '1' })).toMatchObject({ status: 303 });
    expect(await feedbackOf(ben)).toHaveLength(1);
    // Another metric is another question.
    expect(await page.send(await receiptLink(shop, await sold(ben), 'STARS'), { score: '5' })).toMatchObject({
      status: 303,
    });
    expect(await feedbackOf(ben)).toHaveLength(2);
  });

  test('may bring a text alone, and asks again for an empty answer', async () => {
    const cleo = await shop.customer();
    const url = await receiptLink(shop, await sold(cleo));
    expect(await page.send(url, {})).toMatchObject({ status: 422, html: expect.stringContaining('role="alert"') });
    expect(await page.send(url, { score: '11', comment: ' ' })).toMatchObject({ status: 422 });
    expect(await page.send(url, { comment: 'x'.repeat(2_001) })).toMatchObject({ status: 422 });
    expect(await page.send(url, {}, { body: 'x'.repeat(30_000) })).toMatchObject({ status: 413 });
    expect(await feedbackOf(cleo)).toEqual([]);
    expect(await page.send(url, { comment: 'It was the wrong ring' })).toMatchObject({ status: 303 });
    expect(await feedbackOf(cleo)).toMatchObject([{ metric: null, score: null, comment: 'It was the wrong ring' }]);
  });

  test('lets a guest report a problem with the order', async () => {
    const orderId = await sold();
    const url = await receiptLink(shop, orderId);
    expect(await page.send(url, { score: '1', comment: 'Broken' })).toMatchObject({ status: 303 });
    expect(await page.open(url)).toMatchObject({ html: expect.stringContaining('Thank you') });
    const [serviceCase] = (await openCases()).filter(
      (one: { order: { id: string } | null }) => one.order?.id === orderId,
    );
    const guest = serviceCase.customer.id;
    const { node } = await shop.desk.run(
      'query ($id: ID!) { node(id: $id) { ... on ServiceCase { feedback { comment handle customer { id } order { id } } } } }',
      serviceCase,
    );
    expect(node.feedback).toEqual([
      { comment: 'Broken', handle: null, customer: { id: guest }, order: { id: orderId } },
    ]);
    // Without contact data, the order itself is the key of its guest.
    const BY = 'query ($key: CustomerKey!) { customersBy(key: $key) { id identified } }';
    const { customersBy } = await shop.desk.run(BY, { key: { handle: { system: 'order', value: orderId } } });
    expect(customersBy).toEqual([{ id: guest, identified: false }]);
  });

  test('leads to the customer who has the order when it is used', async () => {
    const email = 'dana@example.com';
    const { order } = await record(sale({ contact: { email } }));
    const url = await receiptLink(shop, order.id);
    const dana = await shop.customer({ emails: [{ address: email, verified: true }] });
    await shop.mutate('claimOrder', 'order { id }', { orderId: order.id, customer: { id: dana } });
    expect(await page.send(url, { score: '10' })).toMatchObject({ status: 303 });
    expect(await feedbackOf(dana)).toMatchObject([{ score: 10, order: { id: order.id } }]);
  });

  test('stays used after the guest claims the order', async () => {
    const email = 'enid@example.com';
    const { order } = await record(sale({ contact: { email } }));
    const url = await receiptLink(shop, order.id);
    await page.send(url, { score: '10' });
    const enid = await shop.customer({ emails: [{ address: email, verified: true }] });
    await shop.mutate('claimOrder', 'order { id }', { orderId: order.id, customer: { id: enid } });
    expect(await page.send(url, { score: '1' })).toMatchObject({ status: 303 });
    // What the guest said under the address is hers, because it is verified.
    expect(await feedbackOf(enid)).toMatchObject([{ score: 10, order: { id: order.id } }]);
  });

  test('follows the person through merging and unmerging', async () => {
    const [finn, former] = [await shop.customer(), await shop.customer()];
    const [first, second] = [await sold(former), await sold(former)];
    const links = [await receiptLink(shop, first), await receiptLink(shop, second)] as const;
    const { merge, unmerge } = createIdentityDesk(shop);
    await merge(finn, [former]);
    expect(await page.send(links[0], { score: '8' })).toMatchObject({ status: 303 });
    expect(await feedbackOf(finn)).toMatchObject([{ score: 8, order: { id: first } }]);
    await unmerge(former);
    expect(await page.send(links[0], { score: '1' })).toMatchObject({ status: 303 });
    expect(await page.send(links[1], { score: '7' })).toMatchObject({ status: 303 });
    expect(await feedbackOf(finn)).toEqual([]);
    expect((await feedbackOf(former)).map(({ score }: { score: number }) => score)).toEqual([7, 8]);
  });

  test('is no longer valid for a person whose erasure is pending', async () => {
    const gus = await shop.customer();
    const url = await receiptLink(shop, await sold(gus));
    await shop.mutate('requestErasure', 'erasesAt', { customerId: gus }, shop.graph.as('admin'));
    expect(await page.open(url)).toMatchObject({ status: 410 });
    expect(await page.send(url, { score: '3' })).toMatchObject({ status: 410 });
    expect(await feedbackOf(gus)).toEqual([]);
  });
});

describe('a link is refused', () => {
  const target = { metric: 'NPS', orderId: `ord_${v7()}` } as const;
  const linkOf = (token: string) => `https://shop.example/feedback/${token}`;

  test('if another key signed it, if it was changed, and once it has expired', async () => {
    const now = new Date().toISOString();
    const orderId = await sold(await shop.customer());
    const token = signLink({ metric: 'NPS', orderId }, 'a former key', now);
    expect(await page.open(linkOf(token))).toMatchObject({ status: 200 });
    expect(await page.open(linkOf(signLink(target, 'another key', now)))).toMatchObject({ status: 404 });
    expect(await page.send(linkOf(`${token.slice(0, 1)}A${token.slice(2)}`), { score: '1' })).toMatchObject({
      status: 404,
    });
    const old = new Date(Date.now() - 32 * 24 * 60 * 60_000).toISOString();
    expect(await page.open(linkOf(signLink({ metric: 'NPS', orderId }, 'a key for tests', old)))).toMatchObject({
      status: 410,
      html: expect.stringContaining('expired'),
    });
  });

  test('if it leads to nothing', async () => {
    const token = signLink(target, 'a key for tests', new Date().toISOString());
    expect(await page.open(linkOf(token), somewhere())).toMatchObject({ status: 410 });
    const request = { metric: 'NPS', linkId: `fbl_${v7()}` } as const;
    const unknown = signLink(request, 'a key for tests', new Date().toISOString());
    expect(await page.send(linkOf(unknown), { score: '3' }, somewhere())).toMatchObject({ status: 410 });
  });

  test('for a minute, to an address that sends too much, and to nobody else', async () => {
    const url = await receiptLink(shop, await sold(await shop.customer()));
    const greedy = somewhere();
    // The minute must not end between two requests.
    vi.useFakeTimers({ toFake: ['Date'], now: Math.ceil(Date.now() / 60_000) * 60_000 });
    onTestFinished(() => void vi.useRealTimers());
    let refused = 0;
    for (let request = 0; request < 250 && refused === 0; request++) {
      const { status, headers } = await page.open(url, greedy);
      if (status === 429) {
        refused++;
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      }
    }
    expect(refused).toBe(1);
    expect(await page.send(url, { score: '3' }, greedy)).toMatchObject({ status: 429 });
    expect(await page.send(url, { score: '3' }, somewhere())).toMatchObject({ status: 303 });
    // The address itself is stored nowhere.
    expect(JSON.stringify(await scanItems(shop.graph.table))).not.toContain(greedy.address);
  });
});

test('only who may write orders gets a link, and nobody for an erased person', async () => {
  const orderId = await sold(await shop.customer());
  const query = 'query ($id: ID!) { order(id: $id) { feedbackUrl } }';
  const { errors } = await shop.graph.as('analyst').ask(query, { id: orderId });
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  // The default metric is that of one purchase.
  expect((await shop.york.run(query, { id: orderId })).order.feedbackUrl).toBe(
    await receiptLink(shop, orderId, 'CSAT'),
  );
});
