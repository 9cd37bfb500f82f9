import type { Graph, ResultOf } from 'customer-graph-client';
import { AccountAnswerEstimateDocument, AccountServiceJobsDocument } from 'customer-graph-client/account';
import { formatMoney, formatTime } from './formats.ts';
import { Section } from './section.tsx';
import { JOB_STATUS } from './texts.ts';
import { useAnswer } from './use-answer.ts';
import { useChange } from './use-change.ts';

type Customer = NonNullable<ResultOf<typeof AccountServiceJobsDocument>['me']>;
type Job = NonNullable<Customer['serviceJobs']>['nodes'][number];

/** The items that the shop has of the customer, with what it asks about them. */
export function Items({ graph }: { readonly graph: Graph }) {
  const { result, error, refresh } = useAnswer(graph, AccountServiceJobsDocument, { first: 10 });
  const items = (result?.me?.serviceJobs?.nodes ?? []).filter(({ inCustody }) => inCustody);
  return (
    <Section title="Your items in our care" error={error}>
      {result !== null && items.length === 0 && <p>None.</p>}
      <ul>
        {items.map((job) => (
          <li key={job.id}>
            <h3>{job.description}</h3>
            <p>
              {JOB_STATUS[job.jobStatus]} Tag {job.tag}.
              {job.promisedBy !== null && <> Promised by {formatTime(job.promisedBy)}.</>}
            </p>
            {job.jobStatus === 'AWAITING_APPROVAL' && job.estimate !== null && (
              <EstimateAnswer graph={graph} job={job} estimate={job.estimate} onDone={refresh} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type AnswerProps = {
  readonly graph: Graph;
  readonly job: Job;
  readonly estimate: NonNullable<Job['estimate']>;
  onDone(): Promise<void>;
};

function EstimateAnswer({ graph, job, estimate, onDone }: AnswerProps) {
  const { busy, error, send } = useChange(graph, AccountAnswerEstimateDocument, (result) => result.answerEstimate);
  async function answer(approve: boolean): Promise<void> {
    const { amount, currency } = estimate;
    // If another sum stands by now, the graph refuses, and the page shows the new one.
    await send({ jobId: job.id, estimate: { amount, currency }, approve }, onDone);
  }
  return (
    <p>
      It will cost {formatMoney(estimate)}.{' '}
      <button type="button" disabled={busy} onClick={() => void answer(true)}>
        Do it
      </button>{' '}
      <button type="button" disabled={busy} onClick={() => void answer(false)}>
        Do not do it
      </button>
      {error !== null && <span role="alert">{error}</span>}
    </p>
  );
}
