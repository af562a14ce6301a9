import type { Metadata } from 'next';
import { agreeOrderAction, clearOrderAction } from '@/app/staff/module-orders/actions';
import { OrderPage } from '@/components/module-orders/order-page';
import { requireModuleOrder } from '@/lib/module-orders/require-order';

interface Props {
  params: Promise<{ trainingId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await requireModuleOrder('training', (await params).trainingId);
  return { title: `Order of modules, ${name}` };
}

export default async function TrainingOrderPage({ params, searchParams }: Props) {
  const { done } = await searchParams;
  const order = await requireModuleOrder('training', (await params).trainingId);
  return <OrderPage order={order} done={done} agree={agreeOrderAction} clear={clearOrderAction} />;
}
