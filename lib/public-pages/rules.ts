import { RuleBroken } from '@/lib/errors';
import { catalogued, type PageSlug } from './catalogue';
import { missingHeadings, placeholderProblems } from './words';

/** @throws RuleBroken beside the text when it names placeholders that there are not, or lacks what the law asks for */
export function checkPageText(slug: PageSlug, body: string): void {
  const problems = placeholderProblems(body);
  if (problems.length > 0) throw new RuleBroken('placeholder', `${problems.slice(0, 3).join('. ')}.`, 'body');
  const missing = missingHeadings(body, catalogued(slug).requiredHeadings ?? []);
  if (missing.length > 0)
    throw new RuleBroken(
      'required_heading',
      `The law sets the form of this statement, so it needs the heading “${missing.join('” and “')}”.`,
      'body',
    );
}
