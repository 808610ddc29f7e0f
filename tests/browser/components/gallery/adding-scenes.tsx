import type { ComponentChild } from 'preact';
import { AddSheet, type AddSheetProps } from '../../../../components/adding/AddSheet';
import { LinkPage } from '../../../../components/adding/LinkPage';

const sheet: AddSheetProps = {
  items: [],
  links: { count: 0, hosts: [] },
  tabs: null,
  onText: () => 0,
  onTabs: () => {},
  onShowTabs: () => {},
  onFiles: () => {},
  onFetch: () => {},
  restore: null,
  onClose: () => {},
};

const tabs = [
  { id: 1, title: 'The slow return of the night train', url: 'https://news.example/night-trains' },
  { id: 2, title: '夜行列車の静かな復活', url: 'https://shimbun.example/yako' },
  { id: 3, title: 'عودة القطارات الليلية', url: 'https://sahifa.example/layl' },
  {
    id: 4,
    title: 'A title so long that no window of any width has ever shown the whole of it in one line',
    url: 'https://long.example/',
  },
];

/** The window in which things are added, empty and at work, and an article of which there is only the link. */
export const ADDING_SCENES: Record<string, () => ComponentChild> = {
  'library-add': () => <AddSheet {...sheet} />,
  'library-restore': () => (
    <AddSheet
      {...sheet}
      restore={{
        state: {
          ...{ kind: 'planned', name: 'Lectern 2026-11-20.json' },
          plan: { articles: 214, marks: 1043, notes: 312, drafts: 3, searches: 4, known: 37, unreadable: 2 },
        },
        ...{ onBegin: () => {}, onClose: () => {} },
      }}
    />
  ),
  'library-add-busy': () => (
    <AddSheet
      {...sheet}
      tabs={tabs}
      links={{ count: 12, hosts: ['news.example', 'shimbun.example', 'sahifa.example'] }}
      items={[
        { number: 5, name: 'https://news.example/night-trains', outcome: { kind: 'working' } },
        { number: 4, name: '夜行列車の静かな復活', outcome: { kind: 'link' } },
        { number: 3, name: 'A page.html', outcome: { kind: 'kept', isNew: true } },
        { number: 2, name: 'https://news.example/known', outcome: { kind: 'kept', isNew: false } },
        { number: 1, name: 'photograph.jpg', outcome: { kind: 'failed', reason: 'notHtml' } },
      ]}
    />
  ),
  'library-add-refused': () => <AddSheet {...sheet} tabs="refused" />,
  'library-link': () => (
    <LinkPage
      title="The slow return of the night train"
      url="https://news.example/night-trains"
      link="not-allowed"
      onFetch={() => {}}
      onBack={() => {}}
    />
  ),
};
