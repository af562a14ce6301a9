import { Card } from '@/components/ui/card';

export function MailPreviewCard({
  preview: { key, title, subject, text },
}: {
  preview: { key: string; title: string; subject: string; text: string };
}) {
  return (
    <Card title={title} isLandmark={false}>
      <p className="max-w-none text-ink-soft">Subject: {subject}</p>
      <iframe
        className="mt-3 h-96 w-full rounded border border-line bg-white"
        title={`${title}, as a mail program shows it`}
        src={`/api/staff/mail-previews/${key}`}
        sandbox=""
        loading="lazy"
      />
      <details className="details mt-3">
        <summary>
          Plain text<span className="sr-only"> of {title}</span>
        </summary>
        <pre className="overflow-x-auto whitespace-pre-wrap break-words text-sm">{text}</pre>
      </details>
    </Card>
  );
}
