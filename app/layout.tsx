import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { latin, latinExtended } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'ECF School Dashboard', template: '%s – ECF School Dashboard' },
  description:
    'See where each early career teacher and mentor stands, and when training takes them out of class.',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#073b40' },
    { media: '(prefers-color-scheme: dark)', color: '#0a3438' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered per request: a prerendered page would be shared between people and carry a stale nonce.
  await connection();
  return (
    <html lang="en-GB" className={`${latin.variable} ${latinExtended.variable}`}>
      <body>{children}</body>
    </html>
  );
}
