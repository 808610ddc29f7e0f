/** Gives the ids of a page that the text has already other names, with the links that lead to them: each page counts its notes from 1. */
export function setIdsApart(page: Element, text: Element): void {
  const taken = new Set([...text.querySelectorAll('[id]')].map(({ id }) => id));
  const renamed = new Map<string, string>();
  for (const element of page.querySelectorAll('[id]')) {
    if (!taken.has(element.id)) continue;
    let name = element.id;
    for (let number = 2; taken.has(name); number += 1) name = `${element.id}-${number}`;
    taken.add(name);
    renamed.set(element.id, name);
    element.id = name;
  }
  for (const link of page.querySelectorAll('a[href^="#"]')) {
    const name = renamed.get(link.getAttribute('href')?.slice(1) ?? '');
    if (name) link.setAttribute('href', `#${name}`);
  }
}
