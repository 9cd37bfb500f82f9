import { importFiles } from '../store/import-job/import-files.ts';
import { readImportEnvironment } from './import-environment.ts';
import { importSteps } from './import-steps.ts';
import { invocationHandler } from './invocation-handler.ts';
import { createScheduledJob } from './scheduled-context.ts';

const scheduled = createScheduledJob('import-worker');
const environment = readImportEnvironment();
const files = importFiles(environment.bucket, environment.hasLocalFiles);

export const handler = invocationHandler(scheduled.logger, importSteps(scheduled, files, environment.writeUnits));
