export const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Elements whose content is text and nothing else. */
export const MATH_TOKENS = ['mi', 'mn', 'mo', 'ms', 'mtext'];

/**
 * The MathML an article may hold: what browsers lay out, less what can link, act, load or take HTML in again
 * (`maction`, `mglyph`, `malignmark`, `annotation-xml`), which is what mutation attacks are made of.
 * @see https://w3c.github.io/mathml-core/
 */
export const MATH_TAGS = [
  ...['math', 'mrow', 'mstyle', 'mpadded', 'mphantom', 'mspace', ...MATH_TOKENS],
  ...['mfrac', 'msqrt', 'mroot', 'menclose', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover'],
  ...['mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd'],
];

/** The attributes its elements may carry: none of them holds an address. */
export const MATH_ATTRIBUTES = [
  ...['display', 'displaystyle', 'scriptlevel', 'mathvariant', 'dir', 'data-math'],
  ...['stretchy', 'fence', 'separator', 'largeop', 'movablelimits', 'symmetric', 'form', 'lspace', 'rspace'],
  ...['minsize', 'maxsize', 'accent', 'accentunder', 'linethickness', 'width', 'height', 'depth', 'voffset'],
  ...['rowspan', 'columnspan', 'columnalign', 'columnlines', 'rowlines', 'columnspacing', 'rowspacing', 'notation'],
];
