import type { Customer } from '../../domain/customer/customer.ts';
import type { ExportPosition } from '../../domain/privacy/data-export.ts';
import type { Context } from '../context.ts';
import type { ExportReader } from './export-entries.ts';

/** A section of entries of one type, as the store finds them. */
export type SectionSource = {
  readonly name: string;
  readonly type: string;
  /** Whether only the person's own token may read the entries. */
  readonly isPersonal?: true;
  page(
    record: Customer,
    after: string | null,
  ): Promise<{ readonly ids: readonly string[]; readonly next: string | null }>;
  /** Adds what the schema does not hold. */
  complete?(entry: Readonly<Record<string, unknown>>): Promise<object>;
};

/**
 * Writes the next piece of the document's text. All pieces together are one JSON object: the profile, the records, then a
 * list for each section. An entry is written before the next one is completed: a file may have megabytes.
 * @param records all of the person, the survivor first
 * @param contextOf the job's, or that of the person's own token
 * @returns where the next piece begins; null: it was the last
 */
export async function exportPiece(
  reader: ExportReader,
  sections: readonly SectionSource[],
  records: readonly [Customer, ...Customer[]],
  position: ExportPosition,
  contextOf: (reader: 'JOB' | 'PERSON') => Context,
  write: (text: string) => Promise<void>,
): Promise<ExportPosition | null> {
  const { section, record, after } = position;
  const isStart = section === 0 && record === 0 && after === null && !position.isContinued;
  if (isStart) await write(await documentHead(reader, records[0].id, contextOf('JOB')));
  const [source, current] = [sections[section], records[record]];
  if (source === undefined) {
    await write('}');
    return null;
  }
  await write(opening(position, source));
  if (current === undefined) {
    await write(']');
    return { section: section + 1, record: 0, after: null, isContinued: false };
  }
  const { ids, next } = await source.page(current, after);
  const { complete = async (entry) => entry } = source;
  const context = contextOf(source.isPersonal ? 'PERSON' : 'JOB');
  let { isContinued } = position;
  for (const entry of await reader.entries(source.type, ids, context)) {
    await write(`${isContinued ? ',\n' : ''}${JSON.stringify(await complete(entry))}`);
    isContinued = true;
  }
  return { section, after: next, record: next === null ? record + 1 : record, isContinued };
}

/** A list begins with the first page of the first record. */
const opening = ({ record, after }: ExportPosition, { name }: SectionSource): string =>
  record === 0 && after === null ? `,\n${JSON.stringify(name)}:[` : '';

async function documentHead(reader: ExportReader, id: string, context: Context): Promise<string> {
  const [person, records] = [await reader.person(id, context), await reader.records(id, context)];
  const parts = { exportedAt: context.now, customer: person, records };
  return JSON.stringify(parts).slice(0, -1);
}
