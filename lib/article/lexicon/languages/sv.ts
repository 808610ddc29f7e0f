import type { Lexicon } from '../lexicon';

export const sv: Lexicon = {
  related:
    'läs också|läs även|läs mer|läs vidare|läs hela|läs|se också|se även|mer om|mer från|mer att läsa|' +
    'mer om ämnet|fler artiklar|fler nyheter|relaterat|relaterade artiklar|rekommenderat|rekommenderas|' +
    'du kanske också gillar|missa inte|mest läst|mest lästa|populärt|senaste nytt|senaste|' +
    'senaste nyheterna|nästa artikel|föregående artikel|nästa|föregående|fortsätt läsa|lyssna|lyssna på|' +
    'upptäck|klicka här|fakta|innehåll|till toppen|visa alla|visa fler',
  newsletter:
    'nyhetsbrev|anmäl dig|prenumerera på vårt|din e-postadress|din e-post|e-postadress|i din inkorg|' +
    'varje morgon|avregistrera|skriv upp dig|pushnotiser',
  share:
    'dela|dela artikel|dela artikeln|dela på|dela via|följ oss|följ|gilla oss|kopiera länk|skriv ut|' +
    'spara|spara artikel|på facebook|på twitter|facebook|tipsa|tipsa en vän',
  comment:
    'kommentar|kommentarer|kommentera|lämna en kommentar|lämna ett svar|skriv en kommentar|svara|' +
    'avbryt svar|din e-postadress kommer inte|obligatoriska fält|diskutera|visa kommentarer|' +
    'vad tycker du|rapportera|tipsa oss|hittat fel|rättelse|kontakta oss|mejla',
  ad:
    'annons|annonser|annonsera|annonssamarbete|sponsrat|sponsrat innehåll|reklam|i samarbete med|' +
    'artikeln fortsätter|artikeln fortsätter under|affiliate',
  byline:
    'av|text|skriven av|författare|om författaren|reporter|redaktör|redaktionen|journalist|' +
    'text och foto|publicerad av|tt',
  meta:
    'publicerad|publicerat|publicerades|uppdaterad|uppdaterat|uppdaterades|senast uppdaterad|ändrad|' +
    'datum|klockan|kl.|läsning|lästid|min lästid|min läsning|minuter|taggar|ämnen|nyckelord|kategori|' +
    'kategorier|källa|källor|sedan|idag|igår',
  legal:
    'alla rättigheter förbehållna|upphovsrätt|©|copyright|integritetspolicy|personuppgifter|' +
    'användarvillkor|ansvarig utgivare|ansvarsfriskrivning|den här artikeln|så jobbar vi|det här är en',
  credit: 'foto|bild|bilder|fotograf|arkivbild|arkivfoto|illustration|genrebild|(foto|bildtext|källa|getty|tt',
  consent:
    'cookie|cookies|kakor|samtycke|godkänn|acceptera|dina uppgifter|externt innehåll|annonsblockerare|' +
    'webbläsare|javascript',
  subscribe:
    'prenumerera|prenumerant|prenumeranter|redan prenumerant|logga in|bli prenumerant|bli medlem|' +
    'skapa konto|registrera|stöd oss|stöd|donera|prova|gratis|ladda ner appen|ladda ner|köp|beställ|' +
    'läs vidare för',
};
