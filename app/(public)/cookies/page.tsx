import { PublicPage, publicPageMetadata } from '@/app/(public)/public-page';

export const generateMetadata = () => publicPageMetadata('cookies');

export default function CookiesPage() {
  return <PublicPage slug="cookies" />;
}
