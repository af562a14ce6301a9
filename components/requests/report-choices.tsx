import type { ReportChoice, ReportChoiceGroup } from '@/lib/requests/report/choices';

/** What may be reported, in groups; what is done elsewhere leads there. */
export function ReportChoices({
  groups,
  told,
  hrefOf,
}: {
  groups: readonly ReportChoiceGroup[];
  /** What nobody reports here, one line each. */
  told: readonly string[];
  /** null where it cannot be done. */
  hrefOf: (choice: ReportChoice) => string | null;
}) {
  return (
    <div className="choice-groups">
      {groups.map(({ title, choices }) => (
        <section key={title} aria-labelledby={idOf(title)}>
          <h2 id={idOf(title)}>{title}</h2>
          <ul className="choice-links">
            {choices.map((choice) => {
              const href = hrefOf(choice);
              return href === null ? null : (
                <li key={choice.code}>
                  <a href={href}>{choice.title}</a>
                  <p className="text-ink-soft">{choice.help}</p>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {told.length > 0 && (
        <section aria-labelledby="told">
          <h2 id="told">What you need not report</h2>
          <ul>
            {told.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function idOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}
