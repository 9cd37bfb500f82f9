import { App } from 'aws-cdk-lib';
import { DEV, PROD } from './configuration.ts';
import { CustomerGraphStack } from './customer-graph-stack.ts';

const app = new App();
new CustomerGraphStack(app, 'customer-graph-dev', DEV);
new CustomerGraphStack(app, 'customer-graph-prod', PROD);
