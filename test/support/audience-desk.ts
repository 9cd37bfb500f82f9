import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { loadScheduledBundle, openPrivacyGraph } from './erasures.ts';
import type { Answer, TestCaller } from './graph.ts';
import { openJeweller } from './jeweller.ts';

type Data = Answer['data'];

const SUMMARY = 'id exportStatus requestedAt members expiresAt sentAt';
const AUDIENCE = `${SUMMARY} excluded { code count } url`;
const GRANTED = { channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED' };

/** Members of segments by their locale, their audiences, and the jobs that make them, through the built bundles. */
export async function openAudienceDesk() {
  const { graph, stream, jobs } = await openPrivacyGraph();
  const jeweller = await openJeweller(Promise.resolve(graph));
  const { mutate } = jeweller;
  const marketing = graph.as('marketing');
  const build = await loadScheduledBundle('segment-builds', graph.table);
  const run = await loadScheduledBundle('audiences', graph.table);
  let people = 0;

  const find = async (id: string, by: TestCaller = marketing): Promise<Data> =>
    (await by.run(`query ($id: ID!) { node(id: $id) { ... on Audience { ${AUDIENCE} } } }`, { id })).node;
  const start = (input: object, by: TestCaller = marketing): Promise<Data> =>
    mutate('exportAudience', `audience { ${SUMMARY} }`, { channel: 'EMAIL', ...input }, by);
  const confirm = (input: object, by: TestCaller = marketing): Promise<Data> =>
    mutate(
      'confirmAudienceSent',
      `audience { ${SUMMARY} }`,
      { occurredAt: new Date(Date.now() + 1_000).toISOString(), ...input },
      by,
    );
  return {
    ...{ graph, stream, jobs, jeweller, marketing, build, run, find, start, confirm },
    /** A customer with an email that the desk knows, who agreed to marketing by email. */
    async member(locale: string, details: object = {}, answers: readonly object[] = [GRANTED]): Promise<string> {
      const emails = [{ address: `person-${people++}@example.com` }];
      const id = await jeweller.customer({ locale, emails, ...details });
      if (answers.length > 0) await mutate('setContactConsents', '', consentsOf(id, answers));
      return id;
    },
    consent: (id: string, ...answers: readonly object[]) =>
      mutate('setContactConsents', '', { ...consentsOf(id, answers), occurredAt: new Date().toISOString() }),
    /** A built segment of everybody with a locale. */
    async segment(locale: string): Promise<string> {
      const condition = { all: [{ fact: 'customer', path: '$.locale', operator: 'equal', value: locale }] };
      const { segment } = await mutate('saveSegment', 'segment { id }', { name: `Of ${locale}`, condition }, marketing);
      await stream.drain();
      await build();
      return segment.id;
    },
    /** Runs the job as a new instance: the S3 client of another one may have corrected its clock by that of a test. */
    async runLater(milliseconds: number): Promise<void> {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
      await (await loadScheduledBundle('audiences', graph.table, randomUUID()))();
    },
    /** Requests a file and makes it. */
    async make(input: object): Promise<Data> {
      const { audience, userErrors } = await start(input);
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
      await run();
      return find(audience.id);
    },
    /** The lines of the file behind a link, without the first. */
    async lines({ url }: { readonly url: string }): Promise<readonly string[]> {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`the link answered ${response.status}`);
      return (await response.text()).split('\r\n').slice(1, -1);
    },
    /** When each contact of a customer of this type happened. */
    async sends(id: string): Promise<readonly Data[]> {
      const page =
        'interactions(first: 100, filter: { types: [MARKETING_SENT] }) { nodes { occurredAt via direction skus } }';
      return (await jeweller.desk.run(`query ($id: ID!) { customer(id: $id) { ${page} } }`, { id })).customer
        .interactions.nodes;
    },
  };
}

const consentsOf = (id: string, answers: readonly object[]) => ({
  customer: { id },
  occurredAt: '2026-03-02T12:00:00Z',
  answers,
});

export type AudienceDesk = Awaited<ReturnType<typeof openAudienceDesk>>;
