import type { Period } from '@/lib/periods/rules';

/**
 * A mentorship as one of its two sides sees it. `other` is the other side: null when it may not be known, without an
 * id when only the name may.
 */
export interface MentorshipRecord extends Period {
  id: string;
  other: { personId: string | null; name: string } | null;
}
