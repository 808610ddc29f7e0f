import { squeeze } from '../../blocks/elements';

/** What refers to a note: a number, a letter, a Roman numeral, a sign. */
const LABEL = /^(?:\d{1,3}|[a-z]|[ivxl]{1,6}|[*∗†‡§¶‖#]{1,3}|note \d{1,3})$/i;
/** Arrows, carets and words that lead back from a note to where it is referred to. */
const BACK = /^(?:[↩↵⤴↑⇑⬆^←⮌⏎▲△][\ufe0e\ufe0f]?|back|return|jump up|retour|zurück|volver|\[?(?:↩|↑|\^)\]?)+$/iu;
/** Names pages give to what refers to a note. */
const REFERENCE_NAMES =
  /foot-?note|noteref|note-ref|fnref|ftnref|ftnt|cite_ref|(?:^|[\s_-])(?:fn|ftn|ref|reference|endnote|en)(?:$|[\s_:.-]|\d)/i;

/** A label without the brackets pages put around it; nothing for what is no label. */
export function labelOf(text: string): string | undefined {
  const label = squeeze(text).replace(/^[[(（【]\s*|\s*[\])）】.:]$/g, '');
  return LABEL.test(label) ? label : undefined;
}

export const isBackSign = (text: string): boolean => BACK.test(squeeze(text));

/** Whether a link is set, or named, as what refers to a note; a number alone may be a page's or a year's. */
export function isSetAsReference(link: Element): boolean {
  if (link.closest('sup') || link.querySelector('sup')) return true;
  if (/noteref/.test(`${link.getAttribute('role') ?? ''} ${link.getAttribute('epub:type') ?? ''}`)) return true;
  if (/^\s*[[(]/.test(link.textContent ?? '')) return true;
  const parent = link.parentElement;
  const names = [link, parent].map((element) => `${element?.getAttribute('class') ?? ''} ${element?.id ?? ''}`);
  return [...names, (link.getAttribute('href') ?? '').split('#')[1] ?? ''].some((name) => REFERENCE_NAMES.test(name));
}

/** Headings under which pages gather their notes, in many languages. */
export const NOTES_HEADING =
  /^(?:(?:foot|end)?notes?(?: (?:and|&) references)?|references(?: and notes)?|citations|sources|anmerkungen|fu(?:ß|ss)noten|einzelnachweise|quellen|notas(?: al pie)?|referencias|references et notes|notes et références|références|note|riferimenti|noten|voetnoten|referenties|przypisy|poznámky|fotnoter|noter|referenser|viitteet|примечания|сноски|источники|примітки|الهوامش|هوامش|مراجع|المراجع|پانویس|脚注|注釈|註|注释|参考文献|각주|dipnotlar|kaynakça|sidenotes)\s*:?$/i;
