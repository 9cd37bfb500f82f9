import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PersonChange, PersonRepositories } from '../person/context.ts';
import type { Blocks, BlocksRepository } from './blocks/blocks.ts';
import type { ForgottenMatch, Match, MatchRepository } from './match.ts';

export type MatchingChange =
  | PersonChange
  | EntityChange<'blocks', Blocks>
  | EntityChange<'match', Match | ForgottenMatch>;

export type MatchingRepositories = PersonRepositories & BlocksRepository & MatchRepository;

export type MatchingCommandContext = CommandContext<MatchingRepositories, MatchingChange>;
