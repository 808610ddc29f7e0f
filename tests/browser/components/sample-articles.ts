import type { ArticleMetadata } from '../../../lib/article/article';
import type { KeptArticle } from '../../../lib/article/kept-article';
import { createSanitiser, type SafeHtml } from '../../../lib/article/sanitise';
import type { Highlight } from '../../../lib/notes/highlight';

export const safe = (html: string): SafeHtml => createSanitiser(window)(html);

export function anArticle(overrides: Partial<ArticleMetadata> = {}): ArticleMetadata {
  return {
    url: 'https://example.org/night-trains',
    title: 'Le long retour des trains de nuit, porté par ceux qui les prennent',
    description:
      'Des coopératives de voyageurs rachètent des voitures-lits et rouvrent des lignes que les compagnies avaient abandonnées.',
    authors: ['Inès Carpentier', 'Louis Abadie'],
    siteName: 'Les Cahiers du Rail',
    section: 'Transports',
    published: '2026-10-12',
    lang: 'fr',
    dir: 'ltr',
    keywords: [],
    ...overrides,
  };
}

export function aKeptArticle(overrides: Partial<KeptArticle> = {}): KeptArticle {
  return {
    ...anArticle(),
    id: 'one',
    state: 'inbox',
    favourite: false,
    tags: [],
    savedAt: Date.UTC(2026, 9, 13),
    movedAt: Date.UTC(2026, 9, 13),
    excerpt:
      'À vingt-deux heures douze, le quai numéro trois de la petite gare est presque plein. Il y a des familles, deux cyclistes, une chorale entière ; personne n’a l’air pressé.',
    minutes: 7,
    progress: 0,
    highlightCount: 0,
    noteCount: 0,
    ...overrides,
  };
}

/** A highlight of words as they stand in a text map's text. */
export function aHighlight(text: string, exact: string, overrides: Partial<Highlight> = {}): Highlight {
  const start = text.indexOf(exact);
  return {
    id: exact.slice(0, 12),
    articleId: 'one',
    colour: 'yellow',
    selectors: {
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix: text.slice(Math.max(0, start - 32), Math.max(0, start)),
        suffix: text.slice(start + exact.length, start + exact.length + 32),
      },
      position: { type: 'TextPositionSelector', start, end: start + exact.length },
    },
    note: '',
    tags: [],
    createdAt: Date.UTC(2026, 9, 14),
    updatedAt: Date.UTC(2026, 9, 14),
    ...overrides,
  };
}

export const FRENCH = `
<p>À vingt-deux heures douze, le quai numéro trois de la petite gare est presque plein. Il y a des familles, deux cyclistes, une chorale entière ; personne n’a l’air pressé. « On ne vend pas un trajet, on vend une nuit », résume la cheffe de bord, qui distribue des draps pliés au carré.</p>
<h2>Une ligne oubliée</h2>
<p>La ligne avait fermé en 2009, faute de rentabilité. Elle a rouvert en mai, à raison de quatre départs par semaine, et il faut désormais <a href="https://example.org/reserver">réserver six semaines à l’avance</a> pour espérer une couchette.</p>
<figure><img src="/sky.svg" alt="Le quai au crépuscule" width="900" height="500"><figcaption>Le quai numéro trois, un vendredi d’octobre. <small>Photo : Élise Mahé</small></figcaption></figure>
<h2>Pourquoi les trains de nuit reviennent</h2>
<p>Trois raisons, dans l’ordre où les voyageurs les donnent :</p>
<ol><li>le prix d’une chambre d’hôtel économisé ;</li><li>l’arrivée au cœur des villes, à sept heures ;</li><li>le sommeil, qui ne coûte <em>presque</em> rien.</li></ol>
<h3>Le prix du sommeil</h3>
<p>Le modèle tient en une page : les voyageurs avancent l’argent, la coopérative loue les voitures, et le reste suit. Une part vaut cent euros, et donne <strong>une voix, jamais deux</strong>.</p>
<blockquote><p>Un train de nuit est un hôtel qui a le bon goût d’avancer pendant que vous dormez.</p></blockquote>
<h3>Ce que demandent les voyageurs</h3>
<table><caption>Ce que les voyageurs veulent d’abord, en pourcentage</caption><thead><tr><th>Demande</th><th>Printemps</th><th>Été</th><th>Automne</th><th>Tous les voyageurs interrogés</th></tr></thead><tbody><tr><th>Une porte qui ferme</th><td>61</td><td>58</td><td>66</td><td>62</td></tr><tr><th>Un petit déjeuner</th><td>31</td><td>27</td><td>40</td><td>33</td></tr><tr><th>Le silence</th><td>24</td><td>35</td><td>29</td><td>29</td></tr></tbody></table>
<h2>Vingt ans de fermetures</h2>
<p>Entre 2000 et 2020, quatorze lignes ont disparu. Un mot : antidisestablishmentarianismeinconstitutionnellementlongquinefinitjamais. Les archives se lisent ainsi : <code>ligne.ferme(2009)</code>, ou plus longuement :</p>
<pre><code>for (const ligne of lignes) {
  if (ligne.rentabilite &lt; seuil &amp;&amp; ligne.voyageurs.length &lt; 40_000) console.log('Fermée', ligne.nom, ligne.annee);
}</code></pre>
<ul><li>Une voiture-lits de 1974, repeinte</li><li>Deux voitures-couchettes<ul><li>la première à six places</li><li>la seconde à quatre</li></ul></li></ul>
<dl><dt>Couchette</dt><dd>Un lit étroit, que l’on partage avec le paysage.</dd><dt>Cabine</dt><dd>Une porte, enfin.</dd></dl>
<hr>
<h2>Le pari des coopératives</h2>
<p>Elles étaient trois en 2021, elles sont dix-neuf. ${'La plus petite compte quatre-vingts membres et une seule locomotive, qu’elle partage avec un musée. '.repeat(6)}</p>
<h2>Et maintenant ?</h2>
<p>${'Une vingtième coopérative cherche son premier train. Elle a déjà ses draps. '.repeat(8)}</p>`;

export const ARABIC = `
<p>في الساعة العاشرة واثنتي عشرة دقيقة، كان الرصيف الثالث في المحطة الصغيرة شبه ممتلئ. هناك عائلات ودرّاجان وجوقة كاملة، ولا أحد يبدو مستعجلاً.</p>
<h2>خط منسي</h2><p>أُغلق الخط عام 2009 لعدم الربحية، وأعيد افتتاحه في مايو بأربع رحلات في الأسبوع. <em>Night train</em> كما يسميه بعضهم.</p>
<blockquote><p>القطار الليلي فندق يتقدّم بأدب بينما أنت نائم.</p></blockquote>
<h2>لماذا تعود قطارات الليل</h2><ul><li>ثمن غرفة الفندق</li><li>الوصول إلى قلب المدينة</li></ul><p>${'كانت التعاونيات ثلاثاً وأصبحت تسع عشرة. '.repeat(20)}</p>`;

export const JAPANESE = `<p>最後の寝台特急が走り終えてから十年。各地の小さな会社が、古い客車を手で直しながら、もう一度夜を走らせようとしている。</p><h2>忘れられた路線</h2><p>${'採算が取れないとして廃止された路線が、五月に再開した。週に四便、寝台の予約は六週間先まで埋まっている。'.repeat(8)}</p>`;
