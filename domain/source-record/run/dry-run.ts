import type { SourceContext } from './source-context.ts';
import type { SourceLink } from './source-link.ts';

/**
 * The same context, but nothing is written: each command decides as it would, and its unit of work commits nothing. Later
 * records see the links of earlier ones, so one file or delivery runs to its end.
 */
export function dryRunOf(context: SourceContext): SourceContext {
  const saved = new Map<string, SourceLink>();
  return {
    ...context,
    isDryRun: true,
    waiter: null,
    createContext(...command) {
      const created = context.createContext(...command);
      const { unitOfWork } = created;
      return {
        ...created,
        unitOfWork: {
          ...unitOfWork,
          commit: async (changes) => (unitOfWork.fits(changes) ? 'committed' : 'tooLarge'),
        },
      };
    },
    links: {
      async load(keys) {
        const stored = await context.links.load(keys.filter((key) => !saved.has(key)));
        const byKey = new Map(stored.flatMap((link) => (link === null ? [] : [[link.key, link] as const])));
        return keys.map((key) => saved.get(key) ?? byKey.get(key) ?? null);
      },
      async save(link) {
        saved.set(link.key, { ...link, revision: link.revision + 1 });
        return true;
      },
    },
  };
}
