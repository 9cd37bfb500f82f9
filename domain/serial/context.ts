import type { EntityChange } from '../kernel/change.ts';
import type { Serial } from './serial.ts';

export type SerialChange = EntityChange<'serial', Serial>;
