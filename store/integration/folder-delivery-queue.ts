import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeliveryQueue } from '../../domain/integration/delivery-queue.ts';
import { MINUTE_MS } from '../../domain/kernel/duration.ts';

/** As in SQS. */
const DEDUPLICATION_MS = 5 * MINUTE_MS;

/**
 * Replaces SQS in local runs: a file for each message, which `local/queue/` delivers. The name of the file is the deduplication
 * id, and the file stays for five minutes, so of several attempts to send a message only one adds it.
 */
export const folderDeliveryQueue = (folder: string): DeliveryQueue => ({
  async send({ body, groupId, deduplicationId }) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const temporary = join(folder, `${randomUUID()}.new`);
    const message = { body, groupId, sentAt: Date.now(), order: process.hrtime.bigint().toString() };
    await writeFile(temporary, JSON.stringify(message), { mode: 0o600 });
    try {
      const name = createHash('sha256').update(deduplicationId).digest('hex');
      for (let number = 0; !(await add(temporary, join(folder, `${name}-${number}.json`))); number++);
    } finally {
      await rm(temporary, { force: true });
    }
  },
});

/** @returns false if the name belongs to an earlier message, with the same id, that was sent too long ago to count */
async function add(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) return add(temporary, file);
    return Number(JSON.parse(text).sentAt) > Date.now() - DEDUPLICATION_MS;
  }
}
