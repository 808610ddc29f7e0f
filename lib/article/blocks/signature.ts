/** Names that say what an element is at the moment, not what it is. */
const STATE = /^(?:is|has|js|no)[-_]|^(?:active|open|closed|visible|shown|loaded|loading|lazy|first|last|odd|even)$/i;
/** A name with a number in it is one element's own. */
const NAME = /^[a-z][a-z_-]{1,40}$/i;
const MOST_NAMES = 6;
const STEPS = 3;

/** What an element and the two it stands in are called: how a site's blocks are told apart. A text to compare, never a selector. */
export function signatureOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && steps.length < STEPS && at.localName !== 'body'; at = at.parentElement) {
    steps.push([at.localName, ...namesOf(at)].join('.'));
  }
  return steps.join(' < ');
}

/** What is telling in each list of names, kept from element to element: templates give hundreds the same. */
const known = new Map<string, string[]>();
const MOST_KNOWN = 2000;

function namesOf(element: Element): string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 400);
  const telling = known.get(names) ?? tellingOf(names.split(/\s+/));
  if (known.size > MOST_KNOWN) known.clear();
  known.set(names, telling);
  return telling;
}

function tellingOf(names: readonly string[]): string[] {
  const telling = names.filter((name) => NAME.test(name) && !STATE.test(name)).map((name) => name.toLowerCase());
  return [...new Set(telling)].sort().slice(0, MOST_NAMES);
}

/** The names in a signature. */
export const namesIn = (signature: string): string[] =>
  signature.split(' < ').flatMap((step) => step.split('.').slice(1));
