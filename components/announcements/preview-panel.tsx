import { Markdown } from '@/components/markdown/markdown';
import { Card } from '@/components/ui/card';
import type { Preview } from '@/lib/announcements/types';
import { ReachSummary } from './reach-summary';

/** What is being written, as its readers will see it, and who they are. */
export function PreviewPanel({ preview, subject }: { preview: Preview | null; subject: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls a long preview by keyboard
    <section className="stack preview-panel" aria-label="Preview" tabIndex={0}>
      <Card id="reach" title="Who gets it" level={2}>
        <div role="status">
          {preview?.reach ? (
            <ReachSummary reach={preview.reach} />
          ) : (
            <p>{preview?.problem ?? 'Choose who it is for, then press Preview.'}</p>
          )}
        </div>
      </Card>
      <Card id="preview" title="As it will be read" level={2}>
        <p className="preview-subject">{subject === '' ? 'No subject yet' : subject}</p>
        {preview && preview.body.children.length > 0 ? (
          <Markdown tree={preview.body} />
        ) : (
          <p className="hint">The text appears here.</p>
        )}
      </Card>
    </section>
  );
}
