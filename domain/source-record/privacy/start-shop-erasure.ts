import type { IntegrationCommandContext } from '../../integration/context.ts';
import type { Integration } from '../../integration/integration.ts';
import type { ShopErasure } from '../../integration/shop-erasure.ts';
import type { Result } from '../../kernel/command.ts';
import { execute } from '../../kernel/execute.ts';
import { inParallel } from '../../kernel/in-parallel.ts';
import { reject } from '../../kernel/user-error.ts';

export type StartShopErasureInput = {
  /** The code of the integration. */
  readonly code: string;
  /** Shows what came of it; null: nothing does but the integration. */
  readonly deliveryId: string | null;
};

/** The code of what the delivery of the request shows. */
export const SHOP_ERASURE = 'SHOP_ERASURE';

const CODE = ['input', 'code'];

/**
 * Disables an integration, and begins the job that erases everybody that it alone brought (`erase-shop.ts`). One that was begun
 * by an earlier request begins again.
 */
export function startShopErasure(
  context: IntegrationCommandContext,
  { code, deliveryId }: StartShopErasureInput,
): Promise<Result<Integration>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const [all, erasure] = await inParallel(
        () => repositories.integrations(),
        () => repositories.shopErasure(code),
      );
      return { integration: all.find((one) => one.code === code) ?? null, erasure };
    },
    decide({ integration: before, erasure }) {
      if (before === null) return reject('NOT_FOUND', CODE, 'There is no integration with this code.');
      const integration: Integration = { ...before, version: before.version + 1, enabled: false };
      const now = context.now();
      const after: ShopErasure = {
        ...{ integration: code, integrationId: integration.id, deliveryId },
        ...{ version: (erasure?.version ?? 0) + 1, run: integration.version },
        ...{ stage: 'PEOPLE', pass: 1, position: null, erasing: 0, detached: 0, failed: 0 },
        ...{ requestedAt: now, endedAt: null, dueAt: now },
      };
      return {
        changes: [
          { entity: 'integration', before, after: integration },
          { entity: 'shopErasure', before: erasure, after },
        ],
        replayRefs: { code },
        result: integration,
      };
    },
    async replay() {
      const saved = (await repositories.integrations()).find((one) => one.code === code);
      return saved ?? reject('NOT_FOUND', CODE, 'The integration of that call no longer exists.');
    },
  });
}
