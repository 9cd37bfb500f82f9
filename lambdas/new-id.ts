import { v7 } from 'uuid';
import { ID_PREFIXES, type NewId } from '../domain/kernel/id.ts';

export const newId: NewId = (nodeType) => `${ID_PREFIXES[nodeType]}_${v7()}`;
