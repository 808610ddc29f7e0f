import { anArticle, JAPANESE, safe } from '../sample-articles';
import { STRUCTURE } from './structure-sample';

const FIGURE = (alt: string, caption: string) =>
  `<figure><img src="https://pictures.example/sky.jpg" alt="${alt}" width="900" height="500"><figcaption>${caption}</figcaption></figure>`;

const ENGLISH = `
<p>At twelve minutes past ten the third platform of the small station is nearly full. There are families, two cyclists, a whole choir; nobody seems to be in a hurry. “We don’t sell a journey,” says the conductor, handing out sheets folded into squares, “we sell a night.”</p>
<h2>A line nobody missed</h2>
<p>The line closed in 2009 for want of profit. It opened again in May, with four departures a week, and one must now <a href="https://example.org/book">book six weeks ahead</a> to hope for a berth at €49.50. Of the 1,864 beds on offer this autumn, 1,790 are gone.</p>
${FIGURE('The platform at dusk', 'Platform three, a Friday in October. <small>Photograph: Élise Mahé</small>')}
<blockquote><p>A night train is a hotel that has the good taste to go on while you sleep.</p></blockquote>
<h3>What travellers ask for</h3>
<table><caption>What travellers want first, in per cent</caption><thead><tr><th>Wish</th><th>Spring</th><th>Summer</th><th>Autumn</th></tr></thead><tbody><tr><th>A door that shuts</th><td>61</td><td>58</td><td>66</td></tr><tr><th>Breakfast</th><td>31</td><td>27</td><td>40</td></tr></tbody></table>
<ol><li>the price of a hotel room saved;</li><li>arriving in the heart of cities, at seven;</li><li>sleep, which costs <em>almost</em> nothing.</li></ol>
<h2>Twenty years of closures</h2>
<p>The archive says it shortly, <code>line.close(2009)</code>, at https://archive.example.org/railways/timetables/closures/2009/december/regional/lines/complete-list-of-withdrawn-services.html and elsewhere.</p>
<p>${'They were three in 2021, they are nineteen now. The smallest has eighty members and a single engine, which it shares with a museum. '.repeat(5)}</p>
<p>${'A twentieth society is looking for its first train. It has its sheets already. '.repeat(6)}</p>`;

const ARABIC = `
<p>في الساعة العاشرة واثنتي عشرة دقيقة، كان الرصيف الثالث في المحطة الصغيرة شبه ممتلئ. هناك عائلات ودرّاجان وجوقة كاملة، ولا أحد يبدو مستعجلاً. «نحن لا نبيع رحلة، بل نبيع ليلة»، كما تقول <em>رئيسة القطار</em>.</p>
<h2>خط منسي</h2><p>أُغلق الخط عام 2009 لعدم الربحية، وأعيد افتتاحه في مايو بأربع رحلات في الأسبوع، ويسمّيه بعضهم <span lang="en">“the night train”</span>، ولا بدّ من <a href="https://example.org/book">الحجز قبل ستة أسابيع</a>.</p>
${FIGURE('الرصيف عند الغسق', 'الرصيف الثالث في إحدى أمسيات أكتوبر.')}
<blockquote><p>القطار الليلي فندق يتقدّم بأدب بينما أنت نائم.</p></blockquote>
<h2>لماذا تعود قطارات الليل</h2><ol><li>ثمن غرفة الفندق</li><li>الوصول إلى قلب المدينة في السابعة</li></ol><p>${'كانت التعاونيات ثلاثاً وأصبحت تسع عشرة، وأصغرها فيها ثمانون عضواً وقاطرة واحدة. '.repeat(12)}</p>`;

const CHINESE = `
<p>夜里十点十二分，小站的三号站台几乎站满了人。有带着孩子的一家人，有两个骑车的，还有整整一个合唱团；谁也不显得着急。“我们卖的不是一段路程，”列车长一边分发叠得方方正正的床单，一边说，“我们卖的是一个夜晚。”</p>
<h2>被遗忘的线路</h2><p>这条线路因为不赚钱，在2009年停运。今年五月重新开通，每周四班，想要一个铺位，得<a href="https://example.org/book">提前六个星期预订</a>。今年秋天的1,864个铺位，已经订出1,790个（Night Train 公司数据）。</p>
${FIGURE('黄昏时的站台', '十月的一个星期五，三号站台。')}
<blockquote><p>夜车是一家旅馆，它有个好脾气：在你睡着的时候往前走。</p></blockquote>
<h2>二十年的停运</h2><ul><li>省下的一晚房钱</li><li>早上七点就到市中心</li></ul><p>${'二〇二一年这样的合作社只有三家，如今有十九家。最小的一家有八十名社员和一台机车，机车还是和一座博物馆合用的。'.repeat(6)}</p>`;

const RUBY = `<p>夜の<ruby>寝台<rp>（</rp><rt>しんだい</rt><rp>）</rp></ruby>特急が<ruby>小樽<rt>おたる</rt></ruby>を出るのは二十二時十二分。「切符ではなく、夜を売るのです」と車掌は言う。</p>`;

/** The same story in the scripts that ask most of typography, whole articles as a reader gets them. */
export const BY_LANGUAGE = {
  en: {
    html: safe(ENGLISH),
    article: anArticle({
      lang: 'en',
      title: 'The long return of the night train, carried by those who take it',
      description: 'Societies of travellers buy up sleeping cars and reopen lines the companies had given up.',
      authors: ['Ines Carpenter', 'Louis Abadie'],
      siteName: 'The Slow Desk',
      section: 'Transport',
    }),
  },
  ar: {
    html: safe(ARABIC),
    article: anArticle({
      lang: 'ar',
      dir: 'rtl',
      title: 'القطار الليلي يعود من جديد إلى المدن الصغيرة',
      description: 'تعاونيات من المسافرين تشتري عربات النوم وتعيد فتح خطوط هجرتها الشركات.',
      authors: ['ليلى حداد'],
      siteName: 'مجلة السكة',
      section: 'نقل',
    }),
  },
  ja: {
    html: safe(RUBY + JAPANESE),
    article: anArticle({
      lang: 'ja',
      title: '夜行列車はなぜ消え、なぜ戻るのか',
      description: '乗客の組合が寝台車を買い取り、会社が見捨てた路線をふたたび走らせている。',
      authors: ['佐藤 ゆき'],
      siteName: '鉄路通信',
      section: '鉄道',
    }),
  },
  zh: {
    html: safe(CHINESE),
    article: anArticle({
      lang: 'zh-Hans',
      title: '夜行列车漫长的回归，靠的是坐它的人',
      description: '旅客们的合作社买下卧铺车厢，重新开通公司早已放弃的线路。',
      authors: ['林小雨'],
      siteName: '慢行周刊',
      section: '交通',
    }),
  },
  ...STRUCTURE,
} as const;
