import { ButtonLink } from './button-link';
import { Tag, type Tone } from './tag';

export interface AttentionItem {
  key: string;
  tone: Tone;
  tag: string;
  title: string;
  href?: string;
  /** How long it has waited, who waits: "No mentor since Friday 13 November, 10 days". */
  detail?: string;
  action?: { href: string; label: string };
}

export function AttentionList({ items }: { items: AttentionItem[] }) {
  return (
    <ul className="attention">
      {items.map((item, index) => (
        <li key={item.key}>
          <div>
            <Tag tone={item.tone}>{item.tag}</Tag>
            {item.href ? (
              <a className="title" href={item.href}>
                {item.title}
              </a>
            ) : (
              <span className="title">{item.title}</span>
            )}
            {item.detail && <span className="age">{item.detail}</span>}
          </div>
          {item.action && (
            <div>
              <ButtonLink
                href={item.action.href}
                variant={index === 0 ? 'primary' : 'secondary'}
                about={`: ${item.title}`}
              >
                {item.action.label}
              </ButtonLink>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
