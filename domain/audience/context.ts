import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { SegmentRepositories } from '../segment/context.ts';
import type { Audience, AudienceRepository } from './audience.ts';

export type AudienceChange = EntityChange<'audience', Audience>;

export type AudienceRepositories = AudienceRepository & Pick<SegmentRepositories, 'segments'>;

export type AudienceCommandContext = CommandContext<AudienceRepositories, AudienceChange>;
