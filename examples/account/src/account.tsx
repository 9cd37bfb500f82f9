import type { Graph, ResultOf } from 'customer-graph-client';
import { AccountOverviewDocument } from 'customer-graph-client/account';
import { Consents } from './consents.tsx';
import { Cover } from './cover.tsx';
import { formatMoney, formatTime } from './formats.ts';
import { Items } from './items.tsx';
import { OpenCaseForm } from './open-case-form.tsx';
import { Privacy } from './privacy.tsx';
import { Section } from './section.tsx';
import { CASE_STATUS } from './texts.ts';
import { useAnswer } from './use-answer.ts';

type Customer = NonNullable<ResultOf<typeof AccountOverviewDocument>['me']>;

/** The page of one customer. Its first view is one request; consents, items and privacy load beside it. */
export function Account({ graph }: { readonly graph: Graph }) {
  const { result, error, refresh } = useAnswer(graph, AccountOverviewDocument, {});
  if (error !== null) return <p role="alert">{error}</p>;
  if (result === null) return <p>Loading</p>;
  const { me } = result;
  if (me === null) return <p role="alert">This account belongs to no customer.</p>;
  return (
    <main>
      <h1>Welcome, {me.name?.display ?? 'customer'}</h1>
      <Section title="What is covered">
        {me.warranties?.nodes.length ? (
          <ul>
            {me.warranties.nodes.map((warranty) => (
              <Cover key={warranty.id} graph={graph} warranty={warranty} onChange={refresh} />
            ))}
          </ul>
        ) : (
          <p>Nothing yet.</p>
        )}
      </Section>
      <Items graph={graph} />
      <Orders customer={me} />
      <Cases graph={graph} customer={me} onChange={refresh} />
      <Consents graph={graph} />
      <Privacy graph={graph} />
    </main>
  );
}

function Orders({ customer: { orders } }: { readonly customer: Customer }) {
  return (
    <Section title="Your last orders">
      <ul>
        {orders?.nodes.map(({ id, number, placedAt, total }) => (
          <li key={id}>
            {number}, {formatTime(placedAt)}: {formatMoney(total)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type CasesProps = { readonly graph: Graph; readonly customer: Customer; onChange(): Promise<void> };

function Cases({ graph, customer: { cases }, onChange }: CasesProps) {
  return (
    <Section title="What we are working on for you">
      <ul>
        {cases?.nodes.map(({ id, title, caseStatus, nextUpdateDueAt }) => (
          <li key={id}>
            {title}: {CASE_STATUS[caseStatus]}
            {nextUpdateDueAt !== null && <> You hear from us by {formatTime(nextUpdateDueAt)}.</>}
          </li>
        ))}
      </ul>
      <OpenCaseForm graph={graph} onDone={onChange} />
    </Section>
  );
}
