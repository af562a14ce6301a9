import type { ReactNode } from 'react';

export function Card({
  title,
  level = 2,
  isLandmark = level === 2,
  id,
  accent,
  aside,
  children,
}: {
  title?: ReactNode;
  level?: 2 | 3;
  /** Not for one of many whose titles may be the same, nor below a heading of its own group. */
  isLandmark?: boolean;
  /** Needed with a title: the heading's id, unique on the page. */
  id?: string;
  accent?: 'next' | 'brand' | 'quiet';
  /** Beside the title: a link, a tag. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const className = accent ? `card card-${accent}` : 'card';
  if (!title) {
    return (
      <div className={className} id={id}>
        {children}
      </div>
    );
  }
  const Frame = isLandmark ? 'section' : 'div';
  return (
    <Frame className={className} aria-labelledby={isLandmark ? id : undefined}>
      <div className="card-head">
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {children}
    </Frame>
  );
}
