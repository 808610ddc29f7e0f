/** "By" alone or in a phrase, and the labels that stand before names, in any language; the mark after it included. */
export const BEFORE_NAME =
  /^(?:(?:written|posted|published|reported|authored|story|article|words|text|guest post|created|contributed|submitted)\s+by|by|author(?:s|\(s\))?|post author|about the author|writers?|reporters?|interview|von|autor(?:in|en|es|a|e|zy|ka)?|verfasst von|geschrieben von|(?:ein )?(?:gastbeitrag|kommentar|beitrag|interview|artikel|essay|bericht|analyse) von|beitragvon|texte?(?: von| av| af| de| und interview)?|par|auteure?s?|écrit par|publié par|rédigé par|propos recueillis par|por|escrito por|publicado por|texto|a cura di|scritto da|pubblicato da|door|geschreven door|skriven av|skrevet av|skrevet af|tekst|kirjoittaja|teksti|przez|napisała?|napsal[ai]?|autoři|szerző|írta|scris de|автор(?:ы|ка)?|текст|yazan|yazar|συντάκτης|γράφει (?:ο|η)|بقلم|كتب|كتبت|الكاتب|نویسنده|به قلم|خبرنگار|מאת|כתב|לכתבה|लेखक|द्वारा|文|著者|執筆者?|記者|记者|通讯员|通訊員|作者|来源|來源|编辑|編輯|責任編集|責任编辑|撰文|文字|글|기자|작성자|글쓴이|tác giả|oleh|penulis|โดย|ผู้เขียน)(?:\s*[:：|｜/]\s*|\s+)/iu;

/** The same, glued to the name by markup that lost its space. */
export const GLUED_BY = /^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Tt]ext|[Aa]ut(?:h)?or)(?=\p{Lu}[\p{L}.])/u;

/** "… by" in the middle of a line, before a name. */
export const BY_WITHIN =
  /(?<![\p{L}])(?:by|von|par|por|door|av|af|przez|автор|yazan|oleh)\s*[:：]?\s+(?=\p{Lu}|\p{Lo})|(?:作者|記者|记者|撰文|文字|文|글|기자|โดย|ผู้เขียน)\s*[:：/｜]\s*(?=\p{L})/u;

/** Prepositions that mean "by" in one language and begin surnames in others. */
export const BY_IN: Record<string, RegExp> = {
  ca: /^per\s+/i,
  cs: /^od\s+/i,
  da: /^af:?\s+/i,
  es: /^de\s+/i,
  fr: /^de\s+/i,
  it: /^di\s+/i,
  nl: /^van\s+/i,
  no: /^av:?\s+/i,
  pl: /^od\s+/i,
  ro: /^de\s+/i,
  sv: /^av:?\s+/i,
  vi: /^theo\s+/i,
};

/** What ends the names in a byline that goes on. */
export const AFTER_NAMES =
  /(?:\s*[|»›]|\s[-–—]\s|\s[•·]\s|\s*(?:来源|來源|时间|時間|编辑|編輯|责任编辑|責任編輯|浏览|阅读|閱讀|发布|發布|出处|出自|日期|点击|入力|등록|입력|수정|اخرین|تاريخ)|\s+(?:[Ff]otos?|[Pp]hotos?|[Pp]hotography|[Ii]llustration(?:en|s)?|[Bb]ild(?:er)?|[Ii]mages?|[Uu]pdated|[Pp]ublished|[Pp]osted|[Ll]ast|on|[Aa]ktualisiert|[Ss]tand|[Vv]eröffentlicht|am|[Pp]ublié|[Pp]ublicado|[Pp]ubblicato|[Mm]is à jour|le|el|il|für|in|im|aus|at|über|about|with additional reporting|(?:[Ff]act|[Mm]edically|[Ee]xpert)[- ](?:[Cc]hecked|[Rr]eviewed)|[Rr]eviewed|[Ee]dited)(?![\p{L}]))/u;

/** A trade or an office: what follows a name and is none itself, lower case. */
export const TRADE =
  /(?<![\p{L}])(?:editor|writer|reporter|correspondent|journalist|columnist|contributor|contributing|producer|director|manager|analyst|professor|founder|co-founder|ceo|cto|cmo|author|redakteur|redakteurin|redaktionsleiter|chefredakteur|chefredakteurin|chefreporter|volontär|volontärin|korrespondent|korrespondentin|reporterin|journalistin|autor|autorin|ressortleiter|ressortleiterin|leiter|leiterin|rédacteur|rédactrice|journaliste|correspondant|correspondante|redactor|redactora|periodista|corresponsal|giornalista|redacteur|verslaggever|toimittaja|dziennikarz|редактор|корреспондент|журналист|muhabir|editör|editörü|記者|编辑|編輯|기자|특파원|phóng viên|支局|総局|編集部|編集委員|論説委員|senior|assistant|associate|freelance|freelancer|intern|consultant|specialist|officer|head of|vice president|expert|reviewed|edited|fact.checked|photos?|fotos?|quelle|source)(?![\p{L}])/iu;

/** Words and marks that join names. */
export const BETWEEN_NAMES =
  /(\s*[;/|&＆、，；•·]\s*|,\s*(?!\s*(?:[A-Z][A-Za-z]?\.?(?:[A-Z]\.?){1,5}(?=\s*(?:[,;&]|$|and\b))|[JS]r|I{2,3}|IV|M\.?D|Ph\.?\s?D|MBA|MSc|CPA|CFA|CFP|Esq|J\.?D|R\.?N|LCSW|MPH|RDN?|DDS)\b)|\s+(?:and|And|und|et|y|e|en|och|og|ja|i|oraz|și|ve|και|и|та|ו|with|mit|avec|con|via)\s+)/u;

/** How news signs its writers within or under the text, where the byline has no element of its own; names in group 1. */
export const SIGNATURES: Record<string, RegExp> = {
  zh: /(?:记者|記者|通讯员|通訊員|撰文|作者)\s*[:：]?\s*([\p{Script=Han}·]{2,4}(?:[\s、]+[\p{Script=Han}·]{2,4}){0,3})\s*(?=[）)】\]／/\n]|$)/u,
  ko: /(?:^|[\s[(=])([\p{Script=Hangul}]{2,4})\s*(?:기자|특파원|논설위원)/u,
  // Vietnamese papers end with the name alone.
  vi: /^((?:\p{Lu}\p{Ll}+\s?){2,4})$/u,
  ja: /(?:^|。)\s*[（(【]\s*((?:[\p{Script=Han}]{1,4}[\s　]?[\p{Script=Han}\p{Script=Hiragana}]{1,4}[、・]?){1,3})\s*[）)】]\s*$/u,
};

/** A name at the beginning of a line, parted from the date that follows it. */
export const NAME_BEFORE_DATE = /^(\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3})\s*[|•·]\s*\p{L}*,?\s*\d/u;

/** News agencies: who wrote it where nobody is named, and no person. */
export const AGENCY =
  /^(?:afp|agence france-presse|ap|the associated press|associated press|reuters|dpa|deutsche presse-agentur|apa|sda|keystone-sda|sid|kna|epd|ansa|adnkronos|efe|europa press|lusa|belga|anp|tt|ntb|ritzau|stt|pap|čtk|tass|тасс|интерфакс|риа новости|xinhua|新华社|新華社|kyodo|共同通信|時事通信|yonhap|연합뉴스|뉴시스|pti|ani|ians|anadolu ajansı|aa|dha|iha|antara|cna|中央社)$/i;
