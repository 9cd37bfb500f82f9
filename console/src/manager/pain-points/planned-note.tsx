import { Alert, Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

export function PlannedNote() {
  const { planned, seePlanned } = useTexts(texts);
  return (
    <Alert color="green" role="status" title={planned}>
      <Anchor component={Link} to="/manager/prevention">
        {seePlanned}
      </Anchor>
    </Alert>
  );
}
