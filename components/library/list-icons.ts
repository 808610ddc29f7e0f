import { Archive, BookOpen, Inbox, ListOrdered, type LucideIcon, Star, Trash } from 'lucide-preact';
import type { ListName } from '../../lib/article/kept-article';

export const LIST_ICONS: Record<ListName, LucideIcon> = {
  inbox: Inbox,
  queue: ListOrdered,
  reading: BookOpen,
  favourites: Star,
  archived: Archive,
  trashed: Trash,
};
