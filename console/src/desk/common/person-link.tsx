import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

type Props = { readonly customer: { readonly id: string; readonly name?: { readonly display: string } | null } };

/** The name of a person, which leads to the page of the person. */
export function PersonLink({ customer: { id, name } }: Props) {
  const { noName } = useTexts(texts);
  return (
    <Anchor component={Link} to={`/desk/customers/${id}`}>
      {name?.display || noName}
    </Anchor>
  );
}
