import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PersonChange, PersonRepositories } from '../person/context.ts';
import type { Blocks, BlocksRecords } from './blocks.ts';
import type { ForgottenMatch, Match, MatchRecords } from './match.ts';

export type MatchingChange =
  | PersonChange
  | EntityChange<'blocks', Blocks>
  | EntityChange<'match', Match | ForgottenMatch>;

export type MatchingRepositories = PersonRepositories & BlocksRecords & MatchRecords;

export type MatchingCommandContext = CommandContext<MatchingRepositories, MatchingChange>;
