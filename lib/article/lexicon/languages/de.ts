import type { Lexicon } from '../lexicon';

export const de: Lexicon = {
  related:
    'lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|auch lesen|auch interessant|' +
    'auch lesenswert|mehr zum thema|mehr dazu|mehr aus|mehr über|mehr lesen|mehr erfahren|mehr anzeigen|' +
    'weitere artikel|weitere nachrichten|weitere themen|weitere informationen|weiterlesen|zum thema|' +
    'zum artikel|zur startseite|das könnte sie auch interessieren|das könnte sie interessieren|' +
    'das könnte dich auch interessieren|das könnte dich interessieren|interessant|passend dazu|' +
    'siehe auch|ähnliche artikel|ähnliche beiträge|verwandte themen|verwandte artikel|empfehlungen|' +
    'empfohlen|empfohlener redaktioneller inhalt|unsere empfehlung|meistgelesen|meistgelesene artikel|' +
    'meist gelesen|beliebt|top-themen|topthemen|neueste|aktuell|nächster artikel|vorheriger artikel|' +
    'hier lesen|hier geht es|hier finden sie|alle artikel|alle news|alle infos|jetzt lesen|hintergrund|' +
    'anhören|artikel anhören|jetzt ansehen|inhaltsverzeichnis|nach oben|video|links',
  newsletter:
    'newsletter|anmelden|jetzt anmelden|jetzt abonnieren|kostenlos abonnieren|ihre e-mail-adresse|' +
    'e-mail-adresse|e-mail|ihr postfach|in ihr postfach|ins postfach|morgenbriefing|bestellen|' +
    'hier bestellen|abbestellen|täglich|push-nachrichten|eilmeldungen',
  share:
    'teilen|artikel teilen|auf facebook|auf twitter|auf x|auf whatsapp|per whatsapp|per mail|per e-mail|' +
    'folgen sie uns|folge uns|folgen|whatsapp-kanal|link kopieren|kopieren|drucken|artikel drucken|' +
    'merken|auf die merkliste|versenden|empfehlen|feedback|facebook|google news|zu den favoriten|' +
    'schriftgröße|vorlesen',
  comment:
    'kommentar|kommentare|kommentieren|kommentar schreiben|kommentar verfassen|' +
    'schreiben sie einen kommentar|kommentar hinterlassen|hinterlasse einen kommentar|diskutieren|' +
    'mitdiskutieren|diskutieren sie mit|leserbrief|leserkommentare|ihre meinung|deine meinung|antworten|' +
    'antwort abbrechen|deine e-mail-adresse wird nicht|erforderliche felder|zu den kommentaren|' +
    'netiquette|melden|fehler gefunden|fehler melden|haben sie einen fehler|schreiben sie uns',
  ad:
    'anzeige|werbung|advertorial|gesponsert|sponsored|affiliate|affiliate-link|provision|partnerlinks|' +
    'mit * markierte|nach der anzeige|reklame|promotion|wir erhalten|kaufberatung|bei amazon|angebot',
  byline:
    'von|ein artikel von|ein gastbeitrag von|ein kommentar von|eine analyse von|text|autor|autorin|' +
    'über den autor|zum autor|zur person|redaktion|redakteur|redakteurin|verfasst von|geschrieben von|' +
    'mit material|mit agenturmaterial|dpa|mit dpa|quelle: dpa|das interview führte|aufgezeichnet von|' +
    'aus dem',
  meta:
    'veröffentlicht|veröffentlicht am|aktualisiert|aktualisiert am|zuletzt aktualisiert|stand|erstellt|' +
    'publiziert|uhr|datum|lesezeit|min lesezeit|minuten lesezeit|min.|schlagworte|schlagwörter|' +
    'stichwörter|stichworte|tags|themen|kategorie|kategorien|rubrik|ressort|quelle|quellen|sendung|' +
    'über dieses thema|dieses thema im programm|erstpublikation|vor',
  legal:
    'alle rechte vorbehalten|©|copyright|nachdruck|datenschutz|datenschutzerklärung|impressum|agb|' +
    'nutzungsbedingungen|haftungsausschluss|hinweis|transparenzhinweis|hinweis der redaktion|' +
    'dieser artikel|dieser text|dieser beitrag|maschinelle übersetzung|mit ki|vervielfältigung',
  credit:
    'foto|fotos|bild|bilder|bildquelle|fotoquelle|quelle|imago|picture alliance|symbolbild|symbolfoto|' +
    'archivbild|archivfoto|grafik|illustration|bildrechte|bildnachweis|screenshot|getty images|dpa/|' +
    '(foto|(bild|(archivbild|zoom|bild vergrößern',
  consent:
    'cookie|cookies|einwilligung|zustimmen|zustimmung|akzeptieren|externe inhalte|externer inhalt|' +
    'externen inhalt|inhalte anzeigen|inhalt anzeigen|personenbezogene daten|drittanbieter|' +
    'datenschutzeinstellungen|an dieser stelle|mit einem klick|werbeblocker|adblocker|javascript|' +
    'ihr browser|widerrufen',
  subscribe:
    'abonnieren|abo|jetzt testen|probeabo|abonnent|abonnenten|bereits abonnent|plus-artikel|' +
    'exklusiv für|registrieren|jetzt registrieren|einloggen|login|konto|freischalten|weiterlesen mit|' +
    'unterstützen|unterstützen sie|spenden|jetzt spenden|mitglied werden|app herunterladen|zur app|' +
    'jetzt kaufen|jetzt bestellen|kostenlos testen|monatlich kündbar',
};
