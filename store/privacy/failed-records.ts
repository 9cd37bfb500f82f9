import type { FileStore } from '../../domain/kernel/file-store.ts';

type Files = Pick<FileStore, 'delete' | 'list' | 'read' | 'write'>;

/** What Lambda stores of a batch that a consumer could not process; `payload` is the event as JSON text. */
type FailedBatch = { readonly payload?: unknown };
/** As Lambda passes it to the function. */
type StreamEvent = { readonly [RECORDS]?: readonly unknown[] };
const RECORDS = 'Records';

/** The folder of Lambda's failure destination. */
const PREFIX = 'aws/lambda/';

/**
 * Removes the changes of these records from failed batches: a replay has nothing to do for an erased person. The other
 * changes of a batch stay, and a batch without changes is deleted.
 */
export async function removeFromFailedBatches(files: Files, recordIds: readonly string[]): Promise<void> {
  for await (const key of files.list(PREFIX)) {
    const file = await files.read(key);
    if (file === null) continue;
    const text = Buffer.from(file.content).toString();
    if (!namesAny(text, recordIds)) continue;
    const rest = withoutRecords(text, recordIds);
    if (rest === null) await files.delete(key);
    else await files.write(key, { ...file, content: Buffer.from(rest) });
  }
}

/** Null if nothing is left of the batch. */
function withoutRecords(text: string, recordIds: readonly string[]): string | null {
  const batch: FailedBatch = JSON.parse(text);
  const isText = typeof batch.payload === 'string';
  const event: StreamEvent = typeof batch.payload === 'string' ? JSON.parse(batch.payload) : (batch.payload ?? {});
  const left = (event[RECORDS] ?? []).filter((record) => !namesAny(JSON.stringify(record), recordIds));
  if (left.length === 0) return null;
  const payload = { ...event, [RECORDS]: left };
  return JSON.stringify({ ...batch, payload: isText ? JSON.stringify(payload) : payload });
}

const namesAny = (text: string, ids: readonly string[]): boolean => ids.some((id) => text.includes(id));
