import { AppShell, Badge, Burger, Group, NavLink, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'react-router';
import { pendingCommands } from '../graph/pending-commands.ts';
import { useTexts } from '../language/language.ts';
import { useViewer } from '../session/viewer-context.ts';
import { useShop } from '../shop/shop-context.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import classes from './frame.module.css';
import { type NavigationPage, pageTexts, sectionsFor } from './navigation.ts';
import { Preferences } from './preferences.tsx';
import { texts } from './texts.ts';

type Props = {
  /** Who is signed in. */
  readonly person: ReactNode;
  readonly children: ReactNode;
};

/** What stands around every page: the header and the menu. */
export function Frame({ person, children }: Props) {
  const [opened, { toggle, close }] = useDisclosure(false);
  const { skip, menu, mainMenu } = useTexts(texts);
  const { name } = useShop();
  const { pathname } = useLocation();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
    >
      <AppShell.Header>
        <a href="#content" className={classes['skip']}>
          {skip}
        </a>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={menu}
              aria-expanded={opened}
            />
            <Text fw={700} visibleFrom="xs" truncate>
              {name}
            </Text>
            <PendingBadge />
          </Group>
          {person}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={mainMenu}>
        <AppShell.Section grow component={ScrollArea}>
          <Menu onChoose={close} />
        </AppShell.Section>
        <AppShell.Section>
          <Preferences />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes['main'] ?? ''}>
        <FaultBoundary key={pathname}>{children}</FaultBoundary>
      </AppShell.Main>
    </AppShell>
  );
}

function Menu({ onChoose }: { onChoose(): void }) {
  const viewer = useViewer();
  const sectionTexts = useTexts(texts);
  return sectionsFor(viewer).map(({ path, text, pages }) => (
    <div key={path}>
      <Text size="sm" fw={700} px="sm" pt="sm">
        {sectionTexts[text]}
      </Text>
      {pages.map((page) => (
        <MenuLink key={page.path} page={page} onChoose={onChoose} />
      ))}
    </div>
  ));
}

function MenuLink({ page: { path, text }, onChoose }: { readonly page: NavigationPage; onChoose(): void }) {
  const names = useTexts(pageTexts);
  const { pathname } = useLocation();
  const active = pathname === path;
  return (
    <NavLink
      component={Link}
      to={path}
      label={names[text]}
      active={active}
      aria-current={active ? 'page' : undefined}
      onClick={onChoose}
    />
  );
}

/** Says that commands are not answered yet, for example without a connection. */
function PendingBadge() {
  const count = useSyncExternalStore(pendingCommands.subscribe, pendingCommands.count);
  const { waitingCommands } = useTexts(texts);
  return (
    <span role="status">
      {count > 0 && (
        <Badge color="yellow" tt="none">
          {waitingCommands(count)}
        </Badge>
      )}
    </span>
  );
}
