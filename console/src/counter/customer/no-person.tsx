import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

export function NoPerson() {
  const { noPerson, toCounter } = useTexts(texts);
  return (
    <>
      <Text>{noPerson}</Text>
      <Anchor component={Link} to="/counter" underline="always">
        {toCounter}
      </Anchor>
    </>
  );
}
