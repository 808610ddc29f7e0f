/**
 * Frame scripts for Firefox: they run in the process of a page, popup or tab, see it as `content`, and answer with
 * `reply()`. Events made here are trusted, as a person's are.
 */

/**
 * Runs an expression that gives a promise of text, in a sandbox over the document: the extension's policy allows no eval
 * in the document itself.
 * @param {string} expression
 */
export function inSandbox(expression) {
  return `
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, sameZoneAs: content, wantXrays: false });
    sandbox.answer = Cu.exportFunction((text) => reply({ value: text }), sandbox);
    Cu.evalInSandbox(${JSON.stringify(`${expression}.then(answer)`)}, sandbox);
  `;
}

/**
 * @param {'down' | 'move' | 'up'} event
 * @param {import('./driver').Point} point
 */
export function sendMouse(event, { x, y }) {
  // The first is the newer name of the second.
  return `
    if (content.synthesizeMouseEvent) content.synthesizeMouseEvent('mouse${event}', ${x}, ${y}, { button: 0, clickCount: 1 }, {});
    else content.windowUtils.sendMouseEvent('mouse${event}', ${x}, ${y}, 0, 1, 0);
    reply({});
  `;
}

/** @param {string} text */
export function typeText(text) {
  return `${TEXT_INPUT} for (const character of ${JSON.stringify(text)}) tap(character === '\\n' ? 'Enter' : character); reply({});`;
}

/** @param {string} keys */
export function pressKeys(keys) {
  const names = keys.split('+');
  return `${TEXT_INPUT}
    const [key, ...modifiers] = ${JSON.stringify(names.reverse())};
    for (const modifier of modifiers) input.keydown(keyEvent(modifier), NON_PRINTABLE);
    tap(key);
    for (const modifier of modifiers) input.keyup(keyEvent(modifier), NON_PRINTABLE);
    reply({});
  `;
}

const TEXT_INPUT = `
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  const NON_PRINTABLE = Ci.nsITextInputProcessor.KEY_NON_PRINTABLE_KEY;
  if (!input.beginInputTransactionForTests(content)) throw new Error('No text input here');
  const keyEvent = (key) => new content.KeyboardEvent('', {
    key,
    code: /^[a-z]$/i.test(key) ? 'Key' + key.toUpperCase() : '',
    keyCode: /^[a-z0-9]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0,
  });
  const tap = (key) => {
    const flags = [...key].length > 1 ? NON_PRINTABLE : 0;
    input.keydown(keyEvent(key), flags);
    input.keyup(keyEvent(key), flags);
  };
`;
