import { v7 } from 'uuid';
import type { RowFormat } from '../connectors/files/read-things.ts';
import type { ApplyThing } from '../domain/import-job/apply-chunk.ts';
import type { ImportJob } from '../domain/import-job/import-job.ts';
import { systemCaller } from '../domain/kernel/caller.ts';
import { unboundedReads } from '../domain/kernel/read-budget.ts';
import { SCOPES } from '../domain/kernel/roles.ts';
import { type Backend, createContext } from '../graphql/context.ts';
import { buildExecutableSchema } from '../graphql/executable-schema.ts';
import { type ImportMutation, importMutations, MUTATION_ROWS } from '../graphql/import-mutation.ts';
import { resolvers } from '../graphql/resolvers/all.ts';
import { dryUnitOfWork } from '../store/dry-unit-of-work.ts';
import { FILE_FORMATS } from './import-formats.ts';
import { recordApplier } from './import-records.ts';
import { createImportServices, IMPORT_SYSTEM, type ImportServices } from './import-services.ts';
import type { ScheduledJob } from './scheduled-context.ts';

/** How the rows of a format are read. */
export async function rowFormatOf({ format }: Pick<ImportJob, 'format'>): Promise<RowFormat> {
  if (format === 'MUTATIONS_NDJSON') return MUTATION_ROWS;
  const registered = FILE_FORMATS[format];
  const { keyOf, groupOf } = await registered.load();
  return {
    rows: registered.rows,
    requiredColumns: registered.rows === 'csv' ? registered.requiredColumns : [],
    // The casts are safe: the rows of a format are read by its own header.
    keyOf: keyOf as RowFormat['keyOf'],
    groupOf: groupOf as RowFormat['groupOf'],
  };
}

export type ThingAppliers = {
  /** What applies the things of a job. @throws FileProblem if the job lacks what its format needs */
  of(job: ImportJob, remaining: () => number): Promise<ApplyThing>;
};

/** The services are created once, and all chunks of a process share them. */
export function thingAppliers(scheduled: ScheduledJob, writeUnits: number | null): ThingAppliers {
  const services = createImportServices(scheduled, writeUnits);
  let mutations: ImportMutation | null = null;
  return {
    async of(job, remaining) {
      if (job.format !== 'MUTATIONS_NDJSON') return recordApplier(services, job, remaining);
      mutations ??= importMutations(buildExecutableSchema(resolvers));
      return mutationApplier(services, mutations, job, remaining);
    },
  };
}

function mutationApplier(
  { backend }: ImportServices,
  runMutation: ImportMutation,
  { dryRun }: ImportJob,
  remaining: () => number,
): ApplyThing {
  const unitOfWork: Backend['unitOfWork'] = (left) =>
    dryRun ? dryUnitOfWork(backend.unitOfWork(left)) : backend.unitOfWork(left);
  const caller = { ...systemCaller(IMPORT_SYSTEM), scopes: SCOPES };
  const request = { caller, remaining, readBudget: unboundedReads() };
  const contextOf = () => createContext({ ...backend, unitOfWork }, { ...request, correlationId: v7() });
  return async ({ rows }) => {
    for (const row of rows) {
      const outcome = await runMutation(row, contextOf);
      if (outcome.outcome !== 'applied') return outcome;
    }
    return { outcome: 'applied' };
  };
}
