import { RemovalPolicy } from 'aws-cdk-lib';
import type { Configuration } from './configuration.ts';

/** For everything that holds data: it outlives the stack, or goes with it. */
export const dataRemovalPolicy = ({ keepData }: Pick<Configuration, 'keepData'>): RemovalPolicy =>
  keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
