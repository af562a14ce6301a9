import { PublicPage, publicPageMetadata } from '@/app/(public)/public-page';

export const generateMetadata = () => publicPageMetadata('accessibility');

export default function AccessibilityPage() {
  return <PublicPage slug="accessibility" />;
}
