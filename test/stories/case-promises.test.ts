import { beforeAll, expect, test } from 'vitest';
import { createCaseDesk, minutesAgo } from '../support/case-desk.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';

/** The handler as Lambda calls it. */
type Handler = (event: object, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
/** The built scheduled function, on the table of the jeweller. */
let wake: () => Promise<unknown>;
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
  const bundle = new URL(`../../dist/case-promises/index.mjs?table=${jeweller.graph.table.name}`, import.meta.url).href;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  wake = () => handler({}, { getRemainingTimeInMillis: () => 60_000 });
});

test('a broken promise shows at once, and the scheduled function records it once', async () => {
  const customer = { id: await jeweller.customer() };
  const otherCase = await cases.open({ customer });
  const { id: caseId } = await cases.open({ customer });
  const firstResponseDueAt = minutesAgo(1);
  await cases.overwrite(caseId, (one) => ({ ...one, firstResponseDueAt }));
  expect(await cases.find(caseId, jeweller.desk, 'breached version')).toEqual({ breached: true, version: 2 });

  const runs = await Promise.all([wake(), wake()]);
  expect(runs).toContainEqual({ detected: 1, failed: [], more: false });
  expect(await wake()).toEqual({ detected: 0, failed: [], more: false });
  expect(await cases.find(caseId, jeweller.desk, 'breached version')).toEqual({ breached: true, version: 3 });
  expect(await cases.find(otherCase.id)).toEqual(otherCase);
});
