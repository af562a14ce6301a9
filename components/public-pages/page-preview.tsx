import type { PageFacts, PageText } from '@/lib/public-pages/types';
import { plainText } from '@/lib/public-pages/words';
import { PageBody } from './page-body';

/** What would be published. */
export function PagePreview({ text, facts, path }: { text: PageText; facts: PageFacts; path: string }) {
  return (
    <section className="page-preview" aria-labelledby="preview" id="preview-of-page">
      <h2 id="preview">Preview</h2>
      <div>
        <p className="preview-title">{plainText(text.title, facts.words)}</p>
        <p className="lede">{plainText(text.summary, facts.words)}</p>
        <PageBody body={text.body} facts={facts} path={path} />
      </div>
    </section>
  );
}
