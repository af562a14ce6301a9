/** From so many on, notices of one kind on one day are shown as one. */
const many = 4;

export interface NoticeGroup<Item> {
  kind: string;
  /** One, or at least `many`. */
  items: Item[];
  unread: number;
}

/**
 * The notices of one day as they are shown: many of a kind together, where the first of them stood, all others alone
 * and in their order.
 */
export function groupedNotices<Item extends { kind: string; isRead: boolean }>(
  items: readonly Item[],
): NoticeGroup<Item>[] {
  const ofKind = Map.groupBy(items, ({ kind }) => kind);
  return items.flatMap((item) => {
    const all = ofKind.get(item.kind) ?? [];
    if (all.length < many) return [{ kind: item.kind, items: [item], unread: item.isRead ? 0 : 1 }];
    if (all[0] !== item) return [];
    return [{ kind: item.kind, items: all, unread: all.filter(({ isRead }) => !isRead).length }];
  });
}
