import { placeholderMeaning } from '@/lib/public-pages/labels';

const marks: { typed: string; becomes: string }[] = [
  { typed: '## Heading', becomes: 'a heading; ### one below it' },
  { typed: '**important**', becomes: 'bold' },
  { typed: '[Cookies](/cookies)', becomes: 'a link to a page here; https:// for elsewhere' },
  { typed: '- entry', becomes: 'a list; 1. for a numbered one' },
  { typed: '| Who | What |', becomes: 'a row of a table; below the first one | --- | --- |' },
];

/** How to write, and what can be put in by name. */
export function PlaceholderHelp() {
  return (
    <>
      <dl className="summary">
        {marks.map(({ typed, becomes }) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{becomes}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">
        Facts that are kept elsewhere are put in by name. Charts, lists and contacts stand in a paragraph of
        their own.
      </p>
      <dl className="summary">
        {Object.entries(placeholderMeaning).map(([name, meaning]) => (
          <div key={name}>
            <dt>
              <code>[[{name}]]</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
