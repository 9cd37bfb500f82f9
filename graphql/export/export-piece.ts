import type { Customer } from '../../domain/customer/customer.ts';
import type { ExportPosition } from '../../domain/privacy/data-export.ts';
import type { ExportPiece } from '../../domain/privacy/run-exports.ts';
import type { Context } from '../context.ts';
import type { ExportReader } from './export-entries.ts';

/** A section of entries of one type, as the store finds them. */
export type SectionSource = {
  readonly name: string;
  readonly type: string;
  page(
    record: Customer,
    after: string | null,
  ): Promise<{ readonly ids: readonly string[]; readonly next: string | null }>;
  /** Adds what the schema does not hold. */
  complete?(entry: Readonly<Record<string, unknown>>): Promise<object>;
};

/**
 * The next piece of the document's text. All pieces together are one JSON object: the profile, the records, then a list for
 * each section.
 * @param records all of the person, the survivor first
 */
export async function exportPiece(
  reader: ExportReader,
  sections: readonly SectionSource[],
  records: readonly [Customer, ...Customer[]],
  position: ExportPosition,
  context: Context,
): Promise<ExportPiece> {
  const { section, record, after, isContinued } = position;
  const isStart = section === 0 && record === 0 && after === null && !isContinued;
  const head = isStart ? await documentHead(reader, records[0].id, context) : '';
  const [source, current] = [sections[section], records[record]];
  if (source === undefined) return { text: `${head}}`, next: null };
  if (current === undefined) {
    const next = { section: section + 1, record: 0, after: null, isContinued: false };
    return { text: `${head}${opening(position, source)}]`, next };
  }
  const { ids, next } = await source.page(current, after);
  const { complete = async (entry) => entry } = source;
  const texts: object[] = [];
  // One after the other: a file may have megabytes.
  for (const entry of await reader.entries(source.type, ids, context)) texts.push(await complete(entry));
  const text = texts.map((entry) => JSON.stringify(entry)).join(',\n');
  const comma = isContinued && text !== '' ? ',\n' : '';
  return {
    text: `${head}${opening(position, source)}${comma}${text}`,
    next: {
      ...{ section, after: next, record: next === null ? record + 1 : record },
      isContinued: isContinued || text !== '',
    },
  };
}

/** A list begins with the first page of the first record. */
const opening = ({ record, after }: ExportPosition, { name }: SectionSource): string =>
  record === 0 && after === null ? `,\n${JSON.stringify(name)}:[` : '';

async function documentHead(reader: ExportReader, id: string, context: Context): Promise<string> {
  const [person, records] = [await reader.person(id, context), await reader.records(id, context)];
  const parts = { exportedAt: context.now, customer: person, records };
  return JSON.stringify(parts).slice(0, -1);
}
