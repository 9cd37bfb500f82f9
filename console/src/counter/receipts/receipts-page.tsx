import { Stack } from '@mantine/core';
import type { FindSalesInput } from 'customer-graph-client/console';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../language/language.ts';
import { FoundSales } from './found-sales.tsx';
import { SearchForm } from './search-form.tsx';
import { texts } from './texts.ts';

/** A sale without its receipt. `customer` in the address is the person that it is for; `day`, the day to begin with. */
export default function ReceiptsPage() {
  const { title } = useTexts(texts);
  const [parameters] = useSearchParams();
  const day = parameters.get('day');
  const [input, setInput] = useState<FindSalesInput | null>(day === null ? null : { from: day, to: day });
  return (
    <Page title={title}>
      <Stack gap="lg" maw={900}>
        <SearchForm day={day} onSearch={setInput} />
        {input !== null && (
          <FoundSales key={JSON.stringify(input)} input={input} customerId={parameters.get('customer')} />
        )}
      </Stack>
    </Page>
  );
}
