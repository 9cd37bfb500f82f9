import { asPortChanges } from '../../kernel/change.ts';
import { DAY_MS } from '../../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../../kernel/instant.ts';
import type { SourceCommandContext } from './context.ts';
import type { SourceContext } from './source-context.ts';
import type { SourceLink, SourceThing } from './source-link.ts';
import { roleOf } from './source-role.ts';

/** One attempt to apply a source record. It reads each link once, and sees what it has written itself. */
export type ApplyRun = {
  readonly context: SourceContext;
  /** Reads links in one batch, for the calls of `link` that follow. */
  prefetch(things: readonly SourceThing[]): Promise<void>;
  /** The link of the thing; a blank one if it was never seen. */
  link(thing: SourceThing): Promise<SourceLink>;
  /**
   * Stores the link with these changes.
   * @throws LinkConflict if another writer was faster: the record must be applied again
   */
  save(link: SourceLink, changes: Partial<SourceLink>): Promise<SourceLink>;
  /** The keys of links in which the record goes on waiting, although it is applied as far as it can be. */
  readonly waitsIn: Set<string>;
  /** All links that this attempt has read or written. */
  links(): readonly SourceLink[];
  /** The context of a command about the thing. */
  command(step: CommandStep): SourceCommandContext;
};

export type CommandStep = {
  readonly operation: string;
  readonly thing: SourceThing;
  /** What makes the command one of its own: the version, and the step within it. */
  readonly step: readonly string[];
  /** When it happened. Playbooks do not react to history. */
  readonly occurredAt?: Instant;
  /** No playbook reacts, whenever it happened. */
  readonly isQuiet?: boolean;
  /** Only an admin records under the source IMPORT. */
  readonly isImport?: boolean;
};

export class LinkConflict extends Error {
  override name = 'LinkConflict';
}

export const linkKeyOf = ({ integration, digest }: SourceContext, { kind, externalId }: SourceThing): string =>
  digest(JSON.stringify(['link', integration.code, kind, externalId]));

export function createRun(context: SourceContext): ApplyRun {
  const known = new Map<string, SourceLink>();
  const keyOf = (thing: SourceThing): string => linkKeyOf(context, thing);
  async function prefetch(things: readonly SourceThing[]): Promise<void> {
    const missing = new Map(
      things.map((thing) => [keyOf(thing), thing]).filter(([key]) => !known.has(key as string)) as [
        string,
        SourceThing,
      ][],
    );
    if (missing.size === 0) return;
    const found = await context.links.load([...missing.keys()]);
    [...missing].forEach(([key, { kind }], index) => {
      known.set(key, found[index] ?? blankLink(key, kind));
    });
  }
  return {
    context,
    prefetch,
    async link(thing) {
      await prefetch([thing]);
      return known.get(keyOf(thing)) ?? blankLink(keyOf(thing), thing.kind);
    },
    async save(link, changes) {
      const next = { ...link, ...changes, integration: context.integration.code };
      if (!(await context.links.save(next))) throw new LinkConflict();
      const saved = { ...next, revision: link.revision + 1 };
      known.set(link.key, saved);
      return saved;
    },
    waitsIn: new Set(),
    links: () => [...known.values()],
    command: (step) => toCommandContext(context, keyOf(step.thing), step),
  };
}

const blankLink = (key: string, kind: SourceLink['kind']): SourceLink => ({
  ...{ key, revision: 0, kind },
  ...{ graphId: null, latest: null },
});

/** What happened this long ago is history: vendors send a webhook again for some days, and a shop replays one soon. */
const HISTORY_AFTER_MS = 7 * DAY_MS;

function toCommandContext(
  { integration, createContext, now }: SourceContext,
  linkKey: string,
  { operation, step, occurredAt, isQuiet = false, isImport = false }: CommandStep,
): SourceCommandContext {
  const idempotencyKey = ['source', linkKey, ...step].join(' ');
  // The key says what the command is about. The input may differ at the next try, as what the graph knows may.
  const created = createContext(operation, idempotencyKey, { idempotencyKey });
  const role = isImport ? 'admin' : roleOf(integration.system);
  const isHistory = occurredAt !== undefined && occurredAt < addMilliseconds(now(), -HISTORY_AFTER_MS);
  return {
    ...created,
    caller: { ...created.caller, role, integration: integration.code },
    ...(isQuiet || isHistory ? { policy: QUIET } : {}),
  };
}

/** Reacts to nothing. */
const QUIET: SourceCommandContext['policy'] = {
  begin: () => ({
    async prepare() {},
    load: async () => null,
    react: async (changes) => ({ changes: asPortChanges(changes), isOptional: false, report() {} }),
  }),
};
