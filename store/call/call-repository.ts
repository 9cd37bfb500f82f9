import type { Call, CallRepository } from '../../domain/call/call.ts';
import { readOwned } from '../customer/read-owned.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { CALL } from './call-items.ts';

export const callRepository = (reader: Reader): CallRepository => ({
  calls: (ids, canAccess) => readOwned<Call>(reader, CALL, ids, canAccess),
});
