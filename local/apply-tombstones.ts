import { sdkTable } from '../store/dynamo/sdk-client.ts';
import { CommandError } from './common/command-error.ts';
import { runCommand } from './common/command-line.ts';
import { setDeployedShards } from './common/local-shards.ts';
import { applyTombstones } from './privacy/restored-table.ts';

const USAGE = `Erases everybody again who was erased, in a table that was restored from a backup.

npm run apply-tombstones -- --table NAME --shards N --bucket BUCKET

  --table NAME     the restored table, with the credentials and region of the shell
  --shards N[,M]   the shards in the configuration of the stack, such as 64, or 64,4 while 4 is also read
  --bucket BUCKET  the bucket of tombstones (PrivacyBucket of the stack)

Run it before anybody uses the table. Requests for erasure whose time has come, and that have no tombstone, wait ten more days:
the customer may have cancelled them after the backup. You can stop it and run it again.`;

type Flags = { readonly table?: string; readonly bucket?: string; readonly shards?: string };

await runCommand(
  USAGE,
  { table: { type: 'string' }, bucket: { type: 'string' }, shards: { type: 'string' } },
  async ({ table, bucket, shards }: Flags) => {
    if (table === undefined || bucket === undefined) throw new CommandError('Give --table and --bucket.');
    setDeployedShards(shards);
    const { erased, postponed } = await applyTombstones(sdkTable(table), { name: bucket, endpoint: null }, () =>
      new Date().toISOString(),
    );
    process.stdout.write(`${erased} people are erased again; ${postponed} requests wait ten more days.\n`);
  },
);
