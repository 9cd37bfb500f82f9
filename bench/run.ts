/**
 * `npm run bench`: how much slower the graph is than its own requests as bare signed HTTP, whose answers are parsed and nothing
 * else. Another column has the same requests by the AWS SDK. Each ratio is measured within one run, on the same engine and
 * items, after the answers of all three were compared. The last column has the processor time of the bench's own process, in
 * which all three run. No ratio fails the run: compare them with their aims.
 */

import { measureColdStarts } from './cases/cold-start.ts';
import { feedbackSubmission } from './cases/feedback-submission.ts';
import { seedKpiYears } from './cases/kpi-years.ts';
import { limitsOverhead } from './cases/limits-overhead.ts';
import { orderRecording } from './cases/order-recording.ts';
import { customerWithOrders, tillProfile, twentyBest, yearOfKpis } from './cases/reads.ts';
import { loadFunctions } from './chain/functions.ts';
import { rebuild } from './chain/rebuild.ts';
import { openComparison } from './harness/comparison.ts';
import { formatTable } from './harness/report-table.ts';
import { openShop, orderInput, RECORD_ORDER, registerRegularCustomer } from './harness/shop.ts';
import { environmentFor, openWorkbench } from './harness/workbench.ts';

const workbench = await openWorkbench();
const comparison = await openComparison(workbench);
try {
  const { graph } = workbench;
  await openShop(graph);
  const owner = await registerRegularCustomer(graph, 'OWNER');
  const buyer = await registerRegularCustomer(graph, 'BUYER');
  for (let number = 1; number < 20; number++)
    await graph.run(RECORD_ORDER, { input: orderInput('BUYER', { number: `R-${number}` }) });
  for (let number = 1; number < 40; number++) await registerRegularCustomer(graph, `FRIEND${number}`);
  await seedKpiYears(workbench.table);
  const functions = await loadFunctions(environmentFor(workbench.table.name, workbench.endpoint), ['rebuild']);
  await rebuild(functions, 'rankings');
  const rows = [
    await tillProfile(comparison, owner),
    await limitsOverhead(workbench, owner),
    await customerWithOrders(comparison, buyer),
    await orderRecording(comparison),
    await feedbackSubmission(comparison),
    await twentyBest(comparison),
    await yearOfKpis(comparison),
    ...(await measureColdStarts(workbench, owner)),
  ];
  process.stdout.write(`${formatTable(rows, { ms: 'graph ms', peerMs: 'peer ms', secondMs: 'SDK ms' })}\n`);
} finally {
  comparison.close();
  await workbench.close();
}
