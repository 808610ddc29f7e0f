import { listOf } from '../blocks/elements';
/** Puts the content of shadow roots, which the snapshot took as templates, where a reader sees it. */
export function flattenShadow(doc: Document): void {
  for (
    let template = doc.querySelector<HTMLTemplateElement>('template[shadowrootmode]');
    template;
    template = doc.querySelector<HTMLTemplateElement>('template[shadowrootmode]')
  ) {
    // By its name; one in MathML or SVG has no content apart, and is no shadow.
    if (!('content' in template)) {
      (template as Element).removeAttribute('shadowrootmode');
      continue;
    }
    const host = template.parentElement;
    // Only what has a place on the page has a shadow; text put into a head would have no body around it.
    if (!host || host.closest('head')) {
      template.remove();
      continue;
    }
    const content = template.content;
    for (const slot of listOf(content.querySelectorAll('slot'))) {
      const name = slot.getAttribute('name') ?? '';
      const assigned = [...(host?.childNodes ?? [])].filter((node) => node !== template && slotOf(node) === name);
      if (assigned.length) slot.replaceWith(...assigned);
    }
    template.replaceWith(content);
  }
}

const slotOf = (node: ChildNode) => (node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : ''); // by its type an element
