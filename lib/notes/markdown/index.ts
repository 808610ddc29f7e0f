export {
  articleToMarkdown,
  type MarkdownOptions,
  markdownBody,
  type NoteSource,
} from './article-to-markdown';
