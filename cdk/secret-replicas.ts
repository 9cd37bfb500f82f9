import type { ReplicaRegion } from 'aws-cdk-lib/aws-secretsmanager';
import type { Configuration } from './configuration.ts';

/** Of a secret without which a replica of the table is of no use. */
export const secretReplicas = ({ replicaRegion }: Configuration): { replicaRegions?: ReplicaRegion[] } =>
  replicaRegion === null ? {} : { replicaRegions: [{ region: replicaRegion }] };
