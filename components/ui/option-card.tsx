export function OptionCard({
  href,
  title,
  figures,
  description,
}: {
  href: string;
  title: string;
  figures: { value: number; label: string }[];
  description: string;
}) {
  return (
    <div className="card option">
      <h2>
        <a href={href}>{title}</a>
      </h2>
      {figures.length > 0 && (
        <p className="figure">
          {figures.map((figure) => (
            <span key={figure.label}>
              <b>{figure.value.toLocaleString('en-GB')}</b> {figure.label}
            </span>
          ))}
        </p>
      )}
      <p>{description}</p>
    </div>
  );
}
