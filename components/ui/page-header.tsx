import type { ReactNode } from 'react';

export function PageHeader({
  title,
  caption,
  lede,
  tag,
  back,
  actions,
}: {
  title: ReactNode;
  /** A short line over the title: the school, the person a journey is about. */
  caption?: ReactNode;
  lede?: ReactNode;
  tag?: ReactNode;
  back?: { href: string; label: string };
  actions?: ReactNode;
}) {
  return (
    <>
      {back && (
        <a className="back" href={back.href}>
          {back.label}
        </a>
      )}
      <div className="page-header">
        <div>
          {caption && <p className="caption">{caption}</p>}
          <h1>{title}</h1>
          {lede && <p className="lede">{lede}</p>}
          {tag && <p className="mt-2">{tag}</p>}
        </div>
        {actions && <div className="cluster">{actions}</div>}
      </div>
    </>
  );
}
