import { DeskCaseQueueDocument, DeskSearchCustomersDocument } from '../../packages/client/generated/desk.js';
import { SECTIONS } from '../src/app/navigation.ts';
import type { LocalRole } from '../src/session/local-role.ts';
import type { SampleGraph } from '../stories/support/sample-graph.ts';

/** A page of the console with the sample shop, and a person who works with it. */
export type SamplePage = { readonly name: string; readonly path: string; readonly role: LocalRole };

const ROLE_OF_SECTION: Readonly<Record<string, LocalRole>> = {
  '/counter': 'clerk',
  '/desk': 'support',
  '/manager': 'admin',
};

/** The pages of the menu, and those of one customer and one case. */
export async function samplePages(graph: SampleGraph): Promise<readonly SamplePage[]> {
  const fromMenu = SECTIONS.flatMap(({ path: section, pages }) =>
    pages.map(({ path }) => ({
      name: path.slice(1).replaceAll('/', '-'),
      path,
      role: ROLE_OF_SECTION[section] ?? 'admin',
    })),
  );
  const nell = await customerNamed(graph, 'Nell');
  const { caseQueue } = await graph.ask('support', DeskCaseQueueDocument, { first: 1 });
  const serviceCase = caseQueue?.nodes[0]?.id ?? '';
  return [
    ...fromMenu,
    { name: 'counter-customer', path: `/counter/customers/${nell}`, role: 'clerk' },
    { name: 'desk-customer', path: `/desk/customers/${nell}`, role: 'support' },
    { name: 'desk-case', path: `/desk/cases/${serviceCase}`, role: 'support' },
  ];
}

async function customerNamed(graph: SampleGraph, text: string): Promise<string> {
  const { searchCustomers } = await graph.ask('support', DeskSearchCustomersDocument, { text, first: 1 });
  const id = searchCustomers?.edges[0]?.node.id;
  if (id === undefined) throw new Error(`The sample shop has nobody named ${text}.`);
  return id;
}
