import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PersonChange, PersonRepositories } from '../person/context.ts';
import type { CancelledErasure, Erasure, ErasureRepository } from './erasure.ts';

export type PrivacyChange = PersonChange | EntityChange<'erasure', Erasure | CancelledErasure>;

export type PrivacyRepositories = PersonRepositories & ErasureRepository;

export type PrivacyCommandContext = CommandContext<PrivacyRepositories, PrivacyChange>;
