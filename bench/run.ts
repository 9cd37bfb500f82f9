/**
 * `npm run bench`: what the graph adds to the bare SDK, each as a ratio within one run on the same engine and items. No
 * ratio fails the run: they are there to be read beside their aims.
 */

import { fitTable } from '../local/value-fit.ts';
import { coldStarts } from './cases/cold-start.ts';
import { countYears } from './cases/counted-year.ts';
import { feedbackSubmission } from './cases/feedback-submission.ts';
import { orderRecording } from './cases/order-recording.ts';
import { customerWithOrders, tillProfile, twentyBest, yearOfKpis } from './cases/reads.ts';
import { openRecordedGraph } from './harness/recorded-graph.ts';
import { openShop, RECORD_ORDER, regular, sale } from './harness/shop.ts';
import { tableOf } from './harness/table.ts';
import { openWorkbench } from './harness/workbench.ts';

const workbench = await openWorkbench();
const recorded = await openRecordedGraph(workbench);
try {
  const { graph } = workbench;
  await openShop(graph);
  const owner = await regular(graph, 'OWNER');
  const buyer = await regular(graph, 'BUYER');
  for (let number = 1; number < 20; number++)
    await graph.run(RECORD_ORDER, { input: sale('BUYER', { number: `R-${number}` }) });
  for (let number = 1; number < 40; number++) await regular(graph, `FRIEND${number}`);
  await countYears(workbench.table);
  await fitTable(workbench.table, new Date().toISOString());
  const rows = [
    await tillProfile(workbench, recorded, owner),
    await customerWithOrders(workbench, recorded, buyer),
    await orderRecording(workbench, recorded),
    await feedbackSubmission(workbench, recorded),
    await twentyBest(workbench, recorded),
    await yearOfKpis(workbench, recorded),
    ...(await coldStarts(workbench, owner)),
  ];
  process.stdout.write(`${tableOf(rows, { ms: 'graph ms', peerMs: 'peer ms' })}\n`);
} finally {
  recorded.close();
  await workbench.close();
}
