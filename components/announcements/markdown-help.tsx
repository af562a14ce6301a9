import { Details } from '@/components/ui/details';

export function MarkdownHelp() {
  return (
    <Details summary="How to write headings, lists and links">
      <dl className="markdown-help">
        <div>
          <dt>
            <code># Dates for your diary</code>
          </dt>
          <dd>a heading; ## one below it</dd>
        </div>
        <div>
          <dt>
            <code>**important**</code>, <code>*gently*</code>
          </dt>
          <dd>bold, italic</dd>
        </div>
        <div>
          <dt>
            <code>- first</code>, <code>1. first</code>
          </dt>
          <dd>a list with points or numbers, each on a line of its own</dd>
        </div>
        <div>
          <dt>
            <code>[the handbook](https://example.org/handbook)</code>
          </dt>
          <dd>a link; mailto: and tel: work too</dd>
        </div>
      </dl>
      <p>An empty line begins a new paragraph. Pictures and HTML are not shown.</p>
    </Details>
  );
}
