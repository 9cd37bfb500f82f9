import type { FileFormat } from '../connectors/connector.ts';
import { toCsvRow } from '../connectors/files/read-things.ts';
import type { ApplyThing } from '../domain/import-job/apply-chunk.ts';
import type { ImportJob } from '../domain/import-job/import-job.ts';
import { reportableKey } from '../domain/import-job/import-report.ts';
import { FileProblem, type ImportProblem, type ThingOutcome } from '../domain/import-job/import-thing.ts';
import { systemCaller } from '../domain/kernel/caller.ts';
import { applySourceRecord } from '../domain/source-record/apply-source-record.ts';
import type { ApplyOutcome } from '../domain/source-record/record/apply-outcome.ts';
import { dryRunOf } from '../domain/source-record/run/dry-run.ts';
import type { SourceContext, SourceIntegration } from '../domain/source-record/run/source-context.ts';
import { sourceLinks } from '../store/source-record/source-links.ts';
import { FILE_FORMATS } from './import-formats.ts';
import { IMPORT_SYSTEM, type ImportServices } from './import-services.ts';
import { readSourceLinkDigest } from './source-link-digest.ts';

/** What applies the things of a file of another system, as the worker of webhooks does. @throws FileProblem */
export async function recordApplier(
  services: ImportServices,
  job: ImportJob,
  remaining: () => number,
): Promise<ApplyThing> {
  if (job.format === 'MUTATIONS_NDJSON') throw new Error('mutations are no source records');
  const registered = FILE_FORMATS[job.format];
  // The cast is safe: the rows are read by the header of this format.
  const format = (await registered.load()) as FileFormat<unknown>;
  const context = await sourceContext(services, job, remaining);
  const header = registered.rows === 'csv' ? (job.plan.header ?? []) : null;
  // A shop that was corrected because of a report must count at once.
  const { timeZone, currency, defaultRegion } = await services.repositories.freshShop();
  if (currency === null || defaultRegion === null)
    throw new FileProblem('SHOP_NEEDED', 0, 'Save the shop with its currency and its region first.');
  const options = { timeZone, currency, country: defaultRegion };
  const problemOf = problemsOfFile(job, header !== null);
  return async ({ rows, lines }) => {
    const read = header === null ? rows : rows.map((cells) => toCsvRow(header, cells as readonly string[]));
    const mapped = format.map(read, options);
    if ('problems' in mapped)
      return { outcome: 'failed', problems: mapped.problems.map((problem) => problemOf(problem, lines)) };
    if (mapped.records.length === 0) return { outcome: 'skipped', problems: [NOTHING] };
    const outcomes: ApplyOutcome[] = [];
    for (const record of mapped.records) outcomes.push(await applySourceRecord(context, record));
    const outcome = outcomeOf(outcomes);
    return outcome.outcome === 'failed'
      ? { ...outcome, problems: outcome.problems.map((problem) => problemOf(problem, lines)) }
      : outcome;
  };
}

/** A problem in words of the file: the column, the row among those of the thing, and what to do in an import. */
const problemsOfFile =
  ({ integration }: ImportJob, isCsv: boolean) =>
  ({ code, path, message }: ImportProblem, lines: readonly number[]): ImportProblem => {
    if (code === 'UNKNOWN_LOCATION')
      return integration === null
        ? {
            code,
            path: 'store',
            message: 'The shop has no store with this code. Save the store, and import this file again.',
          }
        : {
            code,
            path,
            message: 'The integration has no store for this location. Add it, and import this file again.',
          };
    const [, index, column = null] = (isCsv && /^(\d+)\.(.+)$/.exec(path ?? '')) || [];
    if (column === null) return { code, path, message };
    return { code, path: lines.length === 1 ? column : `${column} in row ${lines[Number(index)]}`, message };
  };

const NOTHING: ImportProblem = {
  code: 'IGNORED',
  path: null,
  message: 'These rows say nothing that the graph stores.',
};

function outcomeOf(outcomes: readonly ApplyOutcome[]): ThingOutcome {
  const refused = outcomes.flatMap((one) => (one.outcome === 'REJECTED' ? one.problems : []));
  if (refused.length > 0) return { outcome: 'failed', problems: refused };
  const waiting = outcomes.find((one) => one.outcome === 'WAITING');
  if (waiting?.outcome !== 'WAITING') return { outcome: 'applied' };
  return { outcome: 'skipped', problems: [waitsFor(waiting)], waits: true };
}

/** A customer is not named: the id may be an address. */
function waitsFor({ kind, externalId }: { readonly kind: string; readonly externalId: string }): ImportProblem {
  const thing = kind === 'customer' ? 'a customer' : `the ${kind} ${reportableKey(externalId)}`.trimEnd();
  const message = `It belongs to ${thing}, which has not arrived. Import the file with it first, and then this one again.`;
  return { code: 'WAITING', path: null, message };
}

async function sourceContext(
  { backend, repositories, table }: ImportServices,
  job: ImportJob,
  remaining: () => number,
): Promise<SourceContext> {
  const integration = await integrationOf(repositories, job);
  const caller = systemCaller(integration.code);
  const context: SourceContext = {
    integration,
    createContext(operation, idempotencyKey, _input, at) {
      const { settings, now, newId, admission, policy, offers } = backend;
      const command = { operation, client: caller.system, subject: null, fingerprint: '', idempotencyKey };
      const unitOfWork = backend.unitOfWork(remaining);
      const clock = at === undefined ? now : () => at;
      return { command, caller, repositories, unitOfWork, settings, now: clock, newId, admission, policy, offers };
    },
    repositories,
    links: sourceLinks(table),
    digest: readSourceLinkDigest(),
    now: backend.now,
    waiter: null,
  };
  return job.dryRun ? dryRunOf(context) : context;
}

/** The integration of the file. Plain CSV needs none: its stores are those of the shop, by their codes. */
async function integrationOf(
  repositories: ImportServices['repositories'],
  { format, integration: code }: ImportJob,
): Promise<SourceIntegration> {
  if (code !== null) {
    const found = (await repositories.integrations()).find((one) => one.code === code);
    if (found === undefined) throw new FileProblem('NOT_FOUND', 0, 'There is no integration with this code.');
    const stores = new Map(found.stores.map(({ location, store }) => [location, store]));
    return { code, system: found.system, stores };
  }
  if (format !== 'CUSTOMERS_CSV' && format !== 'ORDERS_CSV')
    throw new FileProblem('INTEGRATION_NEEDED', 0, 'Give the code of the integration whose data the file holds.');
  const { stores } = await repositories.freshShop();
  return { code: IMPORT_SYSTEM, stores: new Map(stores.map((store) => [store.code, store.code])) };
}
