/**
 * `npm run bench`: how much slower the graph is than the bare SDK. Each ratio is measured within one run, on the same engine
 * and items. No ratio fails the run: compare them with their aims.
 */

import { fitTable } from '../local/fit-table.ts';
import { measureColdStarts } from './cases/cold-start.ts';
import { feedbackSubmission } from './cases/feedback-submission.ts';
import { seedKpiYears } from './cases/kpi-years.ts';
import { limitsOverhead } from './cases/limits-overhead.ts';
import { orderRecording } from './cases/order-recording.ts';
import { customerWithOrders, tillProfile, twentyBest, yearOfKpis } from './cases/reads.ts';
import { openRecordedGraph } from './harness/recorded-graph.ts';
import { formatTable } from './harness/report-table.ts';
import { openShop, orderInput, RECORD_ORDER, registerRegularCustomer } from './harness/shop.ts';
import { openWorkbench } from './harness/workbench.ts';

const workbench = await openWorkbench();
const recorded = await openRecordedGraph(workbench);
try {
  const { graph } = workbench;
  await openShop(graph);
  const owner = await registerRegularCustomer(graph, 'OWNER');
  const buyer = await registerRegularCustomer(graph, 'BUYER');
  for (let number = 1; number < 20; number++)
    await graph.run(RECORD_ORDER, { input: orderInput('BUYER', { number: `R-${number}` }) });
  for (let number = 1; number < 40; number++) await registerRegularCustomer(graph, `FRIEND${number}`);
  await seedKpiYears(workbench.table);
  await fitTable(workbench.table, new Date().toISOString());
  const rows = [
    await tillProfile(workbench, recorded, owner),
    await limitsOverhead(workbench, owner),
    await customerWithOrders(workbench, recorded, buyer),
    await orderRecording(workbench, recorded),
    await feedbackSubmission(workbench, recorded),
    await twentyBest(workbench, recorded),
    await yearOfKpis(workbench, recorded),
    ...(await measureColdStarts(workbench, owner)),
  ];
  process.stdout.write(`${formatTable(rows, { ms: 'graph ms', peerMs: 'peer ms' })}\n`);
} finally {
  recorded.close();
  await workbench.close();
}
