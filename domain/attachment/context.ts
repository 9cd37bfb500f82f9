import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PersonChange, PersonRepositories } from '../person/context.ts';
import type { Attachment, AttachmentRepository } from './attachment.ts';

export type AttachmentChange = EntityChange<'attachment', Attachment>;

export type AttachmentRepositories = PersonRepositories & AttachmentRepository;

export type AttachmentCommandContext = CommandContext<AttachmentRepositories, AttachmentChange | PersonChange>;
