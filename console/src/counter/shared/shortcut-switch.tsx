import { Switch } from '@mantine/core';
import { shortcutSetting, useShortcutsOn } from '../../components/shortcuts.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

/** Turns the shortcuts of one key off and on. */
export function ShortcutSwitch() {
  const { shortcuts } = useTexts(texts);
  const isOn = useShortcutsOn();
  return (
    <Switch
      size="sm"
      label={shortcuts}
      checked={isOn}
      onChange={(event) => shortcutSetting.turn(event.currentTarget.checked)}
    />
  );
}
