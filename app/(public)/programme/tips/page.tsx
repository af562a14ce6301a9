import { PublicPage, publicPageMetadata } from '@/app/(public)/public-page';

export const generateMetadata = () => publicPageMetadata('tips');

export default function TipsPage() {
  return <PublicPage slug="tips" />;
}
