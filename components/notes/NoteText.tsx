import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import styles from './NoteText.module.css';

/** A note as its Markdown means it. */
export function NoteText({ note }: { note: string }) {
  const tree = useMemo(() => fromMarkdown(note, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), [note]);
  return (
    <div class={styles.text} dir="auto" data-note-text>
      {childrenOf(tree)}
    </div>
  );
}

const childrenOf = (parent: Parents): ComponentChildren =>
  parent.children.map((child, index) => <Node key={index} node={child} />);

/**
 * Elements are made here, one for each kind that is known, and never from markup: what a note says in HTML is shown as
 * it was written. Pictures are named and not loaded, for a note must ask nobody for anything.
 */
function Node({ node }: { node: Nodes }) {
  switch (node.type) {
    case 'text':
    case 'html':
      return <>{node.value}</>;
    case 'paragraph':
      return <p>{childrenOf(node)}</p>;
    case 'heading':
      // The card is no part of any outline.
      return (
        <p>
          <strong>{childrenOf(node)}</strong>
        </p>
      );
    case 'strong':
      return <strong>{childrenOf(node)}</strong>;
    case 'emphasis':
      return <em>{childrenOf(node)}</em>;
    case 'delete':
      return <del>{childrenOf(node)}</del>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{childrenOf(node)}</blockquote>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{childrenOf(node)}</ol> : <ul>{childrenOf(node)}</ul>;
    case 'listItem':
      return (
        <li data-done={node.checked ?? undefined}>
          {typeof node.checked === 'boolean' && `${node.checked ? '☑' : '☐'} `}
          {childrenOf(node)}
        </li>
      );
    case 'link':
      return <Address url={node.url}>{childrenOf(node)}</Address>;
    case 'image':
      return <Address url={node.url}>{node.alt || node.url}</Address>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'table':
      return (
        <table>
          <tbody>{childrenOf(node)}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{childrenOf(node)}</tr>;
    case 'tableCell':
      return <td>{childrenOf(node)}</td>;
    default:
      // Footnotes and references are rare in a note: their words are shown.
      return 'children' in node ? <>{childrenOf(node)}</> : null;
  }
}

/** A way to a page; what leads anywhere else is only named. */
function Address({ url, children }: { url: string; children: ComponentChildren }) {
  if (!/^(?:https?|mailto):/i.test(url)) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
