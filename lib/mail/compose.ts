import type { SupportContact } from '@/lib/settings/schemas';

/** What a mail says, once for its text and its HTML. */
export interface Letter {
  /** Full name of whom it is for: people check it before they trust a link. */
  name: string | null;
  opening: string[];
  /** Something to read off and type, such as a code. */
  code?: string;
  /** A longer text, in both of its forms; its HTML is ours. */
  body?: { text: string; html: string };
  /** Several things that happened, under headings of their own. */
  sections?: LetterSection[];
  /** The one thing to do. */
  action: { label: string; url: string };
  /** Until when, and what happens if nothing is done. */
  closing: string[];
  /** Why this person got this mail. */
  why: string;
  /** Of newsletters: the page that ends them. */
  unsubscribeUrl?: string;
}

export interface LetterSection {
  heading: string;
  items: { text: string; detail: string | null; url: string | null }[];
  /** How many more there are than `items`. */
  more: number;
}

export interface Sender {
  productName: string;
  organisationName: string | null;
  contact: SupportContact | null;
  helpUrl: string;
  /** Where its reader chooses what is sent, and when. */
  preferencesUrl: string;
}

export function composeMail(letter: Letter, sender: Sender): { text: string; html: string } {
  return { text: asText(letter, sender), html: asHtml(letter, sender) };
}

function greeting({ name }: Letter): string {
  return name === null ? 'Hello,' : `Dear ${name},`;
}

function signature(sender: Sender): string[] {
  return [sender.productName, ...(sender.organisationName ? [sender.organisationName] : [])];
}

function whomToAsk({ contact }: Sender): string {
  if (contact === null) return 'Questions? Ask the team:';
  const ways = [contact.telephone, contact.email].filter((way) => way !== '').join(' or ');
  const hours = contact.hours === '' ? '' : ` (${contact.hours})`;
  return `Questions? Ask ${contact.name}${ways === '' ? '' : `: ${ways}`}${hours}. You can also write to the team here:`;
}

function asText(letter: Letter, sender: Sender): string {
  const blocks = [
    greeting(letter),
    ...letter.opening,
    ...(letter.code ? [letter.code] : []),
    ...(letter.body ? [letter.body.text] : []),
    ...(letter.sections ?? []).map(sectionAsText),
    `${letter.action.label}:\n${letter.action.url}`,
    ...letter.closing,
    signature(sender).join('\n'),
    `--\n${letter.why}\n${whomToAsk(sender)}\n${sender.helpUrl}\n${preferences}\n${sender.preferencesUrl}${letter.unsubscribeUrl ? `\n${unsubscribe}\n${letter.unsubscribeUrl}` : ''}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const unsubscribe = 'Unsubscribe from newsletters:';
const preferences = 'Choose what is sent to you, and when:';
const moreThan = (count: number) => `and ${count} more, which you find in the notifications.`;

function sectionAsText({ heading, items, more }: LetterSection): string {
  const lines = items.map(({ text, detail, url }) =>
    [`* ${text}`, ...[detail, url].flatMap((line) => (line === null ? [] : [`  ${line}`]))].join('\n'),
  );
  return [heading, ...lines, ...(more > 0 ? [`* ${moreThan(more)}`] : [])].join('\n');
}

function sectionAsHtml({ heading, items, more }: LetterSection): string {
  const lines = items.map(({ text, detail, url }) => {
    const said = escapedForHtml(text);
    const linked = url === null ? said : `<a href="${escapedForHtml(url)}" style="color:#0d5c63">${said}</a>`;
    return `<li style="margin:0 0 8px">${linked}${detail === null ? '' : `<br>${escapedForHtml(detail)}`}</li>`;
  });
  if (more > 0) lines.push(`<li style="margin:0 0 8px">${moreThan(more)}</li>`);
  return `<h2 style="margin:24px 0 8px;font-size:18px;line-height:26px">${escapedForHtml(heading)}</h2>
<ul style="margin:0 0 20px;padding:0 0 0 20px">
${lines.join('\n')}
</ul>`;
}

function asHtml(letter: Letter, sender: Sender): string {
  const url = escapedForHtml(letter.action.url);
  const body = [
    paragraph(greeting(letter)),
    ...letter.opening.map(paragraph),
    letter.code
      ? `<p style="margin:0 0 20px;font-size:32px;line-height:40px;font-weight:bold;letter-spacing:4px">${escapedForHtml(letter.code)}</p>`
      : '',
    letter.body?.html ?? '',
    ...(letter.sections ?? []).map(sectionAsHtml),
    `<p style="margin:0 0 8px"><a href="${url}" style="display:inline-block;padding:12px 20px;background:#0d5c63;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:6px">${escapedForHtml(letter.action.label)}</a></p>`,
    `<p style="margin:0 0 20px;font-size:14px;line-height:20px;word-break:break-all"><a href="${url}" style="color:#0d5c63">${url}</a></p>`,
    ...letter.closing.map(paragraph),
    paragraphOf(signature(sender).map(escapedForHtml).join('<br>')),
    `<hr style="border:0;border-top:1px solid #c9d3d5;margin:24px 0 16px">`,
    `<p style="margin:0;font-size:14px;line-height:20px;color:#3d4f55">${escapedForHtml(letter.why)}<br>${escapedForHtml(whomToAsk(sender))}<br><a href="${escapedForHtml(sender.helpUrl)}" style="color:#0d5c63">${escapedForHtml(sender.helpUrl)}</a><br>${preferences}<br><a href="${escapedForHtml(sender.preferencesUrl)}" style="color:#0d5c63">${escapedForHtml(sender.preferencesUrl)}</a>${unsubscribeAsHtml(letter)}</p>`,
  ];
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapedForHtml(sender.productName)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#12262b;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px">
<div style="max-width:600px;margin:0 auto">
${body.filter(Boolean).join('\n')}
</div>
</body>
</html>
`;
}

function unsubscribeAsHtml({ unsubscribeUrl }: Letter): string {
  if (unsubscribeUrl === undefined) return '';
  return `<br><a href="${escapedForHtml(unsubscribeUrl)}" style="color:#0d5c63">${unsubscribe.replace(':', '')}</a>`;
}

const paragraph = (text: string) => paragraphOf(escapedForHtml(text));
const paragraphOf = (html: string) => `<p style="margin:0 0 20px">${html}</p>`;

export function escapedForHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
