import { Logger } from '@aws-lambda-powertools/logger';
import type { CloudWatchLogsEvent } from 'aws-lambda';
import type { AuditEntry } from '../domain/audit/audit-entry.ts';
import { entriesOfReadLine, type ReadLine } from '../domain/audit/read-line.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { saveAuditEntry } from '../store/audit/audit-store.ts';
import { readRetention } from './environment.ts';
import { invocationHandler } from './invocation-handler.ts';
import { linesOfLogEvent } from './log-event.ts';
import { tableOf } from './table.ts';
import { readTableEnvironment } from './table-environment.ts';

const retention = readRetention();
const logger = new Logger({ serviceName: 'customer-graph-audit-reads' });
const table = tableOf(readTableEnvironment());

/** The number of entries that are written in parallel. */
const CONCURRENCY = 16;

/**
 * Writes the audit log of reads, from the lines that the GraphQL function logs. Entries that are written again do not
 * change, so a failed event is simply delivered again.
 */
async function saveReads(event: CloudWatchLogsEvent): Promise<{ readonly saved: number }> {
  const entries = linesOfLogEvent(event).flatMap(entriesOfLine);
  const waiting = entries.values();
  await mapInParallel(Array.from({ length: CONCURRENCY }), async () => {
    for (const entry of waiting) await saveAuditEntry(table, entry, retention);
  });
  return { saved: entries.length };
}

/** A line that nobody can read would fail for ever, and take the others with it. */
function entriesOfLine(line: string): readonly AuditEntry[] {
  try {
    const { read }: { read: ReadLine } = JSON.parse(line);
    return entriesOfReadLine(read);
  } catch {
    logger.error('a line of the audit log of reads cannot be read', { length: line.length });
    return [];
  }
}

export const handler = invocationHandler(logger, saveReads);
