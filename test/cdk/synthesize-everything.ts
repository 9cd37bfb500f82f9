import { App } from 'aws-cdk-lib';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';
import { EVERYTHING } from './everything.ts';

/** Writes the templates of a stage with everything that is optional, for linters. Argument: the folder. Needs the bundles of the build. */
const [, , outdir] = process.argv;
if (outdir === undefined) throw new Error('which folder?');
const app = new App({ outdir });
new CustomerGraphStack(app, 'everything', EVERYTHING);
app.synth();
