import type { Call, CallRepository } from '../../domain/call/call.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { readByPointers } from '../table/history.ts';
import { entityOf } from '../table/item.ts';
import { CALL } from './call-items.ts';

export const callRepository = (reader: Reader): CallRepository => ({
  async calls(ids) {
    const items = await readByPointers(reader, CALL, ids);
    return items.map((item) => (item === null ? null : entityOf<Call>(item)));
  },
});
