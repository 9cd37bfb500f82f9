import type { Serial, SerialRecords } from '../domain/order/serial.ts';
import type { Reader } from './dynamo-read.ts';
import { entityOf } from './item.ts';
import { serialKey } from './serial-items.ts';

export function serialRecords(reader: Reader): SerialRecords {
  return {
    async serial(serialNumber) {
      const item = await reader.get(serialKey(serialNumber));
      return item === null ? null : entityOf<Serial>(item);
    },
    async serials(serialNumbers) {
      const items = await reader.getMany(serialNumbers.map(serialKey));
      return items.map((item) => (item === null ? null : entityOf<Serial>(item)));
    },
  };
}
