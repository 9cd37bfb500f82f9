import { App } from 'aws-cdk-lib';
import { DEV } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';

/** The stage of development as `cdk/app.ts` has it, after an edit of its configuration: `-c edit=JSON`. */
const app = new App();
const edit: object = JSON.parse(app.node.tryGetContext('edit') ?? '{}');
new CustomerGraphStack(app, 'customer-graph-dev', { ...DEV, ...edit });
