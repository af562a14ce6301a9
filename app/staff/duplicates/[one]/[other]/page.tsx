import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApartForm } from '@/components/duplicates/apart-form';
import { ChooseForm } from '@/components/duplicates/choose-form';
import { MergedCard } from '@/components/duplicates/merged-card';
import { duplicatesPath, pairPath } from '@/components/duplicates/paths';
import { SideBySide } from '@/components/duplicates/side-by-side';
import { WhatHappens } from '@/components/duplicates/what-happens';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { getPair } from '@/lib/duplicates/pair-queries';
import { pairAddressSchema, pairIdsSchema } from '@/lib/duplicates/schemas';
import { differentAction, mergeAction, splitAction } from '../../actions';

export const metadata: Metadata = { title: 'Two records' };

interface Props {
  params: Promise<{ one: string; other: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const doneTitle = {
  merged: 'The two records are now one. The schools have been told',
  split: 'They are two records again. The schools have been told',
  different: 'Kept as different people',
};

export default async function PairPage({ params, searchParams }: Props) {
  const { actor } = await requireStaff();
  const ids = pairIdsSchema.safeParse(await params).data ?? notFound();
  const { done, ...given } = pairAddressSchema.parse(await searchParams);
  const pair = await orNotFound(getPair(actor, { ...ids, ...given }));
  const isMerged = 'mergeId' in pair;
  const names = isMerged ? pair.survivor.name : `${pair.one.name} and ${pair.other.name}`;
  return (
    <>
      <PageHeader
        back={{ href: duplicatesPath, label: 'Duplicates' }}
        caption={isMerged ? 'One record' : 'Two records'}
        title={<bdi>{names}</bdi>}
        lede={
          isMerged
            ? undefined
            : 'Compare them, choose what stays, and see what will happen before you decide.'
        }
      />
      {done !== undefined && (done === 'merged') === isMerged && (
        <Banner tone="success" title={doneTitle[done]} announce />
      )}
      <div className="stack">
        {isMerged ? (
          <MergedCard merged={pair} action={splitAction} />
        ) : (
          <>
            {pair.said !== null && (
              <Banner tone="info" title={`Said to be different people on ${pair.said.on}`}>
                <p>
                  {pair.said.by === null ? '' : `${pair.said.by}: `}
                  {pair.said.why}
                </p>
              </Banner>
            )}
            <Card id="compare" title="Side by side">
              <SideBySide one={pair.one} other={pair.other} problems={pair.problems} />
            </Card>
            <Card id="choose" title="What stays">
              <ChooseForm pair={pair} path={pairPath(ids.one, ids.other)} />
            </Card>
            <WhatHappens pair={pair} action={mergeAction} />
            {pair.said === null && (
              <Card id="different" title="If they are different people">
                <ApartForm action={differentAction} hidden={{ one: ids.one, other: ids.other }} />
              </Card>
            )}
          </>
        )}
      </div>
    </>
  );
}
