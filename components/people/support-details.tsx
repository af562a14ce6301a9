import { Card } from '@/components/ui/card';
import { CopyBlock } from '@/components/ui/copy-block';
import { Details } from '@/components/ui/details';

/** One block with references, states and the age of the facts, to paste into a message. */
export function SupportDetails({ text, withTrn, path }: { text: string; withTrn: boolean; path: string }) {
  return (
    <Card id="support" title="Details for support" accent="quiet">
      <Details summary="Copy details for support" open={withTrn}>
        <p className="mb-3">
          Paste this into your message when you ask for help. It says what this page shows and how old it is.
        </p>
        <CopyBlock id="support-text" text={text} />
        <p className="mt-3 screen-only">
          {withTrn ? (
            <a href={`${path}#support`}>Leave the teacher reference number out</a>
          ) : (
            <a href={`${path}?trn=1#support`}>Include the teacher reference number (TRN)</a>
          )}
        </p>
      </Details>
    </Card>
  );
}
