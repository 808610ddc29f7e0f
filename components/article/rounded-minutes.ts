/** Whole minutes as they are told: never none. */
export const roundedMinutes = (minutes: number): number => Math.max(1, Math.round(minutes));
