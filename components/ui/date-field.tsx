import { FieldGroup, type FieldTexts } from './field';

export interface DateFieldValues {
  day?: string;
  month?: string;
  year?: string;
}

const parts = [
  { part: 'day', label: 'Day', width: 'input input-2' },
  { part: 'month', label: 'Month', width: 'input input-2' },
  { part: 'year', label: 'Year', width: 'input input-4' },
] as const;

/** Posts `<name>-day`, `<name>-month` and `<name>-year`. */
export function DateField({ values = {}, ...texts }: FieldTexts & { values?: DateFieldValues }) {
  return (
    <FieldGroup {...texts}>
      <div className="date">
        {parts.map(({ part, label, width }) => {
          const id = part === 'day' ? texts.name : `${texts.name}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={id}>{label}</label>
              <input
                className={width}
                id={id}
                name={`${texts.name}-${part}`}
                type="text"
                inputMode="numeric"
                maxLength={part === 'year' ? 4 : 2}
                defaultValue={values[part]}
                aria-invalid={texts.error ? true : undefined}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
