import { anArticle, safe } from '../sample-articles';

const FORMULA =
  '<math display="block" data-math="x = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}"><mi>x</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mi>b</mi><mo>±</mo><msqrt><mrow><msup><mi>b</mi><mn>2</mn></msup><mo>−</mo><mn>4</mn><mi>a</mi><mi>c</mi></mrow></msqrt></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac></math>';
const IN_LINE = '<math data-math="E=mc^2"><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>';
const CODE = `/** How long a night is, in hours. */
export function nightAt(latitude: number, day = 80): number {
  const tilt = 23.44 * Math.sin((2 * Math.PI * (day - 80)) / 365);
  if (Math.abs(latitude) > 90) throw new RangeError(\`No such latitude: \${latitude}\`);
  return 24 - (24 / Math.PI) * Math.acos(-Math.tan(latitude) * Math.tan(tilt)); // in a formula’s idea of a day
}`;
const COLUMNS = ['Line', 'From', 'To', 'Departs', 'Arrives', 'Berths', 'Price', 'Operator', 'Since'];
const WIDE = `<table><caption>Night lines of the north, autumn timetable</caption><thead><tr>${COLUMNS.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>${Array.from({ length: 24 }, (_, row) => `<tr><td>NJ ${400 + row}</td><td>Hamburg</td><td>Stockholm</td><td>21:${10 + row}</td><td>07:${30 + row}</td><td>${180 + row * 3}</td><td>€${49 + row}</td><td>Nordlicht Genossenschaft</td><td>20${10 + (row % 14)}</td></tr>`).join('')}</tbody></table>`;

const figure = (name: string, caption: string) =>
  `<figure><img src="https://pictures.example/sky-${name}.jpg" alt="A platform at dusk" width="900" height="500"><figcaption>${caption}</figcaption></figure>`;
const endnotes = (one: string, two: string) =>
  `<section role="doc-endnotes"><ol><li id="fn-1">${one}<a href="#fnref-1" role="doc-backlink"></a></li><li id="fn-2"><p>${two}</p><p><a href="https://example.org/timetable">example.org/timetable</a><a href="#fnref-2" role="doc-backlink"></a></p></li></ol></section>`;
const reference = (number: number) =>
  `<sup><a href="#fn-${number}" id="fnref-${number}" role="doc-noteref">${number}</a></sup>`;

const ENGLISH = `
<p>A night train is an equation with one unknown, which is sleep. Its energy is ${IN_LINE}, as is that of everything else,${reference(1)} and what it carries across the dark is set down in the timetable.${reference(2)}</p>
<aside data-callout="tip" role="note"><p data-callout-title="">Before you book</p><p>Ask for a berth that faces the way the train goes, and bring a lamp.</p></aside>
<aside data-callout="warning" role="note"><p>The connection in Hamburg does not wait.</p></aside>
<h2>The length of a night</h2>
<p>Whoever wants to know when to lie down has to solve it:</p>
<p>${FORMULA}</p>
<pre><code data-language="typescript">${CODE.replaceAll('<', '&lt;')}</code></pre>
<h2>Where they go</h2>
${WIDE}
${figure('one', 'Platform three, a Friday in October. <small>Photograph: Élise Mahé</small>')}
<div data-gallery="">${['a', 'b', 'c'].map((name) => figure(name, `Berth ${name.toUpperCase()}`)).join('')}</div>
<figure data-embed="video"><a href="https://films.example/watch?v=1"><img src="https://pictures.example/sky-film.jpg" alt="Through the night"></a><figcaption><a href="https://films.example/watch?v=1">Through the night, in nine minutes · films.example</a></figcaption></figure>
<dl><dt>Couchette</dt><dd>Six to a compartment, and a curtain.</dd><dt>Sleeper</dt><dd>Two, and a basin.</dd></dl>
<p>${'What remains is to go to sleep in one city and to wake up in another, which no other way of travelling has to offer. '.repeat(4)}</p>
${endnotes('It was once thought that it was not.', 'The autumn timetable, page 14, which also says:')}`;

const ARABIC = `
<p>قطار الليل معادلة فيها مجهول واحد هو النوم، وطاقته ${IN_LINE} مثل كل شيء،${reference(1)} وما يحمله عبر الظلام مكتوب في الجدول.${reference(2)}</p>
<aside data-callout="warning" role="note"><p data-callout-title="">قبل أن تحجز</p><p>القطار في هامبورغ لا ينتظر أحداً.</p></aside>
<h2>طول الليل</h2><p>${FORMULA}</p>
<pre><code data-language="typescript">${CODE.replaceAll('<', '&lt;')}</code></pre>
${WIDE}
${figure('one', 'الرصيف الثالث في إحدى أمسيات أكتوبر.')}
${endnotes('كان يُظن غير ذلك.', 'جدول الخريف، الصفحة الرابعة عشرة:')}`;

const facts = {
  description: 'What a timetable can say of the night.',
  authors: ['Ida Holm'],
  siteName: 'The Slow Desk',
  section: 'Travel',
};

/** Texts with all an article has besides running text. */
export const STRUCTURE = {
  structure: {
    html: safe(ENGLISH),
    article: anArticle({ ...facts, lang: 'en', title: 'The mathematics of a night train' }),
  },
  'structure-ar': {
    html: safe(ARABIC),
    article: anArticle({ ...facts, lang: 'ar', dir: 'rtl', title: 'رياضيات قطار الليل' }),
  },
};
