/** How the file looks anywhere: one column, light and dark, the five marks as the reader knows them. */
export const STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#fcfcfa,#16181b);--ink:light-dark(#1a1d21,#e4e5e2);--soft:light-dark(#4b5158,#a7acb1);--rule:light-dark(#e0e2de,#2d3136);--link:light-dark(#2340b2,#a1b6ff);--sunken:light-dark(#f2f3f0,#101214)}
body{margin:0 auto;padding:32px 20px 64px;max-width:38em;background:var(--paper);color:var(--ink);font:18px/1.62 Literata,Charter,"Iowan Old Style",Georgia,serif;overflow-wrap:break-word}
header{margin-block-end:2em;border-block-end:1px solid var(--rule)}
h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance}
h1{font-size:1.8em;margin:0 0 .4em}
header p,footer,figcaption,caption{color:var(--soft);font:15px/1.5 system-ui,sans-serif}
a{color:var(--link)}
img{max-width:100%;height:auto}
figure{margin:1.6em 0}
blockquote{margin-inline:0;padding-inline-start:1.1em;border-inline-start:3px solid var(--rule)}
pre{overflow:auto;padding:12px 16px;background:var(--sunken);font-size:.82em;line-height:1.5}
code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace}
table{display:block;overflow-x:auto;border-collapse:collapse;font-size:.9em}
th,td{padding:6px 10px;border:1px solid var(--rule);text-align:start;vertical-align:top}
aside{padding:2px 16px;border:1px solid var(--rule);border-radius:8px}
mark[data-highlight]{color:inherit;border-radius:2px}
.yellow{background:light-dark(#ffe48a,#564509)}.green{background:light-dark(#c9e8b4,#2c4a22)}.blue{background:light-dark(#bfe0f5,#1f4357)}.pink{background:light-dark(#f8cadb,#5a2a3e)}.purple{background:light-dark(#ddd0f5,#40345f)}
sup[data-note-reference] a{padding:0 .25em;font:600 .75em system-ui,sans-serif;text-decoration:none}
.notes{margin-block-start:3em;border-block-start:1px solid var(--rule)}
.notes blockquote{color:var(--soft);margin-block:0 .3em}
.note{white-space:pre-wrap}
footer{margin-block-start:3em}
@media print{:root{color-scheme:light}body{padding:0;max-width:none}}
`;
