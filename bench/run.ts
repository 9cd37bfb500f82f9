/**
 * `npm run bench`: what the graph adds to the bare SDK, each as a ratio within one run on the same engine and items. No
 * ratio fails the run: they are there to be read beside their aims.
 */

import { fitTable } from '../local/value-fit.ts';
import { coldStarts } from './cold-start.ts';
import { countYears } from './counted-year.ts';
import { feedbackSubmission } from './feedback-submission.ts';
import { orderRecording } from './order-recording.ts';
import { customerWithOrders, tillProfile, twentyBest, yearOfKpis } from './reads.ts';
import { openRecordedGraph } from './recorded-graph.ts';
import { openShop, RECORD_ORDER, regular, sale } from './shop.ts';
import { tableOf } from './table.ts';
import { openWorkbench } from './workbench.ts';

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
