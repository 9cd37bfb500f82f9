import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'react-router';
import { useLater } from '../components/later.tsx';
import { pendingCommands } from '../graph/pending-commands.ts';
import { useTexts } from '../language/language.ts';
import { useViewer } from '../session/viewer-context.ts';
import { useShop } from '../shop/shop-context.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import classes from './frame.module.css';
import { pageTexts, sectionsFor } from './navigation.ts';
import { Preferences } from './preferences.tsx';
import { texts } from './texts.ts';

type Props = {
  /** Who is signed in. */
  readonly person: ReactNode;
  readonly children: ReactNode;
};

/**
 * What stands around every page: the header and the menu. Every first view draws it, so it is plain HTML: components of the library
 * would take longer than the page.
 */
export function Frame({ person, children }: Props) {
  const [opened, { toggle, close }] = useDisclosure(false);
  const { skip, menu, mainMenu } = useTexts(texts);
  const { name } = useShop();
  const { pathname } = useLocation();
  return (
    <div className={classes['frame']}>
      <header className={classes['header']}>
        <a href="#content" className={classes['skip']}>
          {skip}
        </a>
        <button
          type="button"
          className={classes['burger']}
          aria-label={menu}
          aria-expanded={opened}
          aria-controls="menu"
          onClick={toggle}
        />
        <span className={classes['shop']}>{name}</span>
        <PendingBadge />
        <div className={classes['person']}>{person}</div>
      </header>
      <nav id="menu" className={classes['menu']} aria-label={mainMenu} data-opened={opened || undefined}>
        <Menu onChoose={close} />
        <Preferences />
      </nav>
      <main id="content" tabIndex={-1} className={classes['main']}>
        <FaultBoundary key={pathname}>{children}</FaultBoundary>
      </main>
    </div>
  );
}

function Menu({ onChoose }: { onChoose(): void }) {
  const viewer = useViewer();
  const sectionTexts = useTexts(texts);
  const names = useTexts(pageTexts);
  const { pathname } = useLocation();
  const sections = useRef<HTMLDivElement>(null);
  const isDrawn = useLater();
  // A low window shows a part of the menu: it is the part of this page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path says which link is the current one
  useEffect(() => {
    if (isDrawn) sections.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [isDrawn, pathname]);
  return (
    <div ref={sections} className={classes['sections']}>
      {sectionsFor(viewer).map(({ path: section, text: sectionText, pages }) => (
        <div key={section}>
          <div className={classes['section']}>{sectionTexts[sectionText]}</div>
          {pages.map(({ path, text }) => (
            <Link
              key={path}
              to={path}
              className={classes['link']}
              aria-current={pathname === path ? 'page' : undefined}
              onClick={onChoose}
            >
              {names[text]}
            </Link>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Says that commands are not answered yet, for example without a connection. */
function PendingBadge() {
  const count = useSyncExternalStore(pendingCommands.subscribe, pendingCommands.count);
  const { waitingCommands } = useTexts(texts);
  return (
    <span role="status" className={classes['pending']}>
      {count > 0 && waitingCommands(count)}
    </span>
  );
}
