import { PublicPage, publicPageMetadata } from '@/app/(public)/public-page';

export const generateMetadata = () => publicPageMetadata('ects');

export default function EctsPage() {
  return <PublicPage slug="ects" />;
}
