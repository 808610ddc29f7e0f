import { Archive, BookOpen, Inbox, type LucideIcon, Star, Trash } from 'lucide-preact';

/** The lists an article can stand in, as they are offered. */
export const LIST_NAMES = ['inbox', 'reading', 'favourites', 'archived', 'trashed'] as const;
export type ListName = (typeof LIST_NAMES)[number];

export const LIST_ICONS: Record<ListName, LucideIcon> = {
  inbox: Inbox,
  reading: BookOpen,
  favourites: Star,
  archived: Archive,
  trashed: Trash,
};
