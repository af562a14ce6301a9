/** One step of raising a request: a list of links. */
export function RaiseChoices({ items }: { items: { href: string; title: string; help: string }[] }) {
  return (
    <ul className="choice-links">
      {items.map(({ href, title, help }) => (
        <li key={href}>
          <a href={href}>
            <bdi>{title}</bdi>
          </a>
          {help !== '' && <p>{help}</p>}
        </li>
      ))}
    </ul>
  );
}
