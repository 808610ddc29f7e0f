import type { LucideIcon } from 'lucide-preact';

interface IconProps {
  of: LucideIcon;
  /** Side in CSS pixels. */
  size?: number;
  /** Filled with the colour of the text: the state "on" of a star or a bookmark. */
  filled?: boolean;
}

/** A picture for the eye only: what holds it carries the name. */
export function Icon({ of: Glyph, size = 17, filled = false }: IconProps) {
  return <Glyph size={size} strokeWidth={1.7} fill={filled ? 'currentColor' : 'none'} aria-hidden="true" />;
}
