/** Elements a form or a document offers under their `name` or `id`. */
const NAMED = 'form button fieldset input object output select textarea img embed iframe frame'.split(' ');

/**
 * Takes away the names by which a page could shadow the DOM's own properties: `<form><input name="parentNode">` makes
 * `form.parentNode` an input, on which Readability climbs for ever. Nothing may touch the document before this.
 */
export function neutraliseNames(doc: Document): void {
  // The document itself can be shadowed, so its methods are taken from its prototype.
  const prototype: Document = Object.getPrototypeOf(doc);
  const form: HTMLElement = prototype.createElement.call(doc, 'form');
  const { getAttribute, removeAttribute } = form;
  for (const element of namedIn(doc, prototype)) {
    removeAttribute.call(element, 'name');
    const id = getAttribute.call(element, 'id');
    // Readability keeps its scores in properties of its own on the elements.
    if (id && (id in form || id in prototype || /readability|jsdomparser/i.test(id)))
      removeAttribute.call(element, 'id');
  }
}

/** Those of the document and of its shadow roots, which a snapshot holds as templates and no query looks into. */
function* namedIn(doc: Document, prototype: Document): Generator<Element> {
  // A name is looked up, where a list of selectors is tried on every element.
  for (const tag of NAMED) yield* prototype.getElementsByTagName.call(doc, tag);
  const templates: Element[] = [...prototype.getElementsByTagName.call(doc, 'template')];
  for (let template = templates.pop(); template; template = templates.pop()) {
    // One in MathML or SVG is an element like any other, and its children have been found.
    if (!('content' in template)) continue;
    const { content } = template as HTMLTemplateElement; // by its name and content
    yield* content.querySelectorAll(NAMED.join());
    templates.push(...content.querySelectorAll('template'));
  }
}
