/** What stands before a name in any language: "Written by", "Text:". */
export const BEFORE_NAME =
  /^(?:(?:written|posted|published|reported|authored|story|article|words|text|guest post|reviewed|created|contributed|submitted)\s+by|by|author(?:s|\(s\))?|writers?|reporters?|von|autor(?:in|en|es|a|zy|ka)?|verfasst von|geschrieben von|(?:ein )?(?:gastbeitrag|kommentar|beitrag|interview|artikel|essay|bericht|analyse) von|texte?(?: von| av| af| de)?|par|auteure?s?|écrit par|publié par|rédigé par|propos recueillis par|por|escrito por|publicado por|texto|a cura di|scritto da|pubblicato da|door|geschreven door|skriven av|skrevet av|skrevet af|tekst|kirjoittaja|teksti|przez|napisał[a]?|napsal[ai]?|autoři|szerző|írta|scris de|автор(?:ы|ка)?|текст|yazan|yazar|συντάκτης|γράφει (?:ο|η)|بقلم|كتب|كتبت|الكاتب|نویسنده|به قلم|خبرنگار|מאת|כתב|לכתבה|लेखक|द्वारा|文|著者|執筆者?|記者|作者|来源|來源|编辑|編輯|責任編集|責任编辑|撰文|文字|글|기자|작성자|글쓴이|tác giả|oleh|penulis|โดย|ผู้เขียน)(?:\s*[:：|]\s*|\s+|(?=[\p{Lu}]\p{Ll}+\s))/iu;

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
  /\s*(?:[|»›]|\s[-–—]\s|\s[•·]\s|(?<![\p{L}])(?:[Ff]otos?|[Pp]hotos?|[Pp]hotography|[Bb]ild(?:er)?|[Ii]mages?|[Uu]pdated|[Pp]ublished|[Pp]osted|[Ll]ast|on|[Aa]ktualisiert|[Ss]tand|[Vv]eröffentlicht|am|[Pp]ublié|[Pp]ublicado|[Pp]ubblicato|[Mm]is à jour|le|el|il|für|for|in|im|aus|at|über|about|with additional reporting)(?![\p{L}]))/u;

/** A word that makes a phrase a trade or an office rather than a name, lower case, whole words. */
export const TRADE =
  /(?<![\p{L}])(?:editor|editors|editorial|staff|writer|writers|reporter|reporters|correspondent|journalist|journalists|columnist|contributor|contributors|producer|director|manager|analyst|professor|founder|ceo|cto|author|team|desk|newsroom|agency|agencies|agenturen|agentur|redaktion|redakteur|redakteurin|redaktionsleiter|chefredakteur|chefredakteurin|chefreporter|volontär|volontärin|korrespondent|korrespondentin|reporterin|journalistin|autor|autorin|ressort|ressortleiter|ressortleiterin|leiter|leiterin|rédaction|rédacteur|rédactrice|journaliste|correspondant|correspondante|redacción|redactor|redactora|periodista|corresponsal|redazione|giornalista|redactie|redacteur|verslaggever|redaktionen|reporteren|redaksjonen|journalisten|toimitus|toimittaja|redakcja|redakcji|dziennikarz|redakce|редакция|редактор|корреспондент|журналист|muhabir|editör|editörü|haber merkezi|記者|编辑|編輯|기자|특파원|phóng viên|senior|assistant|associate|freelance|intern|guest|consultant|specialist|officer|head of|vice president|phd|expert|admin|administrator|webmaster|user|anonymous|unknown)(?![\p{L}])/iu;

/** Words and marks that join names. */
export const BETWEEN_NAMES =
  /\s*(?:[;/|&＆、，；•·]|,(?!\s*(?:[JS]r|I{2,3}|IV|M\.?D|Ph\.?D|MBA|MSc|CPA|Esq)\b)|(?<![\p{L}\p{N}])(?:and|und|et|y|e|en|och|og|ja|i|oraz|și|ve|και|и|та|ו|with|mit|avec|con|via)(?![\p{L}\p{N}]))\s*/u;

/** Letters after a name. */
export const DEGREES =
  /,?\s+(?:M\.?D\.?|Ph\.?\s?D\.?|MBA|MSc|M\.?A\.?|B\.?A\.?|CPA|CFP®?|CFA|Esq\.?|R\.?N\.?|R\.?D\.?|J\.?D\.?|DDS|LCSW|MPH|RDN?)(?=$|[,\s])/g;
