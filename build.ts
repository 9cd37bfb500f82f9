/** Bundles each Lambda entry in `dist/<name>` and writes its esbuild metafile to `dist/meta/<name>.json`. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { bundle } from './bundle.ts';
import { addCompileCache } from './compile-cache.ts';
import { ARCHITECTURE } from './deployed-architecture.ts';
import { GRAPH_WARM_UP } from './graph-warm-up.ts';
import { buildExecutableSchema, checkExecutableSchema } from './graphql/executable-schema.ts';
import { resolvers } from './graphql/resolvers/all.ts';
import { LOG_CONSUMER_NAMES } from './store/log-subscriptions.ts';
import { MESSAGE_SENDER, WEBHOOK_RECEIVER, WEBHOOK_WORKER } from './store/queues.ts';
import { SCHEDULED_NAMES } from './store/schedules.ts';
import { CONSUMER_NAMES } from './store/stream-consumers.ts';

const ENTRIES = [
  ...[
    'graphql',
    'token-claims',
    'staff-token-claims',
    'attachment-check',
    'feedback-page',
    MESSAGE_SENDER,
    'message-reports',
    'import-worker',
    'match-learning',
    'rebuild',
    WEBHOOK_RECEIVER,
    WEBHOOK_WORKER,
  ],
  ...[...CONSUMER_NAMES, ...LOG_CONSUMER_NAMES, ...SCHEDULED_NAMES],
];

// A function finds a fault of a type only when a request first reads it.
checkExecutableSchema(buildExecutableSchema(resolvers), resolvers);
await rm('dist', { recursive: true, force: true });
await mkdir('dist/meta', { recursive: true });
for (const name of ENTRIES) {
  const metafile = await bundle(`lambdas/${name}.ts`, `dist/${name}`);
  await writeFile(`dist/meta/${name}.json`, JSON.stringify(metafile));
}
// `npm run train-matcher` writes this file. Without it, the matcher, its explanations and learning use the default weights.
if (existsSync('match-weights.json'))
  for (const name of ['matcher', 'match-learning', 'rebuild', 'graphql'])
    await copyFile('match-weights.json', `dist/${name}/match-weights.json`);
// Only people wait for this function. On another processor the cache would be ignored.
if (process.platform === 'linux' && process.arch === ARCHITECTURE) await addCompileCache('dist/graphql', GRAPH_WARM_UP);
