import { describe, expect, it } from 'vitest';
import { previewsOf } from '@/lib/mail/previews';

const previews = previewsOf({
  productName: 'ECF School Dashboard',
  organisationName: 'North Shires Teaching Hub',
  contact: {
    purpose: 'Help',
    name: 'The team',
    telephone: '01632 960123',
    email: 'team@example.org',
    hours: '9am to 5pm',
  },
  helpUrl: 'https://portal.example.org/help',
  preferencesUrl: 'https://portal.example.org/preferences',
});

const addresses = /https:\/\/[^\s"<]+/g;

/** The words that a reader sees, without addresses, marks of lists and layout. */
function wordsOf(said: string): string {
  return said
    .replace(addresses, ' ')
    .replace(/^(\*|--)/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const seen = (html: string) =>
  wordsOf(
    html
      .replace(/<head>.*?<\/head>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

// What a link is called stands before its address in the text, with a colon.
const alike = (said: string) => said.replace(/\s*:/g, '').replace(/\s+/g, ' ');

describe.each(previews.map((preview) => [preview.title, preview] as const))(
  '%s',
  (_, { subject, text, html }) => {
    it('says the same as text and as HTML', () => {
      const [shown, read] = [alike(seen(html)), alike(wordsOf(text))];
      // The label of the one link stands once as a button and once as its address.
      expect(shown).toBe(read);
    });

    it('has every address of the text in the HTML', () => {
      for (const [address] of text.matchAll(addresses)) expect(html).toContain(`href="${address}"`);
    });

    it('names its reader, whom to ask and where to choose, and loads nothing', () => {
      expect(text).toContain('Rowan Exampleby');
      expect(text).toContain('team@example.org');
      expect(text).toContain('https://portal.example.org/preferences');
      expect(html).not.toMatch(/<(img|script|link|iframe|form|object|video)\b|url\(|@import/i);
      expect(html).not.toContain('<style');
    });

    it('says in its subject what happened, without anybody’s name', () => {
      expect(subject.length).toBeLessThan(90);
      expect(subject).not.toMatch(/Rowan|Morgan|Exampleby/);
    });
  },
);
