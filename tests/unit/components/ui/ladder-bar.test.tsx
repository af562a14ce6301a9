import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LadderBar } from '@/components/ui/ladder-bar';

it('says in words how far the ladder has come, without the steps that are not needed', () => {
  const html = renderToStaticMarkup(
    <LadderBar
      name="With the DfE"
      states={['done', 'not-needed', 'done', 'waiting', 'upcoming']}
      text="Waiting for the appropriate body since 2 November"
    />,
  );

  expect(html).toContain('aria-label="With the DfE: 2 of 4 steps done"');
  expect(html).toContain('Waiting for the appropriate body since 2 November');
});
