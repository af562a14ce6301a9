import { PublicPage, publicPageMetadata } from '@/app/(public)/public-page';

export const generateMetadata = () => publicPageMetadata('after');

export default function AfterPage() {
  return <PublicPage slug="after" />;
}
