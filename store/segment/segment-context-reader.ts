import type { Playbooks } from '../../domain/playbook/playbook.ts';
import { type SegmentContext, type SegmentSession, segmentContext } from '../../domain/segment/segment-context.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { PLAYBOOK_LIST_KEY } from '../playbook/playbook-items.ts';
import { playbookRepository } from '../playbook/playbook-repository.ts';
import { shopRepository } from '../shop/shop-repository.ts';
import { readerOf } from '../table/dynamo-read.ts';
import { entityOf, type Key } from '../table/item.ts';
import { readBenchmark } from './benchmark-items.ts';
import { SEGMENT_LIST_KEY } from './segment-items.ts';
import { segmentRepository } from './segment-repository.ts';

/**
 * Reads what memberships follow from beside the customers, once for each batch of people: a small read or two, unless it
 * changed.
 */
export function segmentSessions(table: Table): () => SegmentSession {
  const reader = readerOf(table, true);
  let cached: SegmentContext | null = null;
  let playbooks: Playbooks | null = null;

  async function read(): Promise<SegmentContext> {
    const segments = await segmentRepository(reader).segments();
    const context = segmentContext(segments, await shopRepository(reader).freshShop(), null, false);
    return context.facts.has('insights') ? { ...context, benchmark: await readBenchmark(reader) } : context;
  }

  const versionAt = async (key: Key): Promise<number> => {
    const item = await reader.get(key);
    return item === null ? 0 : entityOf<{ readonly version: number }>(item).version;
  };

  /** Whether some playbook waits for people who enter. */
  async function isAwaited(): Promise<boolean> {
    if (playbooks?.version !== (await versionAt(PLAYBOOK_LIST_KEY)))
      playbooks = await playbookRepository(reader).freshPlaybooks();
    return playbooks.all.some(({ enabled, trigger }) => enabled && trigger === 'SEGMENT_ENTERED');
  }

  /** @param known whether some playbook waits; it is read once for each batch */
  async function current(known: () => Promise<boolean>): Promise<SegmentContext> {
    const context = cached?.listVersion === (await versionAt(SEGMENT_LIST_KEY)) ? cached : await read();
    cached = context;
    return context.definitions.length === 0 ? context : { ...context, isAwaited: await known() };
  }

  return () => {
    let reading: Promise<SegmentContext> | null = null;
    let awaited: Promise<boolean> | null = null;
    return {
      context: () => (reading ??= current(() => (awaited ??= isAwaited()))),
      outdate() {
        reading = null;
      },
    };
  };
}
