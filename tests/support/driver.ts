/** What a journey may ask of a browser. `chromium.mjs` and `firefox.mjs` both answer it, so each journey is written once. */
export interface Driver {
  readonly name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Survives `crash()`: launch again on it. */
  readonly profile: string;
  /** The tab a person reads in. */
  readonly page: Surface;
  /** Goes to an address in that tab and waits until it has loaded. */
  goto(url: string): Promise<void>;
  /** A real click on the extension's button: `activeTab` is granted and the popup opens. */
  clickToolbarButton(): Promise<Surface>;
  /** Opens a page of the extension in a tab of its own. */
  openExtensionPage(path: string): Promise<Surface>;
  /** Stops the service worker or event page, in the middle of whatever it does. */
  killWorker(): Promise<void>;
  reloadExtension(): Promise<void>;
  /** Cuts pages, popup, extension pages and worker off the network, those open and those to come. */
  setOffline(offline: boolean): Promise<void>;
  /** Waits for the browser's own permission prompt and answers it. In Chromium only in a `virtual` window, and only to allow. */
  answerPermissionPrompt(answer: 'allow' | 'refuse'): Promise<void>;
  /** Waits for the next finished download and takes it out of the folder. */
  takeDownload(): Promise<{ name: string; bytes: Uint8Array }>;
  readClipboard(): Promise<string>;
  /** Ends the browser at once, as a power cut would, and leaves the profile. */
  crash(): Promise<void>;
  /** Ends the browser and removes the profile. May be called again, and after the browser has gone by itself. */
  close(): Promise<void>;
  /** Settles when the browser has gone, by whatever hand. */
  readonly gone: Promise<unknown>;
}

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Folder of the unpacked build. */
  build: string;
  /** A profile left by `crash()`; a new one otherwise. */
  profile?: string;
  /** Path of the browser; found where it usually is otherwise. */
  binary?: string;
  /**
   * `none`: headless, the usual way. `virtual`: a real window on a virtual display (Xvfb), where Chromium draws its
   * prompts. `own`: on the screen of whoever runs it, for a person to use.
   */
  window?: 'none' | 'virtual' | 'own';
  /** Nothing but this machine can be reached, whatever a page asks for. */
  loopbackOnly?: boolean;
  /** The language of the interface, BCP 47. In Chromium only: Firefox speaks what it was installed with. */
  locale?: string;
}

/** One document a person looks at: the tab, the popup, a page of the extension. */
export interface Surface {
  /** Runs a function in the document; arguments and result travel as JSON. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Waits until the function returns something truthy, and returns that. */
  waitFor<Args extends unknown[], Result>(
    condition: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<NonNullable<Result>>;
  /** Waits for the first element that matches to be there and visible, scrolls to it and clicks its middle. */
  click(selector: string): Promise<void>;
  /** Presses the mouse at the first point, moves to the second, lets go. */
  drag(from: Point, to: Point): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key by its name, with modifiers before it: `Enter`, `Control+Enter`. */
  press(keys: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** The errors on its console so far. */
  complaints(): Promise<string[]>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** In CSS pixels of the document's window. */
export interface Point {
  x: number;
  y: number;
}
