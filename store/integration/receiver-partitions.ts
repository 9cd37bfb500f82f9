/**
 * The partitions of the table that the function behind webhooks may use. Anybody can call it, so it has no other. The file imports
 * nothing, so that `cdk/` can use it.
 */
export const RECEIVER_PARTITIONS: Readonly<Record<'read' | 'write', readonly string[]>> = {
  read: ['INTEGRATION', 'DELIVERY#whd_*'],
  write: ['DELIVERY#whd_*'],
};
