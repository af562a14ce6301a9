import { PublicPage, publicPageMetadata } from '@/app/(public)/public-page';

export const generateMetadata = () => publicPageMetadata('programme');

export default function ProgrammePage() {
  return <PublicPage slug="programme" />;
}
