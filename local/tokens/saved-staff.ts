import { readFile } from 'node:fs/promises';
import { Unavailable } from '../../domain/kernel/unavailable.ts';
import { findStaff } from '../../domain/staff/find-staff.ts';
import type { StaffMember } from '../../domain/staff/staff-member.ts';
import { foldStaffName } from '../../domain/staff/staff-name.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { isTableMissing } from '../../store/dynamo/errors.ts';
import { staffRepository } from '../../store/staff/staff-repository.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { UsageError } from '../common/command-line.ts';
import type { DataDirectory } from '../common/data-directory.ts';
import { configuredEndpoint, TABLE_NAME } from '../engine/database.ts';
import { engineTable } from '../engine/engine-table.ts';

/** The saved member with this id, email address or whole name; null where there is none. */
export type FindSavedStaff = (text: string) => Promise<StaffMember | null>;

/** Finds members in the table of the graph that runs on this data. Where none runs, nobody is saved. */
export function savedStaff(directory: DataDirectory): FindSavedStaff {
  return async (text) => {
    const endpoint = configuredEndpoint() ?? (await readFile(directory.engineEndpointFile, 'utf8').catch(() => null));
    if (endpoint === null) return null;
    try {
      return await findSavedStaff(engineTable(endpoint, TABLE_NAME), text);
    } catch (error) {
      // The engine of a start that crashed, or one without our table.
      if (error instanceof Unavailable || isTableMissing(error)) return null;
      throw error;
    }
  };
}

/** @throws UsageError if several members have the name */
export async function findSavedStaff(table: Table, text: string): Promise<StaffMember | null> {
  const repository = staffRepository(readerOf(table, true));
  const [byId = null] = await repository.staffMembers([text]);
  if (byId !== null) return byId;
  // A local admin may see addresses.
  const caller = { scopes: ['shop:admin'] };
  const { entries } = await findStaff(repository, caller, { text }, { first: 100, after: null });
  const members = entries.map(({ item }) => item);
  if (text.includes('@')) return members[0] ?? null;
  const named = members.filter(({ name }) => foldStaffName(name) === foldStaffName(text));
  if (named.length > 1)
    throw new UsageError(`${named.length} members of staff have this name: give an id or an email.`);
  return named[0] ?? null;
}
