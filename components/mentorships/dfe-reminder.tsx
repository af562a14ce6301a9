import { Inset } from '@/components/ui/inset';

/** Nothing that a school says here changes the DfE’s record. */
export function DfeReminder({ dfe, done = false }: { dfe: { name: string; url: string }; done?: boolean }) {
  return (
    <Inset>
      <p>
        {done ? 'Now tell the DfE as well: this' : 'This'} changes the record here, not the DfE’s.{' '}
        {done ? 'Change the mentor in' : 'Afterwards, change the mentor in'}{' '}
        <a href={dfe.url} rel="noreferrer">
          {dfe.name}
        </a>
        , too.
      </p>
    </Inset>
  );
}
