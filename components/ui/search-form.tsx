import { Button } from './button';

/** `keep` are the other parameters of the address that the search must not lose. */
export function SearchForm({
  action,
  label,
  name = 'q',
  defaultValue,
  keep = {},
  button = 'Search',
}: {
  action: string;
  label: string;
  name?: string;
  defaultValue?: string;
  keep?: Record<string, string>;
  button?: string;
}) {
  return (
    <search>
      <form className="search" action={action} method="get">
        {Object.entries(keep).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <div>
          <label htmlFor={name}>{label}</label>
          <input
            className="input"
            id={name}
            name={name}
            type="search"
            defaultValue={defaultValue}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <Button variant="secondary">{button}</Button>
      </form>
    </search>
  );
}
