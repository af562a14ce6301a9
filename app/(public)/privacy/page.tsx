import { PublicPage, publicPageMetadata } from '@/app/(public)/public-page';

export const generateMetadata = () => publicPageMetadata('privacy');

export default function PrivacyPage() {
  return <PublicPage slug="privacy" />;
}
