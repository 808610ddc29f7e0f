/**
 * Scripts that run in Firefox's own window (its chrome), where the toolbar, the tabs and the popup panel are.
 * Each is the body of an async function and finds what it was given in `args`.
 */

/** How a surface's <browser> element is found again: by the mark its tab was given, or as the open popup. */
const FIND_BROWSER = `
  const find = (where) => where === 'popup'
    ? [...document.querySelectorAll('browser[webextension-view-type="popup"]')].find((b) => b.closest('panel')?.state === 'open')
    : gBrowser.tabs.find((tab) => tab.getAttribute('data-surface') === where)?.linkedBrowser;
`;

/** args: where. Whether the surface is still there. */
export const IS_OPEN = `${FIND_BROWSER} return Boolean(find(args[0]));`;

/** args: where, url. Opens a tab unless there is one, goes to the address and waits until it has loaded. */
export const NAVIGATE = `
  ${FIND_BROWSER}
  const [where, url] = args;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  let tab = gBrowser.tabs.find((t) => t.getAttribute('data-surface') === where);
  if (!tab) {
    tab = where === 'page' ? gBrowser.selectedTab : gBrowser.addTab('about:blank', { triggeringPrincipal });
    tab.setAttribute('data-surface', where);
  }
  gBrowser.selectedTab = tab;
  // An extension's page lives in another process than the web: the <browser> stays, its progress listeners do too.
  await new Promise((resolve) => {
    const { STATE_STOP, STATE_IS_NETWORK } = Ci.nsIWebProgressListener;
    const listener = {
      QueryInterface: ChromeUtils.generateQI(['nsIWebProgressListener', 'nsISupportsWeakReference']),
      onStateChange(browser, progress, request, flags) {
        if (browser !== tab.linkedBrowser || !progress.isTopLevel) return;
        if (!(flags & STATE_STOP) || !(flags & STATE_IS_NETWORK)) return;
        if (request?.QueryInterface(Ci.nsIChannel).originalURI.spec === 'about:blank' && url !== 'about:blank') return;
        gBrowser.removeTabsProgressListener(listener);
        resolve();
      },
    };
    gBrowser.addTabsProgressListener(listener);
    tab.linkedBrowser.fixupAndLoadURIString(url, { triggeringPrincipal });
  });
  window.focus();
  tab.linkedBrowser.focus();
`;

/** args: where. Closes the tab or the popup. */
export const CLOSE = `
  ${FIND_BROWSER}
  const browser = find(args[0]);
  if (!browser) return;
  const panel = browser.closest('panel');
  if (panel && args[0] === 'popup') {
    const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
    panel.hidePopup();
    await hidden;
  } else gBrowser.removeTab(gBrowser.getTabForBrowser(browser));
`;

/**
 * args: where, script. Runs a frame script in the surface's process; it answers by calling reply(value).
 * A frame script sees the document as \`content\`, with the browser's own rights.
 */
export const IN_FRAME = `
  ${FIND_BROWSER}
  const [where, script] = args;
  const browser = find(where);
  if (!browser) throw new Error('There is no ' + where + ' open');
  const name = 'lectern:reply:' + Math.random();
  const code = '(async () => { const reply = (value) => sendAsyncMessage(' + JSON.stringify(name) + ', value); try {' + script +
    '} catch (error) { reply({ error: String(error) }); } })()';
  return await new Promise((resolve, reject) => {
    const manager = browser.messageManager;
    const watch = setInterval(() => {
      // The popup may close, or the page go, while the script runs: then no answer comes.
      if (find(where)?.messageManager !== manager) finish(() => reject(new Error('The ' + where + ' went away')));
    }, 100);
    const listener = { receiveMessage: ({ data }) => finish(() => data?.error ? reject(new Error(data.error)) : resolve(data?.value)) };
    const finish = (then) => {
      clearInterval(watch);
      manager?.removeMessageListener(name, listener);
      then();
    };
    manager.addMessageListener(name, listener);
    manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(code), false);
  });
`;

/** args: where. The surface as a PNG, base64. */
export const SCREENSHOT = `
  ${FIND_BROWSER}
  const browser = find(args[0]);
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
`;

/** args: where. The errors on its console, a line each. */
export const COMPLAINTS = `
  ${FIND_BROWSER}
  const id = find(args[0])?.browsingContext.currentWindowGlobal.innerWindowId;
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const logged = storage.getEvents(id).filter(({ level }) => level === 'error' || level === 'warn').map((event) => event.arguments.join(' '));
  const thrown = Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && message.innerWindowID === id && !(message.flags & Ci.nsIScriptError.warningFlag))
    .map((error) => error.errorMessage + ' ' + error.sourceName + ':' + error.lineNumber);
  return [...logged, ...thrown].map((line) => line.replaceAll('\\n', ' ')).join('\\n');
`;

/** args: add-on id. Puts the extension's button on the toolbar, beside the address. */
export const PIN = `
  const widget = args[0].toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-browser-action';
  const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
  CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
`;

/** args: add-on id. Clicks the pinned button as a person does; activeTab is granted and the popup opens. */
export const CLICK_TOOLBAR_BUTTON = `
  ${FIND_BROWSER}
  const widget = args[0].toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-browser-action';
  const until = async (ask, what) => {
    for (let i = 0; i < 400; i++) {
      const answer = ask();
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(what);
  };
  const node = await until(() => document.getElementById(widget), 'The toolbar has no button ' + widget);
  const button = node.querySelector('.unified-extensions-item-action-button') || node;
  await until(() => button.getBoundingClientRect().width > 0, 'The toolbar button has no size');
  const box = button.getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    // The first is the newer name of the second.
    if (window.synthesizeMouseEvent) window.synthesizeMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2, { button: 0, clickCount: 1 }, {});
    else window.windowUtils.sendMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2, 0, 1, 0);
  }
  await until(() => find('popup'), 'The popup did not open');
`;

/** args: add-on id. The origin of the extension's own pages, once it runs. */
export const EXTENSION_ORIGIN = `
  const policy = WebExtensionPolicy.getByID(args[0]);
  if (!policy?.active) return null;
  await policy.readyPromise;
  return 'moz-extension://' + policy.mozExtensionHostname;
`;

/** args: add-on id. Ends the event page. */
export const KILL_WORKER = `
  await WebExtensionPolicy.getByID(args[0]).extension.terminateBackground({ ignoreDevToolsAttached: true });
`;

/** args: add-on id. */
export const RELOAD_EXTENSION = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(args[0])).reload();
`;

/** args: whether to be offline. */
export const SET_OFFLINE = 'Services.io.offline = args[0];';

/** args: 'allow' or 'refuse'. Answers the permission prompt if there is one. */
export const ANSWER_PROMPT = `
  const notification = PopupNotifications.panel.state === 'open' && PopupNotifications.panel.firstElementChild;
  if (!notification) return false;
  (args[0] === 'allow' ? notification.button : notification.secondaryButton).click();
  return true;
`;

export const READ_CLIPBOARD = 'return await navigator.clipboard.readText();';

/** args: where. Brings a tab to the front. */
export const SELECT = `${FIND_BROWSER} gBrowser.selectedTab = gBrowser.getTabForBrowser(find(args[0]));`;

/** Writes the preferences at once: the origin of the extension's pages is one, and a killed browser would forget it. */
export const SAVE_PREFS = 'Services.prefs.savePrefFile(null);';
