import { persist } from './persist';
import { nextNumber } from './sequence';

/** A page with one published version and a newer draft. */
export async function createPublicPage({
  authorId = null,
  organisationId = null,
  slug = `page${lettersOf(nextNumber())}`,
  body = 'Everybody reads this.',
  draft = 'Nobody reads this yet.',
}: Partial<{
  authorId: string | null;
  organisationId: string | null;
  slug: string;
  body: string;
  draft: string | null;
}> = {}) {
  await persist(async (tx) => {
    await tx.publicPage.create({ data: { slug, position: nextNumber() } });
    const text = { slug, title: 'A page', summary: 'What it is about', authorId, organisationId };
    await tx.publicPageVersion.create({
      data: { ...text, number: 1, body, publishedAt: new Date('2026-09-01T08:00:00Z') },
    });
    if (draft !== null) await tx.publicPageVersion.create({ data: { ...text, number: 2, body: draft } });
    return tx.publicPage.update({ where: { slug }, data: { publishedNumber: 1 } });
  });
  return { slug };
}

const lettersOf = (number: number) =>
  String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
