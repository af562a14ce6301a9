import { NotFoundText } from '@/components/layout/not-found-text';

export default function NotFoundPage() {
  return <NotFoundText />;
}
