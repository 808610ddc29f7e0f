import { escapeAddress, escapeLine } from './escape';
import { dayOf, type NoteSource } from './front-matter';

/** Title, authors with site and day, and the address, as text: what any program that reads Markdown shows. */
export function plainHead({ title, authors, siteName, published, description, url }: NoteSource): string {
  const facts = [authors.join(', '), siteName ?? '', dayOf(published ?? '') ?? '']
    .map(escapeLine)
    .filter((fact) => fact !== '');
  const address = escapeAddress(url, url, ['http:', 'https:']);
  return [
    // Number signs at the end would be taken for the heading's own.
    `# ${escapeLine(title).replace(/(\s)(#+)$/, '$1\\$2')}`,
    facts.join(' · '),
    address === null ? '' : `<${address}>`,
    description ? `_${escapeLine(description)}_` : '',
  ]
    .filter((line) => line !== '' && line !== '__')
    .map((line) => `${line}\n`)
    .join('\n');
}
