import type { Graph } from 'customer-graph-client';
import { AccountOpenCaseDocument, type CaseReason } from 'customer-graph-client/account';
import type { FormEvent } from 'react';
import { useChange } from './use-change.ts';

const REASONS = {
  DAMAGED_ITEM: 'It is damaged',
  WRONG_ITEM: 'It is not what I ordered',
  LATE_DELIVERY: 'It is late',
  PRODUCT_QUALITY: 'I am not content with the quality',
  BILLING: 'The bill is wrong',
  WARRANTY: 'It is about my cover',
  UNWANTED_CONTACT: 'You write to me although I do not want it',
  OTHER: 'Something else',
} satisfies Partial<Record<CaseReason, string>>;

type Props = { readonly graph: Graph; onDone(): Promise<void> };

/** What went wrong, in the customer's own words: it becomes a case with a promise. */
export function OpenCaseForm({ graph, onDone }: Props) {
  const { busy, error, send } = useChange(graph, AccountOpenCaseDocument, (result) => result.openCase);
  async function open(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    const occurredAt = new Date().toISOString();
    const input = { title: String(values.get('title')), reason: values.get('reason') as CaseReason, occurredAt };
    await send({ ...input, details: String(values.get('details')) || null }, (done) => {
      if (!done) return;
      form.reset();
      return onDone();
    });
  }
  return (
    <details>
      <summary>Something is wrong</summary>
      <form onSubmit={(event) => void open(event)}>
        <label>
          What is it about
          <select name="reason">
            {Object.entries(REASONS).map(([reason, text]) => (
              <option key={reason} value={reason}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <label>
          In a few words
          <input name="title" required maxLength={200} />
        </label>
        <label>
          What happened
          <textarea name="details" rows={4} />
        </label>
        {error !== null && <p role="alert">{error}</p>}
        <button type="submit" disabled={busy}>
          Send
        </button>
      </form>
    </details>
  );
}
