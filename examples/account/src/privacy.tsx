import type { Graph } from 'customer-graph-client';
import {
  AccountCancelErasureDocument,
  AccountDataExportDocument,
  AccountErasureDocument,
  AccountExportCustomerDocument,
  AccountRequestErasureDocument,
} from 'customer-graph-client/account';
import { useEffect, useEffectEvent, useState } from 'react';
import { formatTime } from './formats.ts';
import { Section } from './section.tsx';
import { useAnswer } from './use-answer.ts';
import { useChange } from './use-change.ts';

/** A copy of everything that the shop knows about the customer, and its erasure. */
export function Privacy({ graph }: { readonly graph: Graph }) {
  return (
    <Section title="Your data">
      <DataExport graph={graph} />
      <Erasure graph={graph} />
    </Section>
  );
}

const POLL_MS = 2_000;

function DataExport({ graph }: { readonly graph: Graph }) {
  const [state, setState] = useState<'none' | 'running' | 'failed' | { readonly url: string }>('none');
  const [startedId, setStartedId] = useState('');
  const { busy, error, send } = useChange(graph, AccountExportCustomerDocument, (result) => {
    setStartedId(result.exportCustomer?.dataExport?.id ?? '');
    return result.exportCustomer;
  });
  async function start(): Promise<void> {
    await send({}, (done) => setState(done ? 'running' : 'none'));
  }
  async function look(): Promise<void> {
    const { node } = await graph.ask(AccountDataExportDocument, { id: startedId });
    if (node === null || !('exportStatus' in node)) return;
    if (node.exportStatus === 'READY' && node.url !== null) setState({ url: node.url });
    else if (node.exportStatus !== 'RUNNING') setState('failed');
  }
  return (
    <p>
      {state === 'none' && (
        <button type="button" disabled={busy} onClick={() => void start()}>
          Prepare a copy of my data
        </button>
      )}
      {state === 'running' && (
        <>
          We are preparing it.
          <Poll onTick={() => void look()} />
        </>
      )}
      {state === 'failed' && 'This failed. Please try again later.'}
      {typeof state === 'object' && <a href={state.url}>Download my data</a>}
      {error !== null && <span role="alert">{error}</span>}
    </p>
  );
}

/** Calls back every two seconds while it is on the page. */
function Poll({ onTick }: { onTick(): void }) {
  const tick = useEffectEvent(onTick);
  useEffect(() => {
    const timer = setInterval(() => tick(), POLL_MS);
    return () => clearInterval(timer);
  }, []);
  return null;
}

function Erasure({ graph }: { readonly graph: Graph }) {
  const { result, refresh } = useAnswer(graph, AccountErasureDocument, {});
  const request = useChange(graph, AccountRequestErasureDocument, (sent) => sent.requestErasure);
  const cancel = useChange(graph, AccountCancelErasureDocument, (sent) => sent.cancelErasure);
  const erasesAt = result?.me?.erasesAt ?? null;
  async function send(change: typeof request | typeof cancel): Promise<void> {
    await change.send({}, (done) => (done ? refresh() : undefined));
  }
  const error = request.error ?? cancel.error;
  return (
    <p>
      {erasesAt === null ? (
        <button type="button" disabled={request.busy || result === null} onClick={() => void send(request)}>
          Erase everything about me
        </button>
      ) : (
        <>
          Everything about you is erased at {formatTime(erasesAt)}.{' '}
          <button type="button" disabled={cancel.busy} onClick={() => void send(cancel)}>
            Do not erase it
          </button>
        </>
      )}
      {error !== null && <span role="alert">{error}</span>}
    </p>
  );
}
