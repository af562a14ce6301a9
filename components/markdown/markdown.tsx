import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { MarkdownTree } from '@/lib/markdown/parse';

/** A text that somebody wrote in Markdown, from `markdownTree`: elements, never a string of HTML. */
export function Markdown({ tree }: { tree: MarkdownTree }) {
  return (
    <div className="prose">
      {toJsxRuntime(tree, { Fragment, jsx, jsxs, components: { table: ScrollingTable, th: Heading } })}
    </div>
  );
}

function ScrollingTable({ node: _node, ...props }: React.ComponentProps<'table'> & { node?: unknown }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls a wide table by keyboard
    <section className="data-table-scroll" aria-label="Table" tabIndex={0}>
      <table className="data-table" {...props} />
    </section>
  );
}

/** The corner above the headings of rows is often left empty, and heads nothing then. */
function Heading({ node: _node, ...props }: React.ComponentProps<'th'> & { node?: unknown }) {
  return props.children === undefined ? <td /> : <th scope="col" {...props} />;
}
