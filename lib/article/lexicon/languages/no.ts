import type { Lexicon } from '../lexicon';

export const no: Lexicon = {
  related:
    'les også|les mer|les videre|les hele|les|se også|se mer|mer om|mer fra|flere artikler|' +
    'flere nyheter|flere saker|relatert|relaterte artikler|relaterte saker|anbefalt|anbefalte|' +
    'du vil kanske også like|ikke gå glipp av|mest lest|mest leste|populært|siste nytt|siste|' +
    'neste artikkel|forrige artikkel|neste|forrige|fortsett å lese|lytt|hør|oppdag|klikk her|fakta|' +
    'innhold|til toppen|vis alle|vis flere',
  newsletter:
    'nyhetsbrev|meld deg på|påmelding|din e-postadresse|din e-post|e-postadresse|i innboksen|' +
    'hver morgen|meld deg av|varsler',
  share:
    'del|del artikkel|del artikkelen|del på|del via|følg oss|følg|kopier lenke|kopier lenken|skriv ut|' +
    'lagre|på facebook|på twitter|facebook|tips en venn',
  comment:
    'kommentar|kommentarer|kommenter|skriv en kommentar|legg igjen en kommentar|legg igjen svar|svar|' +
    'avbryt svar|din e-postadresse vil ikke|obligatoriske felt|delta i debatten|vis kommentarer|' +
    'hva mener du|rapporter|tips oss|kontakt oss|feil i artikkelen|oppdaget feil',
  ad:
    'annonse|annonser|annonsørinnhold|sponset|sponset innhold|reklame|i samarbeid med|' +
    'artikkelen fortsetter|artikkelen fortsetter under|saken fortsetter|affiliate',
  byline: 'av|tekst|skrevet av|forfatter|om forfatteren|journalist|redaktør|redaksjonen|ntb|reporter',
  meta:
    'publisert|oppdatert|sist oppdatert|sist endret|endret|dato|klokken|kl.|lesetid|min lesetid|' +
    'min lesing|minutter|stikkord|emner|emneord|nøkkelord|tagger|kategori|kategorier|kilde|kilder|siden|' +
    'i dag|i går',
  legal:
    'alle rettigheter|opphavsrett|©|copyright|personvern|personvernerklæring|brukervilkår|' +
    'ansvarlig redaktør|vær varsom|denne artikkelen|dette er en|innlegget',
  credit: 'foto|bilde|bilder|fotograf|arkivfoto|illustrasjon|illustrasjonsfoto|(foto|bildetekst|kilde|getty|' + 'ntb',
  consent:
    'cookie|cookies|informasjonskapsler|samtykke|godta|aksepter|dine data|eksternt innhold|' +
    'annonseblokkering|nettleser|javascript',
  subscribe:
    'abonner|abonnement|abonnent|abonnenter|allerede abonnent|logg inn|bli abonnent|bli medlem|' +
    'opprett konto|registrer|støtt oss|støtt|doner|prøv|gratis|last ned appen|last ned|kjøp|bestill|' +
    'kun for abonnenter|for abonnenter',
};
