import { directClient } from '../../store/dynamo/direct-client.ts';
import { type Table, timeoutsFor } from '../../store/dynamo/dynamo-client.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from './engine-client.ts';

/** Commands and tests wait for an engine that shares the machine with everything else. */
const TIMEOUT_FACTOR = 20;

/** A table of the engine at this endpoint, never of AWS. */
export const engineTable = (endpoint: string, name: string): Table => ({
  client: directClient({
    ...{ endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS },
    timeouts: timeoutsFor(TIMEOUT_FACTOR),
  }),
  name,
});
