/**
 * Abbreviations that something always follows, so that their stop ends no sentence: titles, “see”, “number”, “page”.
 * Those that may end one (etc., usw., Inc.) are not here. Of the languages written with a full stop and capitals.
 */
const LEADING = new Set(
  [
    // English
    'mr mrs ms dr prof st mt rev hon gen col lt capt sgt gov sen rep pres vs fig figs eq no nos vol pp ed eds cf',
    // French
    'm mm mme mlle me art al chap env',
    // German
    'hr fr bzw ca nr bd abs abb vgl ggf inkl evtl sog str z.b d.h u.a i.d.r',
    // Spanish, Portuguese, Italian
    'sr sra srta dra d.ª lic ing núm pág sig ss av dott sig.ra avv',
    // Dutch, Polish, Scandinavian
    'dhr mevr mw bv bijv blz ul im św al tzw np dvs f.eks t.ex bl.a',
    // Russian
    'г ул им см рис стр т.е т.н',
  ].flatMap((words) => words.split(' ')),
);
const LAST_WORD = /(?:^|[\s\u00a0\u202f(«"“„‘'’[-])([\p{L}\p{M}.ª]+)\.[\s\u00a0\u202f]*$/u;
/** An initial: J. R. R. Tolkien. A single “I.” may end a sentence, and the pronoun does so more often than the letter. */
const INITIAL = /^(?:\p{Lu}\.?)+$/u;

/** Whether a stretch of text ends in an abbreviation or an initial, so that its stop ends no sentence. */
export function endsInAbbreviation(text: string): boolean {
  const word = LAST_WORD.exec(text)?.[1];
  if (!word) return false;
  if (LEADING.has(word.toLowerCase())) return true;
  return word.length === 1 && word !== 'I' && INITIAL.test(word);
}
