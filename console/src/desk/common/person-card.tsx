import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import type { ConsoleDeskPersonFragment } from 'customer-graph-client/console';
import { useTexts } from '../../language/language.ts';
import { PersonLink } from './person-link.tsx';
import { texts } from './texts.ts';

/** Who somebody is, and how to reach them. */
export function PersonCard({ person, link = true }: Props) {
  const all = useTexts(texts);
  const { name, emails, phones, handles, loyalty, identified, status } = person;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        {link && <PersonLink customer={person} />}
        {!identified && (
          <Badge variant="default" tt="none">
            {all.unidentified}
          </Badge>
        )}
        {status !== 'ACTIVE' && (
          <Badge color="red" tt="none">
            {all[status]}
          </Badge>
        )}
      </Group>
      {name?.pronunciation && (
        <Text size="sm">
          {all.say}: {name.pronunciation}
        </Text>
      )}
      {phones.map(({ number, verified }) => (
        <Contact key={number} href={`tel:${number}`} text={number} verified={verified} />
      ))}
      {emails.map(({ address, verified }) => (
        <Contact key={address} href={`mailto:${address}`} text={address} verified={verified} />
      ))}
      {handles.map(({ system, value }) => (
        <Text key={`${system} ${value}`} size="sm">
          {system}: {value}
        </Text>
      ))}
      {loyalty != null && (
        <Text size="sm">
          {all.loyalty}: {loyalty.number} {loyalty.tier}
        </Text>
      )}
    </Stack>
  );
}

type Props = {
  readonly person: ConsoleDeskPersonFragment;
  /** False where the heading of the page is the name. */
  readonly link?: boolean;
};

function Contact({
  href,
  text,
  verified,
}: {
  readonly href: string;
  readonly text: string;
  readonly verified: boolean;
}) {
  const all = useTexts(texts);
  return (
    <Group gap="xs">
      <Anchor href={href} size="sm" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Anchor>
      <Text size="xs" c="dimmed">
        {verified ? all.confirmed : all.notConfirmed}
      </Text>
    </Group>
  );
}
