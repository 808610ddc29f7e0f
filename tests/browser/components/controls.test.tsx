import './english';

import { Download, Trash } from 'lucide-preact';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { IconButton } from '../../../components/controls/IconButton';
import { Menu } from '../../../components/controls/Menu';
import { Notice } from '../../../components/controls/Notice';
import { Toast } from '../../../components/controls/Toast';
import { useShortcuts } from '../../../components/controls/use-shortcuts';
import { all, find, settled, show } from './show';

afterEach(() => void vi.useRealTimers());

test('an icon button tells its name and its key', async () => {
  await show(<IconButton name="Delete" command="delete" icon={Trash} onClick={() => {}} />);
  const button = await find('button');
  expect(button.ariaLabel).toBe('Delete');
  expect(button.getAttribute('aria-keyshortcuts')).toBe('# Delete');
});

test('the tooltip shows on keyboard focus and not without', async () => {
  await show(<IconButton name="Delete" keys="#" icon={Trash} onClick={() => {}} />);
  const tooltip = await find('button > span');
  expect(getComputedStyle(tooltip).display).toBe('none');
  await userEvent.keyboard('{Tab}');
  expect(getComputedStyle(tooltip).display).toBe('flex');
});

test('the tooltip does not show over a control that is given the focus back', async () => {
  await show(<IconButton name="Delete" keys="#" icon={Trash} onClick={() => {}} />);
  const button = await find('button');
  const shows = () => getComputedStyle(button.querySelector('span') ?? button).display === 'flex';
  await userEvent.keyboard('{Tab}');
  expect([document.activeElement === button, shows()]).toEqual([true, true]);
  button.blur();
  await userEvent.keyboard('{Escape}');
  button.focus();
  expect([button.matches(':focus-visible'), shows()]).toEqual([true, false]);
});

function aMenu(onSelect: (action: string) => void) {
  const item = (action: string) => ({ action, label: action, icon: Download, onSelect: () => onSelect(action) });
  return (
    <Menu
      name="Take out"
      icon={Download}
      items={[item('export'), item('copy-markdown'), { ...item('link'), href: 'https://example.org/' }]}
    />
  );
}

test('a menu opens on its first item, arrows go round, Enter chooses and gives the focus back', async () => {
  const onSelect = vi.fn();
  await show(aMenu(onSelect));
  const button = await find('button');
  button.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('export');
  expect(button.ariaExpanded).toBe('true');
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('copy-markdown');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement?.textContent).toBe('link');
  await userEvent.keyboard('{Home}{Enter}');
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('export');
  await expect.poll(() => all('[role=menu]').length).toBe(0);
  expect(document.activeElement).toBe(button);
});

test('Escape closes a menu and goes no further, or it would close the popup', async () => {
  const outer = vi.fn();
  await show(aMenu(() => {}));
  document.addEventListener('keydown', outer);
  (await find('button')).click();
  await find('[role=menu]');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => all('[role=menu]').length).toBe(0);
  document.removeEventListener('keydown', outer);
  expect(outer).not.toHaveBeenCalled();
});

test('a menu closes when one presses elsewhere', async () => {
  await show(aMenu(() => {}));
  (await find('button')).click();
  await expect.poll(() => document.activeElement?.role).toBe('menuitem');
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await expect.poll(() => all('[role=menu]').length).toBe(0);
});

test('an error is said at once, anything else in its turn', async () => {
  await show(
    <>
      <Notice tone="error">It broke</Notice>
      <Notice tone="info">It is so</Notice>
    </>,
  );
  expect((await find('[role=alert]')).textContent).toBe('It broke');
  expect((await find('[role=status]')).textContent).toBe('It is so');
});

test('a toast goes when its time is over, but not while one is at it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const onExpire = vi.fn();
  await show(<Toast message="Archived" duration={5000} onUndo={() => {}} onExpire={onExpire} />);
  const toast = document.querySelector('[data-toast]');
  await vi.advanceTimersByTimeAsync(4000);
  toast?.dispatchEvent(new PointerEvent('pointerenter'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onExpire).not.toHaveBeenCalled();
  toast?.dispatchEvent(new PointerEvent('pointerleave'));
  await vi.advanceTimersByTimeAsync(6000);
  expect(onExpire).toHaveBeenCalledOnce();
});

test('a toast undoes', async () => {
  const onUndo = vi.fn();
  await show(<Toast message="Archived" onUndo={onUndo} onExpire={() => {}} />);
  (await find('[data-action=undo]')).click();
  expect(onUndo).toHaveBeenCalledOnce();
});

test('a toast undoes by its keys, which in a field are the field’s', async () => {
  const onUndo = vi.fn();
  await show(
    <>
      <input />
      <Toast message="Archived" onUndo={onUndo} onExpire={() => {}} />
    </>,
  );
  await userEvent.fill(await find('input'), 'typed');
  await userEvent.keyboard('{Control>}z{/Control}z');
  expect(onUndo).not.toHaveBeenCalled();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('{Control>}z{/Control}');
  await userEvent.keyboard('z');
  expect(onUndo).toHaveBeenCalledTimes(2);
});

function Keys({ onKey }: { onKey: (key: string) => void }) {
  useShortcuts({
    rowForward: () => onKey('j'),
    delete: () => onKey('#'),
    keep: () => onKey('Mod+s'),
    mark: () => onKey('mark'),
  });
  return <input />;
}

test('a sign is the same key whatever it takes to type it', async () => {
  const onKey = vi.fn();
  await show(<Keys onKey={onKey} />);
  await settled();
  const altGr = { key: '#', code: 'Digit3', ctrlKey: true, altKey: true, bubbles: true };
  document.body.dispatchEvent(new KeyboardEvent('keydown', altGr));
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'J', code: 'KeyJ', bubbles: true }));
  expect(onKey.mock.calls.flat()).toEqual(['#', 'j']);
});

test('letters are left to who is typing, combinations are not', async () => {
  const onKey = vi.fn();
  await show(<Keys onKey={onKey} />);
  await settled();
  await userEvent.keyboard('j#');
  await userEvent.click(await find('input'));
  await userEvent.keyboard('j{Control>}s{/Control}{Alt>}{Shift>}h{/Shift}{/Alt}');
  expect(onKey.mock.calls.flat()).toEqual(['j', '#', 'Mod+s', 'mark']);
});
