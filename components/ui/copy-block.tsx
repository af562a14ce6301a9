import { CopyButton } from './copy-button';

/** Text to hand on. It can be selected with one click without scripts; the button copies it where scripts run. */
export function CopyBlock({
  id,
  text,
  label = 'Copy details for support',
}: {
  id: string;
  text: string;
  label?: string;
}) {
  return (
    <div className="copy">
      <pre id={id}>{text}</pre>
      <CopyButton text={text} label={label} />
    </div>
  );
}
