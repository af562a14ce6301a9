import type { ModuleLine } from '@/lib/public-pages/types';

/** The modules of a programme, year by year. */
export function ModuleList({ modules }: { modules: readonly ModuleLine[] }) {
  if (modules.length === 0) return <p className="inset">The modules have not been entered yet.</p>;
  const years = [...new Set(modules.map(({ year }) => year))].toSorted((a, b) => a - b);
  return (
    <div className="module-years">
      {years.map((year) => (
        <section key={year} aria-labelledby={`modules-${year}`}>
          <h3 id={`modules-${year}`}>Year {year}</h3>
          <ol className="module-list">
            {modules
              .filter((module) => module.year === year)
              .map((module) => (
                <li key={module.number}>
                  <span className="module-number" aria-hidden="true">
                    {module.number}
                  </span>
                  <div>
                    <p>
                      <strong>
                        <span className="sr-only">Module {module.number}: </span>
                        {module.title}
                      </strong>
                    </p>
                    <p className="hint">{aboutOf(module)}</p>
                  </div>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function aboutOf({ standards, contentAreas }: ModuleLine): string {
  const parts = [
    ...(standards === null || standards === ''
      ? []
      : [`Teachers’ ${/[,–-]/.test(standards) ? 'Standards' : 'Standard'} ${standards}`]),
    ...(contentAreas.length === 0 ? [] : [contentAreas.join(', ').toLowerCase()]),
  ];
  return parts.join(': ');
}
